/**
 * Mutant consoles: a page of the catalogue's kind, changed in ways that leave it usable for a person. A seed names a mutant; the same seed is the
 * same page on every machine.
 */
import { seeded } from '../../support/random';
import type { Random } from '../../support/random';
import { BASE, FACTORS, possible } from '../catalogue';
import type { Row } from '../catalogue';
import type { Expectation, NamedConsole } from '../console';
import { ATTRIBUTES, changesOf } from '../shared/mutation';
import type { Mutation, NodeMutation, WordMutation, WordWay } from '../shared/mutation';
import type { Trap } from '../shared/scenario';
import { WORD_NAMES } from '../shared/words';
import type { Words } from '../shared/words';

export interface Mutant {
  readonly seed: number;
  readonly console: NamedConsole;
  /** Names of the mutations that it has. */
  readonly kinds: readonly string[];
  /** The page does something of its own accord, after a time. */
  readonly delayed: boolean;
}

interface TrapKind {
  readonly trap: Trap;
  /** What makes it one. */
  readonly needs?: Partial<Row>;
  /** Mutations that would make it another page: one on which nothing contradicts anything, or nothing tells the truth. */
  readonly without?: readonly (keyof Mutation)[];
}

/** Traps that a mutant may be of; the walk to the others begins on another page. */
const TRAPS: readonly [TrapKind, ...TrapKind[]] = [
  { trap: 'other-user-linked' },
  { trap: 'other-user-plain' },
  { trap: 'cloudfront-only' },
  { trap: 'help-sample' },
  { trap: 'own-page-iam-user' },
  { trap: 'own-page-role' },
  { trap: 'wizard' },
  { trap: 'certificate-dialog' },
  { trap: 'contradicting-items', needs: { language: 'en', layout: 'table-radio', itemIds: 'plain' }, without: ['words', 'nodes'] },
  { trap: 'unnamed-menus', needs: { layout: 'table-radio', testIds: false } },
  { trap: 'nothing-known', needs: { language: 'qq', itemIds: 'opaque', status: 'text', testIds: false }, without: ['words'] },
];

/** Of the pages that act of their own accord, which take seconds to walk. */
const DELAYED_SHARE = 0.06;

const WORD_WAYS: readonly [WordMutation['ways'], ...WordMutation['ways'][]] = [
  ['unknown'],
  ['foreign'],
  ['capitals', 'ellipsis', 'object'],
  ['unknown', 'foreign', 'capitals', 'ellipsis', 'object'],
];

/** @param seed a whole number, 0 or more */
export function mutant(seed: number): Mutant {
  // Neighbours shall not be alike.
  const random = seeded(Math.imul(seed + 1, 0x9e3779b1));
  const delayed = random.chance(DELAYED_SHARE);
  const trap = random.chance(0.1) ? random.pick(TRAPS) : undefined;
  const row = possible({ ...rowBy(random, delayed), ...trap?.needs, trap: trap?.trap ?? 'none' });
  const mutation = mutationBy(random, row, trap?.without ?? []);
  const { build, ...scenario } = row;
  const kinds = kindsOf(mutation, row);
  const { classes } = mutation;
  return {
    seed,
    delayed: isDelayed(row),
    kinds,
    console: {
      name: `mutant ${seed}`,
      copies: `${build} ${row.language} ${row.layout}; ${kinds.join(', ')}`,
      build: classes ? `${build}~${classes.kind}-${classes.seed}` : build,
      scenario: { ...scenario, mutation },
      expect: expectationOf(row, mutation),
      groups: [...new Set(kinds.map((kind) => kind.replace(/:.*/, '')))],
    },
  };
}

