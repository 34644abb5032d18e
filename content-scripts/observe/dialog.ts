/** The dialog that lies over the page: which key and verb it is about, what it wants, and its buttons. */
import { accessKeyIdsIn } from '../../src/console/access-key-id';
import { ACCOUNT_ID } from '../../src/console/account-id';
import { knowsLanguage, meaningForKey, meaningOf, mentions, speaksOfKey, termInUnspaced, termsIn } from '../../src/console/labels/index';
import type { Term } from '../../src/console/labels/index';
import type { Confirmation, Control, Dialog, KeyState, Section, Verb } from '../../src/guide/page-view';
import { THRESHOLD, Votes } from './confidence';
import {
  ancestors,
  byId,
  containsDeep,
  drawnBefore,
  isEnabled,
  isShown,
  isVisible,
  leafTexts,
  namesOf,
  parentOf,
  queryAll,
  textIn,
  tidy,
  topmostAt,
  within,
} from './dom';
import { BUTTON, cancelOf, confirmOf, only, readButtons } from './dialog-buttons';
import type { Button } from './dialog-buttons';
import { idWords, idsOf, isFor, isOfPart, isVerb, keyIdsOf } from './meaning';
import { listedId } from './key-ids';
import { HEADING, SWITCH } from './kinds';
import type { PageMemory } from './memory';
import { questionSinceChoice } from './question';
import type { Scene } from './scene';
import { isTitle, OTHER_NAMES } from './title';
import { wantedText } from './wanted-text';

const DIALOG = 'dialog[open], [role="dialog"], [role="alertdialog"]';
/** Layers of pages that give their dialogs no role. */
const LAYER = '[class*="modal" i], [class*="dialog" i]';
const TEXT_BOX = 'input:not([type]), input[type="text"], input[type="search"], textarea, [role="textbox"]';
const TICK = 'input[type="checkbox"], [role="checkbox"]';
const BUSY = '[aria-busy="true"], [role="progressbar"], [class*="spinner" i], [class*="status-loading"]';

const SENTENCE_END = /[?？。!！]|[.؟](?=\s|$)/;

export interface FoundDialog {
  readonly dialog: Dialog;
  readonly element: Element;
  /** The dialog's visible panel. */
  readonly panel: Element;
  /** Everything in it that can be pressed or typed into. */
  readonly controls: readonly Element[];
}

export function findDialog(scene: Scene, section: Section): FoundDialog | undefined {
  const question = questionSinceChoice(section, scene);
  const top = topmost(scene, question);
  if (!top) {
    scene.memory.deactivationOffered = undefined;
    scene.memory.keyDialog = undefined;
    return undefined;
  }
  const { keyDialog, pressedIn, uninvitedDialogs } = scene.memory;
  const isOver = (e: Element): boolean => isDrawn(e, scene) && !containsDeep(e, top) && !containsDeep(top, e);
  if (keyDialog && keyDialog !== pressedIn && isOver(keyDialog)) uninvitedDialogs.add(top);
  const panel = panelOf(top, scene);
  const controls = within(top, `${BUTTON}, ${TEXT_BOX}, ${TICK}`, scene.roots).filter((e) => isVisible(e));
  const readable = top === question || top.matches(DIALOG) || accessKeyIdsIn(textIn(top)).length > 0;
  const about = readable && !uninvitedDialogs.has(top) ? readDialog(top, top === question, section, scene) : undefined;
  scene.memory.keyDialog = about && top;
  if (about) return { dialog: about, element: top, panel, controls };
  if (!scene.memory.choice || isAnswered(top, section, scene.memory)) scene.memory.foreignDialogs.add(top);
  if (top !== question && !blocksPage(top)) return undefined;
  const isOfMfa = meaningOf(tidy(titleOf(top, scene)), scene.lang, ['mfa', 'assign-mfa']) !== undefined;
  return { dialog: { kind: 'other', ...(isOfMfa ? { about: 'mfa' as const } : {}) }, element: top, panel, controls };
}

