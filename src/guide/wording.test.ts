import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStep } from './next-step';
import { placesOf } from '../../test/support/english';
import type { Sentence } from './sentence';
import { cardContent } from './wording';
import { anyGuidedView, anyLateProgress, anyPageView, anyProgress } from './testing/arbitraries';

const CONTEXT = { date: String, site: { partition: 'aws', session: undefined } } as const;

function sentencesOf(value: unknown): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('message' in value) return [value as Sentence];
  return Object.values(value).flatMap(sentencesOf);
}

describe('the card', () => {
  test('has a text for everything it says, with as many places as are filled', () => {
    const anyView = fc.oneof(anyPageView, anyGuidedView);
    fc.assert(
      fc.property(anyView, fc.oneof(anyProgress, anyLateProgress), (view, progress) => {
        for (const sentence of sentencesOf(cardContent(nextStep(view, progress), progress, CONTEXT)))
          expect(placesOf(sentence), sentence.message).toBe(sentence.places?.length ?? 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('offers to go on only when the owner has ticked every box, those of the company too', () => {
    fc.assert(
      fc.property(anyGuidedView, anyProgress, (view, progress) => {
        const content = cardContent(nextStep(view, progress), progress, CONTEXT);
        const goOn = content.actions.find(({ action }) => action === 'continue');
        const ofCompany = progress.policy?.requiredTicks.every((tick) => progress.policyTicks?.includes(tick)) ?? true;
        if (goOn && 'enabled' in goOn) expect(goOn.enabled).toBe(progress.adminExists && progress.unusedConfirmed && ofCompany);
      }),
      { numRuns: 500 },
    );
  });
});
