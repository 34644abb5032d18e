/** DOM → PageView. The only folder that knows a selector, a class name or an attribute of the console. */
import { normaliseLabel } from '../../src/console/labels/index';
import { readLocation } from '../../src/console/location';
import type { ConsoleLocation } from '../../src/console/location';
import type { Menu, PageView, Ref, Section, Verb } from '../../src/guide/page-view';
import type { Sighting } from '../../src/guide/progress';
import { isElsewhere } from '../visibility';
import { findAccountMenu } from './account-menu';
import { findAskingPage, findDialog } from './dialog';
import type { FoundDialog } from './dialog';
import { DullPlaces } from './dull';
import { searchRoots, textIn } from './dom';
import type { Root } from './dom';
import { readIdentity } from './identity';
import { shownIds } from './key-ids';
import { ACTING_MS, PageMemory } from './memory';
import { listsShown } from './menu';
import { readMfa } from './mfa';
import type { Choice, ClickMeaning } from './memory';
import { acknowledgeErrors, readFailure } from './notices';
import { buttonsShown } from './question';
import { readRecommendation } from './recommendation';
import { Refs } from './refs';
import type { Scene } from './scene';
import { showsSecret } from './secret';
import { findSection } from './section';
import type { FoundSection } from './section';

/**
 * How long a reading must stay the same after the load before its absence of something counts (ms). A slow table that is empty for a
 * moment must not read as "no keys".
 */
const SETTLE_MS = 2000;
/** The same for a list that is empty and does not say so by a counter (ms): a slow one looks like that until it comes. */
const SETTLE_UNCOUNTED_MS = 6000;

/** A page that lists no key for less than this, and then is as it was, has only been drawn anew (ms). */
const MOMENT_MS = 500;

/** For so long the page of before may still stand under the new address (ms). */
const LEAVING_MS = 5000;

export interface Observation {
  readonly view: PageView;
  /** What certainly holds about the keys, for the progress; undefined where nothing does. */
  readonly sighting: Sighting | undefined;
  /** Open layers of the page that the card had better leave free. */
  readonly panels: readonly Element[];
  /** Controls in them that it must leave free. */
  readonly controls: readonly Element[];
  /** An open native modal dialog: everything outside it is inert. */
  readonly modal: Element | undefined;
  /** Documents and shadow roots that were read, to be watched for changes. */
  readonly roots: readonly Root[];
  /** ms until this same page reads differently because time has passed; Infinity when it never does. */
  readonly changesIn: number;
}

export interface Clocks {
  /** ms since the epoch */
  now(): number;
  /** ms, never set back */
  elapsed(): number;
}

const LEAVING: FoundSection = { section: { kind: 'loading' }, container: undefined, menus: [], complete: false };
const NO_SECTION: FoundSection = { section: { kind: 'absent' }, container: undefined, menus: [], complete: false };

export class Observer {
  readonly #doc: Document;
  readonly #clocks: Clocks;
  readonly #refs = new Refs();
  readonly #memory = new PageMemory();
  #meanings = new Map<Element, ClickMeaning>();
  #panel: Element | undefined;
  #menuButtons: readonly Element[] = [];
  #scene: Scene | undefined;
  #dull = new DullPlaces([], true);
  #signature = '';
  #sameSince = 0;
  /** Since when the page reads differently, where it may be about to be as it was. There is nothing before the first reading. */
  #otherSince: number | undefined = -Infinity;
  /** The ids on the page of before, where that was another one, and until when they may be those of its keys (ms). */
  #before: { ids: ReadonlySet<string>; until: number } = { ids: new Set(), until: 0 };

  constructor(doc: Document, clocks: Clocks) {
    this.#doc = doc;
    this.#clocks = clocks;
  }

