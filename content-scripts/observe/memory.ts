/** What this document showed and what its owner clicked earlier: evidence that needs no words. It ends with the document. */
import type { KeyState, Verb } from '../../src/guide/page-view';
import type { ButtonsShown } from './question';

export interface Choice {
  readonly verb: Verb;
  readonly keyId: string;
}

/** How long a page may take to answer a press before it is taken for one that did nothing (ms). */
export const ACTING_MS = 4000;

/** How many texts are remembered. */
const MOST_TEXTS = 5000;

export class PageMemory {
  /** True once the page has listed a key that can still be used: from then on an empty list is no fresh load. */
  listedUsableKey = false;
  /** What stood before each key's id where it was listed (ids in capitals). */
  readonly labels = new Map<string, string>();
  /** The owner's last click on a recognised verb, until they click something else on the page. */
  choice: Choice | undefined;
  /** What the verb's control is called that they have clicked last, normalised; empty where it says nothing. */
  chosenLabel = '';
  /** The lists that were there when the owner pressed a menu's button: what is there besides has come with it. */
  listsAtPress: WeakSet<Element> | undefined;
  /** The buttons that were there when they made it. */
  buttonsAtChoice: ButtonsShown | undefined;
  /** The owner pressed a confirming control of a dialog or a verb without one; errors that come later belong to it. */
  acted = false;
  /** What they pressed last: it counts as under way until the page shows what came of it, or {@link ACTING_MS} have passed. */
  acting: (Choice & { readonly since: number }) | undefined;
  /** The dialog in which the owner has pressed the confirming button. */
  confirmedIn: Element | undefined;
  /** The open dialog that was last understood as a key's. */
  keyDialog: Element | undefined;
  /** The dialog in which the owner has last pressed what does something. */
  pressedIn: Element | undefined;
  /** The owner has pressed something in the dialog since they chose: what is ticked from now on may be so by them. */
  touched = false;
  /** What was ticked in a dialog before. */
  readonly presetTicks = new WeakSet<Element>();
  /** Dialogs that came over a key's without a press in it. */
  readonly uninvitedDialogs = new WeakSet<Element>();
  /** Dialogs that were there while the owner had chosen nothing. */
  readonly foreignDialogs = new WeakSet<Element>();
  /** The key whose open delete dialog has offered to deactivate it. */
  deactivationOffered: string | undefined;
  /** Error notices that are known: there before the owner acted, or answered by them. */
  readonly knownErrors = new Set<string>();
  /** A row's text when its menu proved its state, so that the state is known as long as the row says the same. */
  readonly proven = new Map<string, KeyState>();
  /** Menu buttons that were off while nothing was selected, or that have shown verbs. */
  readonly actionButtons = new WeakSet<Element>();
  readonly idleButtons = new WeakSet<Element>();
  /** True once a key's box stood on and was called active: it says how it stands. */
  namesState = false;
  /** True once a button beside the list was off while no row was chosen: rows are chosen for it. */
  actsOnChosen = false;
  /** Menu buttons whose menu had nothing that could be recognised. */
  readonly barrenButtons = new WeakSet<Element>();
  /** Headers that the owner has pressed, and nothing opened. */
  readonly triedOpeners = new WeakSet<Element>();
  /** What the owner's last click went through. */
  pressed = new WeakSet<EventTarget>();
  /** Dialog buttons that were off until the owner did what the dialog asked: confirming buttons. */
  readonly heldBack = new WeakSet<Element>();

  #notTitles = { lang: '', knownTitle: undefined as string | undefined, texts: new Set<string>() };

  /** Texts of the page that are not its section's title: nearly all of them, and the same ones at every reading. Whoever finds another adds it. */
  notTitles(lang: string, knownTitle: string | undefined): Set<string> {
    const before = this.#notTitles;
    if (before.lang !== lang || before.knownTitle !== knownTitle || before.texts.size > MOST_TEXTS)
      this.#notTitles = { lang, knownTitle, texts: new Set() };
    return this.#notTitles.texts;
  }

  /**
   * Takes in a click of the owner.
   * @param meaning what the clicked control was recognised as, if it was
   * @param now ms, never set back
   */
  clicked(meaning: ClickMeaning, now: number): void {
    this.acting = undefined;
    switch (meaning.kind) {
      case 'verb':
        this.choice = meaning.choice;
        this.touched = false;
        this.acted = true;
        this.acting = { ...meaning.choice, since: now };
        break;
      case 'confirm':
        this.acted = true;
        this.acting = { ...meaning.choice, since: now };
        this.buttonsAtChoice = undefined;
        this.pressedIn = this.keyDialog;
        this.confirmedIn = meaning.dialog;
        this.touched = true;
        break;
      case 'in-dialog':
        this.touched = true;
        break;
      case 'elsewhere':
        this.touched = false;
        this.choice = undefined;
        break;
      default:
        meaning satisfies never;
    }
  }
}

export type ClickMeaning =
  | { readonly kind: 'verb'; readonly choice: Choice }
  /** `dialog` is undefined when the dialog goes on after it. */
  | { readonly kind: 'confirm'; readonly dialog: Element | undefined; readonly choice: Choice }
  | { readonly kind: 'in-dialog' }
  | { readonly kind: 'elsewhere' };
