import type messages from '../_locales/en/messages.json';

export type TextKey = keyof typeof messages;

/** `browser.i18n.getMessage`, with keys that exist. */
export type Texts = (key: TextKey, ...values: string[]) => string;
