/**
 * `npm run pictures`: makes the pictures of README, documentation and stores anew. `docs/pictures/` has one of each step of the journey and of
 * each surface, `docs/journey.gif` the journey as an animation, `store/images/` what the stores ask for.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, setup } from './setup.mjs';

setup();
const { build } = await import('./build.mjs');
await build();
const { walk } = await import('./lib/tour.mjs');
const { makeGif } = await import('./lib/gif.mjs');
const { DASHBOARD, JOURNEY_MS, LAST_MS } = await import('./lib/journey.mjs');
const { packed } = await import('./lib/png.mjs');
const { takeStoreImages } = await import('./lib/store-images.mjs');
const { drawSurfaces, takeOwnPages } = await import('./lib/surfaces.mjs');

const toDocs = await emptied('docs/pictures');
const frames = [];
const seen = new Set();
await walk({
  address: DASHBOARD,
  async onPicture({ step, png, small, pointer }) {
    frames.push({ png: small, pointer, ms: step === 'done' ? LAST_MS : JOURNEY_MS });
    if (seen.has(step)) return;
    seen.add(step);
    await toDocs(step, png);
  },
  onDone: (browser) => takeOwnPages(browser, toDocs),
});
const gif = makeGif(frames);
await writeFile(path.join(ROOT, 'docs/journey.gif'), gif);
console.log(`docs/journey.gif: ${Math.round(gif.length / 1000)} kB, ${frames.length} pictures`);

await drawSurfaces(toDocs);
await takeStoreImages(await emptied('store/images'));

/** @returns a function that writes a picture into the folder, which had others before */
async function emptied(folder) {
  await rm(path.join(ROOT, folder), { recursive: true, force: true });
  await mkdir(path.join(ROOT, folder), { recursive: true });
  return async (name, png) => {
    const file = packed(png);
    await writeFile(path.join(ROOT, folder, `${name}.png`), file);
    console.log(`${folder}/${name}.png: ${Math.round(file.length / 1000)} kB`);
  };
}
