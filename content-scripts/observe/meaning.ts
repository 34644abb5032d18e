/** What a control means: the words of its id in the code, its label in the page's language, its icon. */
import { accessKeyIdsIn } from '../../src/console/access-key-id';
import { ACCOUNT_ID } from '../../src/console/account-id';
import { meaningForKey, meaningOf, termsIn } from '../../src/console/labels/index';
import type { Term } from '../../src/console/labels/index';
import type { Control, Verb } from '../../src/guide/page-view';
import { THRESHOLD, Votes } from './confidence';
import { hostsOf, isEnabled, leafTexts, namesOf, textIn } from './dom';
import { oncePerScene } from './scene';
import type { Scene } from './scene';

export type Meant = Verb | 'cancel' | 'actions' | 'create-access-key';

const VERBS = ['activate', 'deactivate', 'delete'] as const;

export const isVerb = (meant: Meant | undefined): meant is Verb => VERBS.some((verb) => verb === meant);

const MEANT: readonly (Meant & Term)[] = ['activate', 'deactivate', 'delete', 'cancel', 'actions', 'create-access-key'];

/** What a control may be that names its key; *Previous key* is no way to cancel. */
const FOR_KEY: readonly (Meant & Term)[] = ['activate', 'deactivate', 'delete', 'actions'];

/**
 * Words in ids, by meaning. The real ids of this page are unknown; IAM's other lists used `delete` (seen 2023), and Cloudscape puts an
 * item's id into `data-testid` (rendered, 3.0.183 to 3.0.1383).
 */
const ID_WORDS: readonly (readonly [Meant, RegExp])[] = [
  ['deactivate', /-(deactivate|deactivation|inactivate|disable|(make|set|mark|to|as)-inactive|makeinactive)-/],
  ['activate', /-(activate|activation|reactivate|enable|(make|set|mark|to|as)-active|makeactive)-/],
  ['delete', /-(delete|deletion|remove|destroy|erase|trash)-/],
  ['cancel', /-(cancel|dismiss|close)-/],
  ['create-access-key', /-(create|add|new)-.*key-|-access-key-wizard-/],
  ['actions', /-(actions|action-menu|actions-menu|row-actions|kebab|ellipsis)-/],
];

/** Attributes in which an application names its own parts, none of them translated. */
const ID_ATTRIBUTE =
  /^(id|name|value|href|action|command|data-(?:.*-)?(?:id|test|testid|cy|qa|key|name|value|action|analytics|command|event|item))$/;

/** `deleteAccessKey_2` → `-delete-access-key-2-` */
export function idWords(text: string): string {
  const words = text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return `-${words.join('-')}-`;
}

/** The application's own names of an element, from its attributes and Cloudscape's analytics metadata (on in IAM, seen 2025-10). */
export function idsOf(element: Element): string[] {
  const ids: string[] = [];
  for (const { name, value } of element.attributes) {
    if (
      value &&
      value.length <= 200 &&
      ID_ATTRIBUTE.test(name) &&
      !(name === 'value' && !/^(button|submit|option)$/.test(element.getAttribute('type') ?? element.localName))
    )
      ids.push(name === 'href' ? value.slice(value.indexOf('#') + 1) : value);
  }
  const analytics = element.getAttribute('data-awsui-analytics');
  const detail = analytics && analytics.length < 4000 && /"id"\s*:\s*"([^"]{1,80})"/.exec(analytics)?.[1];
  if (detail) ids.push(detail);
  return ids;
}

/** What an id says, unless it says two things, or that the verb is for something else (`delete-description`, `deactivate-reminder`). */
function meaningOfId(id: string): Meant | undefined {
  const words = idWords(id);
  const hits = ID_WORDS.filter(([, pattern]) => pattern.test(words)).map(([meant]) => meant);
  const verbs = hits.filter((hit) => hit !== 'actions' && hit !== 'create-access-key');
  if (hits.includes('create-access-key')) return verbs.length ? undefined : 'create-access-key';
  const [meant = hits[0], another] = verbs;
  if (!meant || another) return undefined;
  return meant === 'actions' || meant === 'cancel' || isForKey(words, meant) ? meant : undefined;
}

/** What may follow a verb that is for a key: the key itself, and what kind of control it is; short pieces and numbers tell nothing. */
const OF_KEY = new Set(
  (
    'access key keys accesskey accesskeys credential credentials iam root user aws selected this the item items row entry record button btn link menu ' +
    'menuitem option action icon control trigger dialog modal popup confirm confirmation submit yes primary danger text label content title inner ' +
    'wrapper cell outline outlined filled rounded solid regular bin can forever sharp alt fill svg circle'
  ).split(' '),
);

/** The application calls it something, beyond what kind of control it is: were it a verb, that would say so. */
export function isCalled(element: Element): boolean {
  return idsOf(element).some((id) =>
    idWords(id)
      .split('-')
      .some((word) => word.length > 2 && !/\d/.test(word) && !OF_KEY.has(word)),
  );
}

/** What a name in front of a verb may be about instead of a key. */
const OF_ELSE =
  /-(descriptions?|reminders?|tags?|notes?|comments?|alias|mfa|device|certificates?|password|alarms?|alerts?|notifications?|policy|filter|column|draft|cookies?|history|messages?|session)-/;

