/** Screenshots as files that are handed out: small, and as stores ask for them. */
import { PNG } from 'pngjs';

/**
 * Without the alpha channel, which screenshots do not use and which the Chrome Web Store does not take. Unfiltered lines pack best: a
 * screenshot is mostly plain areas.
 *
 * @param {Buffer | PNG} picture a PNG file, or what was read from one
 * @returns {Buffer} a PNG file of 24 bits a pixel
 */
export function packed(picture) {
  const png = Buffer.isBuffer(picture) ? PNG.sync.read(picture) : picture;
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/**
 * @param {Buffer} left PNG file
 * @param {Buffer} right PNG file of the same height
 * @returns {PNG} both side by side
 */
export function beside(left, right) {
  const parts = [left, right].map((file) => PNG.sync.read(file));
  const [{ width, height }, { width: more }] = parts;
  const both = new PNG({ width: width + more, height });
  PNG.bitblt(parts[0], both, 0, 0, width, height, 0, 0);
  PNG.bitblt(parts[1], both, 0, 0, more, height, width, 0);
  return both;
}
