import { describe, expect, it } from 'vitest';
import { zoneOf, type Self } from './senders';
import { consoleSender, popupSender, practiceSender } from './testing/fakes';

const SELF: Self = { id: 'own-id', popupUrl: 'chrome-extension://own-id/popup/', practiceUrl: 'chrome-extension://own-id/practice/' };
const zone = (sender: Parameters<typeof zoneOf>[0]) => {
  const { reportsFrom, commands } = zoneOf(sender, SELF);
  return { reports: reportsFrom !== undefined, commands };
};

const NOBODY = { reports: false, commands: false };

describe('a sender', () => {
  it('that is a content script in a console page may report and never command', () => {
    expect(zone(consoleSender(1))).toEqual({ reports: true, commands: false });
  });

  it('that is the popup may command and never report, in its window and in a tab', () => {
    expect(zone(popupSender())).toEqual({ reports: false, commands: true });
    expect(zone({ ...popupSender(), url: `${SELF.popupUrl}popup.html?tab=3`, frameId: 0, tab: { id: 9 } })).toEqual({
      reports: false,
      commands: true,
    });
  });

  it('that is a practice page may do both', () => {
    expect(zone(practiceSender(1))).toEqual({ reports: true, commands: true });
  });

  it.each([
    ['another extension', { ...consoleSender(1), id: 'other-id' }],
    ['another extension that names a page of ours', { ...popupSender(), id: 'other-id' }],
    ['nobody', {}],
    ['without an address', { id: 'own-id', frameId: 0, tab: { id: 1 } }],
    ['a frame of a console page', { ...consoleSender(1), frameId: 7 }],
    ['a console page outside a tab', { id: 'own-id', url: consoleSender(1).url, frameId: 0 }],
    ['a look-alike host', { ...consoleSender(1), url: 'https://console.aws.amazon.com.example/iam/home' }],
    ['the sign-in page', { ...consoleSender(1), url: 'https://signin.aws.amazon.com/signin' }],
    ['a plain-http console', { ...consoleSender(1), url: 'http://console.aws.amazon.com/iam/home' }],
    ["another extension's practice page", { ...practiceSender(1), url: 'chrome-extension://other-id/practice/practice.html' }],
    ['a page of ours that is neither', { id: 'own-id', url: 'chrome-extension://own-id/welcome.html' }],
    ['the popup framed by a page', { ...popupSender(), frameId: 4, tab: { id: 1 } }],
    ['a page that has our popup in its address', { ...consoleSender(1), url: `https://example.com/?${SELF.popupUrl}` }],
  ])('that is %s may do nothing', (_who, sender) => {
    expect(zone(sender)).toEqual(NOBODY);
  });
});
