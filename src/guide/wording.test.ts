import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import texts from '../../_locales/en/messages.json';
import { nextStep } from './next-step';
import type { Sentence } from './advice';
import { cardContent } from './wording';
import { anyGuidedView, anyLateProgress, anyPageView, anyProgress } from './testing/arbitraries';

const CONTEXT = { formatDate: String, site: { partition: 'aws', session: undefined } } as const;

const messages: Readonly<Record<string, { readonly message: string } | undefined>> = texts;

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
        for (const { message, places = [] } of sentencesOf(cardContent(nextStep(view, progress), progress, CONTEXT))) {
          const text = messages[message]?.message;
          expect(text, message).toBeDefined();
          expect(new Set(text?.match(/\$\d/g) ?? []).size, message).toBe(places.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('offers to go on only when the owner has ticked both boxes', () => {
    fc.assert(
      fc.property(anyGuidedView, anyProgress, (view, progress) => {
        const content = cardContent(nextStep(view, progress), progress, CONTEXT);
        const goOn = content.actions.find(({ action }) => action === 'continue');
        if (goOn && 'enabled' in goOn) expect(goOn.enabled).toBe(progress.adminExists && progress.unusedConfirmed);
      }),
    );
  });
});
