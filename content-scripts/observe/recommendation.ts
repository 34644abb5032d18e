/** What the IAM dashboard's security recommendations say about root access keys. Read for the record; nothing is decided by it. */
import { meaningOf } from '../../src/console/labels/index';
import type { Recommendation } from '../../src/guide/page-view';
import { closestDeep, isVisible } from './dom';
import { NOT_CONTENT } from './kinds';
import type { Scene } from './scene';

const TERMS = ['root-keys-clear', 'root-keys-open'] as const;

/** @returns undefined where nothing is said in words that are known, or both things are */
export function readRecommendation(scene: Scene): Recommendation | undefined {
  const said = new Set<(typeof TERMS)[number]>();
  for (const root of scene.roots) {
    const scope = root.nodeType === 9 ? (root as Document).body : (root as ShadowRoot);
    const walker = scene.doc.createTreeWalker(scope, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const term = text.length >= 4 && text.length <= 80 ? meaningOf(text, scene.lang, TERMS)?.term : undefined;
      const element = term && node.parentElement;
      if (element && isVisible(element) && !closestDeep(element, NOT_CONTENT)) said.add(term);
    }
  }
  const [only, another] = said;
  if (only === undefined || another !== undefined) return undefined;
  return only === 'root-keys-clear' ? 'clear' : 'open';
}
