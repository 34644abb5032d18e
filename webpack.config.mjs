/**
 * Two bundles, compiled once for both browsers: the extension, and the practice console (React and Cloudscape, large, never part of what runs
 * on AWS's pages). `scripts/build.mjs` makes the Firefox folder from the Chrome one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { LicencesPlugin } from './scripts/licences-plugin.mjs';

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const CHROME = path.join(ROOT, 'dist/chrome');

const packageJson = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Links stay as they are named: whether node_modules is a folder or a link to one does not show in the bundles. */
const LINKS = { symlinks: false };
const RESOLVE = { ...LINKS, extensions: ['.ts', '.tsx', '.mjs', '.js'] };

/** Types are checked by `npm run lint`; the bundler only strips them. */
const typescript = (configFile) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'ts-loader',
    options: { configFile: path.join(ROOT, configFile), instance: configFile, transpileOnly: true, compilerOptions: { noEmit: false } },
  },
});

/** @param {RegExp} test */
const withoutInnerHtml = (test) => ({ test, use: path.join(ROOT, 'scripts/without-inner-html-loader.mjs') });

/** @returns {import('webpack').Configuration} */
const common = (name, { production, cached }) => ({
  name,
  context: ROOT,
  target: ['web', 'es2022'],
  mode: production ? 'production' : 'development',
  // Never `eval`: the extension's content security policy forbids it.
  devtool: production ? false : 'cheap-module-source-map',
  resolve: RESOLVE,
  resolveLoader: LINKS,
  cache: cached && {
    type: 'filesystem',
    name: `${name}-${production ? 'production' : 'development'}`,
    cacheDirectory: path.join(ROOT, 'node_modules/.cache/webpack'),
    buildDependencies: {
      config: [
        'webpack.config.mjs',
        'scripts/card-texts-loader.mjs',
        'scripts/licences-plugin.mjs',
        'scripts/without-inner-html-loader.mjs',
        'tsconfig.json',
        'practice/tsconfig.json',
        'package.json',
        'package-lock.json',
      ].map((file) => path.join(ROOT, file)),
    },
  },
  stats: 'errors-warnings',
  infrastructureLogging: { level: 'warn' },
});

const extension = ({ production, cached }) => ({
  ...common('extension', { production, cached }),
  entry: {
    content: './content-scripts/main.ts',
    background: './src/extension/background.ts',
    'popup/popup': './popup/popup.tsx',
    'popup/record': './popup/record.tsx',
    'popup/settings': './popup/settings.tsx',
    'welcome/welcome': './welcome/welcome.tsx',
  },
  output: { path: CHROME, filename: '[name].js', clean: { keep: /^practice[\\/]/ } },
  module: {
    rules: [
      typescript('tsconfig.json'),
      withoutInnerHtml(/node_modules.preact.dist.preact\.mjs$/),
      { test: /\.css$/, resourceQuery: /^\?raw$/, type: 'asset/source' },
      { test: /_locales.[^\\/]+.messages\.json$/, use: path.join(ROOT, 'scripts/card-texts-loader.mjs'), type: 'json' },
    ],
  },
  optimization: {
    splitChunks: false,
    runtimeChunk: false,
    // Unused code goes, names and lines stay: anyone can read what the extension does from the installed files.
    minimizer: [
      new MinimizerPlugin({
        test: /\.js$/,
        extractComments: false,
        minimizerOptions: {
          mangle: false,
          compress: {
            defaults: false,
            dead_code: true,
            unused: true,
            evaluate: true,
            conditionals: true,
            toplevel: true,
            side_effects: true,
          },
          format: { beautify: true, comments: 'some', indent_level: 2 },
        },
      }),
    ],
  },
  performance: { hints: production ? 'error' : false, maxAssetSize: 400_000, maxEntrypointSize: 400_000 },
  plugins: [
    new LicencesPlugin({ list: path.join(ROOT, 'dist/bundled/extension.json') }),
    new CopyPlugin({
      patterns: [
        {
          from: 'manifest.json',
          transform: (source) => JSON.stringify({ ...JSON.parse(source.toString()), version: packageJson.version }, null, 2) + '\n',
        },
        { from: 'managed-schema.json' },
        { from: '_locales', to: '_locales' },
        { from: 'icons/*.png' },
        { from: '{design,popup,welcome}/*.{html,css}', info: { minimized: true } },
        { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
      ],
    }),
  ],
});

/** Parts of Cloudscape that come along and are never shown here, with the large libraries behind them. */
const UNUSED_BY_PRACTICE = {
  // Plural forms in messages that a page may give to Cloudscape.
  'intl-messageformat$': false,
  // News of the console in a drawer, in an order that can be changed by dragging.
  [path.join(
    ROOT,
    'node_modules/@cloudscape-design/components/app-layout/visual-refresh-toolbar/drawer/feature-notifications-drawer-content.js',
  )]: false,
};

const practice = ({ production, cached }) => ({
  ...common('practice', { production, cached }),
  resolve: { ...RESOLVE, alias: UNUSED_BY_PRACTICE },
  entry: { practice: './practice/main.tsx' },
  output: { path: path.join(CHROME, 'practice'), filename: '[name].js', clean: true },
  module: {
    rules: [
      { ...typescript('practice/tsconfig.json'), include: path.join(ROOT, 'practice') },
      { ...typescript('tsconfig.json'), exclude: [/node_modules/, path.join(ROOT, 'practice')] },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      withoutInnerHtml(/node_modules.react-dom.cjs.react-dom\.(production\.min|development)\.js$/),
    ],
  },
  optimization: {
    splitChunks: false,
    runtimeChunk: false,
    minimizer: [
      new MinimizerPlugin({ test: /\.js$/, extractComments: false, minimizerOptions: { format: { comments: 'some' } } }),
      // Cloudscape's style sheets come as they are written, with all their comments and blanks.
      new MinimizerPlugin({
        test: /\.css$/,
        minify: MinimizerPlugin.esbuildMinifyCss,
        // One of the sheets names its charset, which counts for nothing in the middle of a file; what is written is ASCII.
        minimizerOptions: { logOverride: { 'invalid-@charset': 'silent' } },
      }),
    ],
  },
  performance: { hints: false },
  plugins: [
    new LicencesPlugin({ list: path.join(ROOT, 'dist/bundled/practice.json') }),
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new CopyPlugin({
      patterns: [
        { from: 'practice/practice.html', to: 'practice.html', info: { minimized: true } },
        { from: 'practice/index.html', to: path.join(ROOT, 'dist/practice/index.html'), info: { minimized: true } },
      ],
    }),
  ],
});

/** @param {{ cached?: boolean }} env `cached: false` compiles everything anew */
export default ({ cached = true } = {}, { mode } = {}) => {
  const options = { production: mode !== 'development', cached };
  return [extension(options), practice(options)];
};
