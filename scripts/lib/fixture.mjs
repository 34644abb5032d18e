/** Page report → HTML with the same structure. What the report left out comes back made up: key ids end in EXAMPLE, accounts are those of AWS's documentation. */

const HOSTS = {
  aws: 'console.aws.amazon.com',
  'aws-eusc': 'console.amazonaws-eusc.eu',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
};
const ROUTES = {
  'security-credentials': '/iam/home#/security_credentials',
  'create-key-wizard': '/iam/home#/security_credentials/access-key-wizard',
  'iam-dashboard': '/iam/home#/home',
  'other-iam': '/iam/home#/groups',
  'other-console': '/console/home',
  users: '/iam/home#/users/details/example',
};
const ACCOUNTS = ['111122223333', '444455556666', '123456789012', '777788889999'];
const LOOKS = {
  '!hidden': 'display:none',
  '!faded': 'opacity:0',
  '!fixed': 'position:fixed',
  '!small': 'position:absolute;width:1px;height:1px',
};
const MADE_UP = {
  url: 'https://example.com/',
  email: 'user@example.com',
  date: '2026-01-15',
  time: '10:00',
  number: '7',
  'arn:root': 'arn:aws:iam::111122223333:root',
  'arn:user': 'arn:aws:iam::111122223333:user/example',
  'arn:assumed-role': 'arn:aws:sts::111122223333:assumed-role/example/example',
  'arn:federated-user': 'arn:aws:sts::111122223333:federated-user/example',
  'arn:other': 'arn:aws:s3:::example',
};
const SESSIONS = { root: 'root', 'iam-user': 'user', role: 'assumed-role' };
const REFERENCES = /^(aria-(labelledby|describedby|controls|owns|activedescendant)|for)$/;
const VOID = /^(input|img|col|br|hr|wbr)$/;

/**
 * @param {string} report text of a page report, format 1
 * @param {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>} languages the console's labels by language and term
 * @returns {string} HTML that the observer reads as it read the page
 * @throws {Error} when the text is no such report, or has no outline
 */
export function reportToHtml(report, languages) {
  const lines = report.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() === 'outline:');
  const format = /page report, format (\d+)/.exec(report)?.[1];
  if (format !== '1') throw new Error(`This is not a page report of format 1${format ? ` but of format ${format}` : ''}.`);
  if (start < 0) throw new Error('This report has no outline: of the create-key wizard none is made.');
  const fact = (name) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const partition = fact('partition') in HOSTS ? fact('partition') : 'aws';
  const text = (tokens) => wordsOf(tokens, languages);
  const href = (route) => `https://${HOSTS[partition]}${ROUTES[route] ?? ''}`;

  const tree = readTree(lines.slice(start + 1));
  const body = render(tree, { text, href, ids: numberedIds(tree) }) || '<body></body>';
  const session = SESSIONS[fact('signed in')];
  const arn = session && MADE_UP[`arn:${session}`].replace(':aws:', `:${partition}:`);
  const meta = session
    ? `<meta name="awsc-session-data" content="${escape(JSON.stringify({ accountId: ACCOUNTS[0], sessionARN: arn }))}">\n`
    : '';
  const lang = fact('language') === 'other' ? '' : fact('language');
  return `<!doctype html>
<!-- Made from a page report (step: ${escape(fact('step'))}). Serve it at ${href(fact('page').split(' ')[0])} -->
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
${meta}<title>Console</title>
</head>
${body}
</html>
`;
}

/** @typedef {{ name: string; items: string[]; text: string | undefined; children: Node[] }} Node */

/**
 * @param {string[]} lines
 * @returns {Node[]}
 */
function readTree(lines) {
  /** @type {{ depth: number; children: Node[] }[]} */
  const open = [{ depth: -1, children: [] }];
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('(')) continue;
    const depth = line.search(/\S/);
    const [name = '', ...items] = line.trim().match(/\{[^}]*\}|[^\s={}]+=\{[^}]*\}|\S+/g) ?? [];
    const last = items.at(-1);
    /** @type {Node} */
    const node = name.startsWith('{')
      ? { name: '', items: [], text: name.slice(1, -1), children: [] }
      : { name, items, text: last?.startsWith('{') ? items.pop()?.slice(1, -1) : undefined, children: [] };
    while (depth <= (open.at(-1)?.depth ?? -1)) open.pop();
    open.at(-1)?.children.push(node);
    open.push({ depth, children: node.children });
  }
  return open[0]?.children ?? [];
}

/**
 * The ids that other elements refer to, by their number in the report. An id of unknown words gets full-width digits to tell it from others:
 * the observer's reading of ids passes over them.
 * @param {Node[]} nodes
 * @returns {Map<string, string>}
 */
