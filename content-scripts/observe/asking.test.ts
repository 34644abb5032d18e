// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeyRow } from '../../src/guide/page-view';
import { HOST_NAME } from './dom';
import { Observer } from './index';
import type { Observation } from './index';

const ADDRESS = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';
const [FIRST, SECOND] = ['AKIAFIRSTKEY1EXAMPLE', 'AKIASECONDKEYEXAMPLE'];
const VERBS = '<button>Deactivate</button><button disabled>Delete</button>';

let observer: Observer;

beforeEach(() => {
  // Nothing is laid out here: whatever is rendered has a box.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => ({ left: 0, top: 0, width: 100, height: 20 }) as DOMRect);
  document.elementsFromPoint = () => [];
  observer = new Observer(document, { now: () => 0, elapsed: () => 0 });
});

function row(id: string, verbs = VERBS): string {
  return `<tr><td>${id}</td><td>Active</td><td>${verbs}</td></tr>`;
}

function list(...rows: string[]): string {
  return `<main><section><h2>Access keys</h2><button>Create access key</button><table>
    <thead><tr><th>Access key ID</th><th>Status</th><th>Actions</th></tr></thead><tbody>${rows.join('')}</tbody></table></section></main>`;
}

function show(body: string): Observation {
  document.body.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
  return observer.observe(ADDRESS, undefined)!;
}

function keysIn({ view: { section } }: Observation): readonly KeyRow[] {
  return section.kind === 'open' ? section.keys : [];
}

/** The owner presses what the guide takes for the verb of a key. */
function chooseDeactivate(seen: Observation, id: string): void {
  const button = observer.element(keysIn(seen).find((key) => key.id === id)!.actions.deactivate!.ref)!;
  observer.clicked([button, button.parentElement!, document]);
}

/** What the ringed button of the dialog says, and of which part of the page it is. */
function confirmIn({ view: { dialog } }: Observation): { verb: string; id: string; in: string | undefined } | undefined {
  if (dialog?.kind !== 'key' || !dialog.confirm) return undefined;
  const button = observer.element(dialog.confirm.ref);
  return { verb: dialog.verb, id: dialog.id, in: button?.closest('[data-part]')?.getAttribute('data-part') ?? undefined };
}

describe('a question in a list that is made anew, whose button for yes is called as the verb', () => {
  const question = '<button>Cancel</button><button>Deactivate</button>';

  test('is a question when it comes as a row of its own', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(
      list(row(FIRST), `<tr><td colspan="3"><div data-part="question">Stop this key? ${question}</div></td></tr>`, row(SECOND)),
    );
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test('is a question when it comes as a page in place of the list', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(
      `<main><h1>Deactivate access key</h1><dl><dt>Access key ID</dt><dd>${FIRST}</dd><dt>Status</dt><dd>Active</dd></dl>
        <div data-part="question">${question}</div></main>`,
    );
    expect(confirmIn(asked)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });

  test('is none without a button for no', () => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const asked = show(list(row(FIRST), '<tr><td><div><button>More</button><button>Deactivate</button></div></td></tr>', row(SECOND)));
    expect(confirmIn(asked)).toBeUndefined();
  });
});

test('a verb that tells whether its question is open is a verb, and no menu', () => {
  const verbs = VERBS.replaceAll('<button', '<button aria-expanded="false"');
  const [key] = keysIn(show(list(row(FIRST, verbs), row(SECOND, verbs))));
  expect(key?.menu).toBeUndefined();
  expect(Object.keys(key!.actions).sort()).toEqual(['deactivate', 'delete']);
});

test('one verb alone that tells whether its question is open is no menu either', () => {
  const verb = '<button aria-expanded="false">Deactivate</button>';
  const [key] = keysIn(show(list(row(FIRST, verb), row(SECOND, verb))));
  expect(key?.menu).toBeUndefined();
  expect(key?.actions.deactivate).toBeDefined();
});

describe('while the page is asked about one key', () => {
  test('a list without another says nothing of that one', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    expect(seen.sighting?.complete).toBe(true);
    chooseDeactivate(seen, FIRST);
    expect(show(list(row(FIRST))).sighting?.complete).toBe(false);
    expect(show(list(row(FIRST), row(SECOND))).sighting?.complete).toBe(true);
  });

  test('a list without that one has lost it', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    expect(show(list(row(SECOND))).sighting).toMatchObject({ keys: [{ id: SECOND }], complete: true });
  });

  test('our own card over the middle of a layer without a role does not hide it', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    const layer = `<div data-part="question" style="position: fixed"><p>Deactivate access key ${FIRST}?</p><button>Deactivate</button></div>`;
    document.body.append(...new DOMParser().parseFromString(layer, 'text/html').body.childNodes, document.createElement(HOST_NAME));
    document.elementsFromPoint = () => [...document.body.children].reverse();
    expect(confirmIn(observer.observe(ADDRESS, undefined)!)).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });
});
