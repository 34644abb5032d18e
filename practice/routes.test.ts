import { expect, it } from 'vitest';
import { readRoute } from './routes';

it.each([
  ['', { page: 'dashboard' }],
  ['#/home', { page: 'dashboard' }],
  ['#/security_credentials', { page: 'security-credentials' }],
  ['#/security_credentials?', { page: 'security-credentials' }],
  ['#/security_credential', { page: 'security-credentials' }],
  ['#/security_credentials$access_key', { page: 'security-credentials' }],
  ['#/security_credentials/access-key-wizard', { page: 'create-key-wizard' }],
  ['#/users', { page: 'users' }],
  ['#/users/details/example-user?section=security_credentials', { page: 'user', name: 'example-user', tab: 'security_credentials' }],
  ['#/users/example-user?section=security_credentials', { page: 'user', name: 'example-user', tab: 'security_credentials' }],
  ['#/users/details/example-user', { page: 'user', name: 'example-user', tab: 'permissions' }],
  ['#/organizations/root-access-management', { page: 'other', path: 'organizations/root-access-management' }],
  ['#/users/details/%E0%A4%A', { page: 'user', name: '%E0%A4%A', tab: 'permissions' }],
])('%s', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});
