import tokens from '../../design/tokens.css?raw';

/**
 * `!important` on the host alone: the page's own rules must not move, dim or size it, nor the browser's for what is shown as a popover. `put-back` lies away from where other cards have their
 * main button: a card may change under a hand that is about to press.
 */
const RULES = `${tokens}
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
[part~='ring'] {
  position: fixed;
  left: 0;
  top: 0;
  pointer-events: none;
  border: 3px solid var(--accent);
  border-radius: var(--radius);
  box-shadow: 0 0 0 2px var(--surface), 0 0 0 6px var(--halo);
}
[part~='card'], .notice {
  position: fixed;
  pointer-events: auto;
  color: var(--ink);
  background: var(--surface);
  border: 1px solid var(--accent);
  border-radius: var(--radius-large);
  box-shadow: 0 6px 24px var(--shade);
  font: var(--text);
}
[part~='card'] {
  left: 0;
  top: 0;
  width: 340px;
  max-width: calc(100vw - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 0 var(--space-4);
}
[part~='card'].reviews:not(.low) { width: 420px; }
.head { position: sticky; top: 0; z-index: 1; background: inherit; display: flex; align-items: center; gap: var(--space-1); padding: 8px 0 4px; }
.name { flex: 1; font: var(--text-small); font-weight: 600; color: var(--accent); }
h2 { margin: 4px 0 8px; font: var(--text-title); }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
code { font: var(--text-code); font-weight: 600; user-select: all; overflow-wrap: anywhere; }
.copy code { display: block; padding: 8px 10px; background: var(--accent-soft); border-radius: 6px; }
.key { color: var(--muted); }
.state { padding: 1px 6px; border: 1px solid currentcolor; border-radius: 10px; font: var(--text-small); }
.review { margin-bottom: 10px; padding-top: 8px; border-top: 1px solid var(--line); }
dl { margin: 0; font: var(--text-small); }
dl div { display: flex; gap: 8px; }
dt { flex: 0 0 45%; color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
.verdict { font-weight: 600; }
.warning { color: var(--warn); }
details { margin: 4px 0 8px; }
summary { min-height: 24px; padding: 2px 0; cursor: pointer; color: var(--accent); font-weight: 600; }
details p { margin: 6px 0; font: var(--text-small); }
.command code { display: block; padding: 6px 8px; background: var(--accent-soft); border-radius: 6px; font-weight: 400; }
.command button { margin-top: 4px; }
a { display: inline-block; min-height: 24px; color: var(--accent); }
.contact { padding: 6px 8px; border-inline-start: 3px solid var(--accent); }
button.suggested { border-width: 2px; font-weight: 600; }
.why { font: var(--text-small); }
.actions { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: 8px; margin: 2px -16px 0; padding: 8px 16px 14px; background: inherit; }
.actions [data-action='put-back'] { margin-inline-start: auto; }
.content { background: inherit; overflow-wrap: anywhere; hyphens: auto; }
code, .contact { hyphens: manual; }
.content > :last-child:not(.actions), .hint { margin-bottom: 14px; }
.low { width: 600px; padding-bottom: 8px; }
.low .head { padding: 2px 0 0; }
.low .content { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.low h2 { flex: 1 1 100%; margin: 0; }
.low .content > p, .low .content > :last-child { margin: 0; }
.low .content > p:not(.key, .copy) { flex: 1 1 60%; }
.low .copy code { padding: 4px 8px; }
.low .actions { flex: 0 1 auto; min-width: 0; margin: 0; padding: 0; }
.low .review { flex: 1 1 40%; margin: 0; }
.low .content > details { align-self: end; }
.strip { display: flex; flex-direction: column; padding-top: 4px; }
.strip .head, .strip .actions { position: static; }
.strip .head { order: 1; }
.strip h2 { font-size: 14px; }
.tick { display: flex; gap: 8px; width: 100%; padding: 4px 0; cursor: pointer; }
.tick input { flex: none; width: 24px; height: 24px; margin: 0; accent-color: var(--accent); }
.tick span { padding-top: 2px; }
button { min-height: 32px; padding: 4px 12px; font: inherit; color: inherit; background: none; border: 1px solid var(--edge); border-radius: var(--radius); cursor: pointer; }
button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); font-weight: 600; }
button.quiet { min-height: 28px; padding: 2px 8px; border-color: transparent; font: var(--text-small); color: var(--muted); }
button:hover { background: var(--accent-soft); }
button.main:hover { background: var(--accent-strong); }
button:disabled { opacity: 0.5; cursor: default; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
[part~='card']:focus-visible { outline-offset: -3px; }
.hint { font-weight: 600; color: var(--warn); }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.notice { right: 16px; bottom: 16px; max-width: 320px; padding: 12px 16px; }
@media (forced-colors: active) {
  [part~='ring'] { border-color: Highlight; }
  button:disabled { opacity: 1; border-style: dashed; color: GrayText; }
  button.main:enabled { forced-color-adjust: none; }
}
`;

/** The look of ring and card. A page can give a property a type and a value for all trees (`CSS.registerProperty`), but not by a name that it cannot know. */
export const css = RULES.replaceAll('--', `--${Math.random().toString(36).slice(2)}-`);
