import { describe, expect, test } from 'vitest';
import { accessKeyIdsIn, isAccessKeyId } from './access-key-id';

describe('an access key id', () => {
  test.each(['AKIAIOSFODNN7EXAMPLE', 'akiaiosfodnn7example', `AKIA${'A'.repeat(60)}EXAMPLE`])('is read as %s', (id) => {
    expect(isAccessKeyId(id)).toBe(true);
  });
  test.each(['APKAIOSFODNN7EXAMPLE', 'ASIAIOSFODNN7EXAMPLE', 'AKIA…EXAMPLE', 'AKIA', 'xAKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE!'])(
    'is not %s',
    (id) => {
      expect(isAccessKeyId(id)).toBe(false);
    },
  );
  test('is found in a sentence, and not inside a longer word', () => {
    expect(accessKeyIdsIn('Delete AKIAIOSFODNN7EXAMPLE? (not xAKIAI44QH8DHBEXAMPLE)')).toEqual(['AKIAIOSFODNN7EXAMPLE']);
  });
});
