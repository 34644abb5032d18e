/** All texts of `_locales`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Messages } from './english';

const FOLDER = path.resolve(import.meta.dirname, '../../_locales');

/** Their folders, such as `pt_BR`. */
export const LOCALES: readonly string[] = readdirSync(FOLDER).sort();

export function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(path.join(FOLDER, locale, 'messages.json'), 'utf8')) as Messages;
}
