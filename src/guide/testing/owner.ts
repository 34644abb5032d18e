/** Owners who use the console model: one who does what the guide says, and one who does anything. */
import type { Decision, Progress, Sighting } from '../progress';
import type { WaitingDays } from '../waiting';
import { applyDecision, applySighting, NO_PROGRESS } from '../progress';
import { DAY_MS } from '../waiting';
import type { PageView, Verb } from '../page-view';
import { nextStep } from '../next-step';
import type { Step } from '../step';
import { leadsToDelete, ringIsRight, whyNotDelete } from './promises';
import type { ConsoleModel } from './model';

/** What the wanderer does once. `pick` chooses among what there is. */
export type Whim =
  | { readonly do: 'press'; readonly pick: number }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'change'; readonly pick: number; readonly verb: Verb }
  | { readonly do: 'decide'; readonly pick: number; readonly type: 'put-back' | 'tick-unused' | 'tick-admin' | 'wait' }
  | { readonly do: 'go'; readonly page: PageView['page'] }
  | { readonly do: 'later'; readonly ms: number }
  | { readonly do: 'create'; readonly id: string }
  | { readonly do: 'follow' | 'reload' | 'settle' | 'fail' | 'other-dialog' };

/** The sighting that a view supports: nothing while its list is not open to the eye. */
export function sightingOf(view: PageView): Sighting | undefined {
  if (view.section.kind !== 'open') return undefined;
  const keys = view.section.keys.map(({ id, state }) => ({ id, state }));
  return { keys, complete: view.settled, proof: view.settled && view.fresh, sectionTitle: view.section.title };
}

/** The console, the guide and an owner together. */
export class Session {
  readonly model: ConsoleModel;
  /** The owner's choice whenever the guide asks. */
  readonly days: WaitingDays;
  progress: Progress = NO_PROGRESS;
  /** When the pages first showed a key inactive, since they last showed it otherwise; kept apart from the progress, to hold it against. */
  private readonly seenInactive = new Map<string, number>();
  /** Steps that the guide has given, as `id` or `id key`, for examples to compare. */
  readonly told: string[] = [];

  constructor(model: ConsoleModel, days: WaitingDays = 0) {
    this.model = model;
    this.days = days;
  }

  /** Looks at the page, and checks on every look that the guide keeps its promises. */
  look(): { readonly view: PageView; readonly step: Step } {
    const view = this.model.view();
    const sighting = sightingOf(view);
    if (sighting) this.progress = applySighting(this.progress, sighting, view.seenAt);
    for (const { id, state } of sighting?.keys ?? [])
      if (state === 'inactive') this.seenInactive.set(id, this.seenInactive.get(id) ?? view.seenAt);
      else if (state !== 'unknown') this.seenInactive.delete(id);
    const step = nextStep(view, this.progress);
    if (!ringIsRight(step, view)) throw new Error(`Ring on the wrong place: ${JSON.stringify(step)}`);
    const whyNot = whyNotDelete(step, view, this.progress);
    if (whyNot) throw new Error(`${step.id}, although ${whyNot}.`);
    if (leadsToDelete(step, view) && 'key' in step && step.key) this.checkTruth(step.key.id);
    if (step.id === 'done' && this.model.usable().length > 0) throw new Error('Done, although a key is left.');
    return { view, step };
  }

  decide(decision: Decision): void {
    this.progress = applyDecision(this.progress, decision);
  }

  /** Does the one thing that the guide says now. Returns false when it says that all is done. */
  follow(): boolean {
    const { view, step } = this.look();
    const key = 'key' in step && step.key ? ` ${step.key.id}` : '';
    this.told.push(step.id + key);
    if (step.id === 'done') return false;
    this.obey(step, view);
    return true;
  }

  /** Follows until the guide says *done*; throws when that takes more than `limit` steps or when a state comes back. */
  followToTheEnd(limit: number): void {
    const been = new Set<string>();
    for (let i = 0; i < limit; i++) {
      const before = this.snapshot();
      if (been.has(before)) throw new Error(`In a circle: ${this.told.join(', ')}`);
      been.add(before);
      if (!this.follow()) return;
    }
    throw new Error(`Not done after ${String(limit)} steps: ${this.told.join(', ')}`);
  }

