/** Opened once, after the installation. It keeps nothing and asks the worker nothing. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { speak } from '../design/texts';
import { securityCredentialsUrl } from '../src/console/location';
import { permissionsOf } from './permissions';
import { WelcomePage, type WelcomePageProps } from './welcome-view';

const root = document.getElementById('welcome');
if (root) void show(root);

async function show(page: HTMLElement): Promise<void> {
  const { t } = speak(document);
  document.title = t('welcomeTitle');
  render(
    <WelcomePage
      permissions={permissionsOf(browser.runtime.getManifest())}
      toolbar={await toolbar()}
      hrefs={{ practice: browser.runtime.getURL('practice/practice.html'), securityCredentials: securityCredentialsUrl() }}
      t={t}
    />,
    page,
  );
}

async function toolbar(): Promise<WelcomePageProps['toolbar']> {
  // Firefox for Android lists extensions in its menu, where nothing can be pinned.
  if ((await browser.runtime.getPlatformInfo()).os === 'android') return undefined;
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome';
}
