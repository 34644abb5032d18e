/**
 * Where to look for what uses a key: CloudTrail's event history, and commands that search the owner's own computers. Pure.
 *
 * Event history shows 90 days of management events of one Region (AWS CloudTrail User Guide, "Working with CloudTrail event history").
 */
import { isAccessKeyId } from '../console/access-key-id';
import { cloudTrailUrl, mainRegion, type Site } from '../console/location';
import type { Fact } from './page-view';
import { lastUseOf } from './last-use';

export interface Search {
  readonly shell: 'posix' | 'powershell' | 'git';
  readonly command: string;
}

export interface FindUse {
  /** Event history, filtered by the key id; one region each. */
  readonly histories: readonly { readonly region: string; readonly url: string }[];
  readonly searches: readonly Search[];
}

/**
 * @param site the console that the key was seen on; undefined where there is none to look into (invented keys)
 * @returns undefined for what is no access key id: nothing else is ever put into a command
 */
export function findUseOf(keyId: string, facts: readonly Fact[], site: Site | undefined): FindUse | undefined {
  if (!isAccessKeyId(keyId)) return undefined;
  return {
    histories: site ? regionsOf(facts, site).map((region) => ({ region, url: cloudTrailUrl(site, region, keyId) })) : [],
    searches: [
      { shell: 'posix', command: `grep -rlF -e ${keyId} ~ 2>/dev/null` },
      {
        shell: 'powershell',
        command: `Get-ChildItem $HOME -Recurse -File -Force -ErrorAction SilentlyContinue | Select-String -SimpleMatch -List ${keyId} -ErrorAction SilentlyContinue | Select-Object -ExpandProperty Path`,
      },
      // Every commit of every branch, so that a key that was removed later is found too.
      { shell: 'git', command: `git rev-list --all | xargs git grep -lF -e ${keyId}` },
    ],
  };
}

/** Where the key was last used, and where AWS records what belongs to no region. */
function regionsOf(facts: readonly Fact[], { partition }: Site): string[] {
  const { region } = lastUseOf(facts);
  const main = mainRegion(partition);
  return [...new Set(region === undefined ? [main] : [region, main])];
}