/**
 * The page that has come in place of the list since the owner's choice and that names the key: it asks about it, or is not understood.
 * @param section what the page lists, where it is the one that lists keys: a list under its own title has not gone
 */
export function findAskingPage(scene: Scene, section?: Section): FoundDialog | undefined {
  const { choice } = scene.memory;
  const mayBeList = section?.kind === 'open';
  if (section?.kind === 'loading' || (mayBeList && section.title !== undefined && isTitle(section.title, scene))) return undefined;
  const element = choice && queryAll(scene.roots, 'main, [role="main"]').find((e) => isVisible(e));
  if (!choice || !element || !accessKeyIdsIn(textIn(element)).includes(choice.keyId)) return undefined;
  const read = readDialog(element, true, { kind: 'absent' }, scene);
  const isAbout = read?.kind === 'key' && read.verb === choice.verb && read.id === choice.keyId;
  if (mayBeList && !(isAbout && verbsInTitle(tidy(titleOf(element, scene)), scene).includes(choice.verb))) return undefined;
  const controls = within(element, `${BUTTON}, ${TEXT_BOX}, ${TICK}`, scene.roots).filter((e) => isVisible(e));
  return { dialog: isAbout ? read : { kind: 'other' }, element, panel: element, controls };
}

/** The visible dialog that no other lies over; else what has been asked since the owner's choice. */
function topmost(scene: Scene, question: Element | undefined): Element | undefined {
  let shown = queryAll(scene.roots, DIALOG).filter((e) => isDrawn(e, scene) && !isCookieBar(e));
  if (shown.length === 0)
    shown = queryAll(scene.roots, LAYER).filter(
      (e) => isShown(e) && isLayer(e) && within(e, BUTTON, scene.roots).some((b) => isVisible(b)),
    );
  if (shown.length === 0 && question) return question;
  if (shown.length === 0 && scene.memory.choice) shown = layerOverMiddle(scene);
  const innermost = shown.filter((e) => !shown.some((other) => other !== e && containsDeep(e, other)));
  if (innermost.length <= 1) return innermost[0];
  const onTop = innermost.filter((e) => within(e, BUTTON, scene.roots).some((button) => isVisible(button) && isHit(button)));
  // What comes beside a key's dialog, and not over it, does not take its place.
  const { keyDialog } = scene.memory;
  const isAlone = (e: Element): boolean => innermost.every((other) => other === e || !overlap(panelOf(e, scene), panelOf(other, scene)));
  return keyDialog && onTop.includes(keyDialog) && isAlone(keyDialog) ? keyDialog : (onTop.at(-1) ?? innermost.at(-1));
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The element may have no box of its own, and only its parts be drawn. */
function isDrawn(element: Element, scene: Scene): boolean {
  if (isShown(element)) return true;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && within(element, BUTTON, scene.roots).some(isShown);
}

/** After the owner has chosen a verb, whatever fixed layer with buttons lies over the middle of the window, however it is called. */
function layerOverMiddle(scene: Scene): Element[] {
  const view = scene.doc.defaultView;
  const hit = view && topmostAt(scene.doc, view.innerWidth / 2, view.innerHeight / 2);
  if (!hit) return [];
  const layers = [hit, ...ancestors(hit)].filter(
    (e) => isLayer(e) && !isCookieBar(e) && within(e, BUTTON, scene.roots).some((button) => isVisible(button)),
  );
  return layers.slice(-1);
}

function isCookieBar(element: Element): boolean {
  return element.closest('[id^="awsccc-"]') !== null;
}

function isLayer(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.position === 'fixed' && !element.querySelector('table, main');
}

/** True when a click in the element's middle would reach it. */
function isHit(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = topmostAt(root, left + width / 2, top + height / 2);
  return hit !== undefined && (element.contains(hit) || hit.contains(element));
}

/** A dialog about something else matters only if the page behind it cannot be used. */
function blocksPage(dialog: Element): boolean {
  if (dialog.matches('[aria-modal="true"]') || dialog.matches(':modal')) return true;
  const view = dialog.ownerDocument.defaultView;
  if (!view) return false;
  const hit = topmostAt(dialog.ownerDocument, view.innerWidth / 2, view.innerHeight / 2);
  const layer = [dialog, ...ancestors(dialog)].find((e) => parentOf(e)?.localName === 'body') ?? dialog;
  return hit !== undefined && layer.localName !== 'main' && layer.contains(hit) && !layer.querySelector('main, [role="main"]');
}

/** The smallest element that holds the dialog's buttons, fields and headings: Cloudscape's dialog element itself covers the whole window. */
function panelOf(dialog: Element, scene: Scene): Element {
  const parts = within(dialog, `${BUTTON}, ${TEXT_BOX}, ${TICK}, ${HEADING}`, scene.roots).filter((e) => isVisible(e));
  const [first] = parts;
  if (!first) return dialog;
  const panel = ancestors(first).find((e) => parts.every((part) => containsDeep(e, part)));
  return panel && containsDeep(dialog, panel) ? panel : dialog;
}

/** @param isQuestion no role says that it is a dialog, so that it has to say more of what it is about */
function readDialog(dialog: Element, isQuestion: boolean, section: Section, scene: Scene): Dialog | undefined {
  const { memory } = scene;
  const texts = leafTexts(dialog, 120);
  const boxes = within(dialog, TEXT_BOX, scene.roots).filter((e) => isVisible(e));
  // Beside a box to type into, one that cannot be changed has the text to copy.
  const open = boxes.filter((e) => !e.hasAttribute('readonly'));
  const fields = open.length > 0 ? open : boxes;
  const offered = boxes.filter((e) => !fields.includes(e)).map((e) => (e as HTMLInputElement).value);
  const title = tidy(titleOf(dialog, scene));
  const mentioned = new Set([...texts, ...offered, ...fields.map((e) => e.getAttribute('placeholder') ?? '')].flatMap(accessKeyIdsIn));
  // Another key may be mentioned as the one that stays; the title then says which this is about, or the only one that is listed and not told of.
  const inTitle = new Set(accessKeyIdsIn(title));
  const listed = new Set(texts.map((text) => listedId(text)?.id).filter((one) => one !== undefined));
  const isChosen = memory.choice !== undefined && listed.size === 1 && listed.has(memory.choice.keyId);
  const named = mentioned.size > 1 && inTitle.size === 1 ? inTitle : mentioned.size > 1 && isChosen ? listed : mentioned;
  const known = section.kind === 'open' ? section.keys.map((key) => key.id) : [];
  const choice =
    memory.choice && (known.length === 0 || known.includes(memory.choice.keyId)) && !isAnswered(dialog, section, memory)
      ? memory.choice
      : undefined;
  const selected = section.kind === 'open' ? section.keys.filter((key) => key.selector?.selected).map((key) => key.id) : [];
  // A dialog that names another key, or two, is not about a key that the section lists.
  if (named.size > 1) return undefined;
  const [namedId] = named;
  const id = namedId ?? choice?.keyId ?? (selected.length === 1 ? selected[0] : undefined);
  if (!id || (section.kind === 'open' && !known.includes(id))) return undefined;
  if (namedId === undefined && (OTHER_ID.test(texts.join(' ')) || (knowsLanguage(scene.lang) && asksOfElse(title, texts, scene))))
    return undefined;
  // What was there before the owner chose anything, and names no key, is no answer to the choice.
  if (namedId === undefined && memory.foreignDialogs.has(dialog)) return undefined;

  const buttons = readButtons(dialog, scene);
  // A button that names another key does something else.
  if (!buttons.map(({ element }) => ({ keyIds: keyIdsOf(element) })).every(isFor(id))) return undefined;
  if (isOfElse(title, id, scene)) return undefined;
  // What comes behind the question tells what follows from it (*It cannot be restored.*).
  if (isOfPart(title.split(SENTENCE_END)[0] ?? '', scene.lang)) return undefined;
  const name = title.replace(id, '');
  const chosen = choice?.keyId === id ? choice.verb : undefined;
  const row = section.kind === 'open' ? section.keys.find((key) => key.id === id) : undefined;
  const rowElement = row && scene.refs.element(row.row);
  // What asks in the key's own row is about that key.
  const namesKey = isQuestion ? rowElement !== undefined && containsDeep(rowElement, dialog) : namedId !== undefined;
  const verb = verbOf(dialog, name, buttons, fields, namesKey, chosen, scene);
  if (!verb || (verb === 'deactivate' && texts.some((text) => staysActive(text, scene)))) return undefined;

  const deactivate = verb === 'delete' ? only(buttons.filter((b) => b.meant === 'deactivate')) : undefined;
  // Where something is to be chosen, only a button that says in words what it does can be known to do it.
  const choices = within(dialog, 'input[type="radio"], [role="radio"]', scene.roots).some((e) => isVisible(e));
  const says = ({ element }: Button): boolean => namesOf(element).some((text) => meaningOf(text, scene.lang, [verb]) !== undefined);
  const confirm = choosesElse(dialog, scene) ? undefined : confirmOf(verb, choices ? buttons.filter(says) : buttons, scene);
  const cancel = cancelOf(buttons, confirm, deactivate);
  if (isQuestion && !(confirm && cancel)) return undefined;
  const confirmation = readConfirmation(dialog, fields, offered, id, name, confirm, buttons, scene);
  // What wants a text, and has a button that says nothing of the kind, asks something else.
  if (confirmation && !confirm && buttons.some((b) => b.meant === undefined && !b.iconOnly && !isInText(b.element))) return undefined;
  // A box that nobody says what to type into, in a dialog that names neither the key nor the verb, may be a survey's.
  const isOpenQuestion = confirmation?.field.type === 'text' && confirmation.text === undefined;
  if (namedId === undefined && isOpenQuestion && !verbsInTitle(name, scene).includes(verb)) return undefined;
  if (confirm && !confirm.control.enabled) memory.heldBack.add(confirm.element);
  const leaving =
    memory.confirmedIn === dialog && row?.state === (verb === 'deactivate' ? 'inactive' : verb === 'activate' ? 'active' : 'deleted');
  const busy = within(dialog, BUSY, scene.roots).some((e) => isShown(e)) || dialog.matches('[aria-busy="true"]');
  return {
    kind: 'key',
    id,
    verb,
    ...(choice && id !== choice.keyId ? { unasked: true } : {}),
    confirm: confirm?.control,
    cancel: cancel?.control,
    deactivate: deactivate?.control,
    confirmation,
    busy,
    leaving,
    state: stateIn(id, verb, deactivate, confirm, confirmation, busy, scene),
  };
}

/** Ids of certificates, key pairs, users and roles, and of anything that has an ARN but the root user (prefixes: IAM's documentation of unique ids). */
const OTHER_ID = /\b(?:APKA|ASCA|AIDA|AROA|ANPA|AGPA)[A-Z0-9]{12,}|\barn:[\w-]+:(?!iam::\d{12}:root)/;

/** A sentence says that the key is active, and nothing that ends it: what is to be deactivated is something of the key. */
function staysActive(text: string, { lang }: Scene): boolean {
  const said = termsIn(text, lang, ['active', 'inactive', 'activate', 'deactivate', 'delete', 'not', 'status']);
  return said.size === 1 && said.has('active') && speaksOfKey(text, lang) && meaningForKey(text, lang, ['active']) === undefined;
}

/** The title has a verb and something that it is for, and the dialog does not speak of a key anywhere. */
function asksOfElse(title: string, texts: readonly string[], scene: Scene): boolean {
  if (verbsInTitle(title, scene).length === 0 || meaningForKey(title, scene.lang, ['activate', 'deactivate', 'delete'])) return false;
  return ![title, ...texts].some((text) => speaksOfKey(text, scene.lang));
}

/** The title names the account, a user or another thing, and no key: it asks something else than the owner chose, whatever is said below. */
function isOfElse(title: string, id: string, { lang }: Scene): boolean {
  const says = (term: Term): boolean => mentions(title, lang, term);
  if (
    title.includes(id) ||
    says('access-keys') ||
    says('access-key-id') ||
    meaningForKey(title, lang, ['activate', 'deactivate', 'delete'])
  )
    return false;
  return (
    ACCOUNT_ID.test(title) || OTHER_NAMES.test(title) || /MFA|\b[a-z]{2}-[a-z]+-\d/.test(title) || says('owner') || says('other-thing')
  );
}

/** What the owner chose is done, so that a dialog that comes now is about something else; the one that did it may still be on its way out. */
function isAnswered(dialog: Element, section: Section, { choice, confirmedIn }: PageMemory): boolean {
  if (!choice || section.kind !== 'open' || dialog === confirmedIn) return false;
  const state = section.keys.find((key) => key.id === choice.keyId)?.state;
  return choice.verb === 'deactivate' ? state === 'inactive' : choice.verb === 'activate' && state === 'active';
}

/** A delete dialog that offered to deactivate the key, and now lets the owner go on instead, has deactivated it. */
function stateIn(
  id: string,
  verb: Verb,
  deactivate: Button | undefined,
  confirm: Button | undefined,
  confirmation: Confirmation | undefined,
  busy: boolean,
  { memory }: Scene,
): KeyState {
  if (verb !== 'delete') return 'unknown';
  if (deactivate?.control.enabled) {
    memory.deactivationOffered = id;
    return 'active';
  }
  const goesOn = confirmation ? confirmation.field.enabled : confirm?.control.enabled === true;
  return memory.deactivationOffered === id && goesOn && !busy ? 'inactive' : 'unknown';
}

function titleOf(dialog: Element, scene: Scene): string {
  const labelledBy = (dialog.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => byId(dialog, id)?.textContent);
  const heading = within(dialog, HEADING, scene.roots).find((h) => isVisible(h));
  return tidy(labelledBy.join(' ')) || tidy(heading?.textContent) || (dialog.getAttribute('aria-label') ?? leafTexts(dialog, 1)[0] ?? '');
}

/** What the dialog is for: what the owner chose before, its title, its buttons, its ids. */
function verbOf(
  dialog: Element,
  title: string,
  buttons: readonly Button[],
  fields: readonly Element[],
  namesKey: boolean,
  chosen: Verb | undefined,
  scene: Scene,
): Verb | undefined {
  const votes = new Votes<Verb>();
  if (chosen) votes.add(chosen, 2, 'the owner chose it');
  for (const { meant, primary } of buttons)
    if (isVerb(meant) && (primary || buttons.filter((b) => isVerb(b.meant)).length === 1)) votes.add(meant, 2, 'button');
  for (const holder of [dialog, ...ancestors(dialog).slice(0, 3), ...dialog.querySelectorAll('[data-testid], [data-analytics], form')])
    for (const id of holder.matches(BUTTON) || fields.includes(holder) ? [] : idsOf(holder)) {
      const verb = verbInId(id);
      if (verb) votes.add(verb, 1, 'id');
    }
  const titled = verbsInTitle(title, scene);
  for (const verb of titled) votes.add(verb, 2, 'title');
  // Where the title is a general one, the question below may say it.
  if (titled.length === 0 && chosen && leafTexts(dialog).some((text) => asks(text, chosen, scene))) votes.add(chosen, 2, 'question');
  // One that the owner did not ask for may be about something else of the same key.
  return votes.leading(namesKey && chosen ? THRESHOLD.dialogWithKey : THRESHOLD.dialogWithoutKey, 1)?.winner;
}

/** A sentence about the key with one verb in it. */
function asks(text: string, verb: Verb, { lang }: Scene): boolean {
  const said = termsIn(text, lang, ['activate', 'deactivate', 'delete', 'not', 'owner', 'other-thing', 'part-of-key']);
  return said.size === 1 && said.has(verb) && speaksOfKey(text, lang);
}

function verbsInTitle(title: string, scene: Scene): Verb[] {
  const words = title.split(/[\s,.:;?!"“”„«»「」『』()]+/).filter(Boolean);
  const meanings = [title, ...words].map((name) => meaningOf(name, scene.lang, ['activate', 'deactivate', 'delete']));
  const said = meanings.flatMap((meaning) => (meaning && meaning.certainty !== 'weak' ? [meaning.term] : []));
  const unspaced = termInUnspaced(title, scene.lang, ['activate', 'deactivate', 'delete']);
  return unspaced ? [...said, unspaced] : said;
}

function verbInId(id: string): Verb | undefined {
  const words = idWords(id);
  const verbs = [/-(deactivate|inactivate|disable)-/, /-(activate|reactivate|enable)-/, /-(delete|deletion|remove)-/].map((p) =>
    p.test(words),
  );
  if (verbs.filter(Boolean).length !== 1) return undefined;
  return (['deactivate', 'activate', 'delete'] as const)[verbs.indexOf(true)];
}

/**
 * The dialog does more than its button says, by a choice that the owner has not made: a box that was ticked or a switch that was on when it came,
 * a list to choose from; or of several things the one that is chosen is about an account, users or anything else than the key.
 */
function choosesElse(dialog: Element, { lang, memory, roots }: Scene): boolean {
  const set = within(dialog, `${TICK}, ${SWITCH}`, roots).filter((e) => isVisible(e) && isTicked(e));
  if (!memory.touched) for (const tick of set) memory.presetTicks.add(tick);
  if (set.some((tick) => memory.presetTicks.has(tick))) return true;
  if (within(dialog, 'select', roots).some((e) => isVisible(e) && (e as HTMLSelectElement).options.length > 1)) return true;
  return within(dialog, 'input[type="radio"]:checked', roots).some((radio) =>
    [...((radio as HTMLInputElement).labels ?? [])].some((label) => {
      const text = textIn(label);
      return ACCOUNT_ID.test(text) || termsIn(text, lang, ['owner', 'other-thing', 'part-of-key', 'not']).size > 0;
    }),
  );
}

function readConfirmation(
  dialog: Element,
  boxes: readonly Element[],
  offered: readonly string[],
  id: string,
  title: string,
  confirm: Button | undefined,
  buttons: readonly Button[],
  scene: Scene,
): Confirmation | undefined {
  const ticks = within(dialog, TICK, scene.roots).filter((e) => isVisible(e));
  const allowed = confirm?.control.enabled === true;
  const tick = only(ticks.filter((e) => e.matches('[required], [aria-required="true"]') || !allowed));
  const box = only(boxes);
  if (tick && !isTicked(tick) && (!box || !isEnabled(box) || ticks.length === 1))
    return { field: { ...field(tick, scene), type: 'checkbox' }, text: undefined, met: false, empty: true };
  if (!box)
    return boxes.length > 1
      ? { field: { ...field(boxes[0] ?? dialog, scene), enabled: false, type: 'text' }, text: undefined, met: false, empty: true }
      : undefined;
  const ends = buttons.filter((b) => !b.iconOnly && (b.meant !== undefined || b.primary || !isInText(b.element))).map((b) => b.element);
  const text = wantedText({ dialog, box, offered, id, title, ends }, scene);
  const value = 'value' in box ? (box as HTMLInputElement).value : tidy(box.textContent);
  // When the button was held back and is now allowed, AWS itself says that the text is right.
  const released = allowed && confirm !== undefined && scene.memory.heldBack.has(confirm.element) && value !== '';
  return {
    field: { ...field(box, scene), type: 'text' },
    text,
    met: released || (text === undefined ? allowed && value !== '' : value === text),
    empty: value === '',
  };
}

function field(element: Element, scene: Scene): Control {
  return {
    ref: scene.refs.of(element),
    enabled: isEnabled(element) && !element.hasAttribute('readonly'),
    signals: ['the dialog’s only field'],
  };
}

function isTicked(element: Element): boolean {
  return element.localName === 'input' ? (element as HTMLInputElement).checked : element.getAttribute('aria-checked') === 'true';
}

/** A button that stands right behind other text in one line, to copy that text. */
function isInText(button: Element): boolean {
  return drawnBefore(button).some((e) => e.matches('code, kbd, samp, b, strong, span, mark, i, em') && textIn(e) !== '');
}
