/** A sample of the fixture consoles, with the built extension. All of them: `npm run consoles`. */
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildConsoles } from '../consoles/build';
import { catalogue } from '../consoles/catalogue';
import type { NamedConsole } from '../consoles/console';
import { explain } from '../consoles/run';
import { walkConsole } from '../consoles/walk';
import type { Handler } from './support/console-server';
import { test } from './support/fixtures';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

const ALWAYS = [
  // A wrong control was ringed here once.
  'by hand, way: neighbour, en',
  'composed: extras: row menus of near misses, the verbs are above, qq bare',
  'by hand, trap: verbs of the other key, kebab, de',
  // Here the ring came before the dialog was shown, and a click on it closed the dialog.
  'Ant Design table, radio buttons, en, two keys',
  // Here the guide froze the page when a dialog was taken away.
  'old accordion (jQuery UI), links with ids, en, two keys',
  // What no other of the sample has: a switch for a verb, verbs in a panel for the chosen key, verbs that name the key.
  'composed: toggle and bin in each row, de',
  'composed: split panel for the chosen key, ja',
  'by hand, dialog: layout kebab, verbs with the id, ja',
];

let serve: Handler;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const folder = await buildConsoles();
  serve = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://console.aws.amazon.com');
    if (!pathname.startsWith('/iam')) return false;
    const name = pathname.endsWith('/home') ? 'index.html' : path.posix.basename(pathname);
    response.writeHead(200, { 'content-type': TYPES[path.posix.extname(name)] ?? '' }).end(readFileSync(path.join(folder, name)));
    return true;
  };
});

for (const console of sample())
  test(`${console.name}: ${console.expect}`, async ({ consoleServer, page, reader }) => {
    test.setTimeout(240_000);
    consoleServer.handle(serve);
    const account = String(100_000_000_000 + (Date.now() % 10_000_000_000));
    const outcome = await walkConsole(console, {
      page,
      reader,
      region: 'us-east-1',
      account,
      patience: console.expect === 'complete' ? 12_000 : 5000,
    });
    expect(outcome.asExpected, explain(outcome)).toBe(true);
  });

/** Every fourth kind of trap once, of the others every ninetieth, and what is walked always. */
function sample(): NamedConsole[] {
  const all = catalogue();
  const traps = all.filter(({ name }) => /^trap \d+a/.test(name));
  const others = all.filter(({ groups }) => !groups.includes('traps'));
  const found = new Set([
    ...others.filter((_, i) => i % 90 === 0),
    ...traps.filter((_, i) => i % 4 === 2),
    ...all.filter(({ name }) => ALWAYS.includes(name)),
  ]);
  return [...found];
}
