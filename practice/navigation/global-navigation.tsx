/**
 * The bar above every console: not Cloudscape, but the landmarks that extensions of the console have relied on (ids and test ids seen 2023 to
 * 2026; looks and order are an imitation).
 */
import { useEffect, useRef, useState } from 'react';
import { HREF } from '../routes';
import { ACCOUNT_NAME, grouped, type Session } from '../session';
import type { Words } from '../words';

export function GlobalNavigation({ session, words, onSignOut }: { session: Session; words: Words; onSignOut: () => void }) {
  return (
    <div id="awsc-nav-header">
      <header data-testid="awsc-nav-header" className="nav-header">
        <nav id="awsc-top-level-nav" aria-label="Global" className="nav-bar">
          <a className="nav-item nav-home" href={iamHref(HREF.dashboard)}>
            practice
          </a>
          <button type="button" className="nav-item" data-testid="aws-services-list-button" aria-label={words.services}>
            <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="currentColor">
              {[0, 5, 10].flatMap((x) => [0, 5, 10].map((y) => <rect key={`${x} ${y}`} x={x} y={y} width="4" height="4" />))}
            </svg>
          </button>
          <input
            id="awsc-concierge-input"
            className="nav-search"
            type="search"
            placeholder={words.search}
            aria-label={words.search}
            autoComplete="off"
          />
          <button type="button" className="nav-item" data-testid="awsc-nav-support-menu-button" aria-label={words.help}>
            <span aria-hidden="true">?</span>
          </button>
          <button
            type="button"
            className="nav-item"
            id="awsc-mezz-region"
            data-testid="awsc-nav-regions-menu-button"
            aria-haspopup="true"
            aria-expanded="false"
          >
            {words.global}
          </button>
          <AccountMenu session={session} words={words} onSignOut={onSignOut} />
        </nav>
      </header>
    </div>
  );
}

function AccountMenu({ session, words, onSignOut }: { session: Session; words: Words; onSignOut: () => void }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const life = new AbortController();
    const close = (): void => setOpen(false);
    addEventListener('pointerdown', ({ target }) => place.current?.contains(target as Node) || close(), { signal: life.signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal: life.signal });
    addEventListener('hashchange', close, { signal: life.signal });
    return () => life.abort();
  }, [open]);

  const id = grouped(session.account);
  return (
    <div className="nav-account" ref={place}>
      <button
        type="button"
        id="nav-usernameMenu"
        data-testid="awsc-nav-account-menu-button"
        className="nav-item"
        aria-haspopup="true"
        aria-expanded={open}
        aria-controls="menu--account"
        onClick={() => setOpen(!open)}
      >
        <span>{session.kind === 'root' ? `${session.displayName} (${id})` : `${session.displayName} @ ${id}`}</span>
        <svg aria-hidden="true" width="8" height="8" viewBox="0 0 8 8" fill="currentColor">
          <path d="M0 2h8L4 7z" />
        </svg>
      </button>
      {open && (
        <div id="menu--account" data-testid="account-detail-menu" className="nav-menu">
          <dl>
            <dt>{words.accountId}</dt>
            <dd>
              <span>{id}</span> <CopyButton testId="awsc-copy-accountid" label={words.copyAccountId} text={session.account} />
            </dd>
            {session.kind === 'root' ? (
              <>
                <dt>{words.accountName}</dt>
                <dd>
                  <span>{ACCOUNT_NAME}</span>
                </dd>
              </>
            ) : (
              <>
                <dt>{session.kind === 'user' ? 'IAM user' : 'Federated user'}</dt>
                <dd>
                  <span>{session.displayName}</span>{' '}
                  <CopyButton testId="awsc-copy-username" label="Copy user name" text={session.displayName} />
                </dd>
              </>
            )}
          </dl>
          <ul>
            {(
              [
                [words.account, iamHref('#/account_settings')],
                [words.organization, iamHref('#/organizations/root-access-management')],
                [words.serviceQuotas, iamHref('#/roles')],
                [words.billing, iamHref('#/policies')],
                [words.securityCredentials, iamHref(HREF.securityCredentials)],
              ] as const
            ).map(([text, href]) => (
              <li key={text}>
                <a href={href} onClick={() => setOpen(false)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <button type="button" id="aws-console-logout" className="nav-sign-out" onClick={onSignOut}>
            {words.signOut}
          </button>
        </div>
      )}
    </div>
  );
}

function CopyButton({ testId, label, text }: { testId: string; label: string; text: string }) {
  return (
    <button
      type="button"
      data-testid={testId}
      className="nav-copy"
      aria-label={label}
      // Not every page may write to the clipboard.
      onClick={() => void navigator.clipboard.writeText(text).catch(() => undefined)}
    >
      <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor">
        <path d="M4.5 4.5h6v6h-6zM7.5 4.5v-3h-6v6h3" />
      </svg>
    </button>
  );
}

/** On a page of IAM only the hash changes; from another console the address is the whole one. */
export function iamHref(hash: string): string {
  return isIam(location) ? hash : `/iam/home?region=us-east-1${hash}`;
}

/** The packaged page is IAM whatever its path. */
export function isIam({ protocol, pathname }: Pick<Location, 'protocol' | 'pathname'>): boolean {
  return !/^https?:$/.test(protocol) || /^\/(iam|iamv2|practice)(\/|$)/.test(pathname) || pathname === '/' || pathname.endsWith('.html');
}

export function GlobalFooter({ words }: { words: Words }) {
  return (
    <footer id="awsc-nav-footer" className="nav-footer">
      <div id="awsc-nav-footer-content">
        <span>Practice console</span> <span>{words.privacy}</span> <span>{words.terms}</span> <span>{words.cookiePreferences}</span>
      </div>
    </footer>
  );
}

/** AWS's cookie bar, which can lie over controls. Ids as in AWS's own script. */
export function CookieBar({ onAnswer }: { onAnswer: () => void }) {
  return (
    <div id="awsccc-sb-ux-c">
      <div id="awsccc-cb" role="dialog" aria-label="Cookies" className="cookie-bar">
        <p>We use essential cookies to provide our site and services. With your approval, we may also use cookies for more.</p>
        <button type="button" id="awsccc-cb-btn-accept" onClick={onAnswer}>
          Accept
        </button>
        <button type="button" id="awsccc-cb-btn-decline" onClick={onAnswer}>
          Decline
        </button>
      </div>
    </div>
  );
}
