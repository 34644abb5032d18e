/**
 * The second promise, *never the wrong control*, written a second time and in another shape than `nextStep`: from the answer back to the
 * page. Given a step, where may its ring be, and what must be true of the key?
 */
import type { Control, KeyRow, KeyState, Menu, PageView, Ref, Verb } from '../page-view';
import type { Progress } from '../progress';
import { DAY_MS } from '../waiting';
import type { Step, StepId } from '../step';
import { ringOf } from '../step';

export const DESTRUCTIVE: ReadonlySet<StepId> = new Set<StepId>(['choose-delete', 'confirm-delete']);

/** True for a step that brings a delete nearer; `enter-confirmation` only does so in a delete dialog. */
export function leadsToDelete(step: Step, view: PageView): boolean {
  return DESTRUCTIVE.has(step.id) || (step.id === 'enter-confirmation' && view.dialog?.kind === 'key' && view.dialog.verb === 'delete');
}

/** The controls and areas of the view that the step's ring may mark; empty when it may mark nothing. */
export function rightPlaces(step: Step, view: PageView): readonly Ref[] {
  const open = view.section.kind === 'open' ? view.section : undefined;
  const keys = open?.keys ?? [];
  const dialog = view.dialog?.kind === 'key' ? view.dialog : undefined;
  const own = 'key' in step && step.key ? keys.find(({ id }) => id === step.key?.id) : undefined;
  const others = keys.filter((key) => key !== own);
  const tableServes = own !== undefined && isAlone(own, others);

  switch (step.id) {
    case 'open-account-menu':
      return view.accountMenu?.open === false ? enabled(view.accountMenu.button) : [];
    case 'choose-security-credentials':
      return view.accountMenu?.open ? enabled(view.accountMenu.item) : [];
    case 'open-section':
      return view.section.kind === 'closed' ? enabled(view.section.header) : [];
    case 'review':
      return open ? [open.ref] : [];
    case 'select-key':
      if (step.unselect) return others.filter((key) => key.selector?.selected).flatMap((key) => enabled(key.selector));
      return own?.selector?.selected === false ? enabled(own.selector) : [];
    case 'open-actions':
      return [own?.menu, tableServes ? open?.menu : undefined].flatMap((menu) => (menu?.open === false ? enabled(menu.button) : []));
    case 'choose-activate':
    case 'choose-deactivate':
    case 'choose-delete': {
      const verb = step.id.slice('choose-'.length) as Verb;
      const ofTable = tableServes ? [...enabled(open?.actions[verb]), ...itemOf(open?.menu, verb)] : [];
      return [...enabled(own?.actions[verb]), ...itemOf(own?.menu, verb), ...ofTable];
    }
    case 'confirm-activate':
    case 'confirm-deactivate':
    case 'confirm-delete':
      return dialog && `confirm-${dialog.verb}` === step.id && dialog.id === step.key.id ? enabled(dialog.confirm) : [];
    case 'deactivate-in-dialog':
      return dialog?.verb === 'delete' && dialog.id === step.key.id ? enabled(dialog.deactivate) : [];
    case 'enter-confirmation':
      return dialog?.id === step.key.id && dialog.confirmation?.met === false ? enabled(dialog.confirmation.field) : [];
    case 'cancel-dialog':
      return dialog?.id === step.key.id ? enabled(dialog.cancel) : [];
    case 'wait':
      return own?.whole ? [own.row] : [];
    case 'assign-mfa':
      return enabled(view.mfa.assign);
    case 'not-root':
    case 'unsupported-partition':
    case 'confirm-root':
    case 'loading':
    case 'failed':
    case 'leave-wizard':
    case 'verify':
    case 'done':
    case 'unrecognised':
      return [];
    default:
      return step satisfies never;
  }
}

/** Why a step that brings a delete nearer must not be shown, or undefined when it may. */
export function whyNotDelete(step: Step, view: PageView, progress: Progress): string | undefined {
  if (!leadsToDelete(step, view)) return undefined;
  if (!('key' in step) || !step.key) return 'no key is named';
  const { id } = step.key;
  const row = view.section.kind === 'open' ? view.section.keys.find((key) => key.id === id) : undefined;
  const known = progress.keys[id];
  if (!row && !known) return 'nothing proves that the key is the root user’s';
  const inDialog: KeyState[] = step.id === 'choose-delete' || view.dialog?.kind !== 'key' ? [] : [view.dialog.state];
  const shown = [...inDialog, row?.state ?? 'unknown'].find((state) => state !== 'unknown');
  // Outside a dialog only what the page shows now counts.
  const state = shown ?? (step.id === 'choose-delete' ? 'unknown' : known?.state);
  if (state !== 'inactive') return `the key is ${String(state)}`;
  if (known?.waitDays === undefined) return 'no waiting time is chosen';
  if (known.putBack) return 'the owner wants the key back';
  if (known.waitDays > 0 && known.inactiveSince === undefined) return 'the waiting time has not begun';
  if ((known.inactiveSince ?? view.seenAt) + known.waitDays * DAY_MS > view.seenAt) return 'the waiting time is not over';
  if (!progress.reviewed) return 'the owner has not reviewed';
  if (view.dialog?.kind === 'key' && view.dialog.deactivate?.enabled) return 'the dialog still offers to deactivate';
  return undefined;
}

/** Every place of the view that a ring could mark. */
export function placesOf(view: PageView): ReadonlySet<Ref> {
  const found = new Set<Ref>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value))
      if ((name === 'ref' || name === 'row') && typeof inner === 'string') found.add(inner);
      else visit(inner);
  };
  visit(view);
  return found;
}

/** True when the step marks nothing, or a place that is right for it. */
export function ringIsRight(step: Step, view: PageView): boolean {
  const ring = ringOf(step);
  return ring === undefined || rightPlaces(step, view).includes(ring);
}

/** The table's own controls act on the chosen row: on this one, if it alone is chosen or if there is no other. */
function isAlone(own: KeyRow, others: readonly KeyRow[]): boolean {
  if (!own.selector) return others.length === 0;
  return own.selector.selected && !others.some((key) => key.selector?.selected);
}

function enabled(control: Control | undefined): readonly Ref[] {
  return control?.enabled ? [control.ref] : [];
}

function itemOf(menu: Menu | undefined, verb: Verb): readonly Ref[] {
  return menu?.open ? enabled(menu.items[verb]) : [];
}
