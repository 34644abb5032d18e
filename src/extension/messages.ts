/**
 * Every message of the extension, one closed union per direction.
 *
 * Two zones: content scripts *report* what a page shows and what its owner decided on the card; extension pages *command*. The worker
 * checks the sender before it looks at the type, so that a page's process can never command.
 */
import type { Decision, KeyProgress, Progress, Sighting } from '../guide/progress';
import type { Fact, KeyState, Mfa, Principal, Recommendation } from '../guide/page-view';
import type { PageKind, Partition, Site } from '../console/location';
import type { StepId } from '../guide/step';

export type { AccountRecord } from '../guide/record';

/** What a tab shows right now; kept in memory and `storage.session` only, never in `storage.local`. */
export interface TabReport {
  readonly partition: Partition;
  readonly page: PageKind;
  readonly practice: boolean;
  /** 12 digits, as the page shows it; undefined when the evidence does not name one. */
  readonly account: string | undefined;
  readonly principal: Principal;
  readonly keys: readonly TabKey[];
  readonly mfa: Mfa['state'];
  /** What the IAM dashboard says about root access keys, on that page. */
  readonly recommendation: Recommendation | undefined;
  /** The step that the card shows, or undefined when the guide shows nothing on this page. */
  readonly step: StepId | undefined;
  /** The key of that step, in full. */
  readonly keyId: string | undefined;
  /** The page keeps the owner from seeing the guide: it removes or covers it, or cannot be read at all. */
  readonly unseen: boolean;
}

export interface TabKey {
  readonly id: string;
  readonly state: KeyState;
  readonly facts: readonly Fact[];
}

/** What the card offers. To begin again, and to have ids stored, is decided in the extension's own pages, out of reach of a console page. */
export type CardDecision = Exclude<Decision, { readonly type: 'start' | 'keep-ids' }>;

/** One loading of a page. */
export interface Load {
  /** Tells it from every other, as long as the document lives. */
  readonly id: string;
  /** The owner has loaded the page again; false: came to it, perhaps by signing in. */
  readonly again: boolean;
}

/** Content script → worker. */
export type Report =
  /** A new page or a changed one. Answer: {@link ReportAnswer}. The sighting is undefined when nothing certain can be said about keys. */
  | { readonly type: 'report'; readonly load: Load; readonly tab: TabReport; readonly sighting: Sighting | undefined }
  /** The owner decided something on the card. Answer: {@link ReportAnswer}. */
  | { readonly type: 'decide'; readonly account: string | undefined; readonly practice: boolean; readonly decision: CardDecision }
  /** The card is to speak as the page does (BCP 47 tag, from the page, so anything). Answer: {@link CardTexts}, or undefined. */
  | { readonly type: 'texts'; readonly language: string };

/** The card's messages in one language, by their names. */
export type CardTexts = Readonly<Record<string, string>>;

export interface ReportAnswer {
  /** Of the reported account, its keys by full id as far as the tab has named them. */
  readonly progress: Progress;
  /** More keys of the account are known: one that the tab names next may be among them. */
  readonly hasUnnamed: boolean;
  /** The owner started the guide in this tab with the icon. */
  readonly started: boolean;
  readonly cardLanguage: Settings['cardLanguage'];
}

/** What the owner has chosen for every account. */
export interface Settings {
  /** Whose language the card speaks. */
  readonly cardLanguage: 'browser' | 'page';
}

/** Keys that the owner can set in the browser, and that a page hears of. */
export type PageCommand = 'read-step' | 'go-to-card';

/** Extension page → worker. A command with a `tabId` is answered with that tab's {@link TabState}. */
export type Command =
  /** Opening the popup over a tab is the owner's start of the guide there, so it also starts it. */
  | { readonly type: 'open'; readonly tabId: number }
  /** As `open`, without starting anything. */
  | { readonly type: 'get'; readonly tabId: number }
  | { readonly type: 'decide-for-tab'; readonly tabId: number; readonly decision: Decision }
  /** Takes the tab to the Security credentials page. */
  | { readonly type: 'go-to-page'; readonly tabId: number }
  | { readonly type: 'note-seen'; readonly note: 'popup-closes' | 'storage-reset' }
  /** Forgets the progress of every invented account, so that the practice can be started over. */
  | { readonly type: 'forget-practice' }
  /** Answer: {@link AccountRecord} for each account, invented ones left out. */
  | { readonly type: 'get-records' }
  /** Answer: {@link Settings}. */
  | { readonly type: 'get-settings' }
  /** Answer: {@link Settings}, as they are kept. */
  | { readonly type: 'set-settings'; readonly settings: Settings }
  /** Empties the storage, the open tabs' records among it. */
  | { readonly type: 'erase-everything' };

/** What the popup draws. */
export interface TabState {
  /** undefined: not an AWS console page that the extension may look at. */
  readonly report: TabReport | undefined;
  /**
   * What is known of the tab's page: `silent` is a console page on which no guide answers (it needs a reload), `sign-in` AWS's own
   * sign-in, on which none ever runs, `elsewhere` everything else.
   */
  readonly page: 'reported' | 'loading' | 'silent' | 'sign-in' | 'elsewhere';
  readonly progress: Progress;
  /** Keys of the account that were seen before and that the tab does not list now; the deleted ones among them. */
  readonly remembered: readonly RememberedKey[];
  /** In which console session the tab is; undefined on practice pages and where nothing is reported. */
  readonly site: Site | undefined;
  /** Waiting keys of the other accounts, or of all where the tab shows none. */
  readonly elsewhere: readonly WaitingKey[];
  /** Something the owner should know once, such as storage that could not be read. `not-saved` lasts while nothing can be written. */
  readonly notices: readonly Notice[];
}

/** A key that waits, in an account of which only the end of its number is stored. */
export interface WaitingKey {
  readonly accountEnd: string | undefined;
  readonly last4: string;
  /** ms since the epoch */
  readonly endsAt: number;
}

export type Notice = 'storage-reset' | 'popup-closes' | 'not-saved';

/** A key of which only the last four characters of its id are stored. */
export interface RememberedKey {
  readonly last4: string;
  readonly progress: KeyProgress;
}

/** Worker → content script. */
export type Push =
  /** The progress of this account changed elsewhere, or the icon started the guide. A page that shows another account has no use for it. */
  | ({ readonly type: 'progress'; readonly account: string | undefined } & ReportAnswer)
  /** The worker has no report of this page (it may come back from the browser's history): report, even if nothing has changed. */
  | { readonly type: 'report-again' }
  /** The owner pressed a key for this tab. */
  | { readonly type: 'command'; readonly command: PageCommand }
  /** Is anybody there? To be ignored. */
  | { readonly type: 'ping' };
