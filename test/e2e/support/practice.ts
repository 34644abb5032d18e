/** Addresses on the practice console, and what its cloud says was done to it. */
import { expect } from '@playwright/test';
import type { JournalEntry, Status } from '../../../practice/cloud';
import type { ScenarioInput } from '../../../practice/scenario';
import type { DrivenPage } from '../../support/driven-page';

export type { ScenarioInput };

export const REGIONAL = 'us-east-1.console.aws.amazon.com';
/** Of one session among several. */
export const MULTI_SESSION = '111122223333-abcd1234.us-east-1.console.aws.amazon.com';

export const FIRST = 'AKIAFIRSTKEY1EXAMPLE';
export const SECOND = 'AKIASECONDKEYEXAMPLE';

/** Nothing to wait for but the guide. */
export const INSTANT: ScenarioInput['delays'] = { load: 0, action: 0, enable: 0 };

export function keys(...states: readonly Status[]): NonNullable<ScenarioInput['keys']> {
  return states.map((status, index) => ({ id: index === 0 ? FIRST : SECOND, status }));
}

export interface Place {
  readonly host?: string;
  readonly path?: string;
  readonly hash?: string;
}

export function address(
  scenario: ScenarioInput,
  { host = REGIONAL, path = '/iam/home', hash = '#/security_credentials' }: Place = {},
): string {
  return `https://${host}${path}?practice=${encodeURIComponent(JSON.stringify({ delays: INSTANT, ...scenario }))}${hash}`;
}

interface PracticeWindow {
  readonly practice: {
    journal(): readonly JournalEntry[];
    keys(): readonly { readonly id: string; readonly status: Status }[];
  };
}

export function journal(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => (window as unknown as PracticeWindow).practice.journal().map(({ what, id }) => `${what} ${id}`));
}

/** The root user's keys left, as the cloud has them. */
export function keysLeft(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => (window as unknown as PracticeWindow).practice.keys().map(({ id, status }) => `${id} ${status}`));
}

/** The end of every journey: no key left, and nothing done to anything but the root user's keys. */
export async function expectAllGone(page: DrivenPage, allowed: readonly string[] = ['deactivate', 'delete']): Promise<void> {
  expect(await keysLeft(page), 'keys left').toEqual([]);
  const others = (await journal(page)).filter((entry) => !allowed.includes(entry.split(' ')[0] ?? ''));
  expect(others, 'done to something else').toEqual([]);
}
