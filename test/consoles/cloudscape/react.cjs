/** React, with elements of the document changed where the page is a mutant's. */
const React = require('react');
const { isMutating, mutate } = require('./mutating');

const { createElement } = React;

const inSpan = (child) => (typeof child === 'string' && child.trim() ? createElement('span', undefined, child) : child);

function create(type, config, ...children) {
  if (typeof type !== 'string') return createElement(type, config, ...children);
  const { key, children: given, ...rest } = config ?? {};
  const made = mutate(type, rest);
  const own = children.length > 0 ? children : given === undefined ? [] : [given];
  const element = (props) => createElement(made.type, { ...made.props, ...props }, ...(made.wrapsTexts ? own.map(inSpan) : own));
  const name = key === undefined ? undefined : { key };
  return made.around ? createElement(made.around, { style: { display: 'contents' }, ...name }, element()) : element(name);
}

module.exports = isMutating ? { ...React, createElement: create } : React;
