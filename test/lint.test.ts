/** The code rules that keep the promises, tried on code that breaks them: a rule that is named wrongly, or set aside for a folder, finds nothing. */
import { ESLint } from 'eslint';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rules that need no types, so that no project has to be loaded for a line of code. */
const RULES = /^(no-restricted-(globals|properties|syntax)|no-unsanitized\/.*|no-eval|no-new-func|no-script-url|no-console)$/;

const eslint = new ESLint({
  cwd: path.resolve(import.meta.dirname, '..'),
  ruleFilter: ({ ruleId }) => RULES.test(ruleId),
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
});

async function rulesBrokenBy(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ ruleId }) => ruleId ?? '');
}

const FILES = [
  'src/extension/bad.ts',
  'src/guide/bad.ts',
  'src/console/bad.ts',
  'content-scripts/bad.ts',
  'content-scripts/observe/bad.ts',
  'content-scripts/point/bad.ts',
  'popup/bad.tsx',
  'design/bad.tsx',
  'welcome/bad.tsx',
  'practice/bad.tsx',
];

const REQUESTS = [
  'void fetch("https://example.com");',
  'void window.fetch("https://example.com");',
  'const { fetch: ask } = globalThis; ask("https://example.com");',
  'new XMLHttpRequest().open("GET", "/");',
  'new WebSocket("wss://example.com");',
  'new EventSource("/");',
  'new RTCPeerConnection();',
  'new WebTransport("https://example.com");',
  'navigator.sendBeacon("/", "x");',
  'new Image().src = "https://example.com/x.png";',
  'window.postMessage("x", "*");',
  'new BroadcastChannel("x").onmessage = null;',
];
const FOREIGN_CODE = [
  'eval("1");',
  'window.eval("1");',
  'new Function("return 1")();',
  'f.constructor("return 1")();',
  'const name = "x"; void import(name);',
  'importScripts("https://example.com/x.js");',
  'new Worker("x.js");',
  'location.href = "javascript:go()";',
];
const MARKUP = [
  'element.innerHTML = text;',
  'element.innerHTML = "<b>x</b>";',
  'element.outerHTML = text;',
  'element.insertAdjacentHTML("beforeend", text);',
  'element.setHTMLUnsafe(text);',
  'document.write(text);',
  'document.createRange().createContextualFragment(text);',
  'new DOMParser().parseFromString(text, "text/html");',
  'frame.srcdoc = text;',
];
const DOORS = ['chrome.runtime.onMessageExternal.addListener(f);', 'chrome.runtime.connectNative("x");'];

describe.each(FILES)('the code rules for %s', (file) => {
  it.each([...REQUESTS, ...FOREIGN_CODE, ...MARKUP, ...DOORS])('refuse %s', async (code) => {
    expect(await rulesBrokenBy(code, file)).not.toEqual([]);
  });

  it('refuse to log, unless it is the practice console', async () => {
    expect(await rulesBrokenBy('console.log("x");', file)).toEqual(file.startsWith('practice/') ? [] : ['no-console']);
  });

  it('let through what is none of it', async () => {
    expect(await rulesBrokenBy('element.textContent = "fetch, eval and innerHTML"; void import("./own");', file)).toEqual([]);
  });
});

it.each(FILES.filter((file) => file.endsWith('.tsx')))('the code rules for %s refuse markup in an attribute', async (file) => {
  for (const code of [
    'export const bad = <p dangerouslySetInnerHTML={{ __html: text }} />;',
    'export const bad = <iframe srcdoc={text} />;',
    'export const bad = h("p", { dangerouslySetInnerHTML: { __html: text } });',
  ])
    expect(await rulesBrokenBy(code, file), code).toContain('no-restricted-syntax');
});
