/**
 * The page report: an outline of the page that an owner can read over and paste into a bug report. `scripts/report-to-fixture.mjs` makes a
 * fixture of it.
 *
 * It is written from fixed vocabularies, not cut out of the page: whatever is not known here comes out as `…`, as a kind (`key-id:1`) or as a
 * number of words. What a text box holds is never read, only whether it holds something; of the create-key wizard nothing is.
 */
import { LANGUAGES, normaliseLabel } from '../../src/console/labels/index';
import type { Term } from '../../src/console/labels/index';
import { readLocation } from '../../src/console/location';
import type { PageView, Ref } from '../../src/guide/page-view';
import type { Step } from '../../src/guide/step';
import { ancestors, byId, HOST_NAME, isRendered, queryAll, searchRoots, tidy } from './dom';
import type { Root } from './dom';

const FORMAT = 1;
const LIMIT = {
  /** bytes of the outline in UTF-8 */
  bytes: 58_000,
  /** bytes that `main` leaves to what comes behind it: dialogs and menus stand at the document's end */
  spare: 15_000,
  depth: 120,
  siblings: 80,
  attributes: 40,
  /** characters of one text */
  text: 2000,
  /** words of all texts that are looked up */
  words: 5000,
  /** words that are counted in a row */
  count: 50,
} as const;

/**
 * The only words that names in the page's code may keep: of ids, test ids, classes, attributes and their values. All that the observer looks
 * for is among them, and what component libraries call their parts.
 */
const WORDS = new Set(
  (
    'access accordion account action actions activate activation active add adorned alert alertdialog analytics application arrow as aria awsc ' +
    'awsccc awsui badge banner bar body box btn busy button buttons cancel card cards caret cell checkbox checked child circle close code col ' +
    'collapse collapsed collapsible column columnheader columns combobox command complementary confirm confirmation console container content ' +
    'contentinfo control controls copy count counter create created credential credentials current danger data date deactivate deactivation ' +
    'default delete deleted deletion describedby description destroy destructive detail details dialog disable disabled dismiss document dropdown ' +
    'ellipsis email empty enable enabled end erase error existing expand expandable expanded false field filter flash flashbar flex focus footer ' +
    'form frame grid gridcell group haspopup head header heading help hidden hide horizontal iam icon id img inactivate inactive index inert info ' +
    'inline inner input invalid item items kebab key keys label labelledby last layer layout level like link list listbox listitem live loading ' +
    'log main make makeactive makeinactive mark menu menubar menuitem menuitemcheckbox menuitemradio message mfa mixed modal modals more multi ' +
    'multiselectable name nav navigation negative new none normal note number off on open option options outline overlay owns page pagination ' +
    'panel password placeholder polite popover popup portal preferences presentation pressed primary progressbar qa radio radiogroup reactivate ' +
    'readonly region remove required root row rowgroup rowheader rows scope screen scroll search secondary section security select selected ' +
    'selection separator service set settings skeleton sort spinner stacked state status sticky stop stopped styled submit success summary switch ' +
    'tab tabindex table tablist tabpanel tabs tag test testid text textbox title to toggle tool toolbar tools tooltip trash treegrid trigger true ' +
    'type used user username users value variant vertical view visible visual warning wizard wrapper'
  ).split(' '),
);

const TAGS =
  /^(a|abbr|article|aside|b|body|button|caption|code|col|colgroup|dd|details|dialog|div|dl|dt|em|fieldset|footer|form|frame|h[1-6]|header|i|iframe|img|input|kbd|label|legend|li|main|mark|nav|ol|option|p|pre|samp|section|select|small|span|strong|summary|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|u|ul|use)$/;
/** Nothing in them is shown, or only pictures. */
const LEFT_OUT = /^(script|style|template|noscript|link|meta|base|path|g|defs|rect|circle|polygon|line|canvas|video|audio|object|embed)$/;

const TEXTS = /^(aria-label|aria-description|title|placeholder|alt)$/;
const REFERENCES = /^(aria-(labelledby|describedby|controls|owns|activedescendant)|for)$/;
const VALUES =
  /^(role|type|scope|name|action|command|aria-(expanded|haspopup|checked|selected|disabled|hidden|busy|modal|current|pressed|invalid|required|readonly|live|multiselectable|sort)|data-(testid|test-id|test|cy|qa|id|item-id|action|command|icon|status|state|key-status|key-state|selection-item|analytics|analytics-(flashbar|alert)))$/;
