/**
 * What the extension must not have kept or said, looked for after every browser test. The consoles show invented ids and AWS's own example of a
 * secret, so whatever looks like one of them came from a page.
 */
import type { ExtensionBrowser } from './extension-browser';

/** As secrets look: 40 characters of base 64, in both cases; no hash in hex does. */
const SECRET = /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/;
const KEY_ID = /\b(AKIA|ASIA|APKA)\w{12,}/i;
/** 12 digits, as one number or in fours; not within a hash or a point in time. */
const ACCOUNT_ID = /(?<![0-9a-f.-])(\d{12}|\d{4}-\d{4}-\d{4})(?![0-9a-f])/i;

const IDS = { 'a key id': KEY_ID, 'an account id': ACCOUNT_ID };
const SECRETS = { 'a secret': SECRET };
export const LEAKS = { ...IDS, ...SECRETS };

/** @returns a sentence for each thing that is where it must not be, with what it is */
export function leaksIn(where: string, text: string, forbidden: Readonly<Record<string, RegExp>>): string[] {
  return Object.entries(forbidden).flatMap(([what, pattern]) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${where} has ${what}: ${found}`];
  });
}

/**
 * Full ids may be in the memory of the browser (`storage.session`), and on the disk for accounts whose owner has asked for it. A secret may be
 * nowhere, and consoles are told nothing of all that.
 */
export async function leaksOf(extension: ExtensionBrowser): Promise<string[]> {
  const [local, session] = extension.isRemoved
    ? [{}, {}]
    : await extension.inExtension(() => Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]));
  return [
    ...leaksIn('storage.local', JSON.stringify(withoutAskedFor(local)), IDS),
    ...leaksIn('storage.local', JSON.stringify(local), SECRETS),
    ...leaksIn('storage.session', JSON.stringify(session), SECRETS),
    ...extension.said.flatMap((text) => leaksIn('the console', text, LEAKS)),
  ];
}

/** Without the accounts that keep their ids in full because their owner wants it so. */
function withoutAskedFor({ accounts = {}, ...rest }: Record<string, unknown>): unknown {
  const kept = Object.entries(accounts as Record<string, { readonly keepsIds?: boolean } | null>).filter(
    ([, account]) => account?.keepsIds !== true,
  );
  return { ...rest, accounts: Object.fromEntries(kept) };
}
