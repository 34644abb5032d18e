/** Views for tests, written so that an example shows only what it is about. */
import type { Control, Dialog, KeyRow, KeyState, Menu, PageView, Section, Verb } from '../page-view';
import type { KeyProgress, Progress } from '../progress';
import { NO_PROGRESS } from '../progress';

/** AWS's own sample ids; they belong to nobody. */
export const KEY_A = 'AKIAIOSFODNN7EXAMPLE';
export const KEY_B = 'AKIAI44QH8DHBEXAMPLE';
/** Not in the section: some other principal's. */
export const KEY_OF_OTHERS = 'AKIAZZZZZZZZZEXAMPLE';

export const NOW = Date.UTC(2026, 0, 15, 9);

type OpenSection = Extract<Section, { kind: 'open' }>;
export type KeyDialog = Extract<Dialog, { kind: 'key' }>;

export function control(ref: string, enabled = true): Control {
  return { ref, enabled, signals: [] };
}

/** A radio button or checkbox. */
export function selector(ref: string, selected = false): NonNullable<KeyRow['selector']> {
  return { ...control(ref), selected };
}

export function closedMenu(ref = 'actions'): Menu {
  return { button: control(ref), open: false, items: {} };
}

/** An open menu whose items are named after it: `actions:delete`. */
export function openMenu(verbs: readonly Verb[], ref = 'actions'): Menu {
  const items = Object.fromEntries(verbs.map((verb) => [verb, control(`${ref}:${verb}`)]));
  return { button: control(ref), open: true, items };
}

export function keyRow(id: string, state: KeyState, more: Partial<KeyRow> = {}): KeyRow {
  return { id, state, row: `row:${id}`, whole: true, selector: undefined, menu: undefined, actions: {}, facts: [], ...more };
}

export function section(keys: readonly KeyRow[], more: Partial<OpenSection> = {}): OpenSection {
  return { kind: 'open', ref: 'section', keys, menu: undefined, actions: {}, title: 'Access keys', ...more };
}

export function keyDialog(verb: Verb, more: Partial<KeyDialog> = {}): KeyDialog {
  return {
    kind: 'key',
    id: KEY_A,
    verb,
    confirm: control('confirm'),
    cancel: control('cancel'),
    deactivate: undefined,
    confirmation: undefined,
    busy: false,
    state: 'unknown',
    ...more,
  };
}

/** The root user's Security credentials page, loaded and still, unless said otherwise. */
export function pageView(more: Partial<PageView> = {}): PageView {
  return {
    seenAt: NOW,
    partition: 'aws',
    page: 'security-credentials',
    identity: { account: '111122223333', principal: { kind: 'root' } },
    accountMenu: undefined,
    section: section([]),
    mfa: { state: 'unknown', assign: undefined },
    recommendation: undefined,
    dialog: undefined,
    failure: undefined,
    acting: false,
    fresh: true,
    settled: true,
    ...more,
  };
}

/** An owner who has ticked both and continued. */
export function reviewed(keys: Readonly<Record<string, KeyProgress>> = {}, more: Partial<Progress> = {}): Progress {
  return { ...NO_PROGRESS, adminExists: true, unusedConfirmed: true, reviewed: true, keys, ...more };
}