function numberedIds(nodes) {
  const all = flat(nodes).flatMap(({ items }) => {
    const words = items.find((item) => /^id(=|$)/.test(item));
    return words === undefined ? [] : [{ words: words.slice('id='.length), number: items.find((item) => /^@\d+$/.test(item))?.slice(1) }];
  });
  const digits = (number) => number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  return new Map(
    all.flatMap(({ words, number }) => {
      if (number === undefined) return [];
      const exact = words !== '' && !words.includes('…') && all.filter((other) => other.words === words).length === 1;
      return [[number, exact ? words : made(words) + digits(number)]];
    }),
  );
}

/** @param {Node[]} nodes @returns {Node[]} */
function flat(nodes) {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** Unknown words come back as a word that nothing knows. */
function made(words) {
  return words.replaceAll('…', 'x');
}

/** @param {Node[]} nodes */
function render(nodes, tools) {
  return nodes
    .map((node) => {
      // Words of a text keep apart from what stands beside them.
      if (node.name === '') return escape(` ${tools.text(node.text)} `);
      if (node.name === '#shadow') return `<template shadowrootmode="open">${render(node.children, tools)}</template>`;
      if (node.name === '#document') return '';
      const name = node.name === '…' ? 'x-x' : made(node.name);
      const attributes = attributesOf(node, tools);
      const inner = node.children.find((child) => child.name === '#document');
      if (inner) attributes.push(['srcdoc', `<!doctype html><html>${render(inner.children, tools)}</html>`]);
      // The line ends inside the tag, so that no blank comes between two elements.
      const tag = `<${name}${attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}\n>`;
      const text = node.items.includes('!filled') ? 'x' : node.text === undefined ? '' : tools.text(node.text);
      return VOID.test(name) ? tag : `${tag}${escape(text)}${render(node.children, tools)}</${name}>`;
    })
    .join('');
}

/** @returns {[string, string][]} */
function attributesOf({ name, items }, { text, href, ids }) {
  const number = items.find((item) => /^@\d+$/.test(item))?.slice(1);
  const classes = items.filter((item) => item.startsWith('.')).map((item) => classOf(item.slice(1)));
  const style = items.flatMap((item) => LOOKS[item] ?? []);
  /** @type {[string, string][]} */
  const attributes = [];
  if (classes.length > 0) attributes.push(['class', classes.join(' ')]);
  if (style.length > 0) attributes.push(['style', style.join(';')]);
  if (items.includes('!checked')) attributes.push(['checked', '']);
  if (items.includes('!filled') && name === 'input') attributes.push(['value', '1']);
  for (const item of items.filter((item) => !/^[.@!^{]/.test(item))) {
    const [key = '', value] = item.split(/=(.*)/s);
    attributes.push([made(key), valueOf(key, value, number, { text, href, ids })]);
  }
  return attributes;
}

function valueOf(key, value, number, { text, href, ids }) {
  if (key === 'id') return ids.get(number) ?? made(value ?? 'x');
  if (value === undefined) return '';
  if (value.startsWith('{')) return text(value.slice(1, -1));
  if (value.startsWith('route:')) return href(value.slice('route:'.length));
  if (REFERENCES.test(key))
    return value
      .split(',')
      .map((reference) => ids.get(reference.slice(1)) ?? 'nowhere')
      .join(' ');
  if (key === 'data-awsui-analytics') return JSON.stringify({ detail: { id: made(value) } });
  return made(value);
}

/** `awsui_table_wih1l` → `awsui_table_wih1l_00000_1`: Cloudscape's class names end in what changes with every release. */
function classOf(stem) {
  return /^awsui_[^_]+_(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5}$/i.test(stem) ? `${made(stem)}_00000_1` : made(stem);
}

function wordsOf(tokens, languages) {
  return tokens
    .split(' ')
    .map((token) => {
      const [, term = '', lang = '', form = 0] = /^label:([\w-]+)\/([\w-]+)(?:\.(\d+))?$/.exec(token) ?? [];
      if (term) return languages[lang]?.[term]?.[Number(form)] ?? 'lorem';
      const [, words] = /^text\((\d+)\)$/.exec(token) ?? [];
      if (words) return Array(Number(words)).fill('lorem').join(' ');
      const [, kind, n = ''] = /^(key|other|account)-id:(\d+)$/.exec(token) ?? [];
      if (kind === 'account') return ACCOUNTS[Number(n) - 1] ?? n.padStart(12, '9');
      if (kind) return `${kind === 'key' ? 'AKIA' : 'APKA'}FIXTURE${n.padStart(2, '0')}EXAMPLE`;
      return MADE_UP[token] ?? (/^\([012n/+]+\)$/.test(token) ? token.replaceAll('n', '7') : token);
    })
    .join(' ');
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