  /**
   * @param leads whether the way to the keys is wanted on pages that have nothing to do with them; else nothing but the session is read there
   * @returns undefined when the address is not the console's
   */
  observe(href: string, knownTitle: string | undefined, leads = true): Observation | undefined {
    const location = readLocation(href);
    if (!location) return undefined;
    const isRead = leads || !isElsewhere(location.page);
    const scene = this.#look(location, knownTitle, isRead);
    const { page } = scene.location;
    const identity = readIdentity(scene);
    const onPage = page === 'security-credentials';
    const leavesIn = this.#leaving(scene);
    const found = leavesIn > 0 ? LEAVING : onPage ? findSection(scene) : NO_SECTION;
    const over = onPage ? findDialog(scene, found.section) : undefined;
    const dialog = over ?? (page === 'create-key-wizard' ? undefined : findAskingPage(scene, onPage ? found.section : undefined));
    const settlesIn = this.#settling(
      JSON.stringify([page, identity, signatureOf(found.section), dialog?.dialog.kind]),
      onPage ? found.section : undefined,
    );
    this.#learnClicks(found, dialog);
    this.#menuButtons = found.menus.map((menu) => menu.element);
    const popups = found.menus.map((menu) => menu.popup);
    const attended = [found.container, ...(found.beside ?? []), found.detail, dialog?.element, ...this.#menuButtons, ...popups].filter(
      (e) => e !== undefined,
    );
    this.#dull = new DullPlaces(attended, scene.roots.length > 1);
    const settled = settlesIn === undefined;
    const actingFor = this.#actingFor(found.section, dialog);
    const view: PageView = {
      seenAt: scene.now,
      partition: location.partition,
      page,
      identity,
      accountMenu: !isRead || onPage || page === 'create-key-wizard' ? undefined : findAccountMenu(scene, identity.account),
      section: found.section,
      mfa: onPage ? readMfa(scene) : { state: 'unknown', assign: undefined },
      recommendation: page === 'iam-dashboard' && settled ? readRecommendation(scene) : undefined,
      dialog: dialog?.dialog,
      failure: onPage ? readFailure(scene) : undefined,
      acting: actingFor > 0,
      fresh: !this.#memory.listedUsableKey,
      settled,
    };
    return {
      view,
      sighting: sightingOf(view, found.complete && !this.#lacksAnother(found.section)),
      panels: dialog ? [dialog.panel] : [],
      controls: [...(dialog?.controls ?? []), ...popups].filter((e) => e !== undefined),
      modal: isRead ? [...this.#doc.querySelectorAll('dialog:modal')].at(-1) : undefined,
      roots: scene.roots,
      changesIn: Math.min(settlesIn ?? Infinity, ...[actingFor, leavesIn].filter((ms) => ms > 0)),
    };
  }

  element(ref: Ref): Element | undefined {
    return this.#refs.element(ref);
  }

  /** Whether a change of the page can wait for the next reading. */
  isDull(change: MutationRecord): boolean {
    return this.#dull.holds(change);
  }

  /** Takes in a click of the owner anywhere on the page. */
  clicked(path: readonly EventTarget[]): void {
    this.#memory.pressed = new WeakSet(path);
    if (this.#scene && this.#menuButtons.some((button) => path.includes(button)))
      this.#memory.listsAtPress = new WeakSet(listsShown(this.#scene));
    const pressed = path.find((target) => this.#meanings.has(target as Element)) as Element | undefined;
    const known = pressed && this.#meanings.get(pressed);
    if (pressed && known?.kind === 'verb' && this.#scene) {
      this.#memory.buttonsAtChoice = buttonsShown(this.#scene);
      this.#memory.chosenLabel = normaliseLabel(textIn(pressed));
    }
    this.#memory.clicked(known ?? { kind: this.#panel && path.includes(this.#panel) ? 'in-dialog' : 'elsewhere' }, this.#clocks.elapsed());
  }

  /** The owner asks to look again: the errors that are shown are known, and what was settled has to settle anew. */
  lookAfresh(): void {
    if (this.#scene) acknowledgeErrors(this.#scene);
    this.#signature = '';
  }

  #look(location: ConsoleLocation, knownTitle: string | undefined, isRead: boolean): Scene {
    const scene: Scene = {
      doc: this.#doc,
      roots: isRead ? searchRoots(this.#doc) : [],
      location,
      lang: this.#doc.documentElement.lang,
      refs: this.#refs,
      memory: this.#memory,
      knownTitle,
      now: this.#clocks.now(),
    };
    // A page that shows a new key's secret is part of the wizard, whatever its address. Asked first: nothing else may read on such a page.
    const isWizard = location.page === 'security-credentials' && showsSecret(scene);
    this.#scene = isWizard ? { ...scene, location: { ...location, page: 'create-key-wizard' } } : scene;
    return this.#scene;
  }

  /**
   * The address changes before the page does: what an IAM user's page lists may for a moment stand under the owner's own.
   * @returns for how long (ms) it still may
   */
  #leaving(scene: Scene): number {
    const { page } = scene.location;
    const now = this.#clocks.elapsed();
    const ids = (): string[] => shownIds(scene).map(({ id }) => id);
    // Where a user's new key is shown with its secret, nothing is read.
    if (page === 'other-iam') this.#before = { ids: new Set(showsSecret(scene) ? [] : ids()), until: now + LEAVING_MS };
    const { ids: before, until } = this.#before;
    return page === 'security-credentials' && before.size > 0 && now < until && ids().some((id) => before.has(id)) ? until - now : 0;
  }

  /**
   * An application that is mounted anew every second would never settle if the moment without it were news.
   * @returns after how many ms the reading counts as settled; undefined when it does
   */
  #settling(signature: string, section: Section | undefined): number | undefined {
    const now = this.#clocks.elapsed();
    const isLoaded = this.#doc.readyState === 'complete';
    if (!isLoaded || signature !== this.#signature) {
      this.#otherSince ??= now;
      const left = this.#otherSince + MOMENT_MS - now;
      if (isLoaded && section && showsNothing(section) && left > 0) return left;
      this.#signature = signature;
      this.#sameSince = now;
    }
    this.#otherSince = undefined;
    const isUncounted = section?.kind === 'open' && /shown|inferred/.test(section.emptiness ?? '');
    const left = this.#sameSince + (isUncounted ? SETTLE_UNCOUNTED_MS : SETTLE_MS) - now;
    return left > 0 ? left : undefined;
  }

  /** While the page asks about one key it may show that one alone: what has become of the others it does not tell. */
  #lacksAnother(section: Section): boolean {
    const { choice, labels } = this.#memory;
    const listed = JSON.stringify([choice?.keyId, signatureOf(section)]).toUpperCase();
    return choice !== undefined && [...labels.keys()].some((id) => !listed.includes(id));
  }

  /** @returns for how long (ms) what the owner has pressed last may still be under way */
  #actingFor(section: Section, dialog: FoundDialog | undefined): number {
    const { acting, choice } = this.#memory;
    const state = section.kind === 'open' ? section.keys.find((key) => key.id === (acting ?? choice)?.keyId)?.state : undefined;
    const isDone = ({ verb }: Choice): boolean =>
      section.kind === 'open' &&
      (verb === 'delete' ? (state ?? 'deleted') === 'deleted' : state === (verb === 'activate' ? 'active' : 'inactive'));
    // What was chosen is no longer what the next dialog is about.
    if (choice && isDone(choice) && !dialog) this.#memory.choice = undefined;
    if (!acting) return 0;
    const left = acting.since + ACTING_MS - this.#clocks.elapsed();
    if (!dialog && !isDone(acting) && left > 0) return left;
    // A dialog that has opened has answered; one that was confirmed goes on until it has gone.
    if (!dialog || dialog.element !== this.#memory.confirmedIn) this.#memory.acting = undefined;
    return 0;
  }

  #learnClicks({ section }: FoundSection, dialog: FoundDialog | undefined): void {
    this.#meanings = new Map();
    this.#panel = dialog?.panel;
    const mean = (ref: Ref | undefined, meaning: ClickMeaning): void => {
      const element = ref && this.#refs.element(ref);
      if (element) this.#meanings.set(element, meaning);
    };
    if (dialog?.dialog.kind === 'key') {
      const { id: keyId, verb } = dialog.dialog;
      mean(dialog.dialog.confirm?.ref, { kind: 'confirm', dialog: dialog.element, choice: { verb, keyId } });
      mean(dialog.dialog.deactivate?.ref, { kind: 'confirm', dialog: undefined, choice: { verb: 'deactivate', keyId } });
    }
    if (section.kind !== 'open') return;
    const verbs = (items: Menu['items'], keyId: string): void => {
      for (const verb of ['activate', 'deactivate', 'delete'] satisfies Verb[])
        mean(items[verb]?.ref, { kind: 'verb', choice: { verb, keyId } });
    };
    const chosen = section.keys.filter((key) => key.selector?.selected ?? section.keys.length === 1);
    const [key] = chosen;
    if (key && chosen.length === 1) {
      verbs(section.actions, key.id);
      if (section.menu) verbs(section.menu.items, key.id);
    }
    for (const row of section.keys) {
      verbs(row.actions, row.id);
      if (row.menu) verbs(row.menu.items, row.id);
    }
  }
}

function showsNothing(section: Section): boolean {
  return section.kind === 'absent' || section.kind === 'loading' || (section.kind === 'open' && section.keys.length === 0);
}

function signatureOf(section: Section): unknown {
  return section.kind === 'open' ? section.keys.map((key) => [key.id, key.state]) : section.kind;
}

function sightingOf({ page, section, fresh, settled }: PageView, complete: boolean): Sighting | undefined {
  if (page !== 'security-credentials' || section.kind !== 'open') return undefined;
  const empty = section.keys.every((key) => key.state === 'deleted');
  return {
    keys: section.keys.map(({ id, state }) => ({ id, state })),
    // A list that has just lost its last key may be a table that is made anew.
    complete: complete && (!empty || settled),
    proof: complete && fresh && settled,
    sectionTitle: section.title,
  };
}
