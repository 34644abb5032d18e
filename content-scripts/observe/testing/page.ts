/** A page that is nothing but its markup, and the observer that reads it: what the tests of this folder share. */
import { vi } from 'vitest';
import type { KeyRow } from '../../../src/guide/page-view';
import { Observer } from '../index';
import type { Observation } from '../index';

export const ADDRESS = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';
export const [FIRST, SECOND] = ['AKIAFIRSTKEY1EXAMPLE', 'AKIASECONDKEYEXAMPLE'] as const;
export const VERBS = '<button>Deactivate</button><button disabled>Delete</button>';

/** Of the page that was started last. */
export let observer: Observer;

/**
 * Forgets the page of before.
 * @param lang of the page
 * @param elapsed the clock (ms)
 */
export function startPage(lang = 'en', elapsed: () => number = () => 0): void {
  // Nothing is laid out here: whatever is rendered has a box.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => ({ left: 0, top: 0, width: 100, height: 20 }) as DOMRect);
  document.elementsFromPoint = () => [];
  document.documentElement.lang = lang;
  observer = new Observer(document, { now: () => 0, elapsed });
}

export function row(id: string, verbs = VERBS): string {
  return `<tr><td>${id}</td><td>Active</td><td>${verbs}</td></tr>`;
}

export function list(...rows: string[]): string {
  return `<main><section><h2>Access keys</h2><button>Create access key</button><table>
    <thead><tr><th>Access key ID</th><th>Status</th><th>Actions</th></tr></thead><tbody>${rows.join('')}</tbody></table></section></main>`;
}

export function look(): Observation {
  return observer.observe(ADDRESS, undefined)!;
}

export function show(body: string): Observation {
  document.body.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
  return look();
}

/** Adds to what is shown. */
export function layOver(html: string): Observation {
  document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return look();
}

export function keysIn({ view: { section } }: Observation): readonly KeyRow[] {
  return section.kind === 'open' ? section.keys : [];
}

/** The owner presses what the guide takes for the verb of a key. */
export function chooseDeactivate(seen: Observation, id: string): void {
  const button = observer.element(keysIn(seen).find((key) => key.id === id)!.actions.deactivate!.ref)!;
  observer.clicked([button, button.parentElement!, document]);
}

/** What the ringed button of the dialog says, and of which part of the page it is. */
export function confirmIn({ view: { dialog } }: Observation): { verb: string; id: string; in: string | undefined } | undefined {
  if (dialog?.kind !== 'key' || !dialog.confirm) return undefined;
  const button = observer.element(dialog.confirm.ref);
  return { verb: dialog.verb, id: dialog.id, in: button?.closest('[data-part]')?.getAttribute('data-part') ?? undefined };
}