  wander(whim: Whim): void {
    const { model } = this;
    // The guide looks all the time, so it also sees what lies between two of the owner's acts.
    this.look();
    switch (whim.do) {
      case 'follow':
        this.follow();
        break;
      case 'press': {
        const refs = model.pressable();
        const ref = refs[whim.pick % Math.max(refs.length, 1)];
        if (ref !== undefined) model.press(ref);
        break;
      }
      case 'type':
        if (model.pressable().includes('dialog:field')) model.type('dialog:field', whim.text);
        break;
      case 'change':
        // Where the states cannot be read, nothing under an open dialog could show such a change.
        if (model.style.statesReadable || !model.view().dialog) model.change(this.pickKey(whim.pick), whim.verb);
        break;
      case 'decide':
        this.decideAtWill(whim.type, this.pickKey(whim.pick));
        break;
      case 'go':
        model.goTo(whim.page);
        break;
      case 'later':
        model.now += whim.ms;
        break;
      case 'create':
        model.create(whim.id);
        break;
      case 'reload':
        model.reload();
        break;
      case 'settle':
        model.settle();
        break;
      case 'fail':
        model.failNext();
        break;
      case 'other-dialog':
        if (model.page === 'security-credentials') model.openOtherDialog();
        break;
      default:
        whim satisfies never;
    }
    this.look();
  }

  private obey(step: Step, view: PageView): void {
    const { model } = this;
    switch (step.id) {
      case 'open-account-menu':
      case 'choose-security-credentials':
      case 'open-section':
      case 'select-key':
      case 'open-actions':
      case 'choose-activate':
      case 'choose-deactivate':
      case 'choose-delete':
      case 'confirm-activate':
      case 'confirm-deactivate':
      case 'confirm-delete':
      case 'deactivate-in-dialog':
      case 'cancel-dialog':
        model.press(step.ring);
        return;
      case 'enter-confirmation':
        model.type(step.ring, step.text ?? model.wanted());
        return;
      case 'review':
        this.decide({ type: 'tick-admin', on: true });
        this.decide({ type: 'tick-unused', on: true });
        this.decide({ type: 'continue' });
        return;
      case 'assign-mfa':
        this.decide({ type: 'show-mfa', on: false });
        return;
      case 'confirm-root':
        this.decide({ type: 'confirm-root' });
        return;
      case 'wait':
        if (step.endsAt === undefined) this.decide({ type: 'wait', keyId: step.key.id, days: this.days });
        else if (step.endsAt <= model.now) throw new Error('Told to wait for what is over.');
        else model.now = step.endsAt;
        return;
      case 'loading':
        model.settle();
        return;
      case 'failed':
      case 'verify':
        model.reload();
        return;
      case 'leave-wizard':
        model.goTo('security-credentials');
        return;
      case 'unrecognised':
        // The card says to close what lies over the page.
        if (step.why !== 'dialog' || view.dialog?.kind !== 'other') throw new Error(`Lost: ${JSON.stringify(step)}`);
        model.closeDialog();
        return;
      case 'not-root':
      case 'unsupported-partition':
      case 'done':
        throw new Error(`No way on from ${step.id}.`);
      default:
        step satisfies never;
    }
  }

  /** What the model knows: whether the key is inactive, and has been shown so for as long as the owner chose. */
  private checkTruth(id: string): void {
    const key = this.model.keys.find((k) => k.id === id);
    const days = this.progress.keys[id]?.waitDays;
    if (key?.state !== 'inactive') throw new Error(`Led to delete a key that is ${String(key?.state)}.`);
    if (days === undefined || (this.seenInactive.get(id) ?? this.model.now) + days * DAY_MS > this.model.now)
      throw new Error('Led to delete a key before its time.');
  }

  private decideAtWill(type: 'put-back' | 'tick-unused' | 'tick-admin' | 'wait', keyId: string): void {
    if (type === 'tick-unused' || type === 'tick-admin') this.decide({ type, on: false });
    // Card, popup and panel offer these only for a key that rests.
    else if (this.progress.keys[keyId]?.state === 'inactive')
      this.decide(type === 'wait' ? { type, keyId, days: this.days } : { type, keyId });
  }

  private pickKey(pick: number): string {
    const keys = this.model.usable();
    return keys[pick % Math.max(keys.length, 1)]?.id ?? '';
  }

  private snapshot(): string {
    const { seenAt: _when, ...view } = this.model.view();
    // The model beside its view, for what the page does not show: the clock, an error that is still to come.
    return JSON.stringify([view, this.progress, this.model]);
  }
}
