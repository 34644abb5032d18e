/** What is measured side by side, on the same page in the same browser. */
export interface Contender {
  readonly name: 'alone' | 'guide';
  /** Of the bench page. */
  readonly address: string;
}

const HOST = 'https://us-east-1.console.aws.amazon.com';
const ROUTE = '#/security_credentials';

/** Nothing but the page: at a path of the console's host on which the extension does not run. */
export const ALONE: Contender = { name: 'alone', address: `${HOST}/bench/home${ROUTE}` };

/** The same document where the extension does run. */
export const GUIDE: Contender = { name: 'guide', address: `${HOST}/iam/home${ROUTE}` };

export const CONTENDERS: readonly Contender[] = [ALONE, GUIDE];
