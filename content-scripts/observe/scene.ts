import type { ConsoleLocation } from '../../src/console/location';
import type { PageMemory } from './memory';
import type { Refs } from './refs';
import type { Root } from './dom';

/** What every part of the observer needs to know about the page it reads, for one reading. */
export interface Scene {
  readonly doc: Document;
  /** None where nothing but the session is read. */
  readonly roots: readonly Root[];
  /** By the address, but for a page that shows a secret. */
  readonly location: ConsoleLocation;
  /** `<html lang>`, possibly empty. */
  readonly lang: string;
  readonly refs: Refs;
  readonly memory: PageMemory;
  /** What the access-keys section was called when it listed keys, on an earlier page of this account. */
  readonly knownTitle: string | undefined;
  /** ms since the epoch */
  readonly now: number;
}

/** What is asked often in one reading and cannot change within it: computed at the first asking. */
export function oncePerScene<Result>(compute: (scene: Scene) => Result): (scene: Scene) => Result {
  const known = new WeakMap<Scene, { readonly result: Result }>();
  return (scene) => {
    const before = known.get(scene);
    if (before) return before.result;
    const result = compute(scene);
    known.set(scene, { result });
    return result;
  };
}
