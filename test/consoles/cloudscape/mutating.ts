/**
 * Changes every element of the document that a mutant's page is made of, on its way into React, and keeps what was written in the code, for the
 * page's own truth. Whether an element is changed depends on the mutant's seed, its name and its first class, so that it stays so.
 */
import { lotOf } from '../shared/mutation';
import type { NodeMutation } from '../shared/mutation';
import { scenarioOf } from '../shared/scenario';

const mutation: NodeMutation | undefined = scenarioOf(location.search).mutation?.nodes;

type Props = Readonly<Record<string, unknown>>;

export interface Mutated {
  readonly type: string;
  readonly props: Props;
  /** Name of one more element around it. */
  readonly around: 'div' | 'span' | undefined;
  /** Its texts stand in an element each. */
  readonly wrapsTexts: boolean;
}

export const isMutating = mutation !== undefined;

const HEADING = /^h[1-6]$/;
/** Around these an element changes nothing, since a box without a box of its own is no box. */
const WRAPPED: Readonly<Record<string, 'div' | 'span'>> = {
  button: 'span',
  a: 'span',
  span: 'span',
  svg: 'span',
  strong: 'span',
  h1: 'div',
  h2: 'div',
  h3: 'div',
  p: 'div',
  table: 'div',
  ul: 'div',
};
const WITH_TEXT = new Set(['button', 'a', 'span', 'div', 'p', 'h1', 'h2', 'h3', 'td', 'th', 'li', 'strong', 'label']);

export function mutate(type: string, props: Props): Mutated {
  if (!mutation) return { type, props, around: undefined, wrapsTexts: false };
  const { seed, drop, dropShare, wrapShare, wrapTextShare, headings } = mutation;
  const [first = ''] = typeof props['className'] === 'string' ? props['className'].trim().split(/\s+/) : [];
  const lot = (what: string): number => lotOf(seed, what, type, first);
  const kept: Record<string, unknown> = {};
  const dropped: Record<string, unknown> = { tag: type };
  for (const [name, value] of Object.entries(props)) {
    const attribute = drop.find((one) => name === one || (one === 'data-analytics' && /^data-(awsui-)?analytics/.test(name)));
    (attribute && lot(attribute) < dropShare ? dropped : kept)[name] = value;
  }
  const turned = headings !== 'kept' && HEADING.test(type) && lot('heading') < 0.7;
  if (turned && headings === 'role' && !('role' in props)) Object.assign(kept, { role: 'heading', 'aria-level': type.slice(1) });
  // A function is no attribute: it stays with React and does not come into the document.
  if (turned || Object.keys(dropped).length > 1) kept['written'] = () => dropped;
  return {
    type: turned ? 'div' : type,
    props: kept,
    around: lot('around') < wrapShare ? WRAPPED[type] : undefined,
    wrapsTexts: WITH_TEXT.has(type) && lot('texts') < wrapTextShare,
  };
}

/** An attribute, or `tag`, as it was written in the code, also where the mutant has dropped it from the document. */
export function written(element: Element, name: string): string | null {
  const kept = Object.entries(element).find(([key]) => key.startsWith('__reactProps$'))?.[1] as { written?: () => Props } | undefined;
  const value = kept?.written?.()[name];
  if (value === undefined || value === null) return name === 'tag' ? element.localName : element.getAttribute(name);
  return String(value);
}
