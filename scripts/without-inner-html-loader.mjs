/**
 * webpack loader for the rendering libraries. They carry code that writes HTML (`dangerouslySetInnerHTML`), which the extension never
 * uses and the linter of Firefox's store objects to. It is turned into writing text, so that no shipped file can put HTML into a page.
 *
 * @param {string} source
 * @throws when nothing was found, because then the library changed and the rule for it has to be looked at again
 */
export default function withoutInnerHtml(source) {
  const safe = source.replaceAll(/\.innerHTML\s*=(?!=)/g, '.textContent=');
  if (safe === source) throw new Error(`${this.resourcePath} writes no innerHTML any more: take it off the list in webpack.config.mjs.`);
  return safe;
}
