/**
 * Who sent a message, and what that sender may do. Decided from what the browser says of the sender, before the message is looked at.
 */
import { readLocation, type ConsoleLocation } from '../console/location';

/** The part of `runtime.MessageSender` that counts. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** This extension's own addresses. */
export interface Self {
  readonly id: string;
  /** `runtime.getURL('popup/')` */
  readonly popupUrl: string;
  /** `runtime.getURL('practice/')` */
  readonly practiceUrl: string;
}

/** Where a report comes from. */
export interface Place {
  readonly tabId: number;
  readonly location: ConsoleLocation;
  /** The page without its hash. */
  readonly page: string;
}

export interface Zone {
  /** Set for senders that may report. */
  readonly reportsFrom: Place | undefined;
  readonly commands: boolean;
}

const NOBODY: Zone = { reportsFrom: undefined, commands: false };

/**
 * Content scripts in the top frame of a console page report; pages of the extension command; a practice page, being both, does both.
 */
export function zoneOf(sender: Sender, self: Self): Zone {
  const { id, url, frameId, tab } = sender;
  if (id !== self.id || url === undefined) return NOBODY;
  if (url.startsWith(self.popupUrl)) return { reportsFrom: undefined, commands: (frameId ?? 0) === 0 };
  const isPractice = url.startsWith(self.practiceUrl);
  const location = readLocation(url);
  const mayReport = location !== undefined && location.practice === isPractice && frameId === 0 && tab?.id !== undefined;
  return {
    reportsFrom: mayReport ? { tabId: tab.id, location, page: withoutHash(url) } : undefined,
    commands: isPractice && (frameId ?? 0) === 0,
  };
}

function withoutHash(url: string): string {
  const [page = url] = url.split('#');
  return page;
}
