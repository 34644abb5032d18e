// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '../test/support/english';
import { SettingsPage, type SettingsPageProps } from './settings-view';

const actions = { choose: vi.fn(), remind: vi.fn(), changeKeys: vi.fn(), openRecord: vi.fn() };

function draw(more: Partial<SettingsPageProps> = {}): void {
  render(
    <SettingsPage
      settings={{ cardLanguage: 'browser' }}
      reminds={false}
      shortcuts={[
        { name: '_execute_action', keys: 'Alt+Shift+K' },
        { name: 'read-step', keys: '' },
      ]}
      failure={undefined}
      t={english.t}
      actions={actions}
      {...more}
    />,
    document.body,
  );
}

const control = (action: string) => document.querySelector<HTMLInputElement>(`[data-action="${action}"]`)!;

/** What the owner's own click looks like; a script cannot make one. */
function press(action: string): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  control(action).dispatchEvent(click);
}

beforeEach(() => {
  render(null, document.body);
});

describe('the settings', () => {
  it('show whose language the card speaks, and change it when the owner says so', () => {
    draw();
    expect(control('card-language-browser').checked).toBe(true);
    press('card-language-page');
    expect(actions.choose).toHaveBeenCalledWith({ cardLanguage: 'page' });
    expect(actions.choose).toHaveBeenCalledTimes(1);
    control('card-language-page').click();
    expect(actions.choose).toHaveBeenCalledTimes(1);
  });

  it('cannot be changed before they are known', () => {
    draw({ settings: undefined });
    expect(document.querySelector('fieldset')!.disabled).toBe(true);
  });

  it('name the keys as the browser has them, and those that have none', () => {
    draw();
    expect(document.querySelector('.keys')!.textContent).toBe(
      `${english.t('settingsKeyPopup')}Alt+Shift+K${english.t('commandRead')}${english.t('settingsKeyNone')}`,
    );
  });

  it('do not speak of keys where the browser has none to set', () => {
    draw({ shortcuts: [] });
    expect(document.querySelector('.keys')).toBeNull();
  });

  it('offer no way to the keys where the browser has none', () => {
    draw({ actions: { ...actions, changeKeys: undefined } });
    expect(control('change-keys')).toBeNull();
  });

  it('say what failed in a live region that was there before', () => {
    draw();
    const region = document.querySelector('[role="status"]')!;
    expect(region.textContent).toBe('');
    draw({ failure: 'notifications-refused' });
    expect(region.isConnected && region.textContent).toBe(english.t('settingsNotifyRefused'));
  });
});
