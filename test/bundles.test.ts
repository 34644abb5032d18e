/**
 * What is in the package, read as a reviewer would read it: the built files, not the sources. Nothing in them can send a request, run code that is
 * not packaged or put HTML into a page, and every address in them is known. The libraries that come along have a few exceptions, each with its reason.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { firefoxManifest } from '../scripts/firefox-manifest.mjs';
import { scanScript } from './support/script-scan';

const DIST = path.resolve(import.meta.dirname, '../dist');
if (!existsSync(path.join(DIST, 'chrome/manifest.json')))
  throw new Error('There is no built extension in dist/: run `npm run build` before this test. `npm test` does so itself.');

const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(DIST, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(DIST, folder), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

const FILES = filesIn('chrome');
const ending = (end: string): string[] => FILES.filter((file) => file.endsWith(end));

const PRACTICE = 'practice/practice.js';
/** Pages that are drawn by Preact. */
const DRAWN = ['popup/popup.js', 'popup/record.js', 'popup/settings.js', 'welcome/welcome.js'];
/** Whoever talks to the browser through webextension-polyfill. */
const POLYFILLED = ['background.js', ...DRAWN];

interface Exception {
  readonly files: readonly string[];
  readonly what: string;
  readonly code: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    files: POLYFILLED,
    what: 'console',
    code: /console\.warn\(`\$\{name\} API method doesn't seem to support/,
    why: 'webextension-polyfill, on a browser that has callbacks only; it says the name of a method of the browser.',
  },
  {
    files: POLYFILLED,
    what: 'console',
    code: /console\.error\("Failed to send onMessage rejected reply", err/,
    why: 'webextension-polyfill, when whoever asked is gone; it says the browser’s own error.',
  },
  {
    files: DRAWN,
    what: 'innerHTML',
    code: /h\.__html == t\.innerHTML\) \|\| \(t\.textContent = h\.__html\)/,
    why: 'Preact compares what is there; the build has made a text of what it would write (scripts/without-inner-html-loader.mjs).',
  },
  {
    files: DRAWN,
    what: '.constructor()',
    code: /return this\.constructor\(n, r\)/,
    why: 'Preact calls a function component, whose wrapper has it as its constructor.',
  },
  {
    files: [PRACTICE],
    what: 'innerHTML',
    code: /"innerHTML"in \w+\)\w+\.textContent=/,
    why: 'React DOM asks whether an SVG element has it; the build has made a text of what it would write.',
  },
  {
    files: [PRACTICE],
    what: '.constructor()',
    code: /nativeEvent\)\.constructor\(\w+\.type,\w+\)/,
    why: 'React DOM makes another event of the same kind for an event that came too early.',
  },
  {
    files: [PRACTICE],
    what: 'postMessage',
    code: /MessageChannel,.*\.postMessage\(null\)/,
    why: 'React’s scheduler sends itself nothing, to be called in the next turn.',
  },
];

/** React and Cloudscape warn of wrong use, and of a page that lacks their styles. They know invented keys alone. */
const MAY_LOG = new Set([PRACTICE]);

const NAMESPACES = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/1999/xhtml'];
const CONSOLE_PAGES = [
  'https://console.aws.amazon.com/iam/home#/security_credentials',
  'https://console.amazonaws-eusc.eu/iam/home#/security_credentials',
];
const GUIDES = [
  'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html',
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
];
/** Its host is always one of the console's (src/console/location.ts). */
const CLOUD_TRAIL = 'https://${}/cloudtrail/home?region=${}#/events?AccessKeyId=${}';

/** Links that the owner may click, and names of XML that nobody ever loads. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  'background.js': CONSOLE_PAGES,
  'content.js': [...GUIDES, CLOUD_TRAIL],
  'popup/popup.js': [...NAMESPACES, ...GUIDES, CLOUD_TRAIL],
  'popup/record.js': NAMESPACES,
  'popup/settings.js': [...NAMESPACES, 'chrome://extensions/shortcuts'],
  'welcome/welcome.js': [...NAMESPACES, ...CONSOLE_PAGES],
  [PRACTICE]: [
    ...NAMESPACES,
    'http://www.w3.org/1999/xlink',
    'http://www.w3.org/XML/1998/namespace',
    // Stands in the text of an error.
    'https://reactjs.org/docs/error-decoder.html?invariant=',
    // Stand in what the imitated session says of itself, as AWS's pages do.
    'https://us-east-1.signin.aws.amazon.com',
    'http://signin.aws.amazon.com/signin',
    // Cloudscape compares links with these, and refuses all others of their kind.
    'javascript:void(0)',
    'javascript:void(0);',
    'javascript:;',
    'javascript:',
  ],
};

describe.each(ending('.js'))('%s', (file) => {
  const { findings, addresses } = scanScript(file, read(`chrome/${file}`));
  const explained = EXCEPTIONS.filter(({ files }) => files.includes(file));

  it('sends no request, runs no text as code, makes no HTML of a text, opens no door and logs nothing', () => {
    const left = findings.filter(
      ({ what, code }) =>
        !(what === 'console' && MAY_LOG.has(file)) && !explained.some((exception) => exception.what === what && exception.code.test(code)),
    );
    expect(left.map(({ what, code }) => `${what}: … ${code} …`)).toEqual([]);
  });

  it('needs every exception that its libraries have, once', () => {
    for (const { what, code, why } of explained)
      expect(findings.filter((finding) => finding.what === what && code.test(finding.code)).length, why).toBe(1);
  });

  it('names no address but those that the owner may click', () => {
    expect([...addresses].sort()).toEqual([...(ADDRESSES[file] ?? [])].sort());
  });
});

describe('the package', () => {
  it('has exactly the scripts that are known, the same ones for both browsers', () => {
    expect(ending('.js')).toEqual(Object.keys(ADDRESSES).sort());
    expect(filesIn('firefox')).toEqual(FILES);
    for (const file of FILES.filter((name) => name !== 'manifest.json'))
      expect(readFileSync(path.join(DIST, 'firefox', file)).equals(readFileSync(path.join(DIST, 'chrome', file))), file).toBe(true);
  });

  it('has the manifests that were agreed on', () => {
    const { version: _version, ...chrome } = JSON.parse(read('chrome/manifest.json')) as Record<string, unknown>;
    expect(chrome).toEqual(JSON.parse(readFileSync(path.join(DIST, '../test/manifests/chrome.json'), 'utf8')));
    expect(JSON.parse(read('firefox/manifest.json'))).toEqual(
      firefoxManifest(JSON.parse(read('chrome/manifest.json')) as Record<string, unknown>),
    );
  });

  it('has no file of a kind that could run, besides scripts and pages', () => {
    expect([...new Set(FILES.map((file) => path.extname(file)))].sort()).toEqual(['.css', '.html', '.js', '.json', '.png', '.txt']);
  });

  it.each(ending('.html'))('loads only its own files into %s, and has no script in it', (file) => {
    const { document } = new Window();
    document.write(read(`chrome/${file}`));
    expect(document.querySelectorAll('base, iframe, frame, object, embed, form, [http-equiv], [srcdoc], style').length).toBe(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name, 'a script in an attribute').not.toMatch(/^on/);
        if (!/^(src|srcset|href|action|data|poster)$/.test(name) || value === 'data:,') continue;
        expect(value).not.toMatch(/^([a-z+.-]+:|\/)/i);
        expect(FILES).toContain(path.posix.join(path.posix.dirname(file), value ?? ''));
      }
    expect(document.querySelectorAll('script').length).toBeGreaterThan(0);
    for (const script of document.querySelectorAll('script')) expect([script.textContent, script.hasAttribute('src')]).toEqual(['', true]);
  });

  it.each(ending('.css'))('loads nothing into the styles of %s', (file) => {
    const css = read(`chrome/${file}`).replace(/\/\*[\s\S]*?\*\//g, '');
    expect(css).not.toMatch(/@import|image-set\(|expression\(/i);
    const loaded = [...css.matchAll(/\burl\(\s*["']?([^"')]*)/gi)]
      .map(([, address = '']) => address)
      .filter((address) => !/^(data:|#)/.test(address));
    expect(loaded).toEqual([]);
  });

  it.each(ending('messages.json'))('has texts without markup or addresses in %s', (file) => {
    const texts = Object.values(JSON.parse(read(`chrome/${file}`)) as Record<string, { message: string }>).map(({ message }) => message);
    expect(texts.filter((text) => /:\/\/|javascript:|<\/?(a|b|i|p|br|img|script|svg|iframe|style|span|div)\b/i.test(text))).toEqual([]);
  });
});

describe('the scan', () => {
  const found = (code: string): string[] => scanScript('x.js', code).findings.map(({ what }) => what);

  it.each([
    ['fetch("x")', 'fetch'],
    ['window["fetch"]("x")', 'fetch'],
    ['const { fetch: ask } = globalThis;', 'fetch'],
    ['({ fetch: ask } = globalThis);', 'fetch'],
    ['const all = { fetch };', 'fetch'],
    ['globalThis[`WebSocket`]', 'WebSocket'],
    ['new XMLHttpRequest()', 'XMLHttpRequest'],
    ['navigator.sendBeacon("x")', 'sendBeacon'],
    ['new Image().src = x', 'Image'],
    ['import("./x.js")', 'import()'],
    ['import "./x.js"', 'import'],
    ['importScripts("x")', 'importScripts'],
    ['eval(x)', 'eval'],
    ['(0, eval)(x)', 'eval'],
    ['new Function(x)', 'Function'],
    ['const make = Function; make(x)', 'Function'],
    ['(() => {}).constructor(x)()', '.constructor()'],
    ['setTimeout("go()", 1)', 'setTimeout of a text'],
    ['window.setInterval("go(" + x + ")", 1)', 'setInterval of a text'],
    ['setTimeout(`go(${x})`)', 'setTimeout of a text'],
    ['e.innerHTML = x', 'innerHTML'],
    ['e["outerHTML"] = x', 'outerHTML'],
    ['e.insertAdjacentHTML("beforeend", x)', 'insertAdjacentHTML'],
    ['document.write(x)', '.write'],
    ['new DOMParser().parseFromString(x, "text/html")', 'DOMParser'],
    ['frame.setAttribute("srcdoc", x)', 'srcdoc'],
    ['window.postMessage(x, "*")', 'postMessage'],
    ['chrome.runtime.onMessageExternal.addListener(f)', 'onMessageExternal'],
    ['console.log(x)', 'console'],
  ])('finds what %s does', (code, what) => {
    expect(found(code)).toContain(what);
  });

  it('tells a name from a comment, a part of a text and a part of an object', () => {
    expect(found('/* fetch(x) */ const say = "never call fetch or eval"; // eval(x)\nconst methods = { eval: 1, "fetch": 2 };')).toEqual(
      [],
    );
    expect(found('setTimeout(() => go(), 1); Object.create(Function.prototype); clipboard.writeText(x);')).toEqual([]);
  });

  it('finds addresses in texts and templates, and none in comments', () => {
    const { addresses } = scanScript(
      'x.js',
      '// https://a.example\nf("see https://b.example/x", `https://${h}/y?z=${q}`, "//c.example", "javascript:go()");',
    );
    expect(addresses).toEqual(['see https://b.example/x', 'https://${}/y?z=${}', '//c.example', 'javascript:go()']);
  });
});
