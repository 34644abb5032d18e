import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beforeAside, findUseAside, proofAside, suggestionOf, verdictOf } from './advice';
import { placesOf } from '../../test/support/english';
import type { Sentence } from './sentence';
import { anyFact } from './testing/arbitraries';
import { KEY_A } from './testing/views';

function expectText(sentence: Sentence): void {
  expect(placesOf(sentence), sentence.message).toBe(sentence.places?.length ?? 0);
}

describe('advice', () => {
  test('has a text for all that it says, with as many places as are filled', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        expectText(verdictOf(facts));
        expectText(suggestionOf(facts));
        const asides = [beforeAside(), proofAside(), findUseAside(KEY_A, facts, { partition: 'aws', session: undefined })];
        for (const aside of asides)
          for (const said of [aside?.summary, ...(aside?.parts ?? []).map(({ text }) => text)]) if (said) expectText(said);
      }),
    );
  });

  test('leads nowhere but to AWS', () => {
    const aside = findUseAside(KEY_A, [], { partition: 'aws', session: undefined });
    for (const part of [...(aside?.parts ?? []), ...beforeAside().parts, ...proofAside().parts])
      if (part.kind === 'link') expect(new URL(part.url).host).toMatch(/^(docs|[\w-]+\.console)\.aws\.amazon\.com$/);
  });
});
