/**
 * The policy that a browser's administrator has set (`storage.managed`, schema in `managed-schema.json`). A part that does not fit is left
 * out: a policy with a fault in it must not set aside what is right in it.
 */
import * as v from 'valibot';
import type { Policy } from '../guide/policy';
import { WAITING_DAYS } from '../guide/waiting';

/** Characters of one sentence to tick. */
export const LONGEST_TICK = 200;
export const MOST_TICKS = 5;
const LONGEST_CONTACT = 300;

const Text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** Any number of days; the next longer waiting time on offer is what counts. */
const Minimum = v.pipe(
  v.number(),
  v.minValue(0),
  v.transform((days) => WAITING_DAYS.find((choice) => choice >= days) ?? 30),
);

/** @returns undefined where no policy is set */
export function readPolicy(managed: Readonly<Record<string, unknown>>): Policy | undefined {
  const take = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? parsed.output : undefined;
  };
  const ticks = take(v.array(v.unknown()), managed['requiredTicks']) ?? [];
  const policy: Policy = {
    minimumWaitingDays: take(Minimum, managed['minimumWaitingDays']) ?? 0,
    requiredTicks: [...new Set(ticks.flatMap((tick) => take(Text(LONGEST_TICK), tick) ?? []))].slice(0, MOST_TICKS),
    contact: take(Text(LONGEST_CONTACT), managed['contact']),
  };
  return policy.minimumWaitingDays > 0 || policy.requiredTicks.length > 0 || policy.contact !== undefined ? policy : undefined;
}
