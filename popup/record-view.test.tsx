// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW } from '../src/extension/testing/fakes';
import type { AccountRecord } from '../src/guide/record';
import { RecordPage, type RecordPageProps } from './record-view';
import { english } from '../test/support/english';

const actions = {
  exportJson: vi.fn(),
  exportMarkdown: vi.fn(),
  print: vi.fn(),
  erase: vi.fn(),
  eraseConfirm: vi.fn(),
  eraseCancel: vi.fn(),
};
const { t } = english;

const MASKED = '****************WXYZ';
const RECORD: AccountRecord = {
  account: '********3333',
  partition: 'aws',
  keys: [{ key: 'one', id: MASKED, state: 'deleted' }],
  events: [
    { at: NOW, kind: 'found', key: 'one', state: 'active' },
    { at: NOW, kind: 'deactivated', key: 'one' },
    { at: NOW, kind: 'put-back', key: 'one' },
    { at: NOW, kind: 'deleted', key: 'one' },
    { at: NOW, kind: 'verified' },
    { at: NOW, kind: 'recommendation', says: 'clear' },
  ],
  verifiedAt: NOW,
};

function draw(records: RecordPageProps['records'], more: Partial<RecordPageProps> = {}): string {
  render(
    <RecordPage
      records={records}
      now={NOW}
      t={t}
      date={(at) => new Date(at).toISOString()}
      erasing={false}
      outcome={undefined}
      actions={actions}
      {...more}
    />,
    document.body,
  );
  return document.body.textContent;
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map((element) => element.textContent.trim());
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;

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

describe('the record page', () => {
  it('has a section for each account, named by the end of its id', () => {
    draw([RECORD, { ...RECORD, account: '111122224444' }]);
    expect(texts('section.account > h2')).toEqual(['Account ••••3333', 'Account 1111-2222-4444']);
  });

  it('tells in words and in order what the pages showed', () => {
    draw([RECORD]);
    expect(texts('tr[data-event] > td:nth-child(2)')).toEqual([
      'Found active',
      'Deactivated',
      'Put back: active again',
      'Deleted: no longer listed',
      'Freshly loaded: no root access key listed',
      'IAM dashboard: no active root access key',
    ]);
    expect(texts('tr[data-event] > td:nth-child(3)')).toEqual(['••••WXYZ', '••••WXYZ', '••••WXYZ', '••••WXYZ', '', '']);
  });

  it('calls an account verified only by a fresh load that listed no key', () => {
    const summary = () => [one('[data-summary]').getAttribute('data-summary'), texts('.met')[0]];
    draw([RECORD]);
    expect(summary()).toEqual(['none-left', 'Met']);
    draw([{ ...RECORD, events: [...RECORD.events, { at: NOW + 1, kind: 'recommendation', says: 'open' }] }]);
    expect(summary()).toEqual(['not-certain', 'Not certain']);
    draw([{ ...RECORD, verifiedAt: undefined }]);
    expect(summary()).toEqual(['not-certain', 'Not certain']);
    draw([{ ...RECORD, verifiedAt: undefined, keys: [{ key: 'one', id: MASKED, state: 'inactive' }] }]);
    expect(summary()).toEqual(['keys-left', 'Not met']);
    expect(texts('[data-summary]')).toEqual(['Root access keys left: 1']);
  });

  it('names the control of every standard that asks for it', () => {
    const text = draw([RECORD]);
    for (const named of ['CIS AWS Foundations Benchmark 1.3.0–4.0.1', '2.4', 'IAM.4', 'iam-root-access-key-check'])
      expect(text).toContain(named);
  });

  it('says where the record is kept, for how long, how ids are masked and what it does not prove', () => {
    const text = draw([RECORD]);
    for (const said of ['only in this browser', '400 days', 'masked', 'An inactive key is still a finding']) expect(text).toContain(said);
  });

  it('shows a whole key id only where the record has it, and never what it is stored under', () => {
    const text = draw([{ ...RECORD, keys: [{ key: 'one', id: 'AKIAIOSFODNN7EXAMPLE', state: 'deleted' }] }]);
    expect(text).toContain('AKIAIOSFODNN7EXAMPLE');
    expect(draw([{ ...RECORD, keys: [] }])).not.toMatch(/AKIA|\bone\b/);
  });

  it('shows what is recorded as the text that it is', () => {
    draw([{ ...RECORD, account: '<img src=x onerror=alert(1)>' }]);
    expect(document.querySelector('img')).toBeNull();
  });

  it('says so when nothing is recorded, and offers nothing to save', () => {
    expect(draw([])).toContain('Nothing is recorded yet');
    expect(all('[data-action]').map((button) => button.dataset['action'])).toEqual(['erase']);
  });

  it('says so when the record cannot be read', () => {
    expect(draw('unreadable')).toContain('cannot be read');
  });

  it('saves and prints by the press of its buttons', () => {
    draw([RECORD]);
    for (const action of ['export-json', 'export-markdown', 'print']) press(one(`[data-action="${action}"]`));
    for (const act of [actions.exportJson, actions.exportMarkdown, actions.print]) expect(act).toHaveBeenCalledOnce();
  });

  it('tells what goes before it lets anything be erased, and that AWS is not touched', () => {
    draw([RECORD]);
    expect(document.querySelector('[data-action="erase-confirm"]')).toBeNull();
    press(one('[data-action="erase"]'));
    expect(actions.erase).toHaveBeenCalledOnce();
    const text = draw([RECORD], { erasing: true });
    for (const said of ['progress', 'waiting times', 'reminders', 'record of every account in this browser', 'AWS is not touched'])
      expect(text).toContain(said);
    press(one('[data-action="erase-cancel"]'));
    expect(actions.eraseCancel).toHaveBeenCalledOnce();
    expect(actions.eraseConfirm).not.toHaveBeenCalled();
    press(one('[data-action="erase-confirm"]'));
    expect(actions.eraseConfirm).toHaveBeenCalledOnce();
  });

  it('does nothing by a click that a script has made', () => {
    draw([RECORD]);
    for (const button of all('[data-action]')) button.click();
    draw([RECORD], { erasing: true });
    for (const button of all('[data-action]')) button.click();
    for (const act of Object.values(actions)) expect(act).not.toHaveBeenCalled();
  });

  it('says what came of a press in one live region that was there before', () => {
    draw([RECORD]);
    const [region, ...more] = all('[role="status"], [aria-live]');
    expect(more).toEqual([]);
    draw([RECORD], { outcome: { kind: 'saved', file: 'a.json' } });
    expect(region!.textContent).toBe('Saved as a.json');
    draw([], { outcome: { kind: 'erased' } });
    expect(region!.isConnected && region!.textContent).toBe(t('recordErased'));
  });

  it('has landmarks, headings in order, and tables whose headers say what they head', () => {
    draw([RECORD, { ...RECORD, account: '********4444' }]);
    expect(all('header, main')).toHaveLength(2);
    const levels = all('h1, h2, h3').map((heading) => Number(heading.tagName[1]));
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(all('th:not([scope])')).toEqual([]);
    expect(all('tbody tr').every((row) => row.querySelector('th[scope="row"]'))).toBe(true);
    const names = all('table').map((table) =>
      table
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => document.getElementById(id)!.textContent)
        .join(': '),
    );
    expect(new Set(names).size).toBe(6);
    expect(names).toContain('Account ••••4444: What the page showed');
  });
});
