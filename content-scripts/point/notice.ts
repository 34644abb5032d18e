import { Host } from './host';
import { css } from './style';

/** A last word of a guide that has ended, or has left the page: no ring, no card, one sentence. */
export function showNotice(doc: Document, words: string): void {
  Host.removeLeftovers(doc);
  const host = new Host(doc, css);
  const notice = doc.createElement('p');
  notice.className = 'notice themed';
  notice.setAttribute('role', 'status');
  notice.textContent = words;
  host.root.append(notice);
  host.show('', undefined);
}
