import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageKind, Partition } from './location';
import { hasRootUser, readLocation, securityCredentialsUrl } from './location';

describe('the extension knows each page of IAM by its address', () => {
  // Addresses as seen in public notes, read-mes and long-lived extensions, 2021 to 2025-10.
  test.each<readonly [string, PageKind]>([
    ['https://console.aws.amazon.com/iam/home#/security_credentials', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home?#/security_credentials', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home?region=us-east-1#/security_credentials', 'security-credentials'],
    ['https://us-east-1.console.aws.amazon.com/iam/home?region=eu-west-3#/security_credentials', 'security-credentials'],
    ['https://us-east-1.console.aws.amazon.com/iamv2/home?region=us-east-1#/security_credentials', 'security-credentials'],
    ['https://us-east-1.console.aws.amazon.com/iam/home?region=x#/security_credentials?foo', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials?section=access_keys', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials/', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home?#security_credential', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home#security_credential', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials$access_key', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials/access-keys', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/home#/security-credentials', 'security-credentials'],
    ['https://console.aws.amazon.com/iam/security-credentials', 'security-credentials'],
    ['https://console.aws.amazon.com/iamv2/home/security-credentials/create', 'create-key-wizard'],
    ['https://console.aws.amazon.com/iam/users/security-credentials', 'other-iam'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials/access-key-wizard', 'create-key-wizard'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials/create-access-key', 'create-key-wizard'],
    ['https://console.aws.amazon.com/iam/home#/security_credentials/mfa', 'other-iam'],
    ['https://console.aws.amazon.com/iam/home', 'iam-dashboard'],
    ['https://console.aws.amazon.com/iam', 'iam-dashboard'],
    ['https://console.aws.amazon.com/iam/home#/home', 'iam-dashboard'],
    ['https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/home', 'iam-dashboard'],
    ['https://us-east-1.console.aws.amazon.com/iamv2/home#/', 'iam-dashboard'],
    ['https://console.aws.amazon.com/console/home', 'other-console'],
    ['https://eu-central-1.console.aws.amazon.com/cloudtrailv2/home?region=eu-central-1#/events', 'other-console'],
    ['https://console.aws.amazon.com/iamfoo/home#/security_credentials', 'other-console'],
    ['https://console.aws.amazon.com/ec2/iam/home#/security_credentials', 'other-console'],
    ['https://console.aws.amazon.com/cloudfront/v3/home#/security_credentials', 'other-console'],
    ['https://console.aws.amazon.com/', 'other-console'],
  ])('%s: %s', (url, page) => {
    expect(readLocation(url)).toEqual({ partition: 'aws', page, hostAccount: undefined, practice: false });
  });

  test.each([
    '#/users/details/alice?section=security_credentials',
    '#/users/alice?section=security_credentials',
    '#/users/details/security_credentials',
    '#/users/details/alice/create-access-key',
    '#/users/details/alice/access-key-wizard',
    '#/users/security_credentials',
    '#/roles/details/security_credentials?section=permissions',
    '#/home/security_credentials',
    '#/security_credentialsx',
    '#/account_settings',
  ])('another principal’s page is never taken for the owner’s own: %s', (hash) => {
    expect(readLocation(`https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1${hash}`)?.page).toBe('other-iam');
  });

  test('a search part cannot pass for the page: only the hash names it', () => {
    expect(readLocation('https://console.aws.amazon.com/iam/home?x=%23/security_credentials')?.page).toBe('iam-dashboard');
    expect(readLocation('https://console.aws.amazon.com/ec2/home?/iam/home#/security_credentials')?.page).toBe('other-console');
  });
});

describe('partitions', () => {
  test.each<readonly [string, Partition, root: boolean]>([
    ['https://console.aws.amazon.com/iam/home', 'aws', true],
    ['https://eu-west-1.console.aws.amazon.com/iam/home', 'aws', true],
    ['https://console.amazonaws-eusc.eu/iam/home', 'aws-eusc', true],
    ['https://eusc-de-east-1.console.amazonaws-eusc.eu/iam/home', 'aws-eusc', true],
    ['https://console.amazonaws-us-gov.com/iam/home', 'aws-us-gov', false],
    ['https://us-gov-west-1.console.amazonaws-us-gov.com/iam/home', 'aws-us-gov', false],
    ['https://console.amazonaws.cn/iam/home', 'aws-cn', false],
    ['https://cn-north-1.console.amazonaws.cn/iam/home', 'aws-cn', false],
  ])('%s is %s', (url, partition, root) => {
    expect(readLocation(url)?.partition).toBe(partition);
    expect(hasRootUser(partition)).toBe(root);
  });

  test.each<Partition>(['aws', 'aws-eusc'])('the link to the page leads to the page, in %s', (partition) => {
    expect(readLocation(securityCredentialsUrl(partition))).toMatchObject({ partition, page: 'security-credentials', practice: false });
  });

  test('without a partition the link leads to the page of the commercial one', () => {
    expect(securityCredentialsUrl()).toBe(securityCredentialsUrl('aws'));
  });
});

describe('multi-session hosts', () => {
  test.each([
    ['111122223333-abcd1234.us-east-1.console.aws.amazon.com', '111122223333'],
    ['111122223333-ab-12.eu-west-1.console.aws.amazon.com', '111122223333'],
    ['us-east-1.console.aws.amazon.com', undefined],
    ['console.aws.amazon.com', undefined],
    ['1111222233334-abcd.us-east-1.console.aws.amazon.com', undefined],
    ['11112222333-abcd.us-east-1.console.aws.amazon.com', undefined],
    ['x.111122223333-abcd.console.aws.amazon.com', undefined],
    ['111122223333.us-east-1.console.aws.amazon.com', undefined],
  ])('%s belongs to account %s', (host, account) => {
    expect(readLocation(`https://${host}/iam/home#/security_credentials`)).toMatchObject({
      page: 'security-credentials',
      hostAccount: account,
    });
  });
});

describe('what is not the console is not read', () => {
  test.each([
    ['a longer name', 'https://console.aws.amazon.com.evil.tld/iam/home#/security_credentials'],
    ['a name before, without a dot', 'https://evilconsole.aws.amazon.com/iam/home#/security_credentials'],
    ['a hyphen for a dot', 'https://console-aws.amazon.com/iam/home#/security_credentials'],
    ['the name as path', 'https://evil.tld/console.aws.amazon.com/iam/home#/security_credentials'],
    ['the name as user', 'https://console.aws.amazon.com@evil.tld/iam/home#/security_credentials'],
    ['the name as user and password', 'https://console.aws.amazon.com:x@evil.tld/iam/home'],
    ['a user before the name', 'https://root@console.aws.amazon.com/iam/home#/security_credentials'],
    ['a password before the name', 'https://:x@console.aws.amazon.com/iam/home'],
    ['the name after a backslash', 'https://evil.tld\\@console.aws.amazon.com/iam/home'],
    ['a port', 'https://console.aws.amazon.com:8443/iam/home#/security_credentials'],
    ['http', 'http://console.aws.amazon.com/iam/home#/security_credentials'],
    ['a Cyrillic letter', 'https://console.аws.amazon.com/iam/home#/security_credentials'],
    ['a Cyrillic letter, in Punycode', 'https://console.xn--ws-7kc.amazon.com/iam/home#/security_credentials'],
    ['a dot at the end', 'https://console.aws.amazon.com./iam/home'],
    ['another top-level domain', 'https://console.aws.amazon.co/iam/home'],
    ['the China name under .com', 'https://console.amazonaws.com/iam/home'],
    ['the sign-in page', 'https://signin.aws.amazon.com/oauth?client_id=x'],
    ['a regional sign-in page', 'https://us-east-1.signin.aws.amazon.com/oauth'],
    ['the access portal', 'https://d-1234567890.awsapps.com/start'],
    ['the documentation', 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html'],
    ['the address inside a view-source', 'view-source:https://console.aws.amazon.com/iam/home'],
    ['a data address', 'data:text/html,https://console.aws.amazon.com/iam/home'],
    ['a blob of the console', 'blob:https://console.aws.amazon.com/iam/home'],
    ['a blank page', 'about:blank'],
    ['a file', 'file:///practice/console.html'],
    ['no address', 'console.aws.amazon.com/iam/home'],
    ['nothing', ''],
  ])('%s: %s', (_what, url) => {
    expect(readLocation(url)).toBeUndefined();
  });

  test('the default port written out, and capitals, are the console all the same, as for the browser', () => {
    expect(readLocation('https://console.aws.amazon.com:443/iam/home')?.page).toBe('iam-dashboard');
    expect(readLocation('https://CONSOLE.AWS.Amazon.com/iam/home')?.page).toBe('iam-dashboard');
  });
});

describe('the practice console', () => {
  test.each<readonly [string, PageKind]>([
    ['chrome-extension://abcdefghijklmnop/practice/console.html', 'iam-dashboard'],
    ['chrome-extension://abcdefghijklmnop/practice/console.html#/security_credentials', 'security-credentials'],
    ['moz-extension://0b0e3a52-1d8e-4c40-8c22-5d7a8f1c1f6a/practice/console.html?x#/security_credentials', 'security-credentials'],
    [
      'moz-extension://0b0e3a52-1d8e-4c40-8c22-5d7a8f1c1f6a/practice/index.html#/security_credentials/access-key-wizard',
      'create-key-wizard',
    ],
  ])('%s says that it is not AWS', (url, page) => {
    expect(readLocation(url)).toEqual({ partition: 'aws', page, hostAccount: undefined, practice: true });
  });

  test.each([
    'https://console.aws.amazon.com/practice/console.html',
    'https://evil.tld/practice/console.html',
    'chrome-extension://abcdefghijklmnop/popup/popup.html',
    'chrome-extension://abcdefghijklmnop/practice/console.html/x',
  ])('%s is not it', (url) => {
    expect(readLocation(url)?.practice ?? false).toBe(false);
  });
});

describe('any address', () => {
  const anyHash = fc.oneof(
    fc.webFragments(),
    fc.constantFrom('/security_credentials', '/home', '/users/details/a?section=security_credentials'),
  );
  const consoleHosts = ['console.aws.amazon.com', 'console.amazonaws-eusc.eu', 'console.amazonaws-us-gov.com', 'console.amazonaws.cn'];

  test('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) => void readLocation(url)),
    );
  });

  test('of a host that does not end in a console’s name is refused', () => {
    fc.assert(
      fc.property(fc.domain(), fc.constantFrom('', ...consoleHosts), anyHash, (domain, prefix, hash) => {
        fc.pre(!consoleHosts.some((host) => domain.endsWith(host)));
        expect(readLocation(`https://${prefix}${prefix && '.'}${domain}/iam/home#${hash}`)).toBeUndefined();
      }),
    );
  });

  test('of the console outside IAM is never a page with keys', () => {
    fc.assert(
      fc.property(fc.constantFrom(...consoleHosts), fc.webPath(), anyHash, (host, path, hash) => {
        fc.pre(!/^\/(iam|iamv2)(\/|$)/.test(new URL(`https://${host}${path}`).pathname));
        expect(readLocation(`https://${host}${path}#${hash}`)?.page).toBe('other-console');
      }),
    );
  });

  test('is the same page with any region, query or multi-session host', () => {
    fc.assert(
      fc.property(
        anyHash,
        fc.webQueryParameters(),
        fc.constantFrom('', 'eu-west-1.', '111122223333-abcd.us-east-1.'),
        (hash, query, prefix) => {
          const plain = readLocation(`https://console.aws.amazon.com/iam/home#${hash}`)?.page;
          expect(readLocation(`https://${prefix}console.aws.amazon.com/iam/home?${query}#${hash}`)?.page).toBe(plain);
        },
      ),
    );
  });
});
