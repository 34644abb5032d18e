/** `npm run pictures`: makes the pictures of the documentation anew, `docs/pictures/<step>.png` and `docs/journey.gif`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, setup } from './setup.mjs';

setup();
const { build } = await import('./build.mjs');
await build();
const { walk } = await import('./lib/tour.mjs');
const { makeGif } = await import('./lib/gif.mjs');
const { DASHBOARD, JOURNEY_MS, LAST_MS } = await import('./lib/journey.mjs');

const folder = path.join(ROOT, 'docs/pictures');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const frames = [];
const seen = new Set();
await walk({
  address: DASHBOARD,
  async onPicture({ step, png, small, pointer }) {
    frames.push({ png: small, pointer, ms: step === 'done' ? LAST_MS : JOURNEY_MS });
    if (seen.has(step)) return;
    seen.add(step);
    await writeFile(path.join(folder, `${step}.png`), png);
  },
});
const gif = makeGif(frames);
await writeFile(path.join(ROOT, 'docs/journey.gif'), gif);
console.log(
  `${seen.size} pictures in docs/pictures, and docs/journey.gif (${Math.round(gif.length / 1000)} kB, ${frames.length} pictures).`,
);