const SKIPPED = /^(class|style|id|checked|selected|value|on.*)$/;

const NAVIGATION = ['header', '[role="banner"]', '#awsc-navigation-container', '#awsc-nav-header']
  .flatMap((nav) => ['button', '[role="button"]', 'a[aria-haspopup]', 'a[aria-expanded]'].map((control) => `${nav} ${control}`))
  .join(', ');
const MENUS = '[role="menu"], [data-testid="account-detail-menu"], #menu--account';
const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [class*="modal" i], [class*="dialog" i]';
const MAIN = 'main, [role="main"]';

const KIND =
  /(?<url>\bhttps?:[^\s"<>]+)|(?<arn>\barn:[\w-]*:[^\s"'<>()]+)|(?<email>[^\s@]{1,64}@[^\s@]+)|(?<key>(?<!\w)AKIA\w{12,124}(?!\w))|(?<other>(?<!\w)A(?:SIA|PKA|IDA|ROA|GPA|NPA|SCA|BIA|CCA)\w{12,124}(?!\w))|(?<account>(?<!\w)\d{4}-?\d{4}-?\d{4}(?!\w))|(?<date>(?<!\w)\d{1,4}(?:(?<between>[-/.])\d{1,2}\k<between>\d{1,4}(?:T[\d:.]+Z?)?(?!\w)|年\d{1,2}月\d{1,2}日))|(?<time>(?<!\w)\d{1,2}:\d\d(?::\d\d)?(?!\w))|(?<count>[([（]\s*\d+\+?\s*(?:\/\s*\d+\+?\s*)?[)\]）])|(?<number>(?<!\w)\d+(?:[.,]\d+)*(?!\w))/gi;
const MARKS = /(["“”„«»‹›「」『』`]|[,.;:。、，()（）])/;

/** Keeps the known words of a name with what stands between them. @returns '' when none is known */
function known(name: string): string {
  const words = name
    .slice(0, 200)
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/[A-Za-z0-9]+/g, (run) => {
      const parts = run.replace(/([a-z0-9])([A-Z])/g, '$1-$2').split('-');
      const kept = parts.map((part) => (WORDS.has(part.toLowerCase()) ? part : '…'));
      return kept.includes('…') ? kept.join('-') : run;
    })
    .replace(/…([-_]+…)+/g, '…')
    .replace(/^-+|-+$/g, '');
  return /[a-z]/i.test(words.replace(/data|aria|awsui/gi, '')) ? words : '';
}

/** `awsui_table_wih1l_1xi6i_63` → `awsui_table_wih1l`: what comes behind changes with every release of Cloudscape. */
function stem(name: string): string {
  const [, part = name, hash = ''] = /^(awsui_[a-z-]+)(_(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5})?_[a-z0-9]{5}_\d{1,4}$/i.exec(name) ?? [];
  const words = known(part);
  return words && words + hash;
}

/** Terms whose words are parts of sentences, and no labels. */
const SENTENCES: ReadonlySet<string> = new Set(['type-this', 'of-key'] satisfies Term[]);

/** Which label a normalised text is, the page's language first: `access-keys/de`, with the number of the form that is not the first. */
function labelNames(lang: string): Map<string, string> {
  const tag = lang.toLowerCase();
  const own = tag.startsWith('zh') ? (/tw|hk|mo|hant/.test(tag) ? 'zh-TW' : 'zh-CN') : tag.slice(0, 2);
  const names = new Map<string, string>();
  for (const [of, labels] of Object.entries(LANGUAGES).sort(([a], [b]) => Number(b === own) - Number(a === own)))
    for (const [term, forms] of Object.entries(labels).filter(([term]) => !SENTENCES.has(term)))
      forms.forEach((form, i) => {
        const key = normaliseLabel(form);
        if (!names.has(key)) names.set(key, `label:${term}/${of}${i > 0 ? `.${i}` : ''}`);
      });
  return names;
}

/** Describes texts by known labels, kinds and numbers of words. */
function describer(lang: string, account: string | undefined): (text: string) => string {
  const labels = labelNames(lang);
  const seen: Record<string, string[]> = { account: account === undefined ? [] : [account] };
  let wordsLeft: number = LIMIT.words;
  const numbered = (kind: string, text: string): string => {
    const list = (seen[kind] ??= []);
    const plain = text.replace(/-/g, '').toUpperCase();
    return `${kind}-id:${(list.includes(plain) ? list.indexOf(plain) : list.push(plain) - 1) + 1}`;
  };
  const kindOf = (kind: string, text: string): string => {
    if (kind === 'key' || kind === 'other' || kind === 'account') return numbered(kind, text);
    if (kind === 'arn') return `arn:${/:(root|user|assumed-role|federated-user)\b/.exec(text)?.[1] ?? 'other'}`;
    if (kind !== 'count') return kind;
    return `(${text.replace(/\d+/g, (digits) => (/^[0-2]$/.test(digits) ? digits : 'n')).replace(/[^\dn/+]/g, '')})`;
  };

  return (text) => {
    const tokens: (string | number)[] = [];
    let held = '';
    const add = (token: string | number): void => {
      const last = tokens.at(-1);
      if (typeof token === 'number' && typeof last === 'number') tokens[tokens.length - 1] = Math.min(last + token, LIMIT.count);
      else if (/^[,.;:。、，()（）]$/.test(String(token))) {
        if (tokens.length > 0) held = String(token);
        return;
      } else tokens.push(...(held ? [held] : []), token);
      held = '';
    };
    const addWords = (piece: string): void => {
      const words = piece.split(/\s+/).filter(Boolean);
      for (let i = 0; i < words.length;) {
        let label: string | undefined;
        let length = wordsLeft-- > 0 ? Math.min(6, words.length - i) : 0;
        for (; length > 0 && !label; length--) label = labels.get(normaliseLabel(words.slice(i, i + length).join(' ')));
        add(label ?? 1);
        i += length + 1;
      }
    };
    const addText = (piece: string): void => {
      const label = piece.length <= 80 && labels.get(normaliseLabel(piece));
      if (label) add(label);
      else
        for (const part of piece.split(MARKS))
          if (part.length === 1 && MARKS.test(part)) add(part);
          else addWords(part);
    };
    const whole = tidy(text.slice(0, LIMIT.text));
    let from = 0;
    for (const match of whole.matchAll(KIND)) {
      addText(whole.slice(from, match.index));
      const [kind = ''] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
      add(kindOf(kind, match[0]));
      from = match.index + match[0].length;
    }
    addText(whole.slice(from));
    return tokens.map((token) => (typeof token === 'number' ? `text(${token})` : token)).join(' ');
  };
}

/** Where a link leads, if the guide knows the place. */
function route(element: Element, value: string): string {
  const page = element.localName === 'a' ? readLocation((element as HTMLAnchorElement).href)?.page : undefined;
  if (page && page !== 'other-iam' && page !== 'other-console') return `route:${page}`;
  if (page && value.includes('#/users/')) return 'route:users';
  return value.includes('#') ? `#${known(value.slice(value.indexOf('#') + 1)) || '…'}` : '…';
}

/** Every recognised control of a view with its path (`section.keys.0.menu.button`) and the signals that agreed. */
function targetsOf(value: unknown, path: string[] = []): { path: string; ref: Ref; signals: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { ref, row, signals } = value as { ref?: Ref; row?: Ref; signals?: readonly string[] };
  const own = ref ?? row;
  return [
    ...(own === undefined ? [] : [{ path: path.join('.'), ref: own, signals: signals ?? [] }]),
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'facts' ? [] : targetsOf(inner, [...path, key]))),
  ];
}

/**
 * Describes a page for a bug report, without anything that names its owner.
 * @param view what the observer made of the page
 * @param step what the guide made of the view
 * @param element finds what a {@link Ref} of the view names
 * @returns text, at most 60 kB in UTF-8
 */
export function pageReport(doc: Document, view: PageView, step: Step, element: (ref: Ref) => Element | undefined): string {
  const why = 'why' in step ? ` (${step.why})` : '';
  const head = [`Root Key Remover page report, format ${FORMAT}`, `page: ${view.page}`, `step: ${step.id}${why}`];
  if (view.page === 'create-key-wizard' || step.id === 'leave-wizard') return `${head.join('\n')}\n`;

  const { identity, section, dialog } = view;
  const lang = /^[a-z]{2}([-_]([a-z]{2}|han[st]))?$/i.exec(doc.documentElement.lang)?.[0] ?? 'other';
  const targets = targetsOf({ accountMenu: view.accountMenu, section, dialog });
  head.push(
    `partition: ${view.partition}`,
    `language: ${lang}`,
    `signed in: ${identity.principal.kind}`,
    `section: ${section.kind}${'why' in section ? ` (${section.why})` : ''}${section.kind === 'open' ? ` [${section.keys.map((key) => key.state).join(', ')}]` : ''}`,
    `dialog: ${dialog ? (dialog.kind === 'key' ? dialog.verb : dialog.kind) : 'none'}`,
    `failure: ${view.failure ? 'yes' : 'no'}`,
    'recognised:',
    ...targets.slice(0, 60).map(({ path, signals }) => `  ${path}: ${signals.join(', ') || '-'}`),
    'outline:',
  );

  const roots = searchRoots(doc);
  const inner = new Map<Element, Root>();
  for (const root of roots) {
    const host = 'host' in root ? root.host : root.defaultView?.frameElement;
    if (host && root !== doc) inner.set(host, root);
  }
  const onPage = view.page === 'security-credentials';
  const parts = new Set(
    queryAll(roots, onPage ? `${NAVIGATION}, ${MENUS}, ${DIALOGS}` : `${NAVIGATION}, ${MENUS}`).filter(
      (e) => e.localName !== 'body' && hasBox(e),
    ),
  );
  if (onPage)
    for (const root of roots) {
      const mains = root.querySelectorAll(MAIN);
      if ('body' in root && mains.length === 0) parts.add(root.body);
      mains.forEach((main) => parts.add(main));
    }
  const marks = new Map<Element, string>();
  for (const { path, ref } of targets) {
    const target = element(ref);
    if (!target) continue;
    parts.add(target);
    marks.set(target, `${marks.get(target) ?? ''} ^${path}`);
  }
  const ways = new Set([...parts].flatMap(ancestors));

  const describe = describer(lang, identity.account);
  const numbers = new Map<Element, number>();
  const numberOf = (target: Element): number => numbers.get(target) ?? numbers.set(target, numbers.size + 1).size;
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let left = LIMIT.bytes - encoder.encode(head.join('\n')).length;
  let cut = 0;
  const put = (depth: number, text: string): void => {
    const line = `${' '.repeat(depth)}${text}`;
    left -= encoder.encode(line).length + 1;
    if (left > 0) lines.push(line);
    else cut++;
  };

  const walk = (e: Element, depth: number, inPart: boolean, rendered: boolean, faded: boolean): void => {
    const inside = inPart || parts.has(e);
    if (e.localName === HOST_NAME || LEFT_OUT.test(e.localName) || !(inside || ways.has(e))) return;
    if (left <= 0 || depth > LIMIT.depth) {
      cut++;
      return;
    }
    // Boxless elements (`display: contents`) count as not visible, but hide nothing.
    const shows = rendered && isRendered(e);
    const fades = faded || (shows && !e.checkVisibility({ opacityProperty: true }) && hasBox(e));
    const lineOf = `${describeElement(e, describe, numberOf)}${rendered && !shows ? ' !hidden' : ''}${fades && !faded ? ' !faded' : ''}${shows && inside ? lookOf(e) : ''}${marks.get(e) ?? ''}`;
    const children = isTyped(e) ? [] : childrenOf(e);
    const [only] = children;
    if (inside && children.length === 1 && typeof only === 'string') {
      const text = describe(only);
      put(depth, text ? `${lineOf} {${text}}` : lineOf);
      return;
    }
    put(depth, lineOf);
    const spare = e.matches(MAIN) ? LIMIT.spare : 0;
    left -= spare;
    const root = inner.get(e);
    if (root) {
      put(depth + 1, 'host' in root ? '#shadow' : '#document');
      for (const child of 'host' in root ? root.children : [root.body]) walk(child, depth + 2, inside, shows, fades);
    }
    let siblings = 0;
    for (const child of children)
      if (inside && ++siblings > LIMIT.siblings) cut++;
      else if (typeof child !== 'string') walk(child, depth + 1, inside, shows, fades);
      else if (inside) {
        const text = describe(child);
        if (text) put(depth + 1, `{${text}}`);
      }
    left += spare;
  };
  walk(doc.body, 0, false, true, false);
  return `${[...head, renumber(lines.join('\n')), ...(cut > 0 ? [`(cut: ${cut} more)`] : [])].join('\n')}\n`;
}

function hasBox(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** What its place says that the observer reads: laid over the page, clipped away. */
function lookOf(element: Element): string {
  const look: string[] = [];
  if (/modal|dialog/i.test(element.getAttribute('class') ?? '') && styleOf(element)?.position === 'fixed') look.push(' !fixed');
  if (element.localName === 'input') {
    const { width, height } = element.getBoundingClientRect();
    if (width < 6 || height < 6) look.push(' !small');
  }
  return look.join('');
}

/** The owner types into it. */
function isTyped(element: Element): boolean {
  return element.matches('textarea, [role="textbox"], [contenteditable]:not([contenteditable="false"])');
}

/** Elements and texts in order; texts side by side are one. */
function childrenOf(element: Element): (Element | string)[] {
  const children: (Element | string)[] = [];
  for (const node of element.childNodes) {
    const last = children.at(-1);
    if (node.nodeType === 1) children.push(node as Element);
    else if (node.nodeType !== 3 || !node.nodeValue) continue;
    else if (typeof last === 'string') children[children.length - 1] = last + node.nodeValue;
    else children.push(node.nodeValue);
  }
  return children.filter((child) => typeof child !== 'string' || tidy(child));
}

/** Its name, class stems, number (`@3`), attributes and whether it is ticked or filled. */
function describeElement(element: Element, describe: (text: string) => string, numberOf: (element: Element) => number): string {
  const name = element.localName;
  const items = [TAGS.test(name) ? name : (name.includes('-') && known(name)) || '…'];
  const classes = (element.getAttribute('class') ?? '').slice(0, 2000).split(/\s+/).map(stem).filter(Boolean);
  for (const name of new Set(classes)) items.push(`.${name}`);
  if (element.id) {
    const words = known(element.id);
    items.push(`@${numberOf(element)}`, words ? `id=${words}` : 'id');
  }
  const type = element.getAttribute('type') ?? '';
  for (const { localName, value } of [...element.attributes].slice(0, LIMIT.attributes)) {
    let text: string | undefined;
    if (localName === 'value' && (name === 'button' || name === 'option')) text = known(value) || '…';
    else if (localName === 'value' && /^(button|submit|reset)$/.test(type)) text = `{${describe(value)}}`;
    else if (SKIPPED.test(localName)) continue;
    else if (TEXTS.test(localName)) text = `{${describe(value)}}`;
    else if (localName === 'href') text = route(element, value);
    else if (REFERENCES.test(localName))
      text = value
        .slice(0, 400)
        .split(/\s+/)
        .map((id) => byId(element, id))
        .map((target) => (target ? `#${numberOf(target)}` : '…'))
        .join(',');
    else if (localName === 'data-awsui-analytics') text = known(/"id"\s*:\s*"([^"]{1,80})"/.exec(value.slice(0, 4000))?.[1] ?? '') || '…';
    else if (VALUES.test(localName) && value) text = known(value) || '…';
    const kept = text === undefined ? known(localName) : localName;
    const item = text === undefined ? kept : `${kept}=${text}`;
    if (kept && !items.includes(item)) items.push(item);
  }
  if (name === 'input' || name === 'textarea') {
    const { checked, value } = element as HTMLInputElement;
    if (/^(radio|checkbox)$/.test(type)) items.push(...(checked ? ['!checked'] : []));
    else if (!/^(button|submit|reset|image|hidden)$/.test(type) && value !== '') items.push('!filled');
  } else if (isTyped(element) && element.textContent !== '') items.push('!filled');
  return items.join(' ');
}

/** Numbers elements in the order of the outline, and only those that another element there refers to. */
function renumber(outline: string): string {
  const find = (pattern: RegExp): Set<string> => new Set([...outline.matchAll(pattern)].map(([, n = '']) => n));
  const named = find(/ @(\d+)/g);
  const asked = [...find(/[=,]#(\d+)/g)].filter((n) => named.has(n));
  const order = new Map([...named].filter((n) => asked.includes(n)).map((n, i) => [n, String(i + 1)]));
  return outline
    .replace(/ @(\d+)/g, (_, n: string) => (order.has(n) ? ` @${order.get(n) ?? ''}` : ''))
    .replace(/([=,])#(\d+)/g, (_, before: string, n: string) => before + (order.has(n) ? `#${order.get(n) ?? ''}` : '…'));
}
