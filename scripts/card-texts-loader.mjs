/**
 * Webpack loader for the texts that the worker carries so that the card can speak as the page does: of `_locales/<language>/messages.json` it
 * leaves what the card says. All other texts come from the browser, which has them anyway.
 */
const OF_OTHER_SURFACES = /^(badge|command|ext(?!Name)|popup|practice|record|reminder|settings|welcome)/;

/** @param {string} source */
export default function cardTexts(source) {
  const messages = Object.entries(JSON.parse(source)).filter(([name]) => !OF_OTHER_SURFACES.test(name));
  return JSON.stringify(Object.fromEntries(messages));
}
