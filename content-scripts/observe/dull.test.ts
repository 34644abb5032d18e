// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { DullPlaces } from './dull';

const PAGE = `
  <header><ul><li id="name">Somebody</li></ul></header>
  <main>
    <section id="keys"><h2>Access keys</h2><table><tbody id="rows"><tr><td id="state">Active</td></tr></tbody></table></section>
    <table><thead><tr><th>Event</th></tr></thead><tbody id="events"><tr id="event"><td id="time">12:00</td></tr></tbody></table>
    <div id="feed"><div class="entry">One</div><div class="entry">Two</div></div>
    <p id="words">Words</p>
  </main>`;

/** @returns whether the only change that `deed` makes can wait, when the section with the keys is attended */
function isDull(deed: (find: (id: string) => HTMLElement) => void): boolean {
  document.body.replaceChildren(...parsed(PAGE));
  const find = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  const dull = new DullPlaces([find('keys')], false);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  deed(find);
  const changes = observer.takeRecords();
  observer.disconnect();
  expect(changes.length).toBeGreaterThan(0);
  return changes.every((change) => dull.holds(change));
}

function parsed(html: string): ChildNode[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

function row(cells: string): HTMLElement {
  const [table] = parsed(`<table><tbody><tr>${cells}</tr></tbody></table>`) as [HTMLElement];
  return table.querySelector('tr') ?? table;
}

/** As a form is that has a field called `matches`. */
function deaf(): HTMLElement {
  const made = row('<td>12:03</td>');
  Object.defineProperty(made, 'matches', { value: document.createElement('input') });
  return made;
}

function entry(html: string, name = 'entry'): HTMLElement {
  const [made] = parsed(`<div class="${name}">${html}</div>`) as [HTMLElement];
  return made;
}

describe('can wait:', () => {
  it.each<[string, Parameters<typeof isDull>[0]]>([
    ['a row of words comes into another list', (find) => find('events').append(row('<td><span>12:01</span></td>'))],
    ['a row of words goes', (find) => find('event').remove()],
    ['words change in one', (find) => (find('time').firstChild!.nodeValue = '12:02')],
    ['one more of many comes', (find) => find('feed').append(entry('Three'))],
    ['one of many goes', (find) => find('feed').lastElementChild!.remove()],
    ['plain words change', (find) => (find('words').firstChild!.nodeValue = 'Other words')],
    ['a row is marked', (find) => find('event').classList.add('marked')],
  ])('%s', (_, deed) => {
    expect(isDull(deed)).toBe(true);
  });
});

describe('is looked at in the next frame:', () => {
  it.each<[string, Parameters<typeof isDull>[0]]>([
    ['a row comes into the keys’ own list', (find) => find('rows').append(row('<td>Inactive</td>'))],
    ['a key’s state changes', (find) => (find('state').firstChild!.nodeValue = 'Inactive')],
    ['a key’s id comes into another list', (find) => find('events').append(row('<td>AKIAIOSFODNN7EXAMPLE</td>'))],
    ['words become a key’s id', (find) => (find('time').firstChild!.nodeValue = 'AKIAIOSFODNN7EXAMPLE')],
    ['a row with a button comes', (find) => find('events').append(row('<td><button>Delete</button></td>'))],
    ['a row with a dialog comes', (find) => find('events').append(row('<td><div role="dialog">Sure?</div></td>'))],
    ['a row that is called a dialog comes', (find) => find('events').append(row('<td><div class="app-Modal">Sure?</div></td>'))],
    ['a row with an element of the page’s own comes', (find) => find('events').append(row('<td><app-dialog></app-dialog></td>'))],
    ['a layer comes into a list', (find) => find('time').append(document.createElement('div'))],
    ['something unlike the others comes', (find) => find('feed').append(entry('Three', 'layer'))],
    ['one more comes with a button', (find) => find('feed').append(entry('<button>Delete</button>'))],
    ['words become an account’s', (find) => (find('words').firstChild!.nodeValue = '1111-2222-3333')],
    ['a name at the top changes', (find) => (find('name').firstChild!.nodeValue = 'Somebody else')],
    ['what is around the keys is hidden', (find) => find('keys').parentElement!.setAttribute('hidden', '')],
    ['an element comes that cannot be asked', (find) => find('events').append(deaf())],
    ['all of it goes', (find) => find('words').parentElement!.remove()],
  ])('%s', (_, deed) => {
    expect(isDull(deed)).toBe(false);
  });
});
