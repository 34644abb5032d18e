import type { Ref } from '../../src/guide/page-view';

/** Names elements without writing on them or keeping them alive. */
export class Refs {
  readonly #names = new WeakMap<Element, Ref>();
  readonly #elements = new Map<Ref, WeakRef<Element>>();
  #count = 0;

  of(element: Element): Ref {
    let ref = this.#names.get(element);
    if (!ref) {
      ref = `e${String(++this.#count)}`;
      this.#names.set(element, ref);
      this.#elements.set(ref, new WeakRef(element));
      if (this.#elements.size > 2000) this.#forgetDead();
    }
    return ref;
  }

  element(ref: Ref): Element | undefined {
    return this.#elements.get(ref)?.deref();
  }

  #forgetDead(): void {
    for (const [ref, weak] of this.#elements) if (!weak.deref()?.isConnected) this.#elements.delete(ref);
  }
}
