import { describe, expect, test } from 'vitest';
import { readPrincipalArn } from './principal';

describe('an ARN tells who is signed in', () => {
  test.each([
    ['arn:aws:iam::111122223333:root', { account: '111122223333', principal: { kind: 'root' } }],
    ['arn:aws-eusc:iam::123456789012:root', { account: '123456789012', principal: { kind: 'root' } }],
    ['arn:aws:iam::111122223333:user/example-user', { account: '111122223333', principal: { kind: 'iam-user', name: 'example-user' } }],
    [
      'arn:aws:iam::111122223333:user/path/example-user',
      { account: '111122223333', principal: { kind: 'iam-user', name: 'example-user' } },
    ],
    ['arn:aws:sts::111122223333:assumed-role/Admin/me', { account: '111122223333', principal: { kind: 'role', name: 'Admin/me' } }],
    // A user may be called root.
    ['arn:aws:iam::111122223333:user/root', { account: '111122223333', principal: { kind: 'iam-user', name: 'root' } }],
  ])('%s', (arn, expected) => {
    expect(readPrincipalArn(arn)).toEqual(expected);
  });

  test.each([
    'arn:aws:sts::111122223333:root',
    'arn:aws:iam::1111:root',
    'arn:aws:iam::111122223333:mfa/root-account-mfa-device',
    'arn:aws:iam::111122223333:root ',
    'arn:aws:iam::111122223333:rootuser',
    '',
    undefined,
    7,
  ])('%s names nobody', (arn) => {
    expect(readPrincipalArn(arn)).toBeUndefined();
  });
});
