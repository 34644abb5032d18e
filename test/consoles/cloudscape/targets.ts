/** The fixture's truth: which elements are its controls at this moment. */
import type { FixtureScene, Target } from '../shared/truth';
import type { Verb } from '../shared/scenario';
import { label } from './keys';
import { account, at, current, scenario } from './store';

const VERBS: readonly Verb[] = ['activate', 'deactivate', 'delete'];

export function sceneNow(around: readonly Target[]): FixtureScene {
  const { dialog, unrelated, selected } = current();
  return {
    targets: [...around, ...sectionTargets(), ...openerTargets(), ...(dialog ? dialogTargets(dialog.key, dialog.verb) : [])],
    selected,
    dialog: unrelated ? 'other' : dialog,
  };
}

function sectionTargets(): Target[] {
  const section = at('root');
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
      const button = row.querySelector('button');
      if (button) targets.push({ element: button, role: 'menu', key: id }, ...itemsOf(button, row, id));
    }
    if (scenario.layout === 'table-row-buttons')
      for (const verb of VERBS)
        for (const element of named(row, 'button', label(verb))) targets.push({ element, role: 'verb', key: id, verb });
  }
  const actions = at('root actions');
  if (actions && ['table-radio', 'table-checkbox', 'cards-radio'].includes(scenario.layout) && scenario.trap !== 'unnamed-menus') {
    const button = actions.querySelector('button[aria-haspopup], button[aria-expanded]');
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
  if (button.getAttribute('aria-expanded') !== 'true') return [];
  const inPlace = [...holder.querySelectorAll('[role="menuitem"]')];
  // A menu in a portal is a child of the body; one menu at a time is open.
  const items = inPlace.length > 0 ? inPlace : [...document.querySelectorAll('body > :not(#app) [role="menuitem"]')];
  return VERBS.flatMap((verb) =>
    items
      .filter((item) => item.textContent.trim() === label(verb))
      .flatMap((item) => [item, item.closest('li')])
      .filter((element) => element !== null)
      .map((element): Target => ({ element, role: 'verb', verb, ...(key === undefined ? {} : { key }) })),
  );
}

function openerTargets(): Target[] {
  if (scenario.closedSection === 'tab') {
    const tabs = [...(at('tabs')?.querySelectorAll('[role="tab"]') ?? [])];
    const tab = tabs[1];
    return tab && current().tab !== 'keys' ? [{ element: tab, role: 'opener' }] : [];
  }
  if (scenario.closedSection !== 'expandable' || current().expanded) return [];
  const header = at('opener')?.querySelector('[aria-expanded="false"]');
  const around = header ? [header, header.parentElement, header.closest('h2, h3')] : [];
  return around.filter((element) => element !== null && element !== undefined).map((element) => ({ element, role: 'opener' }));
}

function dialogTargets(key: string, verb: Verb): Target[] {
  const targets: Target[] = [];
  const [first, second] = [...(at('dialog footer')?.querySelectorAll('button') ?? [])];
  const [cancel, confirm] = scenario.buttonOrder === 'usual' ? [first, second] : [second, first];
  if (confirm) targets.push({ element: confirm, role: 'confirm', key, verb });
  if (cancel) targets.push({ element: cancel, role: 'cancel', key });
  const dismiss = at('dialog')?.closest('[role="dialog"]')?.querySelector('button[class*="dismiss"]');
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
