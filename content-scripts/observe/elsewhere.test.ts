// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Observer } from './index';

const USERS = 'https://us-east-1.console.aws.amazon.com/iam/home#/users';
const KEYS = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';

describe('a page that has nothing to do with keys', () => {
  /** Every element is asked for its shadow root where the page is searched. */
  const isSearched = (href: string, leads: boolean) => {
    const asked = vi.spyOn(document, 'querySelectorAll');
    const seen = new Observer(document, { now: () => 0, elapsed: () => 0 }).observe(href, undefined, leads);
    return { seen, searched: asked.mock.calls.some(([selector]) => selector === '*') };
  };

  beforeEach(() => {
    const session = JSON.stringify({ accountId: '111122223333', sessionARN: 'arn:aws:iam::111122223333:root' });
    const meta = document.createElement('meta');
    meta.name = 'awsc-session-data';
    meta.content = session;
    document.head.replaceChildren(meta);
    const header = document.createElement('header');
    header.append('1111-2222-3333');
    document.body.replaceChildren(header);
  });

  it('is not searched, and asks for no watch; the session is read', () => {
    const { seen, searched } = isSearched(USERS, false);
    expect(searched).toBe(false);
    expect(seen?.roots).toEqual([]);
    expect(seen?.view.identity.account).toBe('111122223333');
  });

  it.each([
    ['is searched where the guide leads to the keys', USERS, true],
    ['is another one than the page of the keys, which always is', KEYS, false],
  ])('%s', (_, href, leads) => {
    const { seen, searched } = isSearched(href, leads);
    expect(searched).toBe(true);
    expect(seen?.roots).toEqual([document]);
  });
});
