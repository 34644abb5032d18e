/** A browser page on which every state of popup, panel and card can be drawn, in any language. */
import type { Page } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Messages } from '../support/english';
import { CARD_STATES, PANEL_STATES, POPUP_STATES } from './states';
import type {} from './page';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface GalleryState {
  readonly surface: 'popup' | 'panel' | 'card';
  readonly name: string;
}

export const STATES: readonly GalleryState[] = [
  ...Object.keys(POPUP_STATES).map((name) => ({ surface: 'popup' as const, name })),
  ...PANEL_STATES.map((name) => ({ surface: 'panel' as const, name })),
  ...Object.keys(CARD_STATES).map((name) => ({ surface: 'card' as const, name })),
];

/** CSS px. The narrowest panel is as wide as a window at 400 % zoom. */
export const SIZE: Readonly<Record<GalleryState['surface'], { readonly width: number; readonly height: number }>> = {
  popup: { width: 380, height: 600 },
  panel: { width: 320, height: 900 },
  card: { width: 520, height: 860 },
};

/** As the build does it. */
const rawCss: Plugin = {
  name: 'raw-css',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?raw$/ }, ({ path: asked, resolveDir }) => ({
      path: path.resolve(resolveDir, asked.replace(/\?raw$/, '')),
      namespace: 'raw-css',
    }));
    onLoad({ filter: /.*/, namespace: 'raw-css' }, ({ path: file }) => ({ contents: readFileSync(file), loader: 'text' }));
  },
};

let script: Promise<string> | undefined;

/** Opens the gallery on a page. */
export async function openGallery(page: Page): Promise<void> {
  script ??= bundle();
  const css = ['design/tokens.css', 'design/base.css', 'popup/popup.css']
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
    .join('\n');
  await page.goto('about:blank');
  await page.setContent(
    `<!doctype html><html lang="en"><head><meta name="color-scheme" content="light dark"><title>Root Key Remover</title></head><body></body></html>`,
  );
  await page.evaluate(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function note(this: Element, init) {
      const root = attach.call(this, init);
      roots.set(this, root);
      return root;
    };
    const roots = new WeakMap<Element, ShadowRoot>();
    window.expose = () => {
      const host = document.querySelector('root-key-guide');
      if (host) Object.defineProperty(host, 'shadowRoot', { value: roots.get(host), configurable: true });
    };
  });
  await page.evaluate((text) => {
    const popup = document.createElement('style');
    popup.id = 'popup-css';
    popup.textContent = text;
    document.head.append(popup);
  }, css);
  await page.addScriptTag({ content: await script });
}

/** Draws a state, in a window of its size. */
export async function draw(page: Page, state: GalleryState, texts: Messages): Promise<void> {
  await page.setViewportSize(SIZE[state.surface]);
  await page.evaluate(
    ([drawn, messages]) => {
      window.gallery.draw(drawn, messages);
    },
    [state, texts] as const,
  );
}

/** What of the page a picture of a drawn state shows: the popup's window is as high as its content. */
export async function clipOf(page: Page, { surface }: GalleryState): Promise<{ x: 0; y: 0; width: number; height: number }> {
  const { width, height } = SIZE[surface];
  if (surface === 'card') return { x: 0, y: 0, width, height };
  const content = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  return { x: 0, y: 0, width, height: Math.min(height, content) };
}

/** Lets checkers of accessibility into the card, whose shadow root is closed. */
export function expose(page: Page): Promise<void> {
  return page.evaluate(() => window.expose());
}

declare global {
  interface Window {
    expose: () => void;
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'page.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    absWorkingDir: ROOT,
    logLevel: 'error',
    plugins: [rawCss],
  });
  return outputFiles[0]?.text ?? '';
}
