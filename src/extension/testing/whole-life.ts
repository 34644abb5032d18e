/** Has everything stored that is while nothing is overdue, by messages alone. */
import { KEY_A, KEY_B, practiceSender, reportOf, FIRST_LOAD, sightingOf, type Fake } from './fakes';
import type { TabReport } from '../messages';
import type { Sighting } from '../../guide/progress';
import { DAY_MS } from '../../guide/waiting';

const OTHER = '123456789012';
const MINUTE_MS = 60_000;

export async function wholeLife(fake: Fake): Promise<void> {
  fake.notifications = [];
  fake.managed = { requiredTicks: ['Ticket approved'] };
  const see = (tab: number, keys: Sighting['keys'], report: Partial<TabReport> = {}, change: Partial<Sighting> = {}) =>
    fake.report(tab, { keys: keys.map((key) => ({ ...key, facts: [] })), ...report }, sightingOf(keys, change));
  const inactive = [
    { id: KEY_A, state: 'inactive' },
    { id: KEY_B, state: 'inactive' },
  ] as const;

  // The one account: a review, a key that waits, one that is put back, its ids in full, the dashboard.
  await fake.command({ type: 'open', tabId: 1 });
  await see(1, [
    { id: KEY_A, state: 'active' },
    { id: KEY_B, state: 'active' },
  ]);
  await fake.decide(1, { type: 'tick-admin', on: true });
  await fake.decide(1, { type: 'tick-unused', on: true });
  await fake.decide(1, { type: 'tick-policy', tick: 'Ticket approved', on: true });
  await fake.decide(1, { type: 'continue' });
  fake.clock.now += MINUTE_MS;
  await see(1, inactive);
  await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 7 });
  await fake.decide(1, { type: 'put-back', keyId: KEY_B });
  await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'keep-ids', on: true } });
  await see(1, inactive, { step: undefined });
  await fake.report(1, { page: 'iam-dashboard', keys: [], step: undefined, recommendation: 'open' });

  // The other one, in another partition, whose root user is not proven: a key that was found inactive, a reminder, a last look at the second factor.
  const site = { url: 'https://eusc-de-east-1.console.amazonaws-eusc.eu/iam/home#/security_credentials' };
  const unproven = { partition: 'aws-eusc', account: OTHER, principal: { kind: 'unknown', why: 'no-evidence' } } as const;
  const seeOther = (step: TabReport['step']) =>
    fake.report(2, { ...unproven, keys: [{ ...inactive[1], facts: [] }], step }, sightingOf([inactive[1]]), site);
  await seeOther('confirm-root');
  await fake.send(
    { type: 'decide', account: OTHER, practice: false, decision: { type: 'confirm-root' } },
    { ...practiceSender(2), ...site },
  );
  await seeOther('wait');
  for (const decision of [
    { type: 'wait', keyId: KEY_B, days: 1 },
    { type: 'show-mfa', on: true },
  ])
    await fake.send({ type: 'decide', account: OTHER, practice: false, decision }, { ...practiceSender(2), ...site });

  // The practice: a key that is put back and is in use, and an account that has none.
  const practise = (keys: Sighting['keys'], account = reportOf().account, proof = false) =>
    fake.send(
      {
        type: 'report',
        load: FIRST_LOAD,
        tab: { ...reportOf({ account }), practice: true, keys: keys.map((key) => ({ ...key, facts: [] })) },
        sighting: sightingOf(keys, { proof }),
      },
      practiceSender(5),
    );
  await practise([{ id: KEY_A, state: 'active' }]);
  await practise([{ id: KEY_A, state: 'inactive' }]);
  await fake.send(
    { type: 'decide', account: reportOf().account, practice: true, decision: { type: 'put-back', keyId: KEY_A } },
    practiceSender(5),
  );
  await practise([{ id: KEY_A, state: 'active' }]);
  await practise([], OTHER, true);

  await fake.command({ type: 'note-seen', note: 'popup-closes' });
  await fake.command({ type: 'set-settings', settings: { cardLanguage: 'page' } });
  fake.clock.now += 2 * DAY_MS;
  await fake.onAlarm();
}
