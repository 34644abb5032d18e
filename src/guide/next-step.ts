/**
 * The decision: from what the page shows and what the owner decided to the one thing to do next. Pure and total; the page drives it, and
 * nothing is advanced by a timer or by a click.
 *
 * The order of the questions is the order of the promises: whose session is it, is the page understood, does something lie over it, which
 * keys are left, and only then which control is the next.
 */
import { hasRootUser } from '../console/location';
import type { Control, Dialog, KeyRow, KeyState, Menu, PageView, Section, Verb } from './page-view';
import type { KeyProgress, Progress } from './progress';
import { waitEndsAt } from './progress';
import type { Doubt, Step, StepKey } from './step';

type OpenSection = Extract<Section, { kind: 'open' }>;
type KeyDialog = Extract<Dialog, { kind: 'key' }>;

/** What a key needs now. `ask`: the owner has not chosen a waiting time; `learn`: its state is not known yet. */
type Need = Verb | 'ask' | 'wait' | 'learn' | 'nothing';

export function nextStep(view: PageView, progress: Progress): Step {
  const { principal } = view.identity;
  if (!hasRootUser(view.partition)) return { id: 'unsupported-partition', partition: view.partition === 'aws-cn' ? 'aws-cn' : 'aws-us-gov' };
  if (principal.kind === 'iam-user' || principal.kind === 'role') return { id: 'not-root', principal: principal.kind, name: principal.name };
  if (principal.kind === 'unknown' && !progress.rootConfirmed) {
    if (!view.settled) return { id: 'loading' };
    return { id: 'confirm-root', why: principal.why, account: view.identity.account };
  }
  if (view.page === 'create-key-wizard') return { id: 'leave-wizard' };
  if (view.page !== 'security-credentials') return findPageStep(view);
  if (view.failure) return { id: 'failed', text: view.failure.text };
  if (view.dialog) return dialogStep(view, view.dialog, progress);
  return sectionStep(view, progress);
}

function findPageStep({ accountMenu, settled }: PageView): Step {
  if (!accountMenu) return doubt('no-control', settled);
  if (!accountMenu.open) return { id: 'open-account-menu', ring: accountMenu.button.ref };
  return accountMenu.item ? { id: 'choose-security-credentials', ring: accountMenu.item.ref } : doubt('no-control', settled);
}

function sectionStep(view: PageView, progress: Progress): Step {
  const { section } = view;
  switch (section.kind) {
    case 'loading':
      return { id: 'loading' };
    case 'absent':
      return doubt('no-section', view.settled);
    case 'ambiguous':
      return doubt('two-sections', view.settled);
    case 'closed':
      return { id: 'open-section', ring: section.header.ref };
    case 'open':
      return keysStep(view, section, progress);
    default:
      return section satisfies never;
  }
}

function keysStep(view: PageView, section: OpenSection, progress: Progress): Step {
  const left = section.keys.filter((key) => key.state !== 'deleted');
  if (left.length === 0) {
    if (!view.fresh) return { id: 'verify' };
    return view.settled ? { id: 'done' } : { id: 'loading' };
  }
  const stepKeys = left.map((key) => stepKey(key, progress));
  if (!progress.reviewed) return { id: 'review', ring: section.ref, keys: stepKeys };

  const needs = left.map((key) => ({ key, need: needOf(key.state, progress.keys[key.id], view.seenAt) }));
  const actionable = needs.filter(({ need }) => isVerb(need) || need === 'learn');
  // The owner leads: a key that they have already chosen or whose menu is open goes first, as long as something is to be done with it.
  const next = actionable.find(({ key }) => hasOwnersHand(key, section)) ?? byUrgency(actionable);
  if (next) return controlStep(view, section, next.key, isVerb(next.need) ? next.need : undefined, stepKey(next.key, progress));
  return waitStep(needs, progress) ?? { id: 'unrecognised', why: 'unknown-state' };
}

/** What one key needs, from its state and the owner's decisions. */
function needOf(state: KeyState, known: KeyProgress | undefined, now: number): Need {
  switch (state) {
    case 'active':
      return 'deactivate';
    case 'inactive': {
      if (known?.putBack) return 'activate';
      if (known?.waitDays === undefined) return 'ask';
      return (waitEndsAt(known) ?? now) <= now ? 'delete' : 'wait';
    }
    case 'unknown':
      return 'learn';
    case 'deleted':
      return 'nothing';
    default:
      return state satisfies never;
  }
}

function isVerb(need: Need): need is Verb {
  return need === 'activate' || need === 'deactivate' || need === 'delete';
}

function hasOwnersHand(key: KeyRow, section: OpenSection): boolean {
  if (key.menu?.open) return true;
  return key.selector?.selected === true && section.keys.filter((k) => k.selector?.selected).length === 1;
}

