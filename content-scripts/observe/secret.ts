/** Whether the page has a secret access key on it, told by what it is called there; the secret itself is never looked at. */
import { meaningOf } from '../../src/console/labels/index';
import { closestDeep, isVisible, leafTexts, queryAll } from './dom';
import { HEADING, NOT_CONTENT } from './kinds';
import type { Scene } from './scene';

export function showsSecret(scene: Scene): boolean {
  return queryAll(scene.roots, `th, [role="columnheader"], dt, label, ${HEADING}`).some(
    (e) =>
      leafTexts(e, 3).some((text) => meaningOf(text, scene.lang, ['secret-access-key']) !== undefined) &&
      isVisible(e) &&
      !closestDeep(e, NOT_CONTENT),
  );
}
