/**
 * What a change of the manifest means for whoever has the extension installed. Permissions are the one promise that a browser itself keeps, so
 * nobody should change one without having read this.
 */

type Manifest = Readonly<Record<string, unknown>>;
export type BrowserName = 'Chrome' | 'Firefox';

/** What the browser warns of; an empty text: of nothing. */
interface Warning {
  readonly Chrome: string;
  readonly Firefox: string;
  /** What goes wrong without it; only for those that the extension has. */
  readonly without?: string;
}

/**
 * Sources: https://developer.chrome.com/docs/extensions/reference/permissions-list, and `extensionPermissions.ftl` in Firefox's own texts
 * (https://extensionworkshop.com/documentation/develop/request-the-right-permissions/ explains them); read in 2026-11.
 */
const WARNINGS: Readonly<Record<string, Warning>> = {
  activeTab: { Chrome: '', Firefox: '', without: 'a click on the icon starts the guide on no page but IAM’s own' },
  alarms: { Chrome: '', Firefox: '', without: 'nothing tells that a waiting time is over' },
  scripting: {
    Chrome: '',
    Firefox: '',
    without: 'a click on the icon starts the guide on no page that was open before, or of another service',
  },
  sidePanel: { Chrome: '', Firefox: '', without: 'Chrome opens no side panel' },
  storage: { Chrome: '', Firefox: '', without: 'nothing is remembered: no waiting time, no record' },
  notifications: {
    Chrome: 'Display notifications',
    Firefox: 'Display notifications to you',
    without: 'no notification of the end of a waiting time can be allowed',
  },
  bookmarks: { Chrome: 'Read and change your bookmarks', Firefox: 'Read and modify bookmarks' },
  browsingData: { Chrome: '', Firefox: 'Clear recent browsing history, cookies, and related data' },
  clipboardRead: { Chrome: 'Read data you copy and paste', Firefox: 'Get data from the clipboard' },
  clipboardWrite: { Chrome: 'Modify data you copy and paste', Firefox: 'Input data to the clipboard' },
  cookies: { Chrome: '', Firefox: '' },
  debugger: { Chrome: 'Access the page debugger backend', Firefox: '' },
  declarativeNetRequest: { Chrome: 'Block content on any page', Firefox: 'Block content on any page' },
  downloads: { Chrome: 'Manage your downloads', Firefox: 'Download files and read and modify the browser’s download history' },
  geolocation: { Chrome: 'Detect your physical location', Firefox: 'Access your location' },
  history: { Chrome: 'Read and change your browsing history on all signed-in devices', Firefox: 'Access browsing history' },
  management: { Chrome: 'Manage your apps, extensions, and themes', Firefox: 'Monitor extension usage and manage themes' },
  nativeMessaging: {
    Chrome: 'Communicate with cooperating native applications',
    Firefox: 'Exchange messages with programs other than Firefox',
  },
  privacy: { Chrome: 'Change your privacy-related settings', Firefox: 'Read and modify privacy settings' },
  proxy: { Chrome: 'Read and change all your data on all websites', Firefox: 'Control browser proxy settings' },
  tabs: { Chrome: 'Read your browsing history', Firefox: 'Access browser tabs' },
  topSites: { Chrome: 'Read a list of your most frequently visited websites', Firefox: 'Access browsing history' },
  webNavigation: { Chrome: 'Read your browsing history', Firefox: 'Access browser activity during navigation' },
};

