/** What a packaged script could do, read from its syntax tree: comments say nothing there, and a name inside a text is told from one that is used. */
import ts from 'typescript';

export interface Finding {
  /** What of {@link WATCHED} was found, or what else. */
  readonly what: string;
  /** The code around it, in one line. */
  readonly code: string;
}

export interface Scan {
  readonly findings: readonly Finding[];
  /** Every text that is an address, or has one in it; what is computed inside of it stands as `${}`. */
  readonly addresses: readonly string[];
}

/** Names that no packaged script has any use for, be it as a variable, as a property or as a text by which a property could be asked for. */
const WATCHED: ReadonlySet<string> = new Set([
  // Requests.
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'Image',
  'Audio',
  'prefetch',
  'preconnect',
  // Code that is not packaged.
  'eval',
  'importScripts',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'WebAssembly',
  'execScript',
  // Texts that become elements.
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'DOMParser',
  'parseFromString',
  'srcdoc',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'execCommand',
  // Doors to pages, other extensions and programs.
  'postMessage',
  'onMessageExternal',
  'onConnectExternal',
  'onUserScriptMessage',
  'sendNativeMessage',
  'connectNative',
  'BroadcastChannel',
  // What is written there may hold an id.
  'console',
]);

const TIMERS: ReadonlySet<string> = new Set(['setTimeout', 'setInterval', 'setImmediate']);

const AROUND = 60;

export function scanScript(file: string, source: string): Scan {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const findings: Finding[] = [];
  const addresses = new Set<string>();
  const found = (what: string, node: ts.Node): void => {
    const code = source.slice(Math.max(0, node.getStart() - AROUND), node.getStart() + AROUND).replace(/\s+/g, ' ');
    findings.push({ what, code });
  };

  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && WATCHED.has(node.text) && !isNameOfPart(node)) found(node.text, node);
    if (ts.isIdentifier(node) && node.text === 'Function' && !isOnlyRead(node)) found('Function', node);
    if (ts.isPropertyAccessExpression(node) && /^write(ln)?$/.test(node.name.text)) found(`.${node.name.text}`, node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) visitCall(node);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) found('import', node);
    const text = textOf(node);
    if (text !== undefined && hasAddress(text)) addresses.add(text);
    // Parts of a template have been looked at together; what is computed in them has not.
    ts.forEachChild(node, visit);
  };

  const visitCall = (node: ts.CallExpression | ts.NewExpression): void => {
    const { expression: callee } = node;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
    const [first] = node.arguments ?? [];
    if (callee.kind === ts.SyntaxKind.ImportKeyword) found('import()', node);
    if (ts.isPropertyAccessExpression(callee) && name === 'constructor') found('.constructor()', node);
    if (TIMERS.has(name) && first && (textOf(first) !== undefined || ts.isBinaryExpression(first))) found(`${name} of a text`, node);
  };

  visit(tree);
  return { findings, addresses: [...addresses] };
}

/** `{ eval: 1 }` names a part of a new object; `{ eval }` and `({ eval: e } = window)` ask for what is there. */
function isNameOfPart(node: ts.Identifier | ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return false;
  const { parent: target } = parent.parent;
  return !(ts.isBinaryExpression(target) && target.left === parent.parent && target.operatorToken.kind === ts.SyntaxKind.EqualsToken);
}

/** `Function.prototype` and `Function.call` make no code of a text. */
function isOnlyRead(node: ts.Identifier): boolean {
  const { parent } = node;
  const isOwner = ts.isPropertyAccessExpression(parent) && parent.expression === node && /^(prototype|call)$/.test(parent.name.text);
  const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return isOwner || isProperty;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `\${}${literal.text}`).join('');
  return undefined;
}

function hasAddress(text: string): boolean {
  return /[a-z][a-z+.-]*:\/\/|^\s*(javascript|data|blob|mailto|view-source):|^\/\/\w|\burl\(|@import/i.test(text);
}
