const TESTS = String.raw`\.test\.tsx?$|/testing/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'What depends on itself cannot be read from one end. Types alone may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      comment: 'Every import names something that is there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'pure-guide',
      comment: 'src/guide and src/console are true without a page and without a browser.',
      severity: 'error',
      from: { path: '^src/(guide|console)/', pathNot: TESTS },
      to: { pathNot: '^src/(guide|console)/' },
    },
    {
      name: 'console-knows-no-guide',
      comment: 'What is known of the console does not depend on what the guide makes of it.',
      severity: 'error',
      from: { path: '^src/console/', pathNot: TESTS },
      to: { path: '^src/guide/' },
    },
    {
      name: 'point-knows-no-observer',
      comment: 'Ring and card get what they draw; only content-scripts/observe knows the console’s pages.',
      severity: 'error',
      from: { path: '^content-scripts/point/' },
      to: { path: '^content-scripts/observe/' },
    },
    {
      name: 'observer-knows-no-pointer',
      comment: 'Reading a page never depends on what is drawn over it.',
      severity: 'error',
      from: { path: '^content-scripts/observe/' },
      to: { path: '^content-scripts/point/' },
    },
    {
      name: 'content-scripts-stay-in-the-page',
      comment: 'Extension pages and the worker talk to the content script by messages. The practice console runs it on its own page.',
      severity: 'error',
      from: { pathNot: ['^content-scripts/', '^practice/', '^test/'] },
      to: { path: '^content-scripts/' },
    },
    {
      name: 'popup-knows-no-practice',
      comment: 'The practice console is large and stands alone.',
      severity: 'error',
      from: { path: '^(src|content-scripts|design|popup|welcome)/' },
      to: { path: '^practice/' },
    },
    {
      name: 'pages-stay-apart',
      comment: 'src and content-scripts do not depend on the extension’s own pages; of the design, the card takes the tokens.',
      severity: 'error',
      from: { path: '^(src|content-scripts|design)/', pathNot: TESTS },
      to: { path: '^(popup|welcome)/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { pathNot: [TESTS, '^test/'] },
      to: { path: [TESTS, '^test/'] },
    },
    {
      name: 'no-tools-in-product',
      comment: 'What is shipped uses `dependencies` only; the practice console is a tool with its own large libraries.',
      severity: 'error',
      from: { path: '^(src|content-scripts|design|popup|welcome)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
