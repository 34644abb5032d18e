/**
 * `npm run bench`: builds, measures the guide and five libraries on a page of the benchmark's own, prints one table, writes
 * `bench/results.json`, and puts the table into `docs/performance.md`. Method and meaning: `docs/performance.md`.
 *
 * `npm run bench -- --repeats 9` repeats each measure more often than 3 times, `--profile` also tells in which functions the time goes,
 * `--only rest,storm` measures nothing else. A run with less than 3 repetitions, or of some measures only, prints and keeps nothing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, setup } from './setup.mjs';

const REPEATS = 3;
const { values } = parseArgs({
  options: {
    repeats: { type: 'string', default: String(REPEATS) },
    profile: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const repeats = Number(values.repeats);
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('--repeats wants a whole number, at least 1.');
  process.exit(1);
}

setup();
const { build } = await import('./build.mjs');
console.log('Building the extension …');
await build();
await import('./lib/typescript.mjs');
const { MEASURES, runBench } = await import('../test/bench/bench.ts');
const { judge } = await import('../test/bench/gates.ts');
const { missedGates, table } = await import('../test/bench/table.ts');

const only = values.only.split(',').filter(Boolean);
const unknown = only.filter((name) => !MEASURES.includes(name));
if (unknown.length > 0) {
  console.error(`--only wants some of ${MEASURES.join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(1);
}

const { browser, figures, profiles } = await runBench({
  extension: path.join(ROOT, 'dist/chrome'),
  repeats,
  only,
  withProfile: values.profile,
  onProgress: (what) => console.log(what),
});

const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
const run = {
  date: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.platform()} ${os.arch()}`,
    /** Average number of waiting processes over the last minute: more than the cores means that times are blurred by others. */
    load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  },
  versions: { extension: version, chromium: browser, node: process.versions.node },
  repeats,
};
const text = table(figures);
const gates = missedGates(figures);
console.log(`\n${text}\n\n${gates}`);
for (const { what, functions } of profiles) {
  console.log(`\nContent script, ${what}, ms:`);
  console.table(functions.map(({ name, own, total }) => ({ name, own: own.toFixed(1), total: total.toFixed(1) })));
}
if (repeats >= REPEATS && only.length === 0) await keep();

async function keep() {
  const folder = path.join(ROOT, 'bench');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'results.json'), `${JSON.stringify({ ...run, figures: figures.map(rounded) }, null, 2)}\n`);
  const { cpu, cores, memoryGB, load } = run.machine;
  const caption =
    `${run.date}, version ${version}, Chromium ${browser}, Node ${run.versions.node}; ${cores} × ${cpu}, ${memoryGB} GB, load ${load}; ` +
    `median of ${repeats} (least–greatest).`;
  const page = path.join(ROOT, 'docs/performance.md');
  const [before, after] = (await readFile(page, 'utf8')).split(/(?<=<!-- table -->\n)[^]*(?=<!-- end of table -->)/);
  await writeFile(page, `${before}\n${caption}\n\n${text}\n\n${gates}\n\n${after}`);
}

/** Samples to 1/100 of their unit, and whether the gate is met. */
function rounded(figure) {
  const { samples, ...rest } = figure;
  const verdict = judge(figure);
  return {
    ...rest,
    ...(verdict && { verdict: { ...verdict, missedBy: Math.round(verdict.missedBy * 100) / 100 } }),
    samples: Object.fromEntries(
      Object.entries(samples).map(([contender, measured]) => [contender, measured.map((sample) => Math.round(sample * 100) / 100)]),
    ),
  };
}
