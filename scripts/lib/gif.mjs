/** An animated GIF from screenshots, in pure JavaScript: only what changes from one picture to the next is stored. */
import gifenc from 'gifenc';
import { PNG } from 'pngjs';

const { GIFEncoder, nearestColorIndex, quantize } = gifenc;

/** One entry of the palette is kept for “as before”. */
const COLOURS = 127;
const AS_BEFORE = COLOURS;
/** How many pixels of all pictures together the palette is chosen from. */
const SAMPLES = 400_000;

/**
 * @typedef {object} Frame
 * @property {Buffer} png all of one size
 * @property {number} ms how long it is shown
 * @property {{ x: number, y: number }} [pointer] where the owner's mouse is, in px of the picture
 */

/**
 * @param {readonly Frame[]} frames
 * @returns {Uint8Array} the file; it plays for ever
 */
export function makeGif(frames) {
  const pictures = frames.map(({ png, pointer }) => {
    const picture = PNG.sync.read(png);
    if (pointer) drawPointer(picture, pointer);
    return picture;
  });
  const palette = quantize(sample(pictures), COLOURS);
  while (palette.length <= AS_BEFORE) palette.push([0, 0, 0]);

  const nearest = nearestIn(palette.slice(0, COLOURS));
  const gif = GIFEncoder();
  let before;
  for (const [index, { data, width, height }] of pictures.entries()) {
    const now = nearest(data);
    const shown = before ? now.map((colour, pixel) => (colour === before[pixel] ? AS_BEFORE : colour)) : now;
    gif.writeFrame(shown, width, height, {
      palette: index === 0 ? palette : undefined,
      delay: frames[index].ms,
      transparent: index > 0,
      transparentIndex: AS_BEFORE,
      // Leave the last picture and draw over it.
      dispose: 1,
    });
    before = now;
  }
  gif.finish();
  return gif.bytes();
}

/**
 * Exactly, colour by colour: gifenc's own `applyPalette` takes similar colours for the first of them that it meets, and white grounds were grey
 * in some pictures.
 */
function nearestIn(palette) {
  const known = new Map();
  return (data) => {
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
    return Uint8Array.from(pixels, (pixel, at) => {
      let index = known.get(pixel);
      if (index === undefined) {
        index = nearestColorIndex(palette, [...data.subarray(at * 4, at * 4 + 3)]);
        known.set(pixel, index);
      }
      return index;
    });
  };
}

/** Every n-th pixel of all pictures, so that one palette serves them all. */
function sample(pictures) {
  const pixels = pictures.reduce((sum, { data }) => sum + data.length / 4, 0);
  const stride = Math.max(1, Math.floor(pixels / SAMPLES));
  const picked = new Uint32Array(Math.ceil(pixels / stride) + pictures.length);
  let count = 0;
  for (const { data } of pictures) {
    const all = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
    for (let pixel = 0; pixel < all.length; pixel += stride) picked[count++] = all[pixel];
  }
  return new Uint8Array(picked.buffer, 0, count * 4);
}

/** `#` black, `.` white. Screenshots have no mouse pointer of their own. */
const POINTER = [
  '#',
  '##',
  '#.#',
  '#..#',
  '#...#',
  '#....#',
  '#.....#',
  '#......#',
  '#.......#',
  '#........#',
  '#.........#',
  '#......#####',
  '#...#..#',
  '#..# #..#',
  '#.#  #..#',
  '##    #..#',
  '      #..#',
  '       ##',
];

function drawPointer({ data, width, height }, { x, y }) {
  for (const [dy, row] of POINTER.entries())
    for (const [dx, mark] of [...row].entries()) {
      const left = Math.round(x) + dx;
      const top = Math.round(y) + dy;
      if (mark === ' ' || left < 0 || top < 0 || left >= width || top >= height) continue;
      data.fill(mark === '#' ? 0 : 255, (top * width + left) * 4, (top * width + left) * 4 + 3);
    }
}
