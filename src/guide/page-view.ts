/**
 * What the content script saw on the page, as plain data. `observe` makes it, `nextStep` reads it, and nothing in it can touch the page:
 * a {@link Ref} only names an element that the observer holds.
 */
import type { Age } from '../console/age';
import type { Partition, PageKind } from '../console/location';

export type { Age };

/** Names one element of the page for as long as that element is the same node. */
export type Ref = string;

/** What a control does to an access key. */
export type Verb = 'activate' | 'deactivate' | 'delete';

/** A control that was recognised by enough agreeing evidence. What was not recognised well enough is left out of the view. */
export interface Control {
  readonly ref: Ref;
  readonly enabled: boolean;
  /** The evidence that agreed, for the page report and the docs; never read by the guide. */
  readonly signals: readonly string[];
}

/** Who is signed in, as far as independent evidence agrees. */
export type Principal =
  | { readonly kind: 'root' }
  | { readonly kind: 'iam-user'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string }
  /** Nothing proves or denies root, or the evidence contradicts itself. */
  | { readonly kind: 'unknown'; readonly why: 'no-evidence' | 'contradiction' };

export interface Identity {
  /** The 12-digit account id, when the evidence names exactly one. */
  readonly account: string | undefined;
  readonly principal: Principal;
}

/** `unknown` is an honest answer: the guide then looks for more evidence or stops. */
export type KeyState = 'active' | 'inactive' | 'deleted' | 'unknown';

/** A menu of verbs: its button, and its items while it is open. */
export interface Menu {
  readonly button: Control;
  readonly open: boolean;
  /** Recognised items; a verb that two items claim is left out. Empty while the menu is closed. */
  readonly items: Partial<Record<Verb, Control>>;
}

/** One cell of a key's row, as the page shows it. */
export interface Fact {
  /** Set when the column was recognised. */
  readonly kind?: 'created' | 'last-used' | 'region' | 'service' | 'status' | 'owner';
  readonly label: string;
  readonly value: string;
  /** Of a date, where its form leaves no doubt. */
  readonly age?: Age;
}

export interface KeyRow {
  /** The access key id exactly as the page shows it. */
  readonly id: string;
  readonly state: KeyState;
  readonly row: Ref;
  /** Whether something says how far the row goes. Else it is what is right around the id, and may be less than the page shows of the key. */
  readonly whole: boolean;
  /** The row's radio button or checkbox, where the page has one. */
  readonly selector: (Control & { readonly selected: boolean }) | undefined;
  /** The row's own menu, where the page has one for each row. */
  readonly menu: Menu | undefined;
  /** The row's own links or buttons. */
  readonly actions: Partial<Record<Verb, Control>>;
  readonly facts: readonly Fact[];
}

/** The access-keys section of the root user's Security credentials page. */
export type Section =
  /** Nothing on the page looks like it (yet). */
  | { readonly kind: 'absent' }
  /** It is there, or the page is, but its content is still on its way. */
  | { readonly kind: 'loading' }
  /** Its content is behind a closed header or tab. */
  | { readonly kind: 'closed'; readonly header: Control }
  /** Several places could be it; or there is one, and something in it is not understood. */
  | { readonly kind: 'ambiguous'; readonly places: 'several' | 'one'; readonly why: string }
  | {
      readonly kind: 'open';
      readonly ref: Ref;
      readonly keys: readonly KeyRow[];
      /** One menu for the whole table, acting on the selected row. */
      readonly menu: Menu | undefined;
      /** Buttons beside the table that act on the selected row, without a menu. */
      readonly actions: Partial<Record<Verb, Control>>;
      /** What the section is called on this page; remembered so that the empty section is known again in any language. */
      readonly title: string | undefined;
      /**
       * Where no key is listed, how that is known: a counter says so; an empty table shows it; nothing says so, there is only nothing; or a
       * search or a view is chosen in the section, which may hide keys.
       */
      readonly emptiness?: 'stated' | 'shown' | 'inferred' | 'filtered';
    };

/** What AWS's dialog wants before it allows its confirming button. */
export interface Confirmation {
  readonly field: Control & { readonly type: 'text' | 'checkbox' };
  /** The exact text to type, when the dialog says it beyond doubt; always undefined for a checkbox. */
  readonly text: string | undefined;
  readonly met: boolean;
  readonly empty: boolean;
}

/** A dialog that lies over the page. Hidden dialogs that stay in the document are not dialogs. */
export type Dialog =
  /** About a key of the section. */
  | {
      readonly kind: 'key';
      readonly id: string;
      readonly verb: Verb;
      /** The owner has chosen another key: what it asks is not what they asked for. */
      readonly unasked?: boolean;
      readonly confirm: Control | undefined;
      readonly cancel: Control | undefined;
      /** The Deactivate button inside a delete dialog. */
      readonly deactivate: Control | undefined;
      readonly confirmation: Confirmation | undefined;
      /** The dialog works (spinner, busy). */
      readonly busy: boolean;
      /** The owner has confirmed it and the page shows what came of it, so it is about to close. */
      readonly leaving?: boolean;
      /** The key's state as the dialog itself proves it, for instance after its Deactivate button did its work. */
      readonly state: KeyState;
    }
  /** About something else, or not understood; `about` where its title says. */
  | { readonly kind: 'other'; readonly about?: 'mfa' };

/** An error that the console shows, and that came after the owner's last guided click in this document. */
export interface Failure {
  readonly text: string;
}

export interface AccountMenu {
  readonly button: Control;
  readonly open: boolean;
  /** Its *Security credentials* item, while the menu is open. */
  readonly item: Control | undefined;
}

/** The root user's second factor, as far as the page tells. */
export interface Mfa {
  readonly state: 'missing' | 'present' | 'unknown';
  /** The button that assigns a device. */
  readonly assign: Control | undefined;
}

/** What the IAM dashboard says about root access keys; it looks at active ones only. */
export type Recommendation = 'clear' | 'open';

export interface PageView {
  /** When the view was taken (ms since the epoch); waiting times are held against it. */
  readonly seenAt: number;
  readonly partition: Partition;
  readonly page: PageKind;
  readonly identity: Identity;
  readonly accountMenu: AccountMenu | undefined;
  readonly section: Section;
  readonly mfa: Mfa;
  /** undefined on every other page, and where the dashboard is not understood. */
  readonly recommendation: Recommendation | undefined;
  readonly dialog: Dialog | undefined;
  readonly failure: Failure | undefined;
  /** The owner has just chosen or confirmed a verb, and the page does not show yet what came of it. It ends by itself after a few seconds. */
  readonly acting: boolean;
  /** True while nothing in this document has ever listed an access key that could still be used: what it shows is a fresh load. */
  readonly fresh: boolean;
  /** True when the page has stopped changing after its load: an empty table seen before that proves nothing. */
  readonly settled: boolean;
}
