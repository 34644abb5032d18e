/**
 * Names for accounts and keys that can be stored: the first 16 bytes of an HMAC-SHA-256 under the salt of this installation, in hex. The
 * same account or key gives the same name, and the name does not show which one it is.
 */

export const REF = /^(practice:)?[0-9a-f]{32}$/;

/** @returns 32 random bytes in hex */
export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

export async function keyRef(salt: string, keyId: string): Promise<string> {
  return hash(salt, `key:${keyId}`);
}

/** Invented accounts are named apart, so that they can never meet a real one and can be forgotten together. */
export async function accountRef(salt: string, of: { partition: string; account: string; practice: boolean }): Promise<string> {
  const ref = await hash(salt, `account:${of.partition}:${of.account}`);
  return of.practice ? `practice:${ref}` : ref;
}

async function hash(salt: string, what: string): Promise<string> {
  const utf8 = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', utf8.encode(salt), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(what))).slice(0, 16));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
