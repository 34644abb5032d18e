/** A dialog's buttons: which confirms, which cancels. */
import { knowsLanguage, meaningForKey, meaningOf, normaliseLabel, termsIn } from '../../src/console/labels/index';
import type { Control, Verb } from '../../src/guide/page-view';
import { isEnabled, isVisible, namesOf, textIn, within } from './dom';
import { idWords, isVerb, meantControl } from './meaning';
import type { Meant } from './meaning';
import type { Scene } from './scene';

/** Links in a dialog lead elsewhere, unless they are made to look like buttons or lead nowhere. */
export const BUTTON =
  'button, [role="button"], input[type="button"], input[type="submit"], a:not([href]), a[href="#"], a[href^="javascript:" i], a[class*="btn" i], a[class*="button" i]';

export interface Button {
  readonly element: Element;
  readonly control: Control;
  readonly meant: Meant | undefined;
  readonly primary: boolean;
  readonly iconOnly: boolean;
}

export function readButtons(dialog: Element, scene: Scene): Button[] {
  return within(dialog, BUTTON, scene.roots)
    .filter((element) => isVisible(element))
    .map((element) => {
      const meant = meantControl(element, scene);
      const classWords = idWords(element.getAttribute('class') ?? '');
      return {
        element,
        control: { ref: scene.refs.of(element), enabled: isEnabled(element), signals: meant?.signals ?? ['in the dialog'] },
        meant: meant?.meant ?? yesTo(element, scene),
        primary: /-(primary|danger|destructive|negative)-/.test(classWords) || element.matches('form [type="submit"]'),
        // A cross is a picture too.
        iconOnly: !/\p{L}/u.test(textIn(element)) && element.localName !== 'input',
      };
    });
}

/** The verb of *Yes, delete*: a word that agrees, and what it agrees to. */
function yesTo(button: Element, { lang }: Scene): Verb | undefined {
  const [yes = '', rest, more] = textIn(button).split(/\s*[,،，、]\s*/);
  if (rest === undefined || more !== undefined || meaningOf(yes, lang, ['confirm']) === undefined) return undefined;
  return meaningForKey(rest, lang, ['activate', 'deactivate', 'delete'])?.term;
}

export function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The button that does it: by its meaning; else the one that stands out, was held back, or is left when the others are known. */
export function confirmOf(verb: Verb, buttons: readonly Button[], scene: Scene): Button | undefined {
  const meant = buttons.filter((b) => b.meant === verb);
  if (meant.length > 0) return only(meant) ?? only(meant.filter((b) => b.primary));
  const unknown = buttons.filter((b) => b.meant === undefined && !b.iconOnly);
  const knowsWords = knowsLanguage(scene.lang) || buttons.some((b) => !b.iconOnly && saysCancel(b.element, scene));
  const isHeldBack = (b: Button): boolean => scene.memory.heldBack.has(b.element) || !b.control.enabled;
  const open = knowsWords ? unknown.filter((b) => mayConfirm(b, verb, isHeldBack(b), scene)) : unknown;
  const primary = open.filter((b) => b.primary);
  const heldBack = open.filter(isHeldBack);
  const canCancel = buttons.some((b) => b.meant === 'cancel' && !b.iconOnly);
  // Where the words should be known, of two that are not one may say no, and stand out for that.
  if (unknown.length > 1 && !canCancel && knowsWords) return only(heldBack);
  if (primary.length > 0) return only(primary);
  if (heldBack.length > 0) return only(heldBack);
  return canCancel ? only(open) : undefined;
}

/** In an unknown page a word of *Cancel* tells that the words are known ones. */
function saysCancel(button: Element, { lang }: Scene): boolean {
  return namesOf(button).some((name) => meaningOf(name, lang, ['cancel']) !== undefined);
}

/**
 * Whether a button that is not understood can confirm, in a language whose words should be known: it agrees to whatever is asked, says the verb
 * and stands out, is called like what the owner has chosen, or was off until the dialog had what it wants. And it has no word of anything else.
 */
function mayConfirm({ element, primary }: Button, verb: Verb, isHeldBack: boolean, { lang, memory }: Scene): boolean {
  const text = textIn(element);
  const said = termsIn(text.replace(/root[ -]?\w+/i, ''), lang, [
    'owner',
    'activate',
    'deactivate',
    'delete',
    'cancel',
    'confirm',
    'not',
    'never',
    'part-of-key',
    'other-thing',
  ]);
  const isElse = [...said].some((term) => term !== verb && term !== 'confirm');
  const isChosen = memory.chosenLabel !== '' && normaliseLabel(text) === memory.chosenLabel;
  return !isElse && (said.has('confirm') || (said.has(verb) && primary) || isChosen || isHeldBack);
}

export function cancelOf(buttons: readonly Button[], confirm: Button | undefined, deactivate: Button | undefined): Button | undefined {
  const others = buttons.filter((b) => b !== confirm && b !== deactivate && !isVerb(b.meant) && b.control.enabled);
  const cancels = others.filter((b) => b.meant === 'cancel');
  const [withText] = cancels.filter((b) => !b.iconOnly);
  if (withText) return withText;
  if (confirm) {
    const rest = only(others.filter((b) => !b.iconOnly && !b.primary));
    if (rest) return rest;
  }
  return cancels[0] ?? (confirm ? only(others.filter((b) => b.iconOnly)) : undefined);
}
