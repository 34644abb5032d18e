/** The settings: the card's language, notifications, keys. It keeps nothing; what is chosen is the worker's and the browser's. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { speak } from '../design/texts';
import type { Command, Settings } from '../src/extension/messages';
import { SettingsPage, type SettingsPageProps, type Shortcut } from './settings-view';

const NOTIFICATIONS = { permissions: ['notifications' as const] };
const SHORTCUTS: readonly Shortcut['name'][] = ['_execute_action', 'go-to-card', 'read-step'];

/** Browsers of telephones have none. */
const commands = browser.commands as (typeof browser.commands & { openShortcutSettings?: () => Promise<void> }) | undefined;

/** Chrome and Edge have a page for it, which only a tab can open; Firefox a call. */
const openKeys =
  commands?.openShortcutSettings ??
  (browser.runtime.getURL('').startsWith('chrome-extension:')
    ? () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    : undefined);

const root = document.getElementById('settings');
if (root) void show(root);

async function show(root: HTMLElement): Promise<void> {
  const { t } = speak(document);
  document.title = `${t('settingsTitle')} | ${t('extName')}`;
  let settings: Settings | undefined;
  let reminds: boolean | undefined;
  let shortcuts: readonly Shortcut[] = [];
  let failure: SettingsPageProps['failure'];

  const draw = () =>
    render(<SettingsPage settings={settings} reminds={reminds} shortcuts={shortcuts} failure={failure} t={t} actions={actions} />, root);

  const ask = async (command: Command): Promise<void> => {
    const answer = await browser.runtime.sendMessage<Command, Settings | undefined>(command).catch(() => undefined);
    failure = answer === undefined ? 'not-saved' : undefined;
    settings = answer ?? settings;
    draw();
  };

  const actions: SettingsPageProps['actions'] = {
    choose: (wanted) => void ask({ type: 'set-settings', settings: wanted }),
    // Only in the owner's own click does a browser ask.
    remind: (on) =>
      void (on ? browser.permissions.request(NOTIFICATIONS) : browser.permissions.remove(NOTIFICATIONS)).then(async (done) => {
        failure = on && !done ? 'notifications-refused' : undefined;
        await look();
      }),
    changeKeys: openKeys && (() => void openKeys()),
    openRecord: () => void browser.tabs.create({ url: browser.runtime.getURL('popup/record.html') }),
  };

  /** What the browser keeps. */
  const look = async (): Promise<void> => {
    reminds = await browser.permissions.contains(NOTIFICATIONS);
    const known = (await commands?.getAll()) ?? [];
    shortcuts = SHORTCUTS.flatMap((name) =>
      known.filter((command) => command.name === name).map(({ shortcut }) => ({ name, keys: shortcut ?? '' })),
    );
    draw();
  };

  await Promise.all([ask({ type: 'get-settings' }), look()]);
  // The keys may have been changed in another tab meanwhile.
  window.addEventListener('focus', () => void look());
}