function isForKey(words: string, meant: Meant): boolean {
  const found = ID_WORDS.find(([one]) => one === meant)?.[1].exec(words);
  if (!found) return false;
  const after = words
    .slice(found.index + found[0].length)
    .split('-')
    .filter(Boolean);
  return !OF_ELSE.test(words.slice(0, found.index + 1)) && after.every((word) => OF_KEY.has(word) || word.length <= 2 || /\d/.test(word));
}

/** What the picture on an icon button is called in the code. */
function iconIds(element: Element): string[] {
  return [...element.querySelectorAll('svg, use, i, [class*="icon"]')].flatMap((icon) => [
    icon.getAttribute('href') ?? icon.getAttribute('xlink:href') ?? '',
    icon.getAttribute('data-icon') ?? icon.getAttribute('data-testid') ?? icon.getAttribute('name') ?? '',
    ...(icon.getAttribute('class') ?? '').split(/\s+/),
  ]);
}

/**
 * Casts the votes of everything that is said about a control.
 * @param holders elements around the control that hold nothing else (a menu item's list element)
 */
function votesFor(element: Element, holders: readonly Element[], scene: Scene): Votes<Meant> {
  const votes = new Votes<Meant>();
  const parts = [element, ...hostsOf(element), ...holders];
  for (const id of parts.flatMap(idsOf)) {
    const meant = meaningOfId(id);
    if (meant) votes.add(meant, 2, 'id');
  }
  for (const id of iconIds(element)) {
    const meant = id && meaningOfId(id);
    if (meant && meant !== 'cancel') votes.add(meant, 1.5, 'icon');
  }
  for (const name of namesOf(element)) {
    const meaning = meaningOf(name, scene.lang, MEANT) ?? meaningForKey(name, scene.lang, FOR_KEY);
    if (meaning) votes.add(meaning.term, meaning.certainty === 'weak' ? 1 : 2, 'label');
  }
  return votes;
}

/** A control with what it means, when its signals agree and are enough. */
export interface MeantControl extends Control {
  readonly meant: Meant;
  readonly element: Element;
  /** The key ids that it names: it is for no other key. */
  readonly keyIds: readonly string[];
}

/** The ids of the keys that a control names, in capitals. */
export function keyIdsOf(element: Element): string[] {
  return [
    ...new Set(
      namesOf(element)
        .flatMap(accessKeyIdsIn)
        .map((id) => id.toUpperCase()),
    ),
  ];
}

/** Whether a control names no key, or this one alone. */
export function isFor(keyId: string | undefined): (control: { readonly keyIds: readonly string[] }) => boolean {
  return ({ keyIds }) => keyIds.every((id) => id === keyId?.toUpperCase());
}

export function meantControl(element: Element, scene: Scene, holders: readonly Element[] = []): MeantControl | undefined {
  if (holders.length > 0) return readMeaning(element, scene, holders);
  const known = meanings(scene);
  if (!known.has(element)) known.set(element, readMeaning(element, scene, []));
  return known.get(element);
}

const meanings = oncePerScene(() => new Map<Element, MeantControl | undefined>());

/** Whether a text is about something that belongs to a key or is done to it, and not about the key: its tags, its rotation. */
export function isOfPart(text: string, lang: string): boolean {
  return termsIn(text, lang, ['part-of-key']).size > 0;
}

/** Words that are about something else than the key in short names; in long ones they may tell what comes of it (characters). */
const SHORT = 40;

/** A verb for something else than a key, whatever the id in the code says. */
function isForElse(element: Element, lang: string): boolean {
  const all = textIn(element);
  return [all, ...leafTexts(element, 6)].some(
    (text) => ACCOUNT_ID.test(text) || isOfPart(text, lang) || (all.length <= SHORT && termsIn(text, lang, ['other-thing']).size > 0),
  );
}

/** What the owner reads on the control has words of other verbs only, whatever its id and its hidden names say. */
function saysElse(verb: Verb, element: Element, lang: string): boolean {
  const said = termsIn(textIn(element), lang, VERBS);
  return said.size > 0 && !said.has(verb);
}

function readMeaning(element: Element, scene: Scene, holders: readonly Element[]): MeantControl | undefined {
  const verdict = votesFor(element, holders, scene).unanimous(THRESHOLD.verb);
  const meant = verdict?.winner;
  if (isVerb(meant) && (isForElse(element, scene.lang) || saysElse(meant, element, scene.lang))) return undefined;
  return (
    verdict && {
      meant: verdict.winner,
      element,
      keyIds: keyIdsOf(element),
      ref: scene.refs.of(element),
      enabled: isEnabled(element),
      signals: verdict.signals,
    }
  );
}

/** Controls by verb, whichever key they are for; a verb that two controls claim belongs to neither. */
export function verbsOf(controls: readonly MeantControl[]): Partial<Record<Verb, Control>> {
  const found: Partial<Record<Verb, Control>> = {};
  for (const verb of VERBS) {
    const claims = controls.filter((control) => control.meant === verb);
    const [only] = claims;
    if (only && claims.length === 1) found[verb] = { ref: only.ref, enabled: only.enabled, signals: only.signals };
  }
  return found;
}

/** As {@link verbsOf}, those that can be for this key: what names another one is not. */
export function verbsFor(keyId: string | undefined, controls: readonly MeantControl[]): Partial<Record<Verb, Control>> {
  return verbsOf(controls.filter(isFor(keyId)));
}
