/** The text that a dialog wants typed, by all that sets it off: placeholder, emphasis, quotation marks, known words, its place. */
import { isAccessKeyId } from '../../src/console/access-key-id';
import { ACCOUNT_ID } from '../../src/console/account-id';
import { meaningForKey, meaningOf, mentions, normaliseLabel, termsIn, wordToType } from '../../src/console/labels/index';
import { THRESHOLD, Votes } from './confidence';
import { byId, containsDeep, drawnBefore, isVisible, leafTexts, namesOf, parentOf, textIn, tidy, within } from './dom';
import { HEADING } from './kinds';
import type { Scene } from './scene';

interface Asked {
  readonly dialog: Element;
  /** Where it is to be typed. */
  readonly box: Element;
  /** What boxes that cannot be changed hold. */
  readonly offered: readonly string[];
  /** The key's. */
  readonly id: string;
  /** The dialog's, without the key's id. */
  readonly title: string;
  /** The dialog's buttons: what is said about the box ends where they come in. */
  readonly ends: readonly Element[];
}

const QUOTED =
  /"([^"]{1,80})"|“([^”]{1,80})”|„([^“”]{1,80})[“”]|«\s*([^»]{1,80}?)\s*»|‹\s*([^›]{1,80}?)\s*›|「([^」]{1,80})」|『([^』]{1,80})』|‘([^’]{1,80})’|(?<=\s)'([^']{1,80})'|`([^`]{1,80})`/g;

/**
 * The exact text that the dialog wants: what its placeholder, its emphasised words, its quotation marks and its known words agree on.
 * The placeholder was seen to be the key id itself (2023).
 */
