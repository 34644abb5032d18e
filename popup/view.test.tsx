// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../src/extension/messages';
import { KEY_A, KEY_B, NOW, reportOf } from '../src/extension/testing/fakes';
import { NO_PROGRESS } from '../src/guide/progress';
import { english } from '../test/support/english';
import { Popup } from './view';

const actions = {
  decide: vi.fn(),
  goToPage: vi.fn(),
  reload: vi.fn(),
  toPage: vi.fn(),
  restart: vi.fn(),
  dismiss: vi.fn(),
  allowReminders: vi.fn(),
  allowAccess: vi.fn(),
  openPanel: vi.fn(),
  openOwnPage: vi.fn(),
  copy: vi.fn(() => Promise.resolve()),
};
const { t } = english;

function draw(change: Partial<TabState>, reminds = false, hasAccess = true): HTMLElement {
  const state: TabState = {
    report: reportOf(),
    page: 'reported',
    progress: NO_PROGRESS,
    remembered: [],
    site: undefined,
    elsewhere: [],
    notices: [],
    ...change,
  };
  render(
    <Popup
      state={state}
      notices={state.notices}
      now={NOW}
      t={t}
      date={(at) => new Date(at).toISOString()}
      reminds={reminds}
      canOpenPanel
      hasAccess={hasAccess}
      actions={actions}
    />,
    document.body,
  );
  return document.body;
}

const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const key = (id: string, state: 'active' | 'inactive') => ({ id, state, facts: [] });

