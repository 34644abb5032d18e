/**
 * `AKIA` marks a long-term access key of an IAM user or the root user; `ASIA` keys are temporary, `APKA` are public keys (CloudFront, SSH).
 * AWS's API allows 16 to 128 word characters, so neither length nor case is held against an id.
 * Source: IAM identifiers and DeleteAccessKey in the IAM reference.
 */
const ACCESS_KEY_ID = /^AKIA\w{12,124}$/i;

export function isAccessKeyId(text: string): boolean {
  return ACCESS_KEY_ID.test(text);
}

/** Every access key id that a text mentions; not what ends an ARN, which names another thing. */
export function accessKeyIdsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w/])AKIA\w{12,124}(?!\w)/gi)].map(([id]) => id);
}