function rowBy(random: Random, delayed: boolean): Row {
  const chosen = Object.entries(FACTORS).map(([name, values]: [string, readonly unknown[]]): [string, unknown] => {
    // Half of a page is as usual, but no build and no layout is more usual than another.
    const asUsual = name !== 'build' && name !== 'layout' && random.chance(0.5);
    const value = values[random.below(values.length)];
    return [name, asUsual ? values[0] : value];
  });
  const row: Row = { ...BASE, ...(Object.fromEntries(chosen) as Partial<Row>) };
  // A bar over the page hides what an order by lot puts under it, and nobody could use that page.
  const free: Row = { ...row, stickyHeader: false, cookieBar: false };
  return delayed ? free : { ...free, ...atOnce(free) };
}

function atOnce({ restless }: Row): Partial<Row> {
  return { lateColumns: false, lateButton: 0, latency: 0, arrival: 'at-once', restless: restless === 'churn' ? 'churn' : 'none' };
}

function isDelayed(row: Row): boolean {
  const { lateColumns, lateButton, latency, arrival, restless } = row;
  return lateColumns || lateButton > 0 || latency > 0 || arrival !== 'at-once' || restless === 'app' || restless === 'table';
}

function mutationBy(random: Random, { trap, certificates, cloudfront, mfa }: Row, without: readonly (keyof Mutation)[]): Mutation {
  const seed = (): number => random.below(1_000_000);
  const sometimes = <Value>(probability: number, value: () => Value): Value | undefined => {
    const made = value();
    return random.chance(probability) ? made : undefined;
  };
  const all: { readonly [Name in keyof Mutation]: Mutation[Name] | undefined } = {
    words: sometimes(0.45, () => ({ seed: seed(), share: random.pick([0.15, 0.35, 0.7]), ways: random.pick(WORD_WAYS) })),
    nodes: sometimes(0.6, () => nodesBy(random, seed())),
    classes: sometimes(0.6, () => ({ kind: random.pick(['hashes', 'stems', 'opaque']), seed: seed() })),
    // With two lists of keys and a trap there would be no telling what a wrong ring came from.
    twice: sometimes(0.15, () => {
      const others = [
        'details' as const,
        ...(mfa === 'none' ? [] : ['mfa' as const]),
        ...(certificates === 'none' ? [] : ['certificates' as const]),
        ...(cloudfront === 'none' ? [] : ['cloudfront' as const]),
      ] as const;
      return trap === 'none' && random.chance(0.5) ? random.pick(['keys', 'dead-keys']) : random.pick(others as ['details']);
    }),
    sections: sometimes(0.3, seed),
    columns: sometimes(0.3, seed),
    items: sometimes(0.25, seed),
    buttons: sometimes(0.3, seed),
    rows: sometimes(0.2, () => 'reversed'),
    moreColumns: sometimes(0.25, seed),
    moreItems: sometimes(0.25, seed),
    copyButton: sometimes(0.2, () => true),
    controls: sometimes(0.15, () => random.pick(['before', 'filter', 'after'])),
    nested: sometimes(0.2, () => 1 + random.below(6)),
  };
  const made = Object.entries(all).filter(([name, value]) => value !== undefined && !without.includes(name as keyof Mutation));
  return Object.fromEntries(made);
}

function nodesBy(random: Random, seed: number): NodeMutation {
  const drops = random.chance(0.75);
  return {
    seed,
    // A page seldom has no roles at all; its other attributes come and go.
    drop: ATTRIBUTES.filter((name) => random.chance(name === 'role' ? 0.15 : 0.4) && drops),
    dropShare: random.pick([0.3, 0.7, 1]),
    wrapShare: random.pick([0, 0.2, 0.6]),
    wrapTextShare: random.pick([0, 0.2, 0.6]),
    headings: random.pick(['kept', 'kept', 'kept', 'kept', 'role', 'plain']),
  };
}

