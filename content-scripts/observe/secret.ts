/** Whether the page has a secret access key on it, told by what it is called there; the secret itself is never looked at. */
import { meaningOf } from '../../src/console/labels/index';
import { closestDeep, isVisible, leafTexts, queryAll } from './dom';
import { HEADING, NOT_CONTENT } from './kinds';
import type { Scene } from './scene';

export function showsSecret(scene: Scene): boolean {
  return queryAll(scene.roots, `th, [role="columnheader"], dt, label, ${HEADING}`).some(
    (e) => saysSecret(e, scene) && isVisible(e) && !closestDeep(e, NOT_CONTENT),
  );
}

/** How many texts a label may begin with; what comes behind the words that are sought is never read. */
const MOST_TEXTS = 3;

function saysSecret(label: Element, scene: Scene): boolean {
  for (let count = 1; count <= MOST_TEXTS; count += 1) {
    const texts = leafTexts(label, count);
    if (texts.length < count) return false;
    if (meaningOf(texts[count - 1] ?? '', scene.lang, ['secret-access-key']) !== undefined) return true;
  }
  return false;
}
