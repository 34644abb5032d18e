/** The account menu at the top right of every console page, and its *Security credentials* item. */
import { meaningOf } from '../../src/console/labels/index';
import { readLocation } from '../../src/console/location';
import type { ConsoleLocation } from '../../src/console/location';
import type { AccountMenu } from '../../src/guide/page-view';
import { THRESHOLD, Votes } from './confidence';
import { byId, closestDeep, isEnabled, isShown, isVisible, namesOf, queryAll } from './dom';
import { readIdentity } from './identity';
import { idWords, idsOf } from './meaning';
import type { Scene } from './scene';

/** Seen 2024 to 2026 in extensions that read the navigation; both layouts live side by side, account by account. */
const KNOWN_BUTTONS =
  '#nav-usernameMenu, [data-testid="awsc-nav-account-menu-button"], [data-testid="more-menu__awsc-nav-account-menu-button"]';
const KNOWN_MENUS = '[data-testid="account-detail-menu"], #menu--account';
const NAVIGATION = 'header, [role="banner"], #awsc-navigation-container, #awsc-nav-header';

export function findAccountMenu(scene: Scene, account: string | undefined): AccountMenu | undefined {
  const votes = new Votes<Element>();
  for (const element of queryAll(scene.roots, `${KNOWN_BUTTONS}, button, [role="button"], a[aria-haspopup], a[aria-expanded]`)) {
    if (!element.closest(NAVIGATION) || !isVisible(element)) continue;
    if (element.matches(KNOWN_BUTTONS)) votes.add(element, 2, 'known id');
    if (/-(account-menu|username-menu|user-menu)-/.test(idsOf(element).map(idWords).join('')))
      votes.add(element, 1, 'id says account menu');
    if (element.matches(OPENER)) votes.add(element, 0.5, 'opens a menu');
    if (account && element.textContent.replace(/-/g, '').includes(account)) votes.add(element, 1.5, 'shows the account id');
    if (leadsToPage(element, scene)) votes.add(element, 2, 'what it opens leads to the page');
  }
  const found = votes.leading(THRESHOLD.accountMenu, 0.5);
  if (!found) return undefined;
  const button = found.winner;
  const item = findItem(button, scene);
  return {
    button: { ref: scene.refs.of(button), enabled: isEnabled(button), signals: found.signals },
    open: button.getAttribute('aria-expanded') === 'true' || item !== undefined,
    item: item && { ref: scene.refs.of(item), enabled: isEnabled(item), signals: ['leads to the page'] },
  };
}

/** Whether the menu that the button controls, or that stands right behind it, open or not, has the item. */
function leadsToPage(button: Element, scene: Scene): boolean {
  const controlled = byId(button, button.getAttribute('aria-controls') ?? '');
  const next = button.nextElementSibling;
  const isOpen = button.getAttribute('aria-expanded') === 'true' || scene.memory.pressed.has(button);
  // What is in sight although the button is not open is its neighbour, maybe the account menu itself.
  const behind = next && !next.querySelector(`${KNOWN_BUTTONS}, ${OPENER}`) && (isOpen || !isShown(next)) ? next : undefined;
  const menu = controlled ?? behind;
  return menu !== undefined && pickItem([...menu.querySelectorAll(ITEM)], scene) !== undefined;
}

const OPENER = '[aria-expanded], [aria-haspopup]';
const ITEM = 'a, [role="menuitem"], button, [tabindex]';

function findItem(button: Element, scene: Scene): Element | undefined {
  const controlled = byId(button, button.getAttribute('aria-controls') ?? '');
  const inMenu = (e: Element): boolean =>
    !closestDeep(e, 'main, [role="main"], aside') &&
    ((controlled?.contains(e) ?? false) || e.closest(`${KNOWN_MENUS}, ${NAVIGATION}, [role="menu"]`) !== null);
  return pickItem(
    queryAll(scene.roots, ITEM).filter((e) => e !== button && inMenu(e) && isShown(e)),
    scene,
  );
}

function addressOf(item: Element): ConsoleLocation | undefined {
  return item.localName === 'a' ? readLocation((item as HTMLAnchorElement).href) : undefined;
}

/** The item that leads to the page, by its address; by id or label where none has it. */
function pickItem(items: readonly Element[], scene: Scene): Element | undefined {
  const leading = items.filter((e) => addressOf(e)?.page === 'security-credentials');
  // In a browser with several sessions another account's page is on a host of its own.
  const own = readIdentity(scene).account;
  const links = leading.filter((e) => [undefined, own].includes(addressOf(e)?.hostAccount));
  if (leading.length > 0) return links.length === 1 ? links[0] : undefined;
  const named = items.filter(
    (e) =>
      /-security-credentials?-/.test(idsOf(e).map(idWords).join('')) ||
      namesOf(e).some((n) => meaningOf(n, scene.lang, ['security-credentials'])),
  );
  const innermost = named.filter((e) => !named.some((other) => other !== e && e.contains(other)));
  return innermost.length === 1 ? innermost[0] : undefined;
}
