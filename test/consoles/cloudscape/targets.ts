/** The fixture's truth: which elements are its controls at this moment. */
import type { FixtureScene, Target } from '../shared/truth';
import type { Verb } from '../shared/scenario';
import { label } from './keys';
import { written } from './mutating';
import { account, at, current, mutation, scenario } from './store';

const VERBS: readonly Verb[] = ['activate', 'deactivate', 'delete'];

export function sceneNow(around: readonly Target[]): FixtureScene {
  const { dialog, unrelated, selected } = current();
  return {
    targets: [
      ...around,
      ...sectionTargets('root'),
      ...(mutation.twice === 'keys' ? sectionTargets('again') : []),
      ...openerTargets(),
      ...(dialog ? dialogTargets(dialog.key, dialog.verb) : []),
    ],
    selected,
    dialog: unrelated ? 'other' : dialog,
  };
}

function sectionTargets(name: 'root' | 'again'): Target[] {
  const section = at(name);
  if (!section) return [];
  const targets: Target[] = [];
  const rows: Element[] = [];
  for (const { id, state } of account.keys()) {
    if (state === 'deleted') continue;
    const row = [...section.querySelectorAll('tbody tr, li')].find((one) => one.textContent.includes(id));
    if (!row) continue;
    rows.push(row);
    targets.push({ element: row, role: 'row', key: id });
    for (const input of row.querySelectorAll('input')) {
      const wrapper = input.parentElement;
      const around = [input, wrapper, input.closest('label'), ...(wrapper ? wrapper.querySelectorAll('*') : [])];
      for (const element of around) if (element) targets.push({ element, role: 'select', key: id });
    }
    if (['table-row-menu', 'cards'].includes(scenario.layout)) {
      const button = menuButtonIn(row);
      if (button) targets.push({ element: button, role: 'menu', key: id }, ...itemsOf(button, row, id));
    }
    if (scenario.layout === 'table-row-buttons')
      for (const verb of VERBS)
        for (const element of named(row, 'button', label(verb))) targets.push({ element, role: 'verb', key: id, verb });
  }
  const actions = at(`${name} actions`);
  if (actions && ['table-radio', 'table-checkbox', 'cards-radio'].includes(scenario.layout) && scenario.trap !== 'unnamed-menus') {
    const button = menuButtonIn(actions);
    if (button) targets.push({ element: button, role: 'menu' }, ...itemsOf(button, actions, undefined));
  }
  if (actions && scenario.layout === 'table-buttons')
    for (const verb of VERBS) for (const element of named(actions, 'button', label(verb))) targets.push({ element, role: 'verb', verb });
  // The section is whatever holds all its rows and reaches no further than the application's own box around it.
  const all = [section, ...section.querySelectorAll('*'), at('opener')].filter((one) => one !== undefined);
  targets.push(
    ...all
      .filter((one) => rows.length > 0 && rows.every((row) => one !== row && one.contains(row)))
      .map((element) => ({ element, role: 'section' as const })),
  );
  return targets;
}

/** Items of the menu that a button has open, in place or in a portal. */
function itemsOf(button: Element, holder: Element, key: string | undefined): Target[] {
  if (scenario.trap === 'contradicting-items' || scenario.trap === 'nothing-known' || scenario.trap === 'unnamed-menus') return [];
  if (written(button, 'aria-expanded') !== 'true') return [];
  const inPlace = itemsIn([holder]);
  // A menu in a portal is a child of the body; one menu at a time is open.
  const items = inPlace.length > 0 ? inPlace : itemsIn(document.querySelectorAll('body > :not(#app)'));
  return VERBS.flatMap((verb) =>
    items
      .filter((item) => item.textContent.trim() === label(verb))
      .flatMap((item) => [item, item.closest('li')])
      .filter((element) => element !== null)
      .map((element): Target => ({ element, role: 'verb', verb, ...(key === undefined ? {} : { key }) })),
  );
}

function itemsIn(holders: Iterable<Element>): Element[] {
  return [...holders].flatMap((holder) => [...holder.querySelectorAll('*')].filter((one) => written(one, 'role') === 'menuitem'));
}

function menuButtonIn(holder: Element): Element | undefined {
  return [...holder.querySelectorAll('button')].find(
    (one) => written(one, 'aria-haspopup') !== null || written(one, 'aria-expanded') !== null,
  );
}

function openerTargets(): Target[] {
  if (scenario.closedSection === 'tab') {
    const tabs = [...(at('tabs')?.querySelectorAll('*') ?? [])].filter((one) => written(one, 'role') === 'tab');
    const tab = tabs[1];
    return tab && current().tab !== 'keys' ? [{ element: tab, role: 'opener' }] : [];
  }
  if (scenario.closedSection !== 'expandable' || current().expanded) return [];
  const opener = at('opener');
  const header = [...(opener?.querySelectorAll('*') ?? [])].find((one) => written(one, 'aria-expanded') === 'false');
  const title = header && ancestorsIn(opener, header).find((one) => /^h[23]$/.test(written(one, 'tag') ?? ''));
  const around = header ? [header, header.parentElement, title] : [];
  return around.filter((element) => element !== null && element !== undefined).map((element) => ({ element, role: 'opener' }));
}

function dialogTargets(key: string, verb: Verb): Target[] {
  const targets: Target[] = [];
  const [first, second] = [...(at('dialog footer')?.querySelectorAll('button') ?? [])];
  const [cancel, confirm] = scenario.buttonOrder === 'usual' ? [first, second] : [second, first];
  if (confirm) targets.push({ element: confirm, role: 'confirm', key, verb });
  if (cancel) targets.push({ element: cancel, role: 'cancel', key });
  const inner = [at('dialog'), at('dialog footer')];
  const whole = ancestorsIn(document.body, at('dialog')).find((one) => written(one, 'role') === 'dialog');
  // Its only button that is neither in the text nor below it.
  const dismiss = [...(whole?.querySelectorAll('button') ?? [])].find((one) => !inner.some((part) => part?.contains(one)));
  if (dismiss) targets.push({ element: dismiss, role: 'cancel', key });
  const input = at('field')?.querySelector('input');
  if (input) targets.push({ element: input, role: 'input', key, verb });
  for (const element of at('tick')?.querySelectorAll('*') ?? []) targets.push({ element, role: 'tick', key, verb });
  const inside = at('inside')?.querySelector('button');
  if (inside) targets.push({ element: inside, role: 'deactivate-inside', key });
  return targets;
}

function named(holder: Element, selector: string, name: string): Element[] {
  return [...holder.querySelectorAll(selector)].filter((one) => one.textContent.trim() === name);
}

/** From the inside to the outside, without both ends. */
function ancestorsIn(outer: Element | undefined, inner: Element | undefined): Element[] {
  const all: Element[] = [];
  for (let one = inner?.parentElement; one && one !== outer; one = one.parentElement) all.push(one);
  return all;
}
