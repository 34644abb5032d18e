import { Host, noticeOf } from './host';
import { css } from './style';

/** A last word of a guide that has ended: no ring, no card, one sentence. */
export function showNotice(doc: Document, words: string): void {
  const host = new Host(doc, css);
  host.append(noticeOf(doc, words));
  host.show('', undefined);
}
