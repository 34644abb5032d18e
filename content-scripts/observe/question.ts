/**
 * What the page asks right after the owner has chosen a verb, on pages that give their dialogs no role: a bubble beside the row, a part of the
 * row itself, a layer over the page. It is told by what was not there before the owner's click.
 */
import type { Section } from '../../src/guide/page-view';
import { closestDeep, containsDeep, isVisible, namesOf, parentOf, queryAll, within } from './dom';
import { LIST } from './kinds';
import { meantControl } from './meaning';
import type { Meant } from './meaning';
import type { Scene } from './scene';

const BUTTON = 'button, a, [role="button"], input[type="button"], input[type="submit"]';

/** What tells and does not ask, and what offers verbs. */
const NO_QUESTION =
  'dialog, [role="dialog"], [role="alertdialog"], [role="alert"], [role="status"], [role="log"], [role="menu"], [role="listbox"], [aria-live], nav, [class*="toast" i], [class*="flash" i], [class*="snack" i], [class*="notification" i]';

/** A question has a button for yes and one for no, and not many more. */
const MOST_BUTTONS = 4;

/** The buttons that were there when the owner chose: themselves, and their names, which a page that is made anew has again. */
export interface ButtonsShown {
  readonly elements: readonly WeakRef<Element>[];
  readonly names: ReadonlySet<string>;
}

export function buttonsShown(scene: Scene): ButtonsShown {
  const shown = queryAll(scene.roots, BUTTON).filter((e) => isVisible(e));
  return { elements: shown.map((e) => new WeakRef(e)), names: new Set(shown.map(nameOf)) };
}

function nameOf(button: Element): string {
  return namesOf(button)[0] ?? '';
}

/** @returns the part of the page that has come since the owner's choice and that asks something */
export function questionSinceChoice(section: Section, scene: Scene): Element | undefined {
  const { choice, buttonsAtChoice: before } = scene.memory;
  if (!choice || !before || section.kind !== 'open') return undefined;
  // What was chosen has been done.
  const row = section.keys.find((key) => key.id === choice.keyId);
  if (!row || row.state === (choice.verb === 'deactivate' ? 'inactive' : choice.verb === 'activate' ? 'active' : 'deleted'))
    return undefined;
  const container = scene.refs.element(section.ref);
  const old = new Set(before.elements.map((ref) => ref.deref()).filter((e) => e?.isConnected));
  // All of it, or its rows from the question on.
  const madeAnew = old.size < before.elements.length;
  const fresh = queryAll(scene.roots, BUTTON).filter((e) => !old.has(e) && isVisible(e) && !closestDeep(e, NO_QUESTION));
  const news = madeAnew ? fresh.filter((e) => !before.names.has(nameOf(e))) : fresh;
  const means = (button: Element, meant: Meant): boolean => meantControl(button, scene)?.meant === meant;
  const refusal = news.find((button) => means(button, 'cancel'));
  const first = refusal ?? news[0];
  if (!first) return undefined;
  // In a list that is made anew the button for yes may be called as the verb that the owner has chosen; the one for no says that it asks.
  const canBeVerb = refusal !== undefined && news.length === 1;
  const isMore = (buttons: readonly Element[]): boolean =>
    buttons.length > (canBeVerb ? 1 : 0) || buttons.some((button) => !fresh.includes(button) || !means(button, choice.verb));

  const parts = [container, ...section.keys.map((key) => scene.refs.element(key.row))];
  const holdsMore = (e: Element): boolean =>
    e.matches(`body, html, main, [role="main"], tr, [role="row"], ${LIST}`) ||
    parts.some((part) => part !== undefined && containsDeep(e, part)) ||
    isMore(within(e, BUTTON, scene.roots).filter((button) => !news.includes(button) && isVisible(button)));
  let question: Element | undefined;
  for (let e = parentOf(first); e && !holdsMore(e); e = parentOf(e)) question = e;
  if (!question) return undefined;
  const asked = fresh.filter((button) => containsDeep(question, button));
  return asked.length >= 2 && asked.length <= MOST_BUTTONS && news.every((button) => asked.includes(button)) ? question : undefined;
}
