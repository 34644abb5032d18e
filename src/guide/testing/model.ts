/**
 * A small console to try the guide on: keys, selection, menus and dialogs, without a document. It copies no single console; its styles
 * span what AWS's pages have been seen to do (Actions above the table with radio buttons and a delete dialog that deactivates inside,
 * 2022-12 onward; links in each row and plain confirm dialogs, before) and a few that they might.
 */
import type { Control, Dialog, KeyRow, KeyState, Menu, PageView, Ref, Section, Verb } from '../page-view';
import { control, pageView } from './views';

export interface Style {
  readonly controls: 'table-menu' | 'row-menu' | 'row-links' | 'table-buttons';
  /** What a row is chosen with; rows with controls of their own may do without. */
  readonly chooser: 'radio' | 'checkbox' | 'none';
  /** Verbs that ask in a dialog before they act. Deleting always asks. */
  readonly asks: { readonly activate: boolean; readonly deactivate: boolean };
  /** What the delete dialog wants first. */
  readonly confirmation: 'none' | 'key-id' | 'word' | 'unsaid' | 'checkbox';
  /** Delete on an active key: not offered; a dialog that deactivates inside; a dialog that only refuses; a dialog that would do it. */
  readonly deleteOfActive: 'disabled' | 'deactivates-inside' | 'refuses' | 'allows';
  /** Verbs that do not fit the state are shown disabled instead of left out. */
  readonly showsDisabled: boolean;
  /** False: the words for the states are in no known language, so that only an open menu tells them. */
  readonly statesReadable: boolean;
  /** Rows of deleted keys stay listed. */
  readonly listsDeleted: boolean;
  /** The section is behind a closed header after each load. */
  readonly startsClosed: boolean;
  /** The page takes a moment for what it does; {@link ConsoleModel.settle} ends it. */
  readonly slow: boolean;
}

export interface ModelKey {
  readonly id: string;
  state: Exclude<KeyState, 'unknown'>;
}

interface OpenDialog {
  readonly verb: Verb;
  readonly id: string;
  typed: string;
  ticked: boolean;
  /** Its own Deactivate button has done its work. */
  deactivated: boolean;
}

export const WORD = 'confirm';
const VERBS: readonly Verb[] = ['activate', 'deactivate', 'delete'];

export class ConsoleModel {
  readonly style: Style;
  readonly keys: ModelKey[];
  now: number;
  page: PageView['page'] = 'security-credentials';
  /** Nobody can prove who is signed in. */
  proofless = false;
  /** What the console refused to do, from the first word on. */
  private failure: string | undefined;
  private failsNext = false;
  private accountMenuOpen = false;
  private sectionOpen = false;
  private selected = new Set<string>();
  /** Whose menu is open: a key's, or the table's. */
  private menuOf: string | undefined;
  private dialog: OpenDialog | 'other' | undefined;
  private busy = false;
  private loading = false;
  private fresh = true;

  constructor(style: Style, keys: readonly { readonly id: string; readonly state: 'active' | 'inactive' }[], now: number) {
    this.style = style;
    this.now = now;
    this.keys = keys.map((key) => ({ ...key }));
    this.reload();
  }

  view(): PageView {
    const section = this.section();
    if (section.kind === 'open' && section.keys.some((key) => key.state !== 'deleted')) this.fresh = false;
    return pageView({
      seenAt: this.now,
      page: this.page,
      identity: {
        account: '111122223333',
        principal: this.proofless ? { kind: 'unknown', why: 'no-evidence' } : { kind: 'root' },
      },
      accountMenu: {
        button: control('account'),
        open: this.accountMenuOpen,
        item: this.accountMenuOpen ? control('account:security-credentials') : undefined,
      },
      section,
      dialog: this.page === 'security-credentials' ? this.dialogView() : undefined,
      failure: this.failure === undefined ? undefined : { text: this.failure },
      fresh: this.fresh,
      settled: !this.loading,
    });
  }

  /** Every control that can be pressed now. */
  pressable(): readonly Ref[] {
    const view = this.view();
    const found: Control[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (isControl(value)) found.push(value);
      for (const inner of Object.values(value)) visit(inner);
    };
    visit(view.dialog ?? view);
    return found.filter(({ enabled }) => enabled).map(({ ref }) => ref);
  }

