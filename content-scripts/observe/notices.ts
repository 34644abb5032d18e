/** Errors that the console reports, told by the kind of their box and not by their words. */
import { knowsLanguage, mentions } from '../../src/console/labels/index';
import { closestDeep, isShown, queryAll, textIn, tidy } from './dom';
import type { Scene } from './scene';
import type { Failure } from '../../src/guide/page-view';

/** Cloudscape's own marks for flash messages and alerts (rendered, 3.0.424 on), its class names in every version, and roles with a class that says error. */
const ERRORS = [
  '[data-analytics-flashbar="error"]',
  '[data-analytics-alert="error"]',
  '[class*="_flash-type-error"]',
  '[class*="_type-error"]',
  '[role="alert"][class*="error" i]',
  '[role="alert"][class*="danger" i]',
  '[role="alert"] [class*="error" i]',
].join(', ');

function errorsShown({ roots }: Scene): Element[] {
  return queryAll(roots, ERRORS).filter((e) => isShown(e) && !closestDeep(e, 'aside, [role="complementary"]'));
}

/** Whether a text tells that something could not be listed: by the permission that is missing, which no language translates, or in words. */
export function tellsNotListed(text: string, lang: string): boolean {
  return /\biam:\w/.test(text) || mentions(text, lang, 'not-listed');
}

/** Whether the page shows an error about what it lists, however old: by the permission in it, by its words, or by the kind of its box where nobody knows them. */
export function tellsOfError(scene: Scene): boolean {
  const { lang } = scene;
  const alerts = queryAll(scene.roots, '[role="alert"]').filter((e) => isShown(e));
  const errors = errorsShown(scene);
  if (errors.length > 0 && !knowsLanguage(lang)) return true;
  return [...errors, ...alerts].some((e) => tellsNotListed(textIn(e), lang));
}

/** @returns the newest error that came after the owner's last act in this document and that they have not answered yet */
export function readFailure(scene: Scene): Failure | undefined {
  const texts = errorsShown(scene)
    .map((e) => tidy(e.textContent).slice(0, 400))
    .filter(Boolean);
  const { memory } = scene;
  if (!memory.acted) {
    texts.forEach((text) => memory.knownErrors.add(text));
    return undefined;
  }
  // An error that has gone may come again, and is then a new one.
  for (const known of memory.knownErrors) if (!texts.includes(known)) memory.knownErrors.delete(known);
  const text = texts.find((t) => !memory.knownErrors.has(t));
  return text === undefined ? undefined : { text };
}

/** The owner has read the errors that are shown. */
export function acknowledgeErrors(scene: Scene): void {
  for (const e of queryAll(scene.roots, ERRORS)) scene.memory.knownErrors.add(tidy(e.textContent).slice(0, 400));
}
