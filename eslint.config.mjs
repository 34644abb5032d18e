import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

/** `testing/` folders hold what several test files share. */
const TESTS = ['test/**', '**/*.test.{ts,tsx}', '**/testing/**'];
const TYPED = ['{src,content-scripts,design,popup,practice,test,welcome}/**/*.{ts,tsx}'];
/** Built with large libraries of several years, whose types take minutes to lint; they are type-checked all the same. */
const FIXTURE_CONSOLES = ['test/consoles/{cloudscape,other}/**'];

const NO_BROWSER = [
  'document',
  'window',
  'self',
  'globalThis',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'chrome',
  'browser',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
];

const OWN_SELECTOR = String.raw`/^([a-z]+|root-key-guide|:popover-open|\[(data-action|data-key-state|part)\b[^\]]*\]?)/`;

/**
 * A selector given as text, other than an HTML element's name or one for the extension's own nodes. What the console's pages look like is
 * known in content-scripts/observe only.
 */
const SELECTOR_AS_TEXT = [
  `Literal[value!=${OWN_SELECTOR.replace(/\/$/, '$/')}]`,
  `TemplateLiteral:not(:has(> TemplateElement:first-child[value.raw=${OWN_SELECTOR}]))`,
].map((argument) => ({
  selector: `CallExpression[callee.property.name=/^(querySelector|querySelectorAll|closest|matches)$/] > ${argument}.arguments:first-child`,
  message: 'What the console’s pages look like is known in content-scripts/observe only.',
}));

/** Hands off: nothing in the extension may act on a page in the owner's place. */
const ACTS_ON_THE_PAGE = [
  {
    selector: 'CallExpression[callee.property.name=/^(click|submit|requestSubmit|dispatchEvent|setRangeText)$/]',
    message: 'The extension points; the owner clicks and types.',
  },
  {
    selector: 'NewExpression[callee.name=/^(MouseEvent|PointerEvent|KeyboardEvent|InputEvent)$/]',
    message: 'No event of the owner’s is ever made by script.',
  },
];

/** Nothing leaves the browser, and nothing runs or is shown that is not packaged. */
const NO_REQUESTS = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'Image',
  'Audio',
  'Worker',
  'SharedWorker',
  'importScripts',
  'WebAssembly',
];
const NO_FOREIGN_CODE = ['eval', 'Function', 'DOMParser'];
const NO_MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'parseFromString',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
  'dangerouslySetInnerHTML',
  'execCommand',
];
/** Web pages, other extensions and programs have no door to this one. */
const NO_DOORS = ['onMessageExternal', 'onConnectExternal', 'onUserScriptMessage', 'postMessage', 'connectNative', 'sendNativeMessage'];
const PACKAGED_ONLY = 'The extension sends no request, and runs and shows nothing that is not packaged.';

const FORBIDDEN_GLOBALS = [...NO_REQUESTS, ...NO_FOREIGN_CODE, 'postMessage', 'BroadcastChannel'].map((name) => ({
  name,
  message: PACKAGED_ONLY,
}));

/** Also as properties, such as of `window`. */
const FORBIDDEN_PROPERTIES = [
  ...[...NO_REQUESTS, ...NO_FOREIGN_CODE, ...NO_MARKUP, ...NO_DOORS, 'sendBeacon', 'BroadcastChannel', 'serviceWorker'].map((property) => ({
    property,
    message: PACKAGED_ONLY,
  })),
  ...['write', 'writeln'].map((property) => ({ object: 'document', property, message: PACKAGED_ONLY })),
];

/** What no property is, and code whose name is computed. */
const PACKAGED_SYNTAX = [
  {
    selector: ':matches(JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcdoc)$/i], Property[key.name="dangerouslySetInnerHTML"])',
    message: PACKAGED_ONLY,
  },
  { selector: 'ImportExpression[source.type!="Literal"]', message: PACKAGED_ONLY },
  { selector: 'CallExpression[callee.property.name="constructor"]', message: PACKAGED_ONLY },
];

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'test-results/', 'playwright-report/', '.setup/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  {
    files: ['*.{mjs,cjs,ts}', 'scripts/**', 'test/**'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The tools import their own files by computed paths; no page is near.
      'no-unsanitized/method': 'off',
    },
  },
  {
    // Functions given to `page.evaluate` run in the browser.
    files: ['scripts/**', 'test/**'],
    languageOptions: { globals: { ...globals.browser, chrome: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: TYPED,
    ignores: FIXTURE_CONSOLES,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An async function without `await` states that its callers must not count on an answer at once.
      '@typescript-eslint/require-await': 'off',
      // Interfaces of plain functions read best in method form.
      '@typescript-eslint/unbound-method': 'off',
      // `void` also marks a value that is there for its type alone.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    // An imitation of AWS's pages also shows what those still use.
    files: ['practice/**'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['{src,content-scripts,design,popup,welcome}/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['{src,content-scripts,design,popup,practice,welcome}/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-globals': ['error', ...FORBIDDEN_GLOBALS],
      'no-restricted-properties': ['error', ...FORBIDDEN_PROPERTIES],
      // Set anew, with more, for some of these below.
      'no-restricted-syntax': ['error', ...PACKAGED_SYNTAX],
    },
  },
  {
    // A hostile page, or an extension that was updated under an open page, does not keep to the types.
    files: ['content-scripts/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    files: ['content-scripts/observe/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...PACKAGED_SYNTAX, ...ACTS_ON_THE_PAGE] },
  },
  {
    files: ['content-scripts/**/*.{ts,tsx}', 'src/**/*.{ts,tsx}'],
    ignores: ['content-scripts/observe/**', ...TESTS],
    rules: { 'no-restricted-syntax': ['error', ...PACKAGED_SYNTAX, ...ACTS_ON_THE_PAGE, ...SELECTOR_AS_TEXT] },
  },
  {
    files: ['src/guide/**/*.ts', 'src/console/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...FORBIDDEN_GLOBALS,
        ...NO_BROWSER.map((name) => ({ name, message: 'src/guide and src/console are pure: no page, no browser, no clock of their own.' })),
      ],
    },
  },
  {
    files: TESTS,
    ignores: FIXTURE_CONSOLES,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Playwright's fixtures ask for an empty pattern.
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: FIXTURE_CONSOLES,
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
);
