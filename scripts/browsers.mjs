/**
 * Where the browsers are. Nothing is installed here, and only Node's own modules are needed, so that it also works before `npm ci`;
 * `scripts/setup.mjs` installs what is missing.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/**
 * Chromium before the branded browsers: Google Chrome ignores `--load-extension` since version 137 and takes an unpacked extension only
 * through the debugging protocol.
 *
 * @typedef {{ env: string[], commands: string[], mac: string[], windows: string[] }} Places
 * @type {Places}
 */
const CHROMIUM = {
  env: ['CHROMIUM', 'BROWSER_PATH', 'CHROME_PATH'],
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  mac: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'],
  windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};

/** @type {Places} */
const FIREFOX = {
  env: ['FIREFOX', 'FIREFOX_PATH'],
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  mac: ['Firefox', 'Firefox Developer Edition'],
  windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** @returns {string | undefined} the path of a Chromium-based browser, by preference one that the environment names, then Playwright's own */
export function findChromium() {
  return fromEnvironment(CHROMIUM) ?? playwrightsChromium() ?? installed(CHROMIUM);
}

/** @returns {string | undefined} the path of a Firefox, by preference one that the environment names */
export function findFirefox() {
  return fromEnvironment(FIREFOX) ?? installed(FIREFOX);
}

/** @param {string | undefined} file */
function isExecutable(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {Places} places */
function fromEnvironment({ env }) {
  return env.map((name) => process.env[name]).find(isExecutable);
}

/** Also after `npx playwright install chromium`; its package may not be there yet. */
function playwrightsChromium() {
  try {
    const file = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return isExecutable(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Places} places */
function installed({ commands, mac, windows }) {
  return candidates().find(isExecutable);

  function candidates() {
    if (process.platform === 'darwin') {
      const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
      return mac.flatMap((name) =>
        folders.flatMap((folder) => [name, name.toLowerCase()].map((command) => path.join(folder, `${name}.app/Contents/MacOS`, command))),
      );
    }
    if (process.platform === 'win32') {
      const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
      return windows.flatMap((file) => folders.filter((folder) => folder !== undefined).map((folder) => path.join(folder, file)));
    }
    const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
    return commands.flatMap((command) => folders.filter((folder) => existsSync(folder)).map((folder) => path.join(folder, command)));
  }
}
