/**
 * The card's texts in every language, for a card that speaks as the page does: the browser itself gives out its own language only. They are
 * part of the worker's file, and read from it when they are asked for.
 */
import { nearestLanguage } from '../guide/sentence';
import type { CardTexts } from './messages';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** By BCP 47 tag. The build leaves the card's messages in them (`scripts/card-texts-loader.mjs`). */
const TEXTS: Readonly<Record<string, () => Promise<{ readonly default: Messages }>>> = {
  ar: () => import(/* webpackMode: "eager" */ '../../_locales/ar/messages.json'),
  de: () => import(/* webpackMode: "eager" */ '../../_locales/de/messages.json'),
  en: () => import(/* webpackMode: "eager" */ '../../_locales/en/messages.json'),
  es: () => import(/* webpackMode: "eager" */ '../../_locales/es/messages.json'),
  fr: () => import(/* webpackMode: "eager" */ '../../_locales/fr/messages.json'),
  id: () => import(/* webpackMode: "eager" */ '../../_locales/id/messages.json'),
  it: () => import(/* webpackMode: "eager" */ '../../_locales/it/messages.json'),
  ja: () => import(/* webpackMode: "eager" */ '../../_locales/ja/messages.json'),
  ko: () => import(/* webpackMode: "eager" */ '../../_locales/ko/messages.json'),
  'pt-BR': () => import(/* webpackMode: "eager" */ '../../_locales/pt_BR/messages.json'),
  th: () => import(/* webpackMode: "eager" */ '../../_locales/th/messages.json'),
  tr: () => import(/* webpackMode: "eager" */ '../../_locales/tr/messages.json'),
  'zh-CN': () => import(/* webpackMode: "eager" */ '../../_locales/zh_CN/messages.json'),
  'zh-TW': () => import(/* webpackMode: "eager" */ '../../_locales/zh_TW/messages.json'),
};

/**
 * @param language a BCP 47 tag, or anything that a page has in its place
 * @returns undefined when there are no texts in that language and script
 */
export async function cardTextsIn(language: string): Promise<CardTexts | undefined> {
  const tag = nearestLanguage(language, Object.keys(TEXTS));
  const texts = tag === undefined ? undefined : (await TEXTS[tag]?.())?.default;
  return texts && Object.fromEntries(Object.entries(texts).map(([name, { message }]) => [name, message]));
}
