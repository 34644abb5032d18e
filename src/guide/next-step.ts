/**
 * The decision: from what the page shows and what the owner decided to the one thing to do next. Pure and total; the page drives it, and
 * nothing is advanced by a timer or by a click.
 *
 * The order of the questions is the order of the promises: whose session is it, is the page understood, does something lie over it, which
 * keys are left, and only then which control is the next.
 */
import { hasRootUser } from '../console/location';
import type { Control, Dialog, KeyRow, KeyState, Menu, PageView, Ref, Section, Verb } from './page-view';
import type { KeyProgress, Progress } from './progress';
import { DAY_MS } from './waiting';
import type { Doubt, Step, StepKey } from './step';

type OpenSection = Extract<Section, { kind: 'open' }>;
type KeyDialog = Extract<Dialog, { kind: 'key' }>;

/** What a key needs now. `ask`: the owner has not chosen a waiting time; `learn`: its state is not known yet. */
type Need = Verb | 'ask' | 'wait' | 'learn' | 'nothing';

export function nextStep(view: PageView, progress: Progress): Step {
  const { principal } = view.identity;
  if (!hasRootUser(view.partition))
    return { id: 'unsupported-partition', partition: view.partition === 'aws-cn' ? 'aws-cn' : 'aws-us-gov' };
  if (principal.kind === 'iam-user' || principal.kind === 'role')
    return { id: 'not-root', principal: principal.kind, name: principal.name };
  if (principal.kind === 'unknown' && !progress.rootConfirmed) {
    if (!view.settled) return { id: 'loading' };
    return { id: 'confirm-root', why: principal.why, account: view.identity.account };
  }
  if (view.page === 'create-key-wizard') return { id: 'leave-wizard' };
  if (view.page !== 'security-credentials') return view.dialog ? dialogStep(view, view.dialog, progress) : findPageStep(view);
  if (view.failure) return { id: 'failed', text: view.failure.text };
  if (seeksMfa(view, progress) && view.dialog?.kind === 'other' && view.dialog.about === 'mfa') return { id: 'assign-mfa' };
  if (view.dialog) return dialogStep(view, view.dialog, progress);
  // The console works on what the owner has just pressed; the same control pressed again would do it twice.
  if (view.acting) return { id: 'loading' };
  return sectionStep(view, progress);
}

function findPageStep({ accountMenu, settled }: PageView): Step {
  if (!accountMenu) return doubt('no-control', settled);
  const { button, open, item } = accountMenu;
  if (!open) return button.enabled ? { id: 'open-account-menu', ring: button.ref } : doubt('no-control', settled);
  return item?.enabled ? { id: 'choose-security-credentials', ring: item.ref } : doubt('no-control', settled);
}

function sectionStep(view: PageView, progress: Progress): Step {
  const { section } = view;
  switch (section.kind) {
    case 'loading':
      return { id: 'loading' };
    case 'absent':
      return doubt('no-section', view.settled);
    case 'ambiguous':
      return doubt(section.places === 'several' ? 'two-sections' : 'no-control', view.settled);
    case 'closed':
      return section.header.enabled ? { id: 'open-section', ring: section.header.ref } : doubt('no-control', view.settled);
    case 'open':
      return keysStep(view, section, progress);
    default:
      return section satisfies never;
  }
}

function keysStep(view: PageView, section: OpenSection, progress: Progress): Step {
  const left = section.keys.filter((key) => key.state !== 'deleted');
  if (left.length === 0) {
    if (section.emptiness === 'filtered') return doubt('not-proven-empty', view.settled);
    if (!view.fresh) return { id: 'verify' };
    if (isUnprovenEmpty(view, progress)) return doubt('not-proven-empty', view.settled);
    return view.settled ? { id: 'done' } : { id: 'loading' };
  }
  const needs = left.map((key) => ({ key, need: needOf(key.state, progress.keys[key.id], view.seenAt) }));
  // Putting a key back repairs something; it never waits for a tick that says that nothing uses the key.
  const actionable = needs.filter(({ key, need }) =>
    progress.reviewed ? isVerb(need) || need === 'learn' : need === 'activate' || (need === 'learn' && progress.keys[key.id]?.putBack),
  );
  if (!progress.reviewed && actionable.length === 0) {
    const { assign } = view.mfa;
    if (seeksMfa(view, progress) && view.settled && assign?.enabled) return { id: 'assign-mfa', ring: assign.ref };
    return {
      id: 'review',
      ring: section.ref,
      keys: left.map((key) => stepKey(key, progress)),
      lacksMfa: view.settled && view.mfa.state === 'missing',
      canShowMfa: assign?.enabled === true,
    };
  }
  // An open menu may lie over the other key's controls, so the key that it belongs to is asked about first.
  const asksFirst = progress.reviewed && needs.some(({ key, need }) => need === 'ask' && hasOpenMenu(key, section));
  // The owner leads: a key that they have already chosen or whose menu is open goes first, as long as something is to be done with it.
  const next = asksFirst ? undefined : (actionable.find(({ key }) => hasOwnersHand(key, section)) ?? byUrgency(actionable));
  if (next) return controlStep(view, section, next.key, isVerb(next.need) ? next.need : undefined, stepKey(next.key, progress));
  return waitStep(needs, section, progress, view.seenAt) ?? { id: 'unrecognised', why: 'unknown-state' };
}

