import { Host, noticeOf } from './host';
import { css } from './style';

/** A last word of a guide that has ended, or has left the page: no ring, no card, one sentence. */
export function showNotice(doc: Document, words: string): void {
  Host.removeLeftovers(doc);
  const host = new Host(doc, css);
  host.append(noticeOf(doc, words));
  host.show('', undefined);
}
