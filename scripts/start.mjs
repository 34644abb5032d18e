/**
 * `npm start`: the guide at work on the practice console, with nothing to prepare and no AWS account. Where there is a display it opens a
 * browser window; elsewhere the blind follower walks the whole journey and leaves pictures of it in `out/`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasDisplay } from './lib/display.mjs';
import { ROOT, setup } from './setup.mjs';

setup();
const { build } = await import('./build.mjs');
console.log('Building the extension …');
await build();
const { openWindow, walk } = await import('./lib/tour.mjs');
const { makeGif } = await import('./lib/gif.mjs');
const { DASHBOARD, JOURNEY_MS, LAST_MS } = await import('./lib/journey.mjs');

if (hasDisplay()) {
  console.log('A browser window shows the practice console, an imitation of the AWS console with invented keys. Close it to end.');
  await openWindow({ address: DASHBOARD });
} else {
  await walkForPictures();
}

async function walkForPictures() {
  console.log('There is no display: the guide is followed by a script, which sees only its ring and its card.');
  const folder = path.join(ROOT, 'out/pictures');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const frames = [];
  await walk({
    address: DASHBOARD,
    async onPicture({ step, png, small, pointer }) {
      const number = String(frames.length + 1).padStart(2, '0');
      console.log(`${number} ${step}`);
      await writeFile(path.join(folder, `${number}-${step}.png`), png);
      frames.push({ png: small, pointer, ms: step === 'done' ? LAST_MS : JOURNEY_MS });
    },
  });
  const gif = path.join(ROOT, 'out/journey.gif');
  await writeFile(gif, makeGif(frames));
  console.log(`Done: no root access key is left. Pictures of each step: ${folder}\nThe journey as an animation: ${gif}`);
}