  /** The owner clicks. Throws when there is nothing to click, as a ring on nothing is a mistake. */
  press(ref: Ref): void {
    if (!this.pressable().includes(ref)) throw new Error(`Nothing to press at ${ref}.`);
    const [what = '', which = '', verb = ''] = ref.split(':');
    if (what !== 'actions') this.menuOf = undefined;
    if (what === 'account') this.pressAccount(which);
    else if (what === 'header') this.sectionOpen = true;
    else if (what === 'select') this.select(which);
    else if (what === 'actions')
      this.pressActions(
        which,
        VERBS.find((v) => v === verb),
      );
    else if (what === 'dialog') this.pressInDialog(which);
  }

  /** The owner types into the dialog's box (what stood there before goes) or, with a checkbox, ticks it. */
  type(ref: Ref, text: string): void {
    if (ref !== 'dialog:field' || this.dialog === undefined || this.dialog === 'other') throw new Error(`Nothing to type into at ${ref}.`);
    this.dialog.typed = text;
    this.dialog.ticked = true;
  }

  /** What the dialog wants typed, as the owner can read it even where the guide cannot. */
  wanted(): string {
    if (this.style.confirmation !== 'key-id') return WORD;
    return this.dialog === undefined || this.dialog === 'other' ? '' : this.dialog.id;
  }

  /** What is under way comes to its end. */
  settle(): void {
    if (this.busy) this.finish();
    this.loading = false;
  }

  reload(): void {
    this.failure = undefined;
    this.failsNext = false;
    this.accountMenuOpen = false;
    this.sectionOpen = !this.style.startsClosed;
    this.selected.clear();
    this.menuOf = undefined;
    this.dialog = undefined;
    this.busy = false;
    this.loading = this.style.slow;
    this.fresh = true;
  }

  goTo(page: PageView['page']): void {
    this.page = page;
    this.reload();
  }

  /** The console will report an error instead of doing the next thing. */
  failNext(): void {
    this.failsNext = true;
  }

  openOtherDialog(): void {
    this.menuOf = undefined;
    this.dialog = 'other';
    this.busy = false;
  }

  closeDialog(): void {
    this.dialog = undefined;
    this.busy = false;
  }

  /** Another tab or the CLI does it; this page shows it at once. */
  change(id: string, verb: Verb): void {
    const key = this.keys.find((k) => k.id === id && k.state !== 'deleted');
    if (!key) return;
    if (verb === 'activate') key.state = 'active';
    else if (verb === 'deactivate') key.state = 'inactive';
    else {
      key.state = 'deleted';
      this.selected.delete(id);
      if (this.menuOf === id) this.menuOf = undefined;
      if (this.dialog !== undefined && this.dialog !== 'other' && this.dialog.id === id) this.closeDialog();
    }
  }

  create(id: string): void {
    if (this.usable().length < 2 && !this.keys.some((key) => key.id === id)) this.keys.push({ id, state: 'active' });
  }

  usable(): readonly ModelKey[] {
    return this.keys.filter((key) => key.state !== 'deleted');
  }

  private section(): Section {
    if (this.page !== 'security-credentials') return { kind: 'absent' };
    if (this.loading) return { kind: 'loading' };
    if (!this.sectionOpen) return { kind: 'closed', header: control('header') };
    const { controls, listsDeleted } = this.style;
    const keys = listsDeleted ? this.keys : this.usable();
    // The table's own controls act on the one key that is chosen.
    const chosen = this.selected.size === 1 ? keys.find((key) => this.selected.has(key.id)) : undefined;
    const withoutChooser = this.style.chooser === 'none' && keys.length === 1 ? keys[0] : undefined;
    const acted = chosen ?? withoutChooser;
    return {
      kind: 'open',
      ref: 'section',
      keys: keys.map((key) => this.row(key)),
      menu: controls === 'table-menu' && keys.length > 0 ? this.menu('table', acted) : undefined,
      actions: controls === 'table-buttons' && acted ? this.verbControls('table', acted) : {},
      title: 'Access keys',
    };
  }

  private row(key: ModelKey): KeyRow {
    const { controls, chooser } = this.style;
    const gone = key.state === 'deleted';
    return {
      id: key.id,
      state: gone || this.tells(key) ? key.state : 'unknown',
      row: `row:${key.id}`,
      whole: true,
      selector: chooser === 'none' ? undefined : { ...control(`select:${key.id}`, !gone), selected: this.selected.has(key.id) },
      menu: controls === 'row-menu' && !gone ? this.menu(key.id, key) : undefined,
      actions: controls === 'row-links' && !gone ? this.verbControls(key.id, key) : {},
      facts: [],
    };
  }

