/** Where the page shows access key ids as its content: not in help, samples, messages or dialogs. */
import { isAccessKeyId } from '../../src/console/access-key-id';
import { meaningOf } from '../../src/console/labels/index';
import { closestDeep, tidy } from './dom';
import { NOT_CONTENT } from './kinds';
import type { Scene } from './scene';

export interface ShownId {
  /** As the page shows it. */
  readonly id: string;
  readonly element: Element;
  /** What stands before it in the same text; empty where it stands alone. */
  readonly label: string;
}

const LABELLED = /^([^.!?]{0,40}[:：])?\s*(\S+)$/;

/** An id that is all of a text, or stands with its label in it: `Access key ID: AKIA…`. */
export function listedId(text: string): { readonly id: string; readonly label: string } | undefined {
  const [, label = '', id = ''] = LABELLED.exec(text) ?? [];
  return isAccessKeyId(id) ? { id, label } : undefined;
}

/** Longer texts are sentences. */
const LONGEST = 200;

export function shownIds(scene: Scene): ShownId[] {
  const found = new Map<Element, ShownId>();
  const add = (shown: ShownId | undefined): void => {
    if (shown && !found.has(shown.element) && !isSaidOf(shown, scene) && !closestDeep(shown.element, NOT_CONTENT))
      found.set(shown.element, shown);
  };
  for (const root of scene.roots) {
    const scope = root.nodeType === 9 ? (root as Document).body : (root as ShadowRoot);
    for (const input of scope.querySelectorAll<HTMLInputElement>('input:read-only')) {
      const id = input.value.trim();
      if (isAccessKeyId(id)) add({ id, element: input, label: '' });
    }
    // A native search first: walking every text of a large page that has no such id would be wasted.
    if (!/AKIA/i.test(scope.textContent)) continue;
    const walker = scene.doc.createTreeWalker(scope, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) add(idAt(node));
  }
  // Where an id also stands alone, what stands behind other words is told of it.
  const alone = new Set([...found.values()].filter(({ label }) => label === '').map(({ id }) => id.toUpperCase()));
  return [...found.values()].filter(({ id, label }) => label === '' || !alone.has(id.toUpperCase()));
}

function idAt(node: Node): ShownId | undefined {
  const value = node.nodeValue ?? '';
  if (!/AKIA/i.test(value)) return undefined;
  const text = tidy(value);
  const element = node.parentElement;
  if (!element || text.length > LONGEST) return undefined;
  if (/^AKIA\w*$/i.test(text)) return wholeWord(element, text);
  const listed = listedId(text);
  return listed && { ...listed, element };
}

/**
 * What stands before it tells something else of the key (`Last used: AKIA…`); or the page has listed the key under another label, or under
 * none: this is a message about it (`The key was deleted: AKIA…`).
 */
function isSaidOf({ id, label }: ShownId, scene: Scene): boolean {
  if (label === '') return false;
  const listed = scene.memory.labels.get(id.toUpperCase());
  return (listed !== undefined && listed !== label) || meaningOf(label, scene.lang, TOLD) !== undefined;
}

/** What is told of a key and is not what its id is called. */
const TOLD = ['created', 'last-used', 'region', 'service', 'status', 'owner', 'active', 'inactive', 'deleted'] as const;

/** An id may be cut into several elements of one line, to set its end in bold or to let it break. */
function wholeWord(element: Element, text: string): ShownId | undefined {
  let word: ShownId = { id: text, element, label: '' };
  for (let e: Element | null = element; e; e = e.parentElement) {
    const id = tidy(e.textContent);
    if (!/^AKIA\w*$/i.test(id) || id.length > LONGEST || ![...e.children].every(isInline)) break;
    if (id.length > word.id.length) word = { id, element: e, label: '' };
  }
  return isAccessKeyId(word.id) ? word : undefined;
}

function isInline(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display;
  return display === 'inline' || display === 'contents';
}