/** What a part of the manifest lets happen that is now there, or there no more, or another. */
const MEANINGS: Readonly<Record<string, string>> = {
  background: 'another script runs in the background',
  browser_specific_settings: 'Firefox’s users are told otherwise what is collected, or get the updates of another extension',
  content_security_policy: 'what protects the extension’s own pages from foreign code, and from sending anything, is another',
  content_scripts: 'the guide runs by itself on other pages, in other frames, or at another time',
  declarative_net_request: 'rules change what pages load',
  devtools_page: 'a page of the extension opens in the developer tools',
  externally_connectable: 'web pages or other extensions can send it messages',
  host_permissions: 'pages of these hosts can be read and changed at any time',
  minimum_chrome_version: 'browsers may install it that do not keep its promises, or may no more install it',
  optional_host_permissions: 'the owner can be asked for pages of these hosts',
  oauth2: 'it can sign in as the owner at another service',
  sandbox: 'pages of the extension run under another content security policy',
  storage: 'a company’s policy is read otherwise',
  update_url: 'updates come from somewhere else than the store',
  user_scripts: 'code that is not packaged can run in pages',
  web_accessible_resources: 'web pages can tell that it is installed, and can open or embed these files of it',
};

/**
 * @param expected the manifest as it was agreed on
 * @param found the manifest as it is built
 * @returns a sentence for each difference; none when both are the same
 */
export function manifestDifferences(expected: Manifest, found: Manifest, browser: BrowserName): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((part) => {
    const [before, after] = [expected[part], found[part]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    switch (part) {
      case 'permissions':
      case 'optional_permissions':
        return listDifferences(before, after, (name, isNew) => `${part}: ${name} ${permissionMeans(name, isNew, part, browser)}`);
      case 'content_scripts':
        return [
          ...listDifferences(
            matchesOf(before),
            matchesOf(after),
            (match, isNew) => `${part}: ${match} ${hostMeans(match, isNew, browser)}`,
          ),
          `${part} changed: ${MEANINGS[part] ?? ''}. ${show(before)} → ${show(after)}`,
        ];
      default: {
        const how = before === undefined ? 'is new' : after === undefined ? 'is gone' : 'changed';
        return [
          `${part} ${how}: ${MEANINGS[part] ?? 'nobody has said yet what that means for the owner'}. ${show(before)} → ${show(after)}`,
        ];
      }
    }
  });
}

function permissionMeans(name: string, isNew: boolean, part: string, browser: BrowserName): string {
  const known = WARNINGS[name];
  if (!isNew) return `is gone: ${known?.without ?? 'what it was for no longer works'}.`;
  if (/[:*<]/.test(name)) return hostMeans(name, true, browser);
  if (!known) return `is new, and nobody has said yet what ${browser} warns of: look it up in its list of permissions.`;
  if (known[browser] === '') return `is new: ${browser} warns of nothing, so that no owner would ever hear of it.`;
  const when =
    part === 'permissions' ? 'on installation, and with the update, which it holds back until the owner agrees' : 'when it is asked for';
  return `is new: ${browser} warns “${known[browser]}” ${when}.`;
}

/** Sources: https://developer.chrome.com/docs/extensions/develop/concepts/permission-warnings, and as above. */
function hostMeans(match: string, isNew: boolean, browser: BrowserName): string {
  if (!isNew) return 'is gone: the guide no longer starts there by itself.';
  const host = /^(?:\*|https?|wss?|ftp|file):\/\/(?:\*\.)?([^/*]+)\//.exec(match)?.[1];
  const warning = {
    Chrome: host === undefined ? 'Read and change all your data on all websites' : `Read and change your data on all ${host} sites`,
    Firefox: host === undefined ? 'Access your data for all websites' : `Access your data for sites in the ${host} domain`,
  };
  return `is new: ${browser} warns “${warning[browser]}”, and holds the update back until the owner agrees.`;
}

function listDifferences(before: unknown, after: unknown, tell: (name: string, isNew: boolean) => string): string[] {
  const [old, now] = [namesIn(before), namesIn(after)];
  return [
    ...now.filter((name) => !old.includes(name)).map((name) => tell(name, true)),
    ...old.filter((name) => !now.includes(name)).map((name) => tell(name, false)),
  ];
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function matchesOf(scripts: unknown): string[] {
  return Array.isArray(scripts) ? (scripts as { matches?: unknown }[]).flatMap(({ matches }) => namesIn(matches)) : [];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