const URGENCY: readonly Need[] = ['activate', 'deactivate', 'learn', 'delete'];

function byUrgency<T extends { need: Need }>(candidates: readonly T[]): T | undefined {
  return [...candidates].sort((a, b) => URGENCY.indexOf(a.need) - URGENCY.indexOf(b.need))[0];
}

function waitStep(needs: readonly { key: KeyRow; need: Need }[], progress: Progress): Step | undefined {
  const undecided = needs.find(({ need }) => need === 'ask');
  const end = ({ id }: KeyRow): number => waitEndsAt(progress.keys[id] ?? { state: 'unknown' }) ?? 0;
  const waiting = needs.filter(({ need }) => need === 'wait').sort((a, b) => end(a.key) - end(b.key))[0];
  const key = (undecided ?? waiting)?.key;
  return key && { id: 'wait', ring: key.row, key: stepKey(key, progress), endsAt: undecided ? undefined : end(key) };
}

/** The next control on the way to `verb` for one key; an undefined verb leads no further than to the open menu that tells the key's state. */
function controlStep(view: PageView, section: OpenSection, row: KeyRow, verb: Verb | undefined, key: StepKey): Step {
  const own = verb && row.actions[verb];
  if (own?.enabled) return choose(verb, own, key);
  if (row.menu) return menuStep(view, row.menu, verb, key);

  const { selector } = row;
  if (selector) {
    if (!selector.selected)
      return selector.enabled ? { id: 'select-key', ring: selector.ref, unselect: false, verb, key } : doubt('no-control', view.settled, key);
    const other = section.keys.find((k) => k !== row && k.selector?.selected)?.selector;
    if (other) return { id: 'select-key', ring: other.ref, unselect: true, verb, key };
  } else if (section.keys.length > 1) return doubt('no-control', view.settled, key);

  const beside = verb && section.actions[verb];
  if (beside?.enabled) return choose(verb, beside, key);
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
  const state = dialog.state !== 'unknown' ? dialog.state : (row?.state ?? known?.state ?? 'unknown');
  const key: StepKey = { id: dialog.id, state, facts: row?.facts ?? [], progress: known };
  if (dialog.busy) return { id: 'loading' };
  if (!progress.reviewed) return cancelStep(dialog, key, 'not-now');
  const need = needOf(state, known, view.seenAt);

  switch (dialog.verb) {
    case 'activate':
      return need === 'activate' ? confirmStep(dialog, key) : cancelStep(dialog, key, 'not-now');
    case 'deactivate':
      return need === 'deactivate' || need === 'learn' ? confirmStep(dialog, key) : cancelStep(dialog, key, 'not-now');
    case 'delete': {
      // The dialog still offers to deactivate, so for AWS the key is still active, whatever else is shown.
      if (dialog.deactivate?.enabled && need !== 'activate') return { id: 'deactivate-in-dialog', ring: dialog.deactivate.ref, key };
      if (need === 'delete') return confirmStep(dialog, key);
      if (need === 'ask' && row) return { id: 'wait', ring: row.row, key, endsAt: undefined };
      return cancelStep(dialog, key, need === 'deactivate' ? 'still-active' : need === 'wait' ? 'waiting' : 'not-now');
    }
    default:
      return dialog.verb satisfies never;
  }
}

function cancelStep({ cancel }: KeyDialog, key: StepKey, why: 'still-active' | 'waiting' | 'not-now'): Step {
  return cancel ? { id: 'cancel-dialog', ring: cancel.ref, key, why } : { id: 'unrecognised', why: 'dialog', key };
}

function confirmStep({ verb, confirm, confirmation }: KeyDialog, key: StepKey): Step {
  if (confirmation && !confirmation.met) {
    const { field, text, empty } = confirmation;
    if (!field.enabled) return { id: 'loading' };
    return { id: 'enter-confirmation', ring: field.ref, key, field: field.type, text, wrong: field.type === 'text' && !empty };
  }
  if (!confirm) return { id: 'unrecognised', why: 'no-control', key };
  // AWS still checks what was typed; the ring comes when the button can be pressed.
  return confirm.enabled ? { id: `confirm-${verb}`, ring: confirm.ref, key } : { id: 'loading' };
}

/** Before the page has settled a doubt may be nothing but a slow page. */
function doubt(why: Doubt, settled: boolean, key?: StepKey): Step {
  return settled ? { id: 'unrecognised', why, ...(key ? { key } : {}) } : { id: 'loading' };
}

function stepKey({ id, state, facts }: KeyRow, progress: Progress): StepKey {
  return { id, state, facts, progress: progress.keys[id] };
}
