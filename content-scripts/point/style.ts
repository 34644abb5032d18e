/** The look of ring and card. `!important` on the host alone: the page's own rules must not move, dim or size it. */
export const css = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  max-width: none !important;
  max-height: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  pointer-events: none !important;
  visibility: visible !important;
  opacity: 1 !important;
  z-index: 2147483647 !important;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
[part~='ring'] {
  position: fixed;
  pointer-events: none;
  border: 3px solid #0b7a75;
  border-radius: 8px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 6px rgb(11 122 117 / 35%);
}
[part~='card'] {
  position: fixed;
  left: 0;
  top: 0;
  width: 340px;
  max-width: calc(100vw - 16px);
  pointer-events: auto;
  overflow: auto;
  overscroll-behavior: contain;
  padding: 0 16px;
  color: #10302e;
  background: #fbfdfc;
  border: 1px solid #0b7a75;
  border-radius: 12px;
  box-shadow: 0 6px 24px rgb(0 30 28 / 28%);
  font: 14px/1.45 system-ui, sans-serif;
}
[part~='card'].reviews:not(.low) { width: 420px; }
.head { position: sticky; top: 0; z-index: 1; background: inherit; display: flex; align-items: center; gap: 4px; padding: 8px 0 4px; }
.name { flex: 1; font-size: 12px; font-weight: 600; color: #0b6a65; }
h2 { margin: 4px 0 8px; font-size: 17px; line-height: 1.3; }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
code { font: 600 13px/1.4 ui-monospace, monospace; user-select: all; overflow-wrap: anywhere; }
.copy code { display: block; padding: 8px 10px; background: #e3f1ef; border-radius: 6px; }
.key { color: #3c5553; }
.state { padding: 1px 6px; border: 1px solid currentcolor; border-radius: 10px; font-size: 12px; }
.review { margin-bottom: 10px; padding-top: 8px; border-top: 1px solid #cfe0de; }
dl { margin: 0; font-size: 13px; }
dl div { display: flex; gap: 8px; }
dt { flex: 0 0 45%; color: #3c5553; }
dd { margin: 0; overflow-wrap: anywhere; }
.verdict { font-weight: 600; }
.warning { color: #8a3d00; }
details { margin: 4px 0 8px; }
summary { min-height: 24px; padding: 2px 0; cursor: pointer; color: #0b6a65; font-weight: 600; }
details p { margin: 6px 0; font-size: 13px; }
.command code { display: block; padding: 6px 8px; background: #e3f1ef; border-radius: 6px; font-weight: 400; font-size: 12px; }
.command button { margin-top: 4px; }
a { color: #0b6a65; }
.contact { padding: 6px 8px; border-inline-start: 3px solid #0b7a75; }
button.suggested { border-width: 2px; font-weight: 600; }
.why { font-size: 12px; font-weight: 400; }
.actions { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: 8px; margin: 2px -16px 0; padding: 8px 16px 14px; background: inherit; }
.content { background: inherit; }
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
.tick input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: #0b7a75; }
button { min-height: 32px; padding: 4px 12px; font: inherit; color: inherit; background: none; border: 1px solid #0b7a75; border-radius: 8px; cursor: pointer; }
button.main { color: #fff; background: #0b6a65; border-color: #0b6a65; font-weight: 600; }
button.quiet { min-height: 28px; padding: 2px 8px; border-color: transparent; font-size: 12px; color: #3c5553; }
button:hover { background: #e3f1ef; }
button.main:hover { background: #095854; }
button:disabled { opacity: 0.5; cursor: default; }
:focus-visible { outline: 3px solid #c85a00; outline-offset: 2px; }
.hint { font-weight: 600; color: #8a3d00; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.notice { position: fixed; right: 16px; bottom: 16px; max-width: 320px; padding: 12px 16px; pointer-events: auto; color: #10302e; background: #fbfdfc; border: 1px solid #0b7a75; border-radius: 12px; font: 14px/1.45 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) {
  [part~='card'], .notice { color: #e6f2f0; background: #12211f; border-color: #4fc4bb; }
  [part~='ring'] { border-color: #4fc4bb; box-shadow: 0 0 0 2px #06211f, 0 0 0 6px rgb(79 196 187 / 40%); }
  .name { color: #7fd8d0; }
  .key, dt, button.quiet { color: #a9c4c1; }
  .copy code, .command code { background: #1d3532; }
  summary, a { color: #7fd8d0; }
  .contact { border-color: #4fc4bb; }
  .review { border-color: #2c4744; }
  button { border-color: #4fc4bb; }
  button.main { color: #06211f; background: #6fd3cb; border-color: #6fd3cb; }
  button:hover { background: #1d3532; }
  button.main:hover { background: #8fe0d9; }
  .tick input { accent-color: #6fd3cb; }
  .hint, .warning { color: #ffb679; }
  :focus-visible { outline-color: #ffb679; }
}
@media (forced-colors: active) {
  [part~='ring'] { border-color: Highlight; }
  [part~='card'] { border-color: CanvasText; }
}
`;