/**
 * A list that a search or a view may have emptied; or a fresh page that only seems to list nothing, while keys are known that the owner was not
 * yet led to delete: they may still be on their way.
 */
export function isUnprovenEmpty({ section, fresh, seenAt }: PageView, { keys }: Progress): boolean {
  if (section.kind !== 'open' || section.keys.length > 0) return false;
  if (section.emptiness === 'filtered') return true;
  return (
    section.emptiness === 'inferred' &&
    fresh &&
    Object.values(keys).some((key) => !['nothing', 'delete'].includes(needOf(key.state, key, seenAt)))
  );
}

/** The owner asked where a second factor is assigned, and none is yet. */
function seeksMfa({ mfa }: PageView, { wantsMfa, reviewed }: Progress): boolean {
  return wantsMfa === true && !reviewed && mfa.state === 'missing';
}

/** What one key needs, from its state and the owner's decisions. */
function needOf(state: KeyState, known: KeyProgress | undefined, now: number): Need {
  switch (state) {
    case 'active':
      return 'deactivate';
    case 'inactive': {
      if (known?.putBack) return 'activate';
      const end = waitEnd(known, now);
      if (end === undefined) return 'ask';
      return end <= now ? 'delete' : 'wait';
    }
    case 'unknown': {
      // What a page showed before is enough to let a key rest, never to change it.
      const before = known?.state === 'inactive' ? needOf('inactive', known, now) : undefined;
      return before === 'ask' || before === 'wait' ? before : 'learn';
    }
    case 'deleted':
      return 'nothing';
    default:
      return state satisfies never;
  }
}

/** A chosen waiting time whose start no page has shown yet starts now. */
function waitEnd(known: KeyProgress | undefined, now: number): number | undefined {
  return known?.waitDays === undefined ? undefined : (known.inactiveSince ?? now) + known.waitDays * DAY_MS;
}

function isVerb(need: Need): need is Verb {
  return need === 'activate' || need === 'deactivate' || need === 'delete';
}

function hasOwnersHand(key: KeyRow, section: OpenSection): boolean {
  return key.menu?.open === true || isTheSelected(key, section);
}

function isTheSelected(key: KeyRow, section: OpenSection): boolean {
  return key.selector?.selected === true && section.keys.filter((k) => k.selector?.selected).length === 1;
}

function hasOpenMenu(key: KeyRow, section: OpenSection): boolean {
  return key.menu?.open === true || (section.menu?.open === true && isTheSelected(key, section));
}

const URGENCY: readonly Need[] = ['activate', 'deactivate', 'learn', 'delete'];

function byUrgency<T extends { need: Need }>(candidates: readonly T[]): T | undefined {
  return [...candidates].sort((a, b) => URGENCY.indexOf(a.need) - URGENCY.indexOf(b.need))[0];
}

function waitStep(needs: readonly { key: KeyRow; need: Need }[], section: OpenSection, progress: Progress, now: number): Step | undefined {
  const asked = needs.filter(({ need }) => need === 'ask');
  const undecided = asked.find(({ key }) => hasOpenMenu(key, section)) ?? asked.find(({ key }) => hasOwnersHand(key, section)) ?? asked[0];
  const end = ({ id }: KeyRow): number => waitEnd(progress.keys[id], now) ?? now;
  const waiting = needs.filter(({ need }) => need === 'wait').sort((a, b) => end(a.key) - end(b.key))[0];
  const key = (undecided ?? waiting)?.key;
  return key && { id: 'wait', ring: ringOfRow(key), key: stepKey(key, progress), endsAt: undecided ? undefined : end(key) };
}

function ringOfRow({ row, whole }: KeyRow): Ref | undefined {
  return whole ? row : undefined;
}

