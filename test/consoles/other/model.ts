/**
 * What every fixture here does when its controls are used, whichever library draws them: which rows are chosen, which dialog is open and what
 * it wants. A library's own widgets call these methods and draw {@link App.state} anew at each change.
 */
import { openAccount } from '../shared/journal';
import type { Account, StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { complaintsOf } from '../shared/truth';
import type { Fixture, FixtureScene, Question, Role, Target } from '../shared/truth';
import { quoted, wordsOf } from '../shared/words';
import type { Words } from '../shared/words';
import { oldWordsOf } from './old-words';
import type { OtherScenario } from './scenario';

export interface OpenDialog {
  readonly verb: Verb;
  readonly key: string;
  readonly typed: string;
  readonly ticked: boolean;
  readonly busy: boolean;
}

export interface State {
  readonly keys: readonly StoredKey[];
  readonly selected: readonly string[];
  readonly dialog: OpenDialog | undefined;
  /** The section, accordion or tab is open. */
  readonly open: boolean;
}

/** What a dialog says, in the order in which it says it. */
export interface DialogTexts {
  readonly title: string;
  readonly lines: readonly string[];
  /** Label of the text box or tick box; undefined when nothing is wanted. */
  readonly label: string | undefined;
  /** The word in the label that is set off (bold), when the scenario tells it so. */
  readonly bold: string | undefined;
  readonly placeholder: string;
  readonly confirm: string;
}

/** Whoever completes a fixture by hand, without the guide, asks it where its controls are. */
export interface FixtureByHand extends Fixture {
  scene(): FixtureScene;
}

export class App {
  readonly words: Words;
  readonly account: Account;
  state: State;
  readonly #listeners = new Set<() => void>();
  readonly #targets = new Map<Element, readonly Omit<Target, 'element'>[]>();

  constructor(readonly scenario: OtherScenario) {
    this.words = wordsOf(scenario.language);
    this.account = openAccount(scenario, localStorage);
    const preselected = scenario.preselected === undefined ? [] : [scenario.keys[scenario.preselected]?.id ?? ''];
    const keys = this.#keys();
    this.state = {
      keys,
      selected: preselected.filter((id) => keys.some((key) => key.id === id)),
      dialog: undefined,
      open: scenario.closedSection === 'none',
    };
    this.account.subscribe(() => {
      const now = this.#keys();
      this.#set({ keys: now, selected: this.state.selected.filter((id) => now.some((key) => key.id === id)) });
    });
  }

  /** The page before 2022-12 kept deleted keys; later ones do not list them. */
  #keys(): readonly StoredKey[] {
    return this.account.keys().filter((key) => key.state !== 'deleted' || this.scenario.keepsDeleted === true);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** For React's `useSyncExternalStore`. */
  snapshot = (): State => this.state;

  /** The dialog before this one or before none. */
  #earlier: { readonly key: string; readonly verb: Verb } | undefined;

  #set(change: Partial<State>): void {
    if ('dialog' in change && change.dialog?.key !== this.state.dialog?.key) this.#earlier = this.state.dialog;
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  choose(ids: readonly string[]): void {
    this.#set({ selected: ids });
  }

  toggle(id: string, on = !this.state.selected.includes(id)): void {
    const others = this.state.selected.filter((one) => one !== id);
    this.#set({ selected: on ? [...others, id] : others });
  }

  openSection(open = true): void {
    if (this.state.open !== open) this.#set({ open });
  }

  /** The key on which a control of the whole table acts. */
  get chosen(): StoredKey | undefined {
    const [id, second] = this.state.selected;
    return second === undefined ? this.state.keys.find((key) => key.id === id) : undefined;
  }

  /** The verbs in the order of the menu. */
  verbs(): readonly Verb[] {
    const usual: readonly Verb[] = ['activate', 'deactivate', 'delete'];
    const { itemOrder } = this.scenario;
    return itemOrder === 'usual' ? usual : itemOrder === 'reversed' ? [...usual].reverse() : ['delete', 'activate', 'deactivate'];
  }

  /** As {@link verbs}, without what the scenario leaves out. */
  offered(key: StoredKey | undefined): readonly Verb[] {
    return this.scenario.unavailable === 'left-out' ? this.verbs().filter((verb) => this.may(verb, key)) : this.verbs();
  }

  may(verb: Verb, key: StoredKey | undefined): boolean {
    if (!key || key.state === 'deleted') return false;
    if (verb === 'delete') return key.state === 'inactive' || this.scenario.deleteActive !== 'unavailable';
    return key.state === (verb === 'activate' ? 'inactive' : 'active');
  }

  /** What the application calls a verb in its code. */
  idOf(verb: Verb): string {
    const { itemIds } = this.scenario;
    if (itemIds === 'plain') return verb;
    if (itemIds === 'other') return { activate: 'make-active', deactivate: 'make-inactive', delete: 'remove-key' }[verb];
    return `item-${this.verbs().indexOf(verb)}`;
  }

  label(verb: Verb): string {
    const { words } = this;
    if (this.scenario.wording === 'old' && verb !== 'delete') return verb === 'activate' ? words.makeActive : words.makeInactive;
    return words[verb];
  }

  ask(verb: Verb, key: string): void {
    const direct = verb === 'activate' || (verb === 'deactivate' && this.scenario.deactivateDialog === 'none');
    if (direct) this.account.act(verb, key);
    else this.#set({ dialog: { verb, key, typed: '', ticked: false, busy: false } });
  }

  #change(change: Partial<OpenDialog>): void {
    if (this.state.dialog) this.#set({ dialog: { ...this.state.dialog, ...change } });
  }

  type(typed: string): void {
    if (typed !== this.state.dialog?.typed) this.#change({ typed });
  }

  tick(ticked: boolean): void {
    this.#change({ ticked });
  }

  cancel(): void {
    if (this.state.dialog) this.#set({ dialog: undefined });
  }

  confirm(): void {
    const { dialog } = this.state;
    if (!dialog || !this.mayConfirm()) return;
    this.#work(() => {
      this.#set({ dialog: undefined });
      this.account.act(dialog.verb, dialog.key);
    });
  }

  deactivateInside(): void {
    const { dialog } = this.state;
    if (!dialog || !this.offersInside()) return;
    this.#work(() => {
      this.#change({ busy: false });
      this.account.act('deactivate', dialog.key);
    });
  }

  #work(then: () => void): void {
    if (this.scenario.latency === 0) then();
    else {
      this.#change({ busy: true });
      setTimeout(then, this.scenario.latency);
    }
  }

  /** The state of the open dialog's key. */
  get about(): StoredKey | undefined {
    return this.account.keys().find((key) => key.id === this.state.dialog?.key);
  }

  /** The delete dialog of an active key offers to deactivate it. */
  offersInside(): boolean {
    return this.state.dialog?.verb === 'delete' && this.about?.state === 'active' && this.scenario.deleteActive === 'deactivates-inside';
  }

  /** How the open dialog is confirmed. */
  get confirmation(): OtherScenario['deleteDialog'] {
    const { dialog } = this.state;
    if (!dialog || dialog.verb === 'activate') return 'plain';
    const { deactivateDialog, deleteDialog } = this.scenario;
    return dialog.verb === 'delete' ? deleteDialog : deactivateDialog === 'none' ? 'plain' : deactivateDialog;
  }

  /** The exact text that the open dialog wants. */
  wanted(): string | undefined {
    const { dialog } = this.state;
    if (this.confirmation === 'id') return dialog?.key;
    return this.confirmation === 'word' && dialog ? this.words.word : undefined;
  }

  /** The text box or tick box may be used. */
  mayType(): boolean {
    const { dialog } = this.state;
    return dialog !== undefined && !dialog.busy && (dialog.verb !== 'delete' || this.about?.state === 'inactive');
  }

  mayConfirm(): boolean {
    const { dialog } = this.state;
    if (!dialog || !this.mayType()) return false;
    if (this.confirmation === 'checkbox') return dialog.ticked;
    const wanted = this.wanted();
    return wanted === undefined || dialog.typed === wanted;
  }

  /** What the open dialog says. */
  dialogTexts(): DialogTexts {
    const { words, confirmation, scenario } = this;
    const { verb, key } = this.state.dialog ?? { verb: 'delete' as const, key: '' };
    const { told, dialogNames, language } = scenario;
    const title = verb === 'delete' ? words.deleteTitle : verb === 'deactivate' ? words.deactivateTitle : words.activate;
    const text = verb === 'delete' ? words.deleteText : words.deactivateText;
    const first =
      verb === 'delete' && this.about?.state === 'active' && scenario.deleteActive !== 'unavailable' ? [words.deactivateFirst] : [];
    const wanted = this.wanted();
    const set = wanted === undefined ? '' : told === 'quoted' ? quoted(language, wanted) : told === 'placeholder' ? '…' : wanted;
    const asks = confirmation === 'id' && told === 'placeholder' ? words.typeId : wanted === undefined ? undefined : words.typeWord(set);
    return {
      title: dialogNames === 'id-in-title' ? `${title} ${key}` : title,
      lines: [dialogNames === 'id-in-text' ? `${words.accessKeyId}: ${key}` : undefined, text, ...first].filter(
        (line) => line !== undefined,
      ),
      label: confirmation === 'checkbox' ? words.understand : asks,
      bold: told === 'bold' ? wanted : undefined,
      placeholder: told === 'placeholder' ? (wanted ?? '') : '',
      confirm: words[verb],
    };
  }

  /** The label in pieces, the middle one to be set off. */
  labelParts(): readonly [string, string, string] {
    const { label = '', bold } = this.dialogTexts();
    const at = bold ? label.indexOf(bold) : -1;
    return bold && at >= 0 ? [label.slice(0, at), bold, label.slice(at + bold.length)] : [label, '', ''];
  }

  /** Column heads, in the order of {@link App.cells}. */
  heads(): readonly string[] {
    const { words } = this;
    return [words.accessKeyId, words.createdOn, words.lastUsed, words.region, words.service, words.status];
  }

  cells({ id, lastUsed, state }: StoredKey): readonly string[] {
    const { words, scenario } = this;
    const created = new Intl.DateTimeFormat(scenario.language === 'qq' ? 'en' : scenario.language, { dateStyle: 'medium' }).format(
      Date.UTC(2021, 3, 17),
    );
    const used = lastUsed === undefined ? [words.never, words.never, words.never] : [words.daysAgo(lastUsed), 'us-east-1', 's3'];
    return [id, created, ...used, this.status(state)];
  }

  status(state: StoredKey['state']): string {
    return state === 'deleted' ? oldWordsOf(this.scenario.language).deleted : this.words[state];
  }

  /** Remembers what an element is; nothing of it is written on the page. */
  mark(element: Element | null | undefined, role: Role, about: { readonly key?: string; readonly verb?: Verb } = {}): void {
    if (element) this.#targets.set(element, [...(this.#targets.get(element) ?? []).filter((one) => one.role !== role), { role, ...about }]);
  }

  scene(around: readonly Target[]): FixtureScene {
    const here = [...this.#targets].filter(([element]) => element.isConnected);
    const { dialog, selected } = this.state;
    return {
      targets: [...around, ...here.flatMap(([element, roles]) => roles.map((what) => ({ element, ...what })))],
      selected,
      dialog: dialog && { key: dialog.key, verb: dialog.verb },
    };
  }

  /**
   * While a dialog fades in or out, its page is right before and after; so it is where a question in the row or in a bubble beside it leaves the
   * page behind in use.
   */
  #judge(question: Question, around: readonly Target[]): readonly string[] {
    const now = this.scene(around);
    const fading = document
      .getAnimations()
      .some((animation) => animation.playState === 'running' && Number.isFinite(animation.effect?.getComputedTiming().endTime));
    const also: FixtureScene['dialog'][] = [
      ...(fading && this.#earlier ? [this.#earlier] : []),
      ...(fading || this.scenario.inlineDialog ? [undefined] : []),
    ];
    const opinions = [now, ...also.map((dialog) => ({ ...now, dialog }))].map((scene) =>
      complaintsOf(question, scene, this.account, this.wanted()),
    );
    return opinions.find((complaints) => complaints.length === 0) ?? opinions[0] ?? [];
  }

  /** The interface by which the runner asks what is true. */
  install(view: Window, around: () => readonly Target[]): void {
    const fixture: FixtureByHand = {
      scene: () => this.scene(around()),
      journal: () => this.account.journal(),
      keys: () => this.account.keys(),
      judge: (question) => this.#judge(question, around()),
      wanted: () => this.wanted(),
      hand: () => false,
    };
    view.fixture = fixture;
  }
}
