/**
 * Where the guide may run by itself. The manifest asks for it at installation, and owners can withhold it since: Firefox in its page of add-ons,
 * Chromium by "on click". Then only a click on the icon lets the guide look at a page, until that page is left.
 */
import browser from 'webextension-polyfill';
import { readLocation, type Partition } from '../src/console/location';

/**
 * The addresses of a partition's console for which the manifest has the content script. Both browsers want to be asked for them as the manifest has
 * them: Chromium keeps their paths, Firefox cuts them.
 */
function originsOf(partition: Partition): string[] {
  const all = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  return all.filter((pattern) => readLocation(pattern.replace('*.', ''))?.partition === partition);
}

export async function hasAccess(partition: Partition): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(partition) });
}

/** To be called in the owner's own click, before anything is awaited. @returns false when they decline */
export async function askForAccess(partition: Partition): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(partition) });
}
