/** Sections of the same page that have rows, ids and buttons of the same kinds, and that are never to be touched. */
import type { App } from './model';

export interface LookAlike {
  readonly id: string;
  readonly title: string;
  readonly place: 'before' | 'after';
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What its buttons say. */
  readonly verbs: readonly string[];
}

export function lookAlikes({ scenario, words }: App): readonly LookAlike[] {
  const { account, mfa, certificates, cloudfront } = scenario;
  const all = [
    {
      id: 'mfa',
      title: words.mfa,
      place: mfa,
      heads: ['Type', 'Identifier', words.createdOn],
      rows: [['Virtual', `arn:aws:iam::${account}:mfa/root-account-mfa-device`, 'Apr 17, 2021']],
      verbs: [words.remove, words.assign],
    },
    {
      id: 'x509',
      title: words.certificates,
      place: certificates,
      heads: ['Thumbprint', words.createdOn, words.status],
      rows: [['5KXEDMVR2BN4HYFUCAKQ7LWTGZ5ABCDE', 'Apr 17, 2019', words.active]],
      verbs: [words.deactivate, words.delete],
    },
    {
      id: 'cloudfront',
      title: words.cloudfront,
      place: cloudfront,
      heads: [words.accessKeyId, words.createdOn, words.status],
      rows: [['APKAQ7LWTGZ5KXEDMVR2', 'Apr 17, 2018', words.active]],
      verbs: [words.deactivate, words.delete],
    },
  ];
  return all.flatMap((one) => (one.place === 'none' ? [] : [{ ...one, place: one.place }]));
}
