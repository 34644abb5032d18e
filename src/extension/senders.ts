/**
 * Who sent a message, and what that sender may do. Decided from what the browser says of the sender, before the message is looked at.
 */
import { readLocation, type ConsoleLocation } from '../console/location';

/** The part of `runtime.MessageSender` that counts. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Of the document; Chrome and Firefox (from 126) tell it. A sandboxed document has none: `null`. */
  readonly origin?: string | undefined;
  /** Chrome only. */
  readonly documentLifecycle?: string | undefined;
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
  if (id !== self.id || url === undefined || !isShown(sender) || !hasOwnOrigin(sender)) return NOBODY;
  if (url.startsWith(self.popupUrl)) return { reportsFrom: undefined, commands: (frameId ?? 0) === 0 };
  const isPractice = url.startsWith(self.practiceUrl);
  const location = readLocation(url);
  const mayReport = location !== undefined && location.practice === isPractice && frameId === 0 && isTab(tab?.id);
  return {
    reportsFrom: mayReport ? { tabId: tab.id, location, page: withoutHash(url) } : undefined,
    commands: isPractice && (frameId ?? 0) === 0,
  };
}

/** A document that is not on the screen, such as one that is loaded ahead of a click or kept to go back to, has nothing to say. */
function isShown({ documentLifecycle }: Sender): boolean {
  return documentLifecycle === undefined || documentLifecycle === 'active';
}

/** A document may have an address and not be trusted with what belongs to it. */
function hasOwnOrigin({ url, origin }: Sender): boolean {
  return origin === undefined || url?.startsWith(`${origin}/`) === true;
}

/** Windows of developer tools have a number below zero. */
function isTab(id: number | undefined): id is number {
  return Number.isSafeInteger(id) && Number(id) >= 0;
}

function withoutHash(url: string): string {
  const [page = url] = url.split('#');
  return page;
}
