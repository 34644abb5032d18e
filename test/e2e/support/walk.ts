import { expect } from '@playwright/test';
import type { Language } from '../../../practice/words';
import { follow, report, type FollowOptions, type Walk } from '../../support/blind-follower';
import { Judge } from '../../support/judge';
import { expectAllGone } from './practice';

export interface WalkOptions extends FollowOptions {
  /** What may have been done to the root user's keys in the end. */
  readonly allowed?: readonly string[];
  /** Of the page. */
  readonly language?: Language;
}

/** Follows the guide to its end, with the judge beside it, and sees to it that the end is what the guide says it is. */
export async function walkToTheEnd({ allowed, language, onReading, ...options }: WalkOptions): Promise<Walk> {
  const judge = new Judge(options.page, language);
  const walk = await follow({
    ...options,
    onReading: async (reading) => {
      await judge.look(reading);
      await onReading?.(reading);
    },
  });
  expect(walk.ending.kind, report(walk)).toBe('done');
  expect(judge.complaints, report(walk)).toEqual([]);
  await expectAllGone(options.page, allowed);
  return walk;
}

/** The steps of a walk without repetitions in a row. */
export function steps({ trace }: Walk): string[] {
  return trace.map(({ step }) => step).filter((step, index, all) => step !== all[index - 1]);
}
