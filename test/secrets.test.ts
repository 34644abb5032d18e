/** The look for leaks after every browser test is worth nothing if it does not see them. */
import { expect, it } from 'vitest';
import { leaksIn, LEAKS } from './e2e/support/secrets';

it.each([
  ['a secret', '{"note":"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}'],
  ['a key id', '{"last4":"AKIAFIRSTKEY1EXAMPLE"}'],
  ['a key id', 'Error: no row for akiafirstkey1example'],
  ['an account id', '{"account":"111122223333"}'],
  ['an account id', 'Account 1111-2222-3333 is unknown'],
])('finds %s in %s', (what, text) => {
  expect(leaksIn('x', text, LEAKS)).toEqual([expect.stringContaining(`x has ${what}: `)]);
});

it.each([
  ['refs and salts', `{"salt":"${'0123456789ab'.repeat(5)}cdef","accounts":{"${'123456789012'.repeat(2)}abcdef12":{}}}`],
  ['points in time', '{"at":1790000000000,"verifiedAt":1790000000000.5}'],
  ['ends of ids', '{"last4":"MPLE","accountEnd":"3333"}'],
  ['words', 'Blocked script execution in https://us-east-1.console.aws.amazon.com/iam/home'],
])('takes %s for nothing', (_what, text) => {
  expect(leaksIn('x', text, LEAKS)).toEqual([]);
});
