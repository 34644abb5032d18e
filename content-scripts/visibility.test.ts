import { describe, expect, test } from 'vitest';
import { NO_PROGRESS } from '../src/guide/progress';
import type { Progress } from '../src/guide/progress';
import { KEY_A, NOW, pageView } from '../src/guide/testing/views';
import { isGuideShown } from './visibility';

const waiting: Progress = { ...NO_PROGRESS, keys: { [KEY_A]: { state: 'inactive', inactiveSince: NOW, waitDays: 7 } } };
const atWork: Progress = { ...NO_PROGRESS, keys: { [KEY_A]: { state: 'active' } } };

describe('the guide shows itself', () => {
  test('on the Security credentials page', () => {
    expect(isGuideShown(pageView(), NO_PROGRESS, false)).toBe(true);
  });
  test('on no page once the owner has stopped it', () => {
    expect(isGuideShown(pageView(), { ...NO_PROGRESS, stopped: true }, true)).toBe(false);
  });
  test('on the dashboard for a proven root user who is not done', () => {
    const dashboard = pageView({ page: 'iam-dashboard' });
    expect(isGuideShown(dashboard, NO_PROGRESS, false)).toBe(true);
    expect(isGuideShown(dashboard, { ...NO_PROGRESS, verifiedAt: NOW }, false)).toBe(false);
    const unproven = { ...dashboard.identity, principal: { kind: 'unknown', why: 'no-evidence' } } as const;
    expect(isGuideShown({ ...dashboard, identity: unproven }, NO_PROGRESS, false)).toBe(false);
  });
  test('on other pages only when asked, or while there is something to do', () => {
    const other = pageView({ page: 'other-iam' });
    expect(isGuideShown(other, NO_PROGRESS, false)).toBe(false);
    expect(isGuideShown(other, NO_PROGRESS, true)).toBe(true);
    expect(isGuideShown(other, atWork, false)).toBe(true);
    expect(isGuideShown(other, waiting, false)).toBe(false);
  });
});
