/**
 * `npm run consoles`: the blind follower walks every fixture console, and one table says how it ended. `--only <text>` takes those whose name
 * or group holds the text (all of them, when given several times), `--skip <text>` leaves those out, `--limit <n>` takes the first n,
 * `--lanes <n>` so many browsers (with `--quick` and `--fuzz`, pages) at a time, and `--patience <s>` waits so many seconds for the guide, for a busy machine. `--quick` walks by script in the page, with the extension's reader and decision but
 * without the extension, its ring and its card. `--fuzz <n>` walks n mutants in the quick way instead, from seed 0 or from `--seed <n>`.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, setup } from './setup.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    skip: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    lanes: { type: 'string' },
    patience: { type: 'string' },
    verbose: { type: 'boolean' },
    quick: { type: 'boolean' },
    fuzz: { type: 'string' },
    seed: { type: 'string' },
  },
});

setup();
let extension = process.env.EXTENSION;
if (!extension && !values.quick && !values.fuzz) {
  const { build } = await import('./build.mjs');
  await build();
  extension = path.join(ROOT, 'dist/chrome');
}

await import('./lib/typescript.mjs');
const { catalogue } = await import('../test/consoles/catalogue.ts');
const { explain, PICTURES, runConsoles, tableOf } = await import('../test/consoles/run.ts');
const { runQuickly } = await import('../test/consoles/quick.ts');

if (values.fuzz) {
  const { fuzz, isGood, reportOf, seedsFrom } = await import('../test/consoles/fuzz/run.ts');
  const start = Date.now();
  const score = await fuzz({ seeds: seedsFrom(Number(values.seed ?? 0), Number(values.fuzz)), ...options() });
  console.log(reportOf(score));
  console.log(`${((Date.now() - start) / 60_000).toFixed(1)} minutes`);
  process.exit(isGood(score) ? 0 : 1);
}

const start = Date.now();
const wanted = catalogue()
  .filter((console) => values.only.every((text) => holds(console, text)) && !values.skip.some((text) => holds(console, text)))
  .slice(0, values.limit ? Number(values.limit) : undefined);
const outcomes = await (values.quick ? runQuickly : runConsoles)(wanted, {
  extension,
  ...options(),
});

const unexpected = outcomes.filter(({ asExpected }) => !asExpected);
console.log(tableOf(outcomes));
console.log(
  `${outcomes.length} consoles in ${((Date.now() - start) / 60_000).toFixed(1)} minutes; ${unexpected.length} not as expected` +
    (unexpected.length ? `; pictures of these in ${PICTURES}` : ''),
);
process.exitCode = unexpected.length ? 1 : 0;

function holds({ name, groups }, text) {
  return [name, ...groups].some((word) => word.includes(text));
}

function options() {
  return {
    ...(values.lanes ? { lanes: Number(values.lanes) } : {}),
    ...(values.patience ? { patience: Number(values.patience) * 1000 } : {}),
    onOutcome: (outcome, done, all) => {
      if (!outcome.asExpected || values.verbose) console.log(`${explain(outcome)}\n`);
      else if (done % 25 === 0) console.log(`${done} of ${all}`);
    },
  };
}
