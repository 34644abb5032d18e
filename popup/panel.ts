/** The same page beside the console: Chrome's side panel, Firefox's sidebar. Only the owner opens it. */
import browser from 'webextension-polyfill';

interface ChromeSidePanel {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

interface FirefoxSidebar {
  setPanel(options: { tabId: number; panel: string }): Promise<void>;
  open(): Promise<void>;
}

const sidePanel = (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
const sidebar = browser.sidebarAction as FirefoxSidebar | undefined;

/** False in browsers that offer no place beside the page: there the popup is all there is. */
export const HAS_PANEL = sidePanel !== undefined || sidebar !== undefined;

/**
 * Opens it for one tab. To be called in the owner's own click, before anything is awaited: browsers forget the click then.
 * @returns false when the browser does not open it
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const page = `popup/popup.html?tab=${tabId}`;
  const opened = sidePanel
    ? [sidePanel.setOptions({ tabId, path: page, enabled: true }), sidePanel.open({ tabId })]
    : sidebar
      ? [sidebar.setPanel({ tabId, panel: browser.runtime.getURL(page) }), sidebar.open()]
      : [Promise.reject(new Error('There is no panel.'))];
  return Promise.all(opened).then(
    () => true,
    () => false,
  );
}
