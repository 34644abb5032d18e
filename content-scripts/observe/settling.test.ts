// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Observer } from './index';

const ADDRESS = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';
/** A frame (ms). */
const FRAME = 16;
const LISTS_A_KEY = list(
  '<tr><td>AKIAFIRSTKEY1EXAMPLE</td><td>Active</td><td><button>Deactivate</button><button>Delete</button></td></tr>',
);
const LISTS_IT_TWICE = LISTS_A_KEY + LISTS_A_KEY;
const LISTS_NONE = list('', ' (0)');
const LISTS_NONE_UNCOUNTED = list('');
const EMPTY = '<div></div>';

function list(rows: string, counter = ''): string {
  return `<main><section><h2>Access keys${counter}</h2><button>Create access key</button><table>
    <thead><tr><th>Access key ID</th><th>Status</th></tr></thead><tbody>${rows}</tbody></table></section></main>`;
}

let elapsed: number;
let observer: Observer;

beforeEach(() => {
  // Nothing is laid out here: whatever is rendered has a box.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => ({ left: 0, top: 0, width: 100, height: 20 }) as DOMRect);
  elapsed = 0;
  observer = new Observer(document, { now: () => 0, elapsed: () => elapsed });
});

function show(body: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
}

/** Looks at the page in every frame. @returns whether any of the readings, and whether the last, counted as settled */
function watch(body: string, ms: number): { some: boolean; last: boolean } {
  show(body);
  const readings = Array.from({ length: Math.ceil(ms / FRAME) }, () => {
    elapsed += FRAME;
    return observer.observe(ADDRESS, undefined)!.view.settled;
  });
  return { some: readings.includes(true), last: readings.at(-1)! };
}

test.each([
  ['a key', LISTS_A_KEY, 'open'],
  ['no key', LISTS_NONE, 'open'],
  ['nothing', EMPTY, 'absent'],
  ['the key twice', LISTS_IT_TWICE, 'ambiguous'],
])('the page with %s reads as it should', (_, body, kind) => {
  show(body);
  expect(observer.observe(ADDRESS, undefined)!.view.section.kind).toBe(kind);
});

test('a page counts as settled when it has read the same for two seconds', () => {
  expect(watch(LISTS_A_KEY, 1900).some).toBe(false);
  expect(watch(LISTS_A_KEY, 200).last).toBe(true);
});

test.each([
  ['empty', EMPTY],
  ['a list without rows', LISTS_NONE],
])('an application that is mounted anew every second settles, although it is %s for a moment', (_, moment) => {
  let settled = false;
  for (let i = 0; i < 4; i += 1) {
    settled = watch(LISTS_A_KEY, 1000).last;
    expect(watch(moment, 3 * FRAME).some, 'the moment itself').toBe(false);
  }
  expect(settled).toBe(true);
});

test('a list without keys settles too where it is mounted anew', () => {
  for (let i = 0; i < 3; i += 1) {
    watch(LISTS_NONE, 1000);
    watch(EMPTY, FRAME);
  }
  expect(watch(LISTS_NONE, FRAME).last).toBe(true);
});

test('a list that is empty without a counter that says so settles later', () => {
  expect(watch(LISTS_NONE_UNCOUNTED, 5900).some).toBe(false);
  expect(watch(LISTS_NONE_UNCOUNTED, 200).last).toBe(true);
});

test('a key that comes after an empty list is news, however soon', () => {
  watch(LISTS_NONE, 3000);
  watch(LISTS_A_KEY, FRAME);
  expect(watch(LISTS_NONE, 1900).some).toBe(false);
});

test('a moment that cannot be understood is news', () => {
  watch(LISTS_A_KEY, 3000);
  watch(LISTS_IT_TWICE, FRAME);
  expect(watch(LISTS_A_KEY, 1900).some).toBe(false);
});

test('a list that has lost its keys for longer than a moment has to settle', () => {
  expect(watch(LISTS_A_KEY, 3000).last).toBe(true);
  expect(watch(LISTS_NONE, 1900).some).toBe(false);
  expect(watch(LISTS_NONE, 1000).last).toBe(true);
});

test('a page that has been empty for longer than a moment has to settle', () => {
  watch(LISTS_A_KEY, 3000);
  watch(EMPTY, 700);
  expect(watch(LISTS_A_KEY, 1900).some).toBe(false);
});