/** The next control on the way to `verb` for one key; an undefined verb leads no further than to the open menu that tells the key's state. */
function controlStep(view: PageView, section: OpenSection, row: KeyRow, verb: Verb | undefined, key: StepKey): Step {
  const own = verb && row.actions[verb];
  if (verb && own?.enabled) return choose(verb, own, key);
  const { selector } = row;
  // A verb that is in plain sight for the chosen row is better than a menu of the row that may have other things.
  const inSight = verb !== undefined && section.actions[verb] !== undefined && selector !== undefined && !row.menu?.items[verb];
  if (row.menu && !inSight) return menuStep(view, row.menu, verb, key);

  if (selector) {
    if (!selector.selected)
      return selector.enabled
        ? { id: 'select-key', ring: selector.ref, unselect: false, verb, key }
        : doubt('no-control', view.settled, key);
    const other = section.keys.find((k) => k !== row && k.selector?.selected)?.selector;
    if (other)
      return other.enabled ? { id: 'select-key', ring: other.ref, unselect: true, verb, key } : doubt('no-control', view.settled, key);
  } else if (section.keys.length > 1) return doubt('no-control', view.settled, key);

  const beside = verb && section.actions[verb];
  if (verb && beside?.enabled) return choose(verb, beside, key);
  return section.menu ? menuStep(view, section.menu, verb, key) : doubt('no-control', view.settled, key);
}

function menuStep(view: PageView, menu: Menu, verb: Verb | undefined, key: StepKey): Step {
  if (!menu.open)
    return menu.button.enabled ? { id: 'open-actions', ring: menu.button.ref, verb, key } : doubt('no-control', view.settled, key);
  if (!verb) return doubt('unknown-state', view.settled, key);
  const item = menu.items[verb];
  return item?.enabled ? choose(verb, item, key) : doubt('no-control', view.settled, key);
}

function choose(verb: Verb, control: Control, key: StepKey): Step {
  return { id: `choose-${verb}`, ring: control.ref, key };
}

function dialogStep(view: PageView, dialog: Dialog, progress: Progress): Step {
  if (dialog.kind === 'other') return { id: 'unrecognised', why: 'dialog' };
  const row = view.section.kind === 'open' ? view.section.keys.find((k) => k.id === dialog.id) : undefined;
  // A key that no page of this account has listed is not proven to be the root user's.
  if (!row && !progress.keys[dialog.id]) return { id: 'unrecognised', why: 'dialog' };
  const known = progress.keys[dialog.id];
  const state = [dialog.state, row?.state, known?.state].find((s) => s !== undefined && s !== 'unknown') ?? 'unknown';
  const key: StepKey = { id: dialog.id, state, facts: row?.facts ?? [], progress: known };
  if (dialog.busy || (dialog.leaving && !view.settled)) return { id: 'loading' };
  const need = needOf(state, known, view.seenAt);
  if (dialog.unasked || (!progress.reviewed && need !== 'activate')) return cancelStep(dialog, key, 'not-now');

  switch (dialog.verb) {
    case 'activate':
      return need === 'activate' ? confirmStep(view, dialog, key) : cancelStep(dialog, key, 'not-now');
    case 'deactivate':
      return need === 'deactivate' || need === 'learn' ? confirmStep(view, dialog, key) : cancelStep(dialog, key, 'not-now');
    case 'delete': {
      // The dialog still offers to deactivate, so for AWS the key is still active, whatever else is shown.
      if (dialog.deactivate?.enabled && need !== 'activate') return { id: 'deactivate-in-dialog', ring: dialog.deactivate.ref, key };
      if (need === 'delete') return confirmStep(view, dialog, key);
      if (need === 'ask' && row) return { id: 'wait', ring: ringOfRow(row), key, endsAt: undefined };
      return cancelStep(dialog, key, need === 'deactivate' ? 'still-active' : need === 'wait' ? 'waiting' : 'not-now');
    }
    default:
      return dialog.verb satisfies never;
  }
}

function cancelStep({ cancel }: KeyDialog, key: StepKey, why: 'still-active' | 'waiting' | 'not-now'): Step {
  return cancel?.enabled ? { id: 'cancel-dialog', ring: cancel.ref, key, why } : { id: 'unrecognised', why: 'dialog', key };
}

function confirmStep({ settled }: PageView, { verb, confirm, confirmation }: KeyDialog, key: StepKey): Step {
  if (confirmation && !confirmation.met) {
    const { field, text, empty } = confirmation;
    if (!field.enabled) return { id: 'loading' };
    return { id: 'enter-confirmation', ring: field.ref, key, field: field.type, text, wrong: field.type === 'text' && !empty };
  }
  if (!confirm) return { id: 'unrecognised', why: 'no-control', key };
  if (confirm.enabled) return { id: `confirm-${verb}`, ring: confirm.ref, key };
  // AWS still checks what was typed; the ring comes when the button can be pressed. Where nothing was to be typed, it wants what is not seen.
  return confirmation ? { id: 'loading' } : doubt('no-control', settled, key);
}

/** Before the page has settled a doubt may be nothing but a slow page. */
function doubt(why: Doubt, settled: boolean, key?: StepKey): Step {
  return settled ? { id: 'unrecognised', why, ...(key ? { key } : {}) } : { id: 'loading' };
}

function stepKey({ id, state, facts }: KeyRow, progress: Progress): StepKey {
  return { id, state, facts, progress: progress.keys[id] };
}
