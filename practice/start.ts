/** Cloudscape reads its flags when it is loaded: this module is imported before it. */
import { extensionPage } from './bar/extension-page';
import { createCloud } from './cloud';
import { languageToSpeak } from './language';
import { scenarioInQuery, type Scenario } from './scenario';
import type { Language } from './words';

function asked(): Scenario | Error | undefined {
  try {
    return scenarioInQuery(location.search);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

const wanted = asked();

/** The cloud of this page, or what is wrong with the scenario that its address asks for. */
export const cloud = wanted instanceof Error ? wanted : createCloud(localStorage, wanted);

/** The page as one of the extension's; undefined elsewhere. */
export const extension = extensionPage(location);

function spoken(): Language {
  if (wanted instanceof Error || cloud instanceof Error) return 'en';
  if (!extension) return cloud.scenario.lang ?? 'en';
  return languageToSpeak(localStorage, { asked: wanted?.lang, browser: extension.browserLanguage });
}

/** Of the whole page. */
export const language = spoken();

if (!(cloud instanceof Error)) {
  // `@cloudscape-design/component-toolkit`, internal/global-flags: on in the IAM console (its attributes were seen, 2025-10-16).
  Object.assign(globalThis, { [Symbol.for('awsui-global-flags')]: { analyticsMetadata: cloud.scenario.analytics } });
}