  /** Whether the page tells the key's state: by a word, or by what its open menu offers. */
  private tells(key: ModelKey): boolean {
    const { controls, chooser, statesReadable } = this.style;
    if (statesReadable || controls === 'row-links' || controls === 'table-buttons') return true;
    if (this.menuOf === key.id) return true;
    return this.menuOf === 'table' && (this.selected.has(key.id) || chooser === 'none');
  }

  private menu(of: string, key: ModelKey | undefined): Menu {
    const open = this.menuOf === of && key !== undefined;
    return { button: control(`actions:${of}`, key !== undefined), open, items: open ? this.verbControls(of, key) : {} };
  }

  private verbControls(of: string, key: ModelKey): Partial<Record<Verb, Control>> {
    const fits = (verb: Verb): boolean => {
      if (key.state === 'deleted') return false;
      if (verb === 'delete') return key.state === 'inactive' || this.style.deleteOfActive !== 'disabled';
      return verb === 'activate' ? key.state === 'inactive' : key.state === 'active';
    };
    const shown = VERBS.filter((verb) => fits(verb) || this.style.showsDisabled);
    return Object.fromEntries(shown.map((verb) => [verb, control(`actions:${of}:${verb}`, fits(verb))]));
  }

  private dialogView(): Dialog | undefined {
    if (this.dialog === undefined) return undefined;
    if (this.dialog === 'other') return { kind: 'other' };
    const { verb, id, typed, ticked, deactivated } = this.dialog;
    const key = this.keys.find((k) => k.id === id);
    const { confirmation, deleteOfActive } = this.style;
    const deletes = verb === 'delete';
    const stillActive = deletes && key?.state === 'active';
    const stopped = stillActive && deleteOfActive !== 'allows';
    const met = confirmation === 'checkbox' ? ticked : typed === this.wanted();
    const asked = deletes && confirmation !== 'none' && !(stillActive && deleteOfActive === 'refuses');
    return {
      kind: 'key',
      id,
      verb,
      confirm: control('dialog:confirm', !this.busy && !stopped && (!asked || met)),
      cancel: control('dialog:cancel', !this.busy),
      deactivate: stillActive && deleteOfActive === 'deactivates-inside' ? control('dialog:deactivate', !this.busy) : undefined,
      confirmation: asked
        ? {
            field: { ...control('dialog:field', !this.busy), type: confirmation === 'checkbox' ? 'checkbox' : 'text' },
            text: confirmation === 'unsaid' || confirmation === 'checkbox' ? undefined : this.wanted(),
            met,
            empty: confirmation === 'checkbox' ? !ticked : typed === '',
          }
        : undefined,
      busy: this.busy,
      state: deactivated && key?.state === 'inactive' ? 'inactive' : 'unknown',
    };
  }

  private pressAccount(which: string): void {
    if (which === 'security-credentials') this.goTo('security-credentials');
    else this.accountMenuOpen = !this.accountMenuOpen;
  }

  private select(id: string): void {
    if (this.style.chooser === 'radio') this.selected = new Set([id]);
    else if (!this.selected.delete(id)) this.selected.add(id);
  }

  private pressActions(of: string, verb: Verb | undefined): void {
    if (!verb) {
      this.menuOf = this.menuOf === of ? undefined : of;
      return;
    }
    this.menuOf = undefined;
    const id = of === 'table' ? ([...this.selected][0] ?? this.usable()[0]?.id) : of;
    if (id === undefined) return;
    this.dialog = { verb, id, typed: '', ticked: false, deactivated: false };
    if (verb !== 'delete' && !this.style.asks[verb]) this.act();
  }

  private pressInDialog(which: string): void {
    if (this.dialog === undefined || this.dialog === 'other') return;
    if (which === 'cancel') this.closeDialog();
    else if (which === 'field') this.dialog.ticked = !this.dialog.ticked;
    else {
      if (which === 'deactivate') this.dialog.deactivated = true;
      this.act();
    }
  }

  private act(): void {
    this.busy = true;
    if (!this.style.slow) this.finish();
  }

  private finish(): void {
    this.busy = false;
    if (this.dialog === undefined || this.dialog === 'other') return;
    const { verb, id, deactivated } = this.dialog;
    const key = this.keys.find((k) => k.id === id);
    if (this.failsNext) {
      this.failsNext = false;
      this.failure = 'Access denied.';
      this.closeDialog();
    } else if (verb === 'delete' && deactivated && key?.state === 'active') this.change(id, 'deactivate');
    else {
      this.closeDialog();
      this.change(id, verb);
    }
  }
}

function isControl(value: object): value is Control {
  return 'ref' in value && 'enabled' in value;
}
