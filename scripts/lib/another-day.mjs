/** Given to Node by `--import`: the clock is 400 days ahead. */
const AHEAD = 400 * 24 * 60 * 60 * 1000; // ms
const now = Date.now.bind(Date);

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [now() + AHEAD] : given));
  }

  static now() {
    return now() + AHEAD;
  }
};
