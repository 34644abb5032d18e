/** `node scripts/hold-out.mjs --only <text> --lanes 1 --verbose`: walks the hold-out consoles in the quick way; `--by-hand` completes them without the guide. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from './setup.mjs';
import './lib/typescript.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    lanes: { type: 'string' },
    patience: { type: 'string' },
    verbose: { type: 'boolean' },
    'by-hand': { type: 'boolean' },
    language: { type: 'string' },
    skip: { type: 'string', multiple: true },
  },
});
const { HOLD_OUT } = await import('../test/consoles/hold-out/index.ts');
const { explain, tableOf } = await import('../test/consoles/run.ts');
const { runQuickly } = await import('../test/consoles/quick.ts');
const { outputFiles } = await build({
  entryPoints: [path.join(ROOT, 'test/consoles/hold-out/plain.ts')],
  outdir: '/x',
  entryNames: 'hold-plain',
  bundle: true,
  write: false,
  format: 'iife',
  logLevel: 'error',
});
const files = new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
const serve = () => (request, response) => {
  const body = files.get(path.posix.basename(new URL(request.url, 'https://x').pathname));
  if (!body) return false;
  response.writeHead(200, { 'content-type': request.url.includes('.css') ? 'text/css' : 'text/javascript; charset=utf-8' }).end(body);
  return true;
};
const wanted = HOLD_OUT.filter(
  ({ name, groups }) => !values.only || values.only.some((only) => [name, ...groups].some((text) => text.includes(only))),
)
  .filter(({ scenario }) => !values.language || values.language.split(',').includes(scenario.language))
  .filter(({ name }) => !values.skip?.some((skip) => name.includes(skip)));
if (values['by-hand']) {
  const { chromium } = await import('@playwright/test');
  const { consoleSwitches, startConsoleServer } = await import('../test/e2e/support/console-server.ts');
  const { CHROMIUM } = await import('../test/e2e/support/extension-browser.ts');
  const { buildConsoles } = await import('../test/consoles/build.ts');
  const { completeByHand } = await import('../test/consoles/other/by-hand.ts');
  const { addressOf } = await import('../test/consoles/shared/scenario.ts');
  const server = await startConsoleServer(await buildConsoles());
  server.handle(serve());
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: consoleSwitches(server) });
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  page.on('pageerror', (error) => console.log('  page error', error.message));
  for (const [i, one] of wanted.entries()) {
    await page.goto('about:blank');
    await page.goto(addressOf({ ...one.scenario, account: String(200_000_000_000 + i) }, one.build));
    await page
      .waitForFunction(() => window.fixture !== undefined, undefined, { timeout: 5000 })
      .catch((e) => console.log(one.name, String(e)));
    const { left, did } = await completeByHand(page, { most: 40 });
    console.log(left.length === 0 ? 'ok  ' : 'LEFT', one.name, left.length ? JSON.stringify([left, did.slice(-6)]) : did.length);
  }
  await browser.close();
  await server.close();
  process.exit(0);
}
console.log(`${wanted.length} consoles`);
const outcomes = await runQuickly(wanted, {
  lanes: Number(values.lanes ?? 1),
  patience: Number(values.patience ?? 4) * 1000,
  serve,
  onOutcome: (outcome, done, all) => {
    if (!outcome.asExpected || values.verbose) console.log(`${done}/${all} ${outcome.asExpected ? 'OK ' : 'BAD '}${explain(outcome)}\n`);
  },
});
console.log(tableOf(outcomes));
console.log(
  'BAD:\n' +
    outcomes
      .filter((o) => !o.asExpected)
      .map((o) => `${o.verdict} (${o.console.expect}) ${o.console.name}`)
      .join('\n'),
);
