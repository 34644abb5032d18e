/**
 * Runs in the page itself, where its spies see every reading: bundled with the observer, before any script of the page. An extension's own
 * world has prototypes of its own, which nobody outside could spy on.
 */
import { Observer } from '../../../content-scripts/observe/index';
import { pageReport } from '../../../content-scripts/observe/page-report';
import { nextStep } from '../../../src/guide/next-step';
import { NO_PROGRESS } from '../../../src/guide/progress';

interface Spied {
  /** By which ways the secret was read. */
  readonly reads: readonly string[];
  readonly step: string;
}

declare global {
  interface Window {
    /** One look at the page, and its report. */
    lookAndReport?: (secret: string) => Spied;
    /** What a look would be caught by that reads all of the page's text. */
    readEverything?: (secret: string) => readonly string[];
  }
}

let reads: string[] | undefined;
let sought = '';

/** By these, what a page says can be read. */
const GETTERS: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [Node.prototype, ['textContent', 'nodeValue']],
  [CharacterData.prototype, ['data']],
  [Text.prototype, ['wholeText']],
  [Element.prototype, ['innerHTML', 'outerHTML']],
  [HTMLElement.prototype, ['innerText', 'outerText']],
  [HTMLInputElement.prototype, ['value', 'defaultValue']],
  [HTMLTextAreaElement.prototype, ['value', 'defaultValue']],
  [HTMLOutputElement.prototype, ['value', 'defaultValue']],
  [Attr.prototype, ['value']],
];
const METHODS: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [Element.prototype, ['getAttribute', 'getAttributeNS', 'getHTML']],
  [CharacterData.prototype, ['substringData']],
  [Range.prototype, ['toString']],
  [Selection.prototype, ['toString']],
  [XMLSerializer.prototype, ['serializeToString']],
];

function note(name: string, value: unknown): unknown {
  if (reads && typeof value === 'string' && value.includes(sought)) reads.push(name);
  return value;
}

for (const [prototype, names] of GETTERS)
  for (const name of names) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    const get = property?.get;
    if (!property || !get) throw new Error(`This browser has no ${name}.`);
    Object.defineProperty(prototype, name, {
      ...property,
      get(this: unknown) {
        return note(name, get.call(this));
      },
    });
  }
for (const [prototype, names] of METHODS)
  for (const name of names) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    const method = property?.value as ((...args: unknown[]) => unknown) | undefined;
    if (!property || !method) throw new Error(`This browser has no ${name}().`);
    Object.defineProperty(prototype, name, {
      ...property,
      value(this: unknown, ...args: unknown[]) {
        return note(`${name}()`, method.apply(this, args));
      },
    });
  }

function spied<Result>(secret: string, run: () => Result): { readonly reads: readonly string[]; readonly result: Result } {
  const noted: string[] = [];
  reads = noted;
  sought = secret;
  const result = run();
  reads = undefined;
  return { reads: [...new Set(noted)], result };
}

window.lookAndReport = (secret) => {
  const { reads: all, result } = spied(secret, () => {
    const observer = new Observer(document, { now: () => Date.now(), elapsed: () => performance.now() });
    const seen = observer.observe(location.href, undefined);
    if (!seen) throw new Error('This is no console.');
    const step = nextStep(seen.view, NO_PROGRESS);
    pageReport(document, seen.view, step, (ref) => observer.element(ref));
    return step.id;
  });
  return { reads: all, step: result };
};

window.readEverything = (secret) => spied(secret, () => document.body.textContent).reads;
