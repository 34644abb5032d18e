/** What the extension may do, each with the reason why. */
import type { TextKey } from '../design/texts';

/** The parts of a manifest that ask for something. */
export interface Asking {
  readonly content_scripts?: readonly unknown[] | undefined;
  readonly permissions?: readonly string[] | undefined;
  readonly optional_permissions?: readonly string[] | undefined;
}

export interface Permission {
  /** As the manifest has it; `content_scripts` for the pages in which it runs. */
  readonly name: string;
  readonly what: TextKey;
  readonly why: TextKey;
}

/** In the order in which the owner meets them. */
const PERMISSIONS: readonly Permission[] = [
  { name: 'content_scripts', what: 'welcomeMayRead', why: 'welcomeMayReadWhy' },
  { name: 'activeTab', what: 'welcomeMayTab', why: 'welcomeMayTabWhy' },
  { name: 'scripting', what: 'welcomeMayScript', why: 'welcomeMayScriptWhy' },
  { name: 'storage', what: 'welcomeMayStore', why: 'welcomeMayStoreWhy' },
  { name: 'alarms', what: 'welcomeMayAlarm', why: 'welcomeMayAlarmWhy' },
  { name: 'sidePanel', what: 'welcomeMayPanel', why: 'welcomeMayPanelWhy' },
  { name: 'notifications', what: 'welcomeMayNotify', why: 'welcomeMayNotifyWhy' },
];

/** @returns those that this manifest asks for, now or later */
export function permissionsOf({ content_scripts = [], permissions = [], optional_permissions = [] }: Asking): Permission[] {
  const asked = new Set([...permissions, ...optional_permissions, ...(content_scripts.length > 0 ? ['content_scripts'] : [])]);
  return PERMISSIONS.filter(({ name }) => asked.has(name));
}
