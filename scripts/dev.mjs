/**
 * `npm run dev`: compiles on every change, in a browser with the extension on the practice console, served at the real console's host names.
 * After each compilation the extension is loaded again and the console's pages are reloaded. Ends when the browser is closed. Without a
 * display, or with `HEADLESS=1`, nothing is to be seen of the browser.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { derive } from './build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { ROOT, setup } from './setup.mjs';

const PAGE = 'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/security_credentials';

const { chromium } = setup();
const { default: webpack } = await import('webpack');
const { default: config } = await import('../webpack.config.mjs');
await import('./lib/typescript.mjs');
const { startConsoleServer } = await import('../test/e2e/support/console-server.ts');
const { ExtensionBrowser } = await import('../test/e2e/support/extension-browser.ts');

/** @type {{ context: import('@playwright/test').BrowserContext, reloadExtension(): Promise<void>, close(): Promise<void> } | undefined} */
let browser;
const practice = path.join(ROOT, 'dist/practice');
const server = await startConsoleServer(practice);
// The server keeps what it has read; here the files change.
server.handle((request, response) => {
  const [, type] = /\.(js|css)$/.exec(new URL(request.url ?? '/', 'https://console').pathname) ?? [];
  if (!type) return false;
  readFile(path.join(practice, path.basename(new URL(request.url, 'https://console').pathname))).then(
    (body) =>
      response.writeHead(200, { 'content-type': type === 'js' ? 'text/javascript' : 'text/css', 'cache-control': 'no-store' }).end(body),
    () => response.writeHead(404).end(),
  );
  return true;
});

const compiler = webpack(config({}, { mode: 'development' }));
// One after the other: a compilation may end while the browser still starts.
let turn = Promise.resolve();
const watching = compiler.watch({ aggregateTimeout: 100 }, (error, stats) => {
  turn = turn.then(() => compiled(error, stats)).catch((failure) => console.error(failure));
});
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());

async function compiled(error, stats) {
  if (error) throw error;
  if (stats.hasErrors() || stats.hasWarnings()) console.log(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }));
  if (stats.hasErrors()) return;
  derive();
  if (browser) {
    await browser.reloadExtension();
    const pages = browser.context.pages().filter((page) => page.url().startsWith('https:'));
    await Promise.all(pages.map((page) => page.reload()));
    await pages.at(-1)?.bringToFront();
    console.log(`${new Date().toLocaleTimeString()} compiled and loaded again`);
  } else {
    browser = await ExtensionBrowser.launch({
      extension: path.join(ROOT, 'dist/chrome'),
      port: server.port,
      headless: process.env.HEADLESS === '1' || !hasDisplay(),
      viewport: null,
      executablePath: chromium,
    });
    browser.context.on('close', () => void end());
    await (await browser.context.newPage()).goto(PAGE);
    console.log('The browser is open; change a file and look. Close it to end.');
  }
}

let ended = false;
async function end() {
  if (ended) return;
  ended = true;
  await new Promise((resolve) => watching.close(resolve));
  await new Promise((resolve) => compiler.close(resolve));
  await browser?.close().catch(() => undefined);
  await server.close();
  process.exit();
}
