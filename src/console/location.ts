/**
 * Which page of which AWS console an address belongs to. Only the address is read; it never proves who is signed in.
 *
 * Sources: console host names and partitions as used by AWS's own console scripts and long-lived console extensions (2023 to 2026);
 * hash routes as seen in the IAM console (2023-02 to 2025-10).
 */

/** `aws-eusc` is the European Sovereign Cloud. */
export type Partition = 'aws' | 'aws-eusc' | 'aws-us-gov' | 'aws-cn';

export type PageKind =
  /** The signed-in principal's own *Security credentials* page: of the root user, an IAM user or a role alike. */
  | 'security-credentials'
  /** The wizard that creates an access key and shows its secret. */
  | 'create-key-wizard'
  | 'iam-dashboard'
  /** Any other page of IAM, an IAM user's page with that user's keys among them. */
  | 'other-iam'
  /** A page of another service. */
  | 'other-console';

/** One console session: where its other pages are. */
export interface Site {
  readonly partition: Partition;
  /** Of several sessions at once, this one: the first part of its host name, such as `111122223333-abcd1234`. */
  readonly session: string | undefined;
}

export interface ConsoleLocation extends Site {
  readonly page: PageKind;
  /** Multi-session hosts start with the account id: `111122223333-abcd1234.us-east-1.console.aws.amazon.com`. */
  readonly hostAccount: string | undefined;
  /** The packaged practice console, not AWS. */
  readonly practice: boolean;
}

const PARTITION_OF_HOST: readonly (readonly [suffix: string, partition: Partition])[] = [
  ['console.aws.amazon.com', 'aws'],
  ['console.amazonaws-eusc.eu', 'aws-eusc'],
  ['console.amazonaws-us-gov.com', 'aws-us-gov'],
  ['console.amazonaws.cn', 'aws-cn'],
];

/** Partitions whose console knows a root user (or, for the European Sovereign Cloud, may know one). */
export function hasRootUser(partition: Partition): boolean {
  return partition === 'aws' || partition === 'aws-eusc';
}

/**
 * Reads an address.
 * @param url an absolute URL, such as `location.href`
 * @returns what page it is, or `undefined` when it is not an AWS console page (look-alike hosts, http, ports and user names among them)
 */
export function readLocation(url: string): ConsoleLocation | undefined {
  let u: URL;
  try {
    u = new URL(url);
  } catch {
    return undefined;
  }
  if (/^(chrome|moz)-extension:$/.test(u.protocol) && /\/practice\/[\w-]+\.html$/.test(u.pathname))
    return { partition: 'aws', page: pageOfHash(u.hash), session: undefined, hostAccount: undefined, practice: true };
  if (u.protocol !== 'https:' || u.port || u.username || u.password) return undefined;
  const host = u.hostname;
  const known = PARTITION_OF_HOST.find(([suffix]) => host === suffix || host.endsWith(`.${suffix}`));
  if (!known) return undefined;
  const session = /^\d{12}-[a-z0-9-]+(?=\.)/i.exec(host)?.[0];
  const isIam = /^\/(iam|iamv2)(\/|$)/.test(u.pathname);
  return {
    partition: known[1],
    page: isIam ? pageOfHash(u.hash || routeInPath(u.pathname)) : 'other-console',
    session,
    hostAccount: session?.slice(0, 12),
    practice: false,
  };
}

/**
 * AWS's own sign-in, of any partition: `signin.aws.amazon.com`, `us-east-1.signin.aws.amazon.com` (as used by long-lived console extensions,
 * 2023 to 2026).
 * @param url an absolute URL
 */
export function isSignIn(url: string): boolean {
  return /^https:\/\/([a-z0-9-]+\.)?signin\.(aws\.amazon\.com|amazonaws-eusc\.eu|amazonaws-us-gov\.com|amazonaws\.cn)(\/|$)/.test(url);
}

/** A single-page application may keep its routes in the path some day; `/iam/home` is none. */
function routeInPath(pathname: string): string {
  return `#/${pathname.replace(/^\/(iamv2|iam)\/?(home\/?)?/, '')}`;
}

/** What a part of the page may be called below *Security credentials*: the list of keys, or one of them. */
const KEYS_PART = /^(access[-_]?keys?|root|akia\w+)$/;

function pageOfHash(hash: string): PageKind {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/[?$]/);
  const parts = path.toLowerCase().split('/').filter(Boolean);
  // Whoever is named is not the one who is signed in.
  if (/(^|&)user(_?name)?=/i.test(query)) return 'other-iam';
  if (parts.length === 0 || (parts.length === 1 && parts[0] === 'home')) return 'iam-dashboard';
  if (/^security[-_]?credentials?$/.test(parts[0] ?? '')) {
    if (parts.slice(1).every((part) => KEYS_PART.test(part))) return 'security-credentials';
    return /wizard|create/.test(parts[1] ?? '') ? 'create-key-wizard' : 'other-iam';
  }
  return 'other-iam';
}

/** Where the console keeps the *Security credentials* page of a partition; it passes through AWS's own sign-in when nobody is signed in. */
export function securityCredentialsUrl(partition: Partition = 'aws'): string {
  return partition === 'aws-eusc'
    ? 'https://console.amazonaws-eusc.eu/iam/home#/security_credentials'
    : 'https://console.aws.amazon.com/iam/home#/security_credentials';
}

/** The region in which a partition records what belongs to none, such as the root user's own requests to IAM. */
export function mainRegion(partition: Partition): string {
  return MAIN_REGION[partition];
}

const MAIN_REGION: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-eusc': 'eusc-de-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

/**
 * CloudTrail's event history of one region, filtered by an access key id. Seen in public notes with a host of the region; that it is the same in
 * the European Sovereign Cloud is inferred.
 */
export function cloudTrailUrl({ partition, session }: Site, region: string, keyId: string): string {
  const suffix = PARTITION_OF_HOST.find(([, of]) => of === partition)?.[0] ?? 'console.aws.amazon.com';
  const host = [session, region, suffix].filter((part) => part !== undefined).join('.');
  return `https://${host}/cloudtrail/home?region=${region}#/events?AccessKeyId=${keyId}`;
}
