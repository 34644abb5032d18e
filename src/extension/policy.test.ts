import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_TICKS, readPolicy } from './policy';

it('whatever an administrator has set, it stops nobody, and asks for no more than a card can hold', () => {
  const managed = fc.record(
    { minimumWaitingDays: fc.anything(), requiredTicks: fc.oneof(fc.anything(), fc.array(fc.string())), contact: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(managed, fc.dictionary(fc.string(), fc.anything())), (set) => {
      const policy = readPolicy(set);
      expect([0, 1, 7, 14, 30]).toContain(policy?.minimumWaitingDays ?? 0);
      expect(policy?.requiredTicks.length ?? 0).toBeLessThanOrEqual(MOST_TICKS);
      expect(JSON.stringify(policy ?? {}).length).toBeLessThan(3000);
    }),
  );
});