function kindsOf({ words, nodes, classes, twice, ...rest }: Mutation, { trap }: Row): string[] {
  return [
    ...(trap === 'none' ? [] : [`trap: ${trap}`]),
    ...(words ? [`words: ${words.ways.join(' or ')} ${words.share}`] : []),
    ...(classes ? [`class names: ${classes.kind}`] : []),
    ...(nodes && nodes.drop.length > 0 ? [`attributes: without ${nodes.drop.join(' ')} ${nodes.dropShare}`] : []),
    ...(nodes && nodes.wrapShare + nodes.wrapTextShare > 0 ? [`wrapped: ${nodes.wrapShare} and texts ${nodes.wrapTextShare}`] : []),
    ...(nodes && nodes.headings !== 'kept' ? [`headings: ${nodes.headings}`] : []),
    ...(twice ? [`twice: ${twice}`] : []),
    ...Object.entries(rest).map(([name, value]) => `${NAMES[name as keyof typeof rest]}: ${value}`),
  ];
}

const NAMES: Readonly<Record<Exclude<keyof Mutation, 'words' | 'nodes' | 'classes' | 'twice'>, string>> = {
  sections: 'order of sections',
  columns: 'order of columns',
  items: 'order of items',
  buttons: 'order of buttons',
  rows: 'order of rows',
  moreColumns: 'more columns',
  moreItems: 'more items',
  copyButton: 'copy button',
  controls: 'controls moved',
  nested: 'nested',
};

const ROW_MENUS: readonly Row['layout'][] = ['table-row-menu', 'cards'];
const LIST_MENUS: readonly Row['layout'][] = ['table-radio', 'table-checkbox', 'cards-radio'];

/**
 * Completable is what a person could still tell who hears the page read out: every needed name is a known word, or an id or the structure says the
 * same. Neither depends on what the extension's reader makes of it.
 */
export function expectationOf(row: Row, { words, nodes, classes, twice, copyButton = false }: Mutation): Expectation {
  if (row.trap !== 'none' || twice === 'keys' || twice === 'dead-keys') return 'either';
  const changes: Partial<Record<keyof Words, WordWay>> = changesOf(words, WORD_NAMES, row.language);
  const isKnown = (name: keyof Words): boolean => changes[name] === 'foreign' || (row.language !== 'qq' && changes[name] !== 'unknown');
  const has = (...names: NodeMutation['drop']): boolean => names.some((name) => !nodes?.drop.includes(name));

  const hasMenu = ROW_MENUS.includes(row.layout) || LIST_MENUS.includes(row.layout);
  const idsTell = row.itemIds !== 'opaque' && has('data-testid') && (hasMenu || row.testIds);
  const old = row.wording === 'old';
  const tellsActivate = idsTell || isKnown(old ? 'makeActive' : 'activate');
  const tellsDeactivate = idsTell || isKnown(old ? 'makeInactive' : 'deactivate');
  const tellsDelete = idsTell || isKnown('delete');
  const statusHas = row.status === 'icon' ? has('aria-label') : true;
  const tellsState = (tellsActivate && tellsDeactivate) || (statusHas && isKnown('active') && isKnown('inactive'));
  const someActive = row.keys.some(({ active }) => active);

  const tellsMenu =
    !hasMenu ||
    // It is the only button there.
    (ROW_MENUS.includes(row.layout) && !copyButton) ||
    has('aria-haspopup', 'aria-expanded') ||
    (row.testIds && has('data-testid')) ||
    (isKnown('actions') && (row.layout !== 'cards' || has('aria-label')));
  const tellsTitle = isKnown('accessKeys') || (row.keys.length > 0 && row.closedSection === 'none' && nodes?.headings !== 'plain');
  const tellsOpener = row.closedSection === 'none' || has('role', 'aria-expanded', 'aria-controls');
  const tellsDialog = has('role') || classes === undefined || classes.kind === 'hashes';
  const keysTell = row.keys.length === 0 || ((tellsDeactivate || !someActive) && tellsDelete && tellsState && tellsMenu && tellsDialog);
  return tellsTitle && tellsOpener && keysTell ? 'complete' : 'either';
}
