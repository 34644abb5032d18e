/** React's own runtime for JSX, with elements of the document changed where the page is a mutant's. */
const runtime = require('react/jsx-runtime');
const { isMutating, mutate } = require('./mutating');

const { jsx, jsxs } = runtime;

const inSpan = (child) => (typeof child === 'string' && child.trim() ? jsx('span', { children: child }) : child);

const changing = (create) => (type, config, key) => {
  if (typeof type !== 'string') return create(type, config, key);
  const { children, ...rest } = config;
  const made = mutate(type, rest);
  const own = made.wrapsTexts ? (Array.isArray(children) ? children.map(inSpan) : inSpan(children)) : children;
  const props = own === undefined ? made.props : { ...made.props, children: own };
  if (!made.around) return create(made.type, props, key);
  return jsx(made.around, { style: { display: 'contents' }, children: create(made.type, props) }, key);
};

module.exports = isMutating ? { ...runtime, jsx: changing(jsx), jsxs: changing(jsxs) } : runtime;
