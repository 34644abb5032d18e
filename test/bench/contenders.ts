/** What is measured side by side, on the same page in the same browser. */

/** Highlight libraries, each integrated as its documentation says: `libraries/<name>.ts`. */
export const LIBRARIES = ['driver.js', 'shepherd.js', 'intro.js', 'react-joyride', 'floating-ui'] as const;
export type Library = (typeof LIBRARIES)[number];

export interface Contender {
  readonly name: 'alone' | 'guide' | Library;
  /** Of the bench page. */
  readonly address: string;
}

const HOST = 'https://us-east-1.console.aws.amazon.com';
const ROUTE = '#/security_credentials';

/** Nothing but the page: at a path of the console's host on which the extension does not run. */
export const ALONE: Contender = { name: 'alone', address: `${HOST}/bench/home${ROUTE}` };

/** The same document where the extension does run. */
export const GUIDE: Contender = { name: 'guide', address: `${HOST}/iam/home${ROUTE}` };

/** The page alone, which loads a library itself. */
export const WITH_LIBRARY: readonly Contender[] = LIBRARIES.map((name) => ({ name, address: `${HOST}/bench/home?with=${name}${ROUTE}` }));

export const CONTENDERS: readonly Contender[] = [ALONE, GUIDE, ...WITH_LIBRARY];

/** Those that show a ring. */
export function highlighters(contenders: readonly Contender[]): readonly Contender[] {
  return contenders.filter(({ name }) => name !== 'alone');
}

/** The same contender on the same page with more in its query, or at another route. */
export function at(
  { name, address }: Contender,
  { query = {}, route }: { query?: Readonly<Record<string, string>>; route?: string },
): Contender {
  const url = new URL(address);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  if (route !== undefined) url.hash = route;
  return { name, address: url.href };
}
