/** The images for the stores: there, of the sizes that the stores ask for, and as small as a repository can carry. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const IMAGES = 'store/images';

/** px. Chrome's, Edge's and Firefox's store all take screenshots of this size; the tiles are Chrome's and Edge's. */
const SCREENSHOT = '1280 × 800';
const SIZES: Readonly<Record<string, string>> = {
  '1-review.png': SCREENSHOT,
  '2-wait.png': SCREENSHOT,
  '3-delete.png': SCREENSHOT,
  '4-popup.png': SCREENSHOT,
  '5-done.png': SCREENSHOT,
  'marquee.png': '1400 × 560',
  'tile.png': '440 × 280',
};

/** Bytes of all pictures in the repository together. */
const MOST_BYTES = 3_000_000;
/** Of PNG: 8 bits each of red, green and blue, and no alpha. */
const TRUECOLOUR = 2;

const list = (folder: string): string[] => readdirSync(path.join(ROOT, folder)).sort();

it('there is an image for every place that the stores have, and no other', () => {
  expect(list(IMAGES)).toEqual(Object.keys(SIZES).sort());
});

describe.each(Object.entries(SIZES))('%s', (file, size) => {
  const { width, height, depth, colorType } = PNG.sync.read(readFileSync(path.join(ROOT, IMAGES, file)));

  it(`is ${size} px`, () => {
    expect(`${width} × ${height}`).toBe(size);
  });

  // The Chrome Web Store's form: “JPEG or 24-bit PNG (no alpha)”.
  it('is a PNG of 24 bits without alpha', () => {
    expect({ depth, colorType }).toEqual({ depth: 8, colorType: TRUECOLOUR });
  });
});

it.each(['chrome', 'edge', 'firefox'])('what is said of the images for %s is true of them', (store) => {
  const rows = readFileSync(path.join(ROOT, `store/${store}.md`), 'utf8').matchAll(/^\| `store\/images\/([^`]+)` \| ([^|]+) \|/gm);
  const said = Object.fromEntries([...rows].map(([, file = '', size = '']) => [file, size]));
  // Firefox's store has no tiles.
  expect(said).toEqual(Object.fromEntries(Object.entries(SIZES).filter(([, size]) => store !== 'firefox' || size === SCREENSHOT)));
});

it('the pictures of docs and stores together are small', () => {
  const bytes = ['docs/pictures', IMAGES].flatMap((folder) => list(folder).map((file) => statSync(path.join(ROOT, folder, file)).size));
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
