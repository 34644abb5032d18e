import { expect, test } from 'vitest';
import { afterColon } from './wanted-text';

const ID = 'AKIAFIRSTKEY1EXAMPLE';

test('what stands behind a sentence with a colon is to be typed', () => {
  expect(afterColon(['To confirm, enter the following text:', 'permanently delete'], [])).toBe('permanently delete');
});

test('the key that a dialog tells of is not to be typed, unless the box itself asks for it', () => {
  const leaves = ['The access key to be deleted:', ID, 'Vurm blett'];
  expect(afterColon(leaves, ['Vurm blett'])).toBe('');
  expect(afterColon(leaves, ['The access key to be deleted:'])).toBe(ID);
});
