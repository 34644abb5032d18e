/** The IAM console's hash routes. Moving between them never loads a document. */
import { useSyncExternalStore } from 'react';
import type { Words } from './words';

export type Route =
  | { readonly page: 'dashboard' }
  | { readonly page: 'users' }
  | { readonly page: 'user'; readonly name: string; readonly tab: string }
  | { readonly page: 'security-credentials' }
  | { readonly page: 'create-key-wizard' }
  | { readonly page: 'other'; readonly path: string };

export const HREF = {
  dashboard: '#/home',
  users: '#/users',
  user: (name: string, tab = 'permissions') => `#/users/details/${encodeURIComponent(name)}?section=${tab}`,
  securityCredentials: '#/security_credentials',
  wizard: '#/security_credentials/access-key-wizard',
} as const;

/** Pages of the side navigation that the practice has only a title for, which is among the words. */
export const OTHER_PAGES = {
  '#/groups': 'userGroups',
  '#/roles': 'roles',
  '#/policies': 'policies',
  '#/identity_providers': 'identityProviders',
  '#/account_settings': 'accountSettings',
  '#/organizations/root-access-management': 'rootAccessManagement',
  '#/credential_report': 'credentialReport',
} as const satisfies Record<string, keyof Words>;
export type PageName = (typeof OTHER_PAGES)[keyof typeof OTHER_PAGES];

/** @param hash such as `location.hash`; forms of older consoles are understood as well */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/[?$]/);
  const [first, second, third] = path.split('/').filter(Boolean);
  switch (first) {
    case undefined:
    case 'home':
      return { page: 'dashboard' };
    case 'security_credentials':
    case 'security_credential':
      return second === 'access-key-wizard' ? { page: 'create-key-wizard' } : { page: 'security-credentials' };
    case 'users': {
      const name = second === 'details' ? third : second;
      if (name === undefined) return { page: 'users' };
      return { page: 'user', name: decoded(name), tab: new URLSearchParams(query).get('section') ?? 'permissions' };
    }
    default:
      return { page: 'other', path };
  }
}

/** What cannot be decoded is shown as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function subscribe(listener: () => void): () => void {
  // `popstate` too: a page may move by `history.pushState`.
  const life = new AbortController();
  addEventListener('hashchange', listener, { signal: life.signal });
  addEventListener('popstate', listener, { signal: life.signal });
  return () => life.abort();
}

export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
