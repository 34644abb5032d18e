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

  test.each(['<button>Yes, stop it</button><button>Cancel</button>', question])(
    'is not the verb itself, beside which it comes as a bubble: %s',
    (buttons) => {
      const verb = '<span><button>Deactivate</button></span>';
      chooseDeactivate(show(list(row(FIRST, verb), row(SECOND, verb))), FIRST);
      const bubble = `<span><button>Deactivate</button><div data-part="question">Sure? ${buttons}</div></span>`;
      expect(confirmIn(show(list(row(FIRST, bubble), row(SECOND, verb))))).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
    },
  );

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

describe('a dialog about another thing that names the key', () => {
  const dialogOf = (title: string, lang = 'en'): Observation => {
    document.documentElement.lang = lang;
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    const dialog = `<div role="dialog" aria-modal="true"><h2>${title}</h2><p>It has to do with access key ${FIRST}.</p><button>Cancel</button><button>Deactivate</button></div>`;
    document.body.append(...new DOMParser().parseFromString(dialog, 'text/html').body.childNodes);
    return observer.observe(ADDRESS, undefined)!;
  };

  test.each([
    'Deactivate MFA device',
    'Deactivate account 111122223333?',
    'Close 111122223333',
    'Deactivate user',
    'Deactivate certificate',
    'Deactivate eu-west-1?',
  ])('%s', (title) => {
    expect(dialogOf(title).view.dialog).toMatchObject({ kind: 'other' });
  });

  test.each(['Deactivate', 'Deactivate access key', 'Deactivate access key of the root user', `Deactivate ${FIRST}?`, 'Are you sure?'])(
    'while %s is about the key',
    (title) => {
      expect(dialogOf(title).view.dialog).toMatchObject({ kind: 'key', verb: 'deactivate', id: FIRST });
    },
  );
});

describe('a dialog whose buttons are not understood', () => {
  const confirmOf = (...buttons: string[]): string | undefined => {
    chooseDeactivate(show(list(row(FIRST), row(SECOND))), FIRST);
    const dialog = `<div role="dialog"><h2>Deactivate ${FIRST}?</h2><button aria-label="Close">✕</button>${buttons.join('')}</div>`;
    document.body.append(...new DOMParser().parseFromString(dialog, 'text/html').body.childNodes);
    const seen = observer.observe(ADDRESS, undefined)!.view.dialog;
    return seen?.kind === 'key' && seen.confirm ? observer.element(seen.confirm.ref)?.textContent : undefined;
  };
  const primary = (text: string): string => `<button class="btn-primary">${text}</button>`;
  const plain = (text: string): string => `<button>${text}</button>`;

  test('has none that is known to confirm, although one stands out', () => {
    document.documentElement.lang = 'en';
    expect(confirmOf(plain('Go ahead'), primary('Leave it as it is'))).toBeUndefined();
  });

  test('has one where the other is known to cancel', () => {
    document.documentElement.lang = 'en';
    expect(confirmOf(plain('Cancel'), primary('Go ahead'))).toBe('Go ahead');
  });

  test('has the one that stands out in a language that nobody knows', () => {
    document.documentElement.lang = 'qq';
    expect(confirmOf(plain('Vurb'), primary('Zolt'))).toBe('Zolt');
  });
});

describe('a list that is empty', () => {
  const emptiness = (inside: string, heading = 'Access keys (0)'): string | undefined => {
    document.documentElement.lang = 'en';
    const seen = show(`<main><section><h2>${heading}</h2><button>Create access key</button>${inside}</section></main>`);
    const { section } = seen.view;
    return section.kind === 'open' ? section.emptiness : section.kind;
  };
  const TABLE = '<table><thead><tr><th>Access key ID</th></tr></thead><tbody></tbody></table>';

  test.each([
    ['says so by its counter', TABLE, 'stated'],
    ['may be filtered by a chip', `<span class="token">Status = Inactive <button>✕</button></span>${TABLE}`, 'filtered'],
    ['may be filtered by a choice', `<select><option>All</option><option selected>Inactive</option></select>${TABLE}`, 'filtered'],
    ['is no choice where the first is chosen', `<select><option>All</option><option>Inactive</option></select>${TABLE}`, 'stated'],
    [
      'may be one of two tabs',
      `<div role="tablist"><button role="tab">Active</button><button role="tab">Inactive</button></div>${TABLE}`,
      'filtered',
    ],
    ['may be one of two pages', `${TABLE}<ul><li><button>1</button></li><li><button>2</button></li></ul>`, 'filtered'],
    ['tells of a permission that is missing', `${TABLE}<p>User is not authorized to perform: iam:ListAccessKeys</p>`, 'filtered'],
    ['tells of an error', `${TABLE}<div role="alert">Something went wrong</div>`, 'filtered'],
  ])('%s', (_, inside, expected) => {
    expect(emptiness(inside)).toBe(expected);
  });

  test('shows it by a table without rows where there is no counter', () => {
    expect(emptiness(TABLE, 'Access keys')).toBe('shown');
  });
});

test('keys under a tab or a title that names somebody else are not the owner’s', () => {
  document.documentElement.lang = 'en';
  const inTab = (tab: string): string =>
    `<button role="tab" id="tab">${tab}</button><div role="tabpanel" aria-labelledby="tab">${list(row(FIRST)).replace(/<\/?main>/g, '')}</div>`;
  expect(show(inTab('Root user')).view.section.kind).toBe('open');
  expect(show(inTab('IAM users')).view.section.kind).not.toBe('open');
  expect(show(list(row(FIRST)).replace('Access keys', 'Access keys of 123456789012')).view.section.kind).not.toBe('open');
});

describe('when the address changes before the page does', () => {
  const USERS_PAGE = ADDRESS.replace('security_credentials', 'users/details/alice');

  test('the keys of the page of before are not the owner’s, until they go', () => {
    let elapsed = 0;
    observer = new Observer(document, { now: () => 0, elapsed: () => elapsed });
    show(list(row(FIRST)));
    observer.observe(USERS_PAGE, undefined);
    const at = (ms: number): Observation => {
      elapsed = ms;
      return observer.observe(ADDRESS, undefined)!;
    };
    expect(at(16).view.section.kind).toBe('loading');
    expect(at(16).changesIn).toBeLessThanOrEqual(5000);
    expect(at(4900).view.section.kind).toBe('loading');
    // What stays for so long is no leftover.
    expect(keysIn(at(5100)).map(({ id }) => id)).toEqual([FIRST]);
  });

  test('a page on which a new key’s secret is shown is not searched for ids', () => {
    const secret = '<dl><dt>Secret access key</dt><dd>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</dd></dl>';
    show(list(row(FIRST)) + secret);
    const text = vi.spyOn(document.body, 'textContent', 'get');
    observer.observe(USERS_PAGE, undefined);
    expect(text).not.toHaveBeenCalled();
    document.querySelector('dl')?.remove();
    observer.observe(USERS_PAGE, undefined);
    expect(text).toHaveBeenCalled();
  });

  test('other keys are read at once', () => {
    show(list(row(FIRST)));
    observer.observe(USERS_PAGE, undefined);
    expect(keysIn(show(list(row(SECOND)))).map(({ id }) => id)).toEqual([SECOND]);
  });
});