export function wantedText({ dialog, box, offered, id, title, ends }: Asked, scene: Scene): string | undefined {
  const votes = new Votes<string>();
  const placeholder = tidy(box.getAttribute('placeholder'));
  const { own, all: near, leaves } = textsNear(dialog, box, ends, scene);
  const text = near.join(' ');
  const ownText = own.join(' ');
  const accounts = [...ownText.matchAll(new RegExp(ACCOUNT_ID, 'g'))].map(([account]) => account);
  // A placeholder is an example where the label asks for the account's id, or for a part of a text.
  const isOfPart = termsIn(ownText, scene.lang, ['part-of-text']).size > 0;
  const isExample = (accounts.length > 0 || isOfPart) && !ownText.includes(placeholder);
  let isMore = false;
  const add = (candidate: string, weight: number, signal: string): void => {
    const wanted = tidy(candidate);
    // Another key's id is an example, or a trap.
    if (wanted && wanted.length <= 128 && (wanted === id || !isAccessKeyId(wanted))) votes.add(wanted, weight, signal);
    // *delete AKIA…* is more than the id.
    if (wanted !== id && wanted.includes(id) && ownText.includes(wanted) && meaningForKey(wanted, scene.lang, ['delete', 'deactivate']))
      isMore = true;
  };
  for (const value of offered) add(value, 2, 'offered to copy');
  // What the label asks for in words stands against a placeholder that says otherwise; and a text with the id in it is not the id.
  const named = own.map((asked) => wordToType(asked, scene.lang, ['delete', 'deactivate'])).filter((word) => word !== undefined);
  for (const word of named) add(word, 3, 'asked for');
  if (placeholder === id && !isExample) add(id, 3, 'placeholder is the key id');
  else if (placeholder && !isExample && (text.includes(placeholder) || meaningOf(placeholder, scene.lang, ['delete', 'deactivate'])))
    add(placeholder, 2, 'placeholder');
  for (const match of text.matchAll(QUOTED)) add(match.slice(1).find((group) => group !== undefined) ?? '', 2, 'quoted');
  for (const mark of within(dialog, 'b, strong, em, i, code, kbd, samp, mark', scene.roots))
    if (
      isVisible(mark) &&
      isOneText(mark) &&
      near.some((t) => t.includes(textIn(mark))) &&
      normaliseLabel(textIn(mark)) !== normaliseLabel(title)
    ) {
      const exact = tidy(mark.textContent).replace(/^["“„«「『‘'`]+|["”“»」』’'`]+$/g, '');
      // A word or two that stand out in the box's own words are what to type; any other emphasis may be a warning.
      add(exact, exact.split(' ').length <= 2 && own.some((t) => t.includes(exact)) ? 2 : 1, 'emphasised');
      if (exact === id || meaningOf(exact, scene.lang, ['delete', 'deactivate'])) add(exact, 1, 'known word');
    }
  if (own.some((t) => t === id)) add(id, 2, 'the id stands beside the box');
  if (own.some((t) => labelNames(t, id))) add(id, 2, 'label names the key');
  // Where nothing sets a text off, its place may.
  if (!votes.leading(0, 0)) {
    add(afterColon(leaves, own), 2, 'behind the colon');
    for (const leaf of leaves) if (meaningOf(leaf, scene.lang, ['delete', 'deactivate'])) add(leaf, 2, 'a known word alone');
    for (const account of accounts) add(account, 2, 'an account id');
    for (const asked of near) add(wordToType(asked, scene.lang, ['delete', 'deactivate']) ?? '', 2, 'asked for');
  }
  const found = votes.leading(THRESHOLD.confirmationText, 0.5)?.winner;
  // Without any other hint AWS asks for the access key id (documented; its own wording names it in every language).
  if (found === id && (isMore || isOfPart)) return undefined;
  if (found !== undefined || isOfPart || (placeholder !== '' && !text.includes(id))) return found;
  return own.some((t) => mentions(t, scene.lang, 'access-key-id')) ? id : undefined;
}

/** One text, or one word that is cut into several elements. */
function isOneText(mark: Element): boolean {
  return leafTexts(mark).length === 1 || !/\s/.test(tidy(mark.textContent));
}

/** How long a text is that introduces what is to be typed, and not a detail (characters). */
const SENTENCE = 16;

/** A few words that stand alone right behind a sentence that ends in a colon; a key's id only where that sentence is the box's own. */
export function afterColon(leaves: readonly string[], own: readonly string[]): string {
  const found = leaves.filter((text, i) => {
    const before = leaves[i - 1] ?? '';
    if (before.length < SENTENCE || !/[:：]$/.test(before) || text.split(' ').length > 3 || /[.:!?。：]$/.test(text)) return false;
    return own.includes(before) || !isAccessKeyId(text);
  });
  return found.length === 1 ? (found[0] ?? '') : '';
}

function labelNames(text: string, id: string): boolean {
  return text.includes(id) && text.length > id.length;
}

interface TextsNear {
  /** The box's own label, description and names. */
  readonly own: readonly string[];
  /** Those, and what stands around and right before it. */
  readonly all: readonly string[];
  /** What stands around and right before it, text by text in the order of reading. */
  readonly leaves: readonly string[];
}

/** What is said about the box: its label, its description, and the texts right before it. */
function textsNear(dialog: Element, box: Element, ends: readonly Element[], scene: Scene): TextsNear {
  const names = namesOf(box).filter((name) => name !== (box as HTMLInputElement).value && name !== box.getAttribute('placeholder'));
  const labels = 'labels' in box ? [...((box as HTMLInputElement).labels ?? [])] : [];
  const described = (box.getAttribute('aria-describedby') ?? '').split(/\s+/).map((id) => byId(box, id));
  const own = [...names, ...[...labels, ...described].map((element) => (element ? textIn(element) : ''))].filter(Boolean);
  const around: Element[] = [];
  // What stands around it, up to where the dialog's buttons or its title come in; from there on only what stands before the box.
  const foreign = (e: Element): boolean =>
    ends.some((b) => containsDeep(e, b)) ||
    [e, ...within(e, HEADING, scene.roots)].some((h) => h.matches(HEADING) && isVisible(h) && textIn(h) !== '');
  let inner: Element = box;
  for (let e = parentOf(box); e && containsDeep(dialog, e); inner = e, e = parentOf(e)) {
    if (!foreign(e)) {
      around.push(e);
      continue;
    }
    const before = drawnBefore(inner);
    const end = before.findIndex(foreign);
    around.push(...before.slice(0, end < 0 ? undefined : end));
    break;
  }
  const widest = around.filter((e) => !around.some((other) => other !== e && containsDeep(other, e)));
  const leaves = widest.reverse().flatMap((e) => leafTexts(e));
  const texts = around.map(textIn).filter(Boolean);
  const [first] = texts;
  return { own: own.length > 0 || first === undefined ? own : [first], all: [...new Set([...own, ...texts])].filter(Boolean), leaves };
}