/** What the owner's own click looks like; a script cannot make one. */
function press(element: HTMLElement): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  element.dispatchEvent(click);
}

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('the popup', () => {
  it('shows each key with its state and the end of its id, and no more of it', () => {
    draw({
      report: reportOf({ keys: [key(KEY_A, 'active'), key(KEY_B, 'inactive')] }),
      progress: { ...NO_PROGRESS, keys: { [KEY_A]: { state: 'active' }, [KEY_B]: { state: 'inactive', inactiveSince: NOW, waitDays: 7 } } },
      remembered: [{ last4: 'GONE', progress: { state: 'deleted' } }],
    });
    const keys = [...document.querySelectorAll('[data-key-state]')].map((e) => [
      e.getAttribute('data-key-state'),
      e.textContent.trim().slice(-4),
    ]);
    expect(keys).toEqual([
      ['active', KEY_A.slice(-4)],
      ['waiting', KEY_B.slice(-4)],
      ['deleted', 'GONE'],
    ]);
    for (const command of document.querySelectorAll('.command')) command.remove();
    expect(document.body.textContent).not.toContain('AKIA');
  });

  it('lists the six steps and marks the one that is now', () => {
    draw({ progress: { ...NO_PROGRESS, keys: { [KEY_A]: { state: 'active' } } } });
    expect(document.querySelectorAll('ol > li')).toHaveLength(6);
    expect([...document.querySelectorAll('[aria-current="step"]')].map((e) => e.textContent)).toEqual(['Review now']);
  });

  it('asks for both ticks before it continues', () => {
    draw({});
    expect(one('[data-action="continue"]').hasAttribute('disabled')).toBe(true);
    press(one('[data-action="tick-admin"]'));
    expect(actions.decide).toHaveBeenCalledWith({ type: 'tick-admin', on: true });
    draw({ progress: { ...NO_PROGRESS, adminExists: true, unusedConfirmed: true } });
    press(one('[data-action="continue"]'));
    expect(actions.decide).toHaveBeenLastCalledWith({ type: 'continue' });
  });

  it('offers the waiting times for an inactive key that nothing is decided about, and to put it back', () => {
    draw({
      report: reportOf({ keys: [key(KEY_A, 'inactive')], step: 'wait', keyId: KEY_A }),
      progress: { ...NO_PROGRESS, reviewed: true, keys: { [KEY_A]: { state: 'inactive', inactiveSince: NOW } } },
    });
    expect([...document.querySelectorAll('[data-action="wait"]')].map((e) => e.getAttribute('data-days'))).toEqual([
      '0',
      '1',
      '7',
      '14',
      '30',
    ]);
    press(one('[data-action="wait"][data-days="14"]'));
    expect(actions.decide).toHaveBeenLastCalledWith({ type: 'wait', keyId: KEY_A, days: 14 });
    press(one('[data-action="put-back"]'));
    expect(actions.decide).toHaveBeenLastCalledWith({ type: 'put-back', keyId: KEY_A });
  });

  it('asks to be allowed to notify only where a key waits and it is not allowed yet', () => {
    const waiting = {
      report: reportOf({ keys: [key(KEY_A, 'inactive')], step: 'wait', keyId: KEY_A }),
      progress: { ...NO_PROGRESS, reviewed: true, keys: { [KEY_A]: { state: 'inactive', inactiveSince: NOW, waitDays: 7 } } },
    } as const;
    draw(waiting);
    press(one('[data-action="allow-reminders"]'));
    expect(actions.allowReminders).toHaveBeenCalledOnce();
    draw(waiting, true);
    expect(document.querySelector('[data-action="allow-reminders"]')).toBeNull();
    expect(document.body.textContent).toContain('You get a notification');
    draw({});
    expect(document.querySelector('[data-action="allow-reminders"]')).toBeNull();
    for (const unreminded of [{ practice: true }, { account: undefined }]) {
      draw({ ...waiting, report: { ...waiting.report, ...unreminded } });
      expect(document.querySelector('[data-key-state="waiting"]')).not.toBeNull();
      expect(document.querySelector('[data-action="allow-reminders"]')).toBeNull();
    }
  });

  it('explains why it has to run on the console where the browser keeps it away, and asks for it by a press alone', () => {
    for (const page of ['elsewhere', 'silent', 'loading'] as const) {
      draw({ report: undefined, page }, false, false);
      expect(one('[data-situation]').dataset['situation']).toBe('no-access');
      expect(one('[data-situation]').textContent).toContain('read there which access keys are listed');
      one('[data-action="allow-access"]').click();
    }
    expect(actions.allowAccess).not.toHaveBeenCalled();
    press(one('[data-action="allow-access"]'));
    expect(actions.allowAccess).toHaveBeenCalledOnce();
    // AWS's own sign-in is nowhere to be allowed.
    draw({ report: undefined, page: 'sign-in' }, false, false);
    expect(document.querySelector('[data-action="allow-access"]')).toBeNull();
  });

  it('says that a page which a click on the icon let it see is out of sight once it is loaded again, and leads on until then', () => {
    draw({}, false, false);
    expect(one('[data-situation]').dataset['situation']).toBe('review');
    press(one('[data-notice="no-access"] [data-action="allow-access"]'));
    expect(actions.allowAccess).toHaveBeenCalledOnce();
    draw({ report: reportOf({ practice: true }) }, false, false);
    expect(document.querySelector('[data-action="allow-access"]')).toBeNull();
    draw({});
    expect(document.querySelector('[data-action="allow-access"]')).toBeNull();
  });

  it('leads to the page from anywhere else when a waiting time is over', () => {
    draw({ report: undefined, page: 'elsewhere', elsewhere: [{ accountEnd: '3333', last4: 'MPLE', endsAt: NOW }] });
    expect(one('[data-situation="due"]').textContent).toContain('MPLE');
    press(one('[data-action="go-to-page"]'));
    expect(actions.goToPage).toHaveBeenCalledOnce();
  });

  it('decides nothing by a click that a script has made', () => {
    draw({ progress: { ...NO_PROGRESS, adminExists: true, unusedConfirmed: true } });
    for (const element of document.querySelectorAll<HTMLElement>('[data-action], label')) {
      element.click();
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const act of Object.values(actions)) expect(act).not.toHaveBeenCalled();
    expect((one('[data-action="tick-admin"]') as HTMLInputElement).checked).toBe(true);
  });

  it('shows nothing of the keys and asks for nothing when somebody else is signed in', () => {
    draw({ report: reportOf({ principal: { kind: 'iam-user', name: 'ana' }, step: 'not-root' }) });
    expect(document.querySelector('[data-key-state]')).toBeNull();
    expect([...document.querySelectorAll('[data-action]')].map((e) => e.getAttribute('data-action'))).toEqual([
      'open-panel',
      'open-record',
      'open-practice',
      'open-settings',
    ]);
    expect(document.body.textContent).toContain('ana');
  });

  it.each(['aws-cn', 'aws-us-gov'] as const)('offers no step of the guide in %s', (partition) => {
    draw({ report: reportOf({ partition, principal: { kind: 'unknown', why: 'no-evidence' }, step: 'unsupported-partition' }) });
    expect(document.querySelector('ol')).toBeNull();
    expect(document.body.textContent.includes('delete-access-key')).toBe(partition === 'aws-us-gov');
  });

  it('shows a hostile name as the text that it is', () => {
    draw({ report: reportOf({ principal: { kind: 'iam-user', name: '<img src=x onerror=alert(1)>' }, step: 'not-root' }) });
    expect(document.querySelector('img')).toBeNull();
  });
});
