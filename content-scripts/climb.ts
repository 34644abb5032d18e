/**
 * The way up from an element, where the page lies about it: a form answers by the names of its controls before it answers as an element. Around
 * `<input name="parentElement">`, `form.parentElement` is that input, and whoever climbs from there never arrives.
 *
 * Source: https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns. Seen in content scripts of Chromium; those of Firefox are spared.
 */

/** As `element.parentElement` is, in truth. */
export function parentElementOf(element: Element): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', element);
}

/** As `element.assignedSlot` is, in truth. */
export function assignedSlotOf(element: Element): HTMLSlotElement | null {
  return Reflect.get(Element.prototype, 'assignedSlot', element);
}

/** @returns whether a form of the page sends whoever climbs from it somewhere else than up */
export function leadsAstray(doc: Document): boolean {
  return [...doc.getElementsByTagName('form')].some(
    (form) => form.parentElement !== parentElementOf(form) || form.assignedSlot !== assignedSlotOf(form),
  );
}
