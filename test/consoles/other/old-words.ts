/** Words that only the page before 2022-12 had. In English as the documentation of that time and CIS 1.4 quote them. */
import { wordsOf } from '../shared/words';
import type { Language } from '../shared/words';

interface OldWords {
  readonly accessKeys: string;
  readonly deleted: string;
  readonly yes: string;
  readonly password: string;
  readonly identifiers: string;
}

const OLD: Partial<Record<Language, OldWords>> = {
  en: {
    accessKeys: 'Access keys (access key ID and secret access key)',
    deleted: 'Deleted',
    yes: 'Yes',
    password: 'Password',
    identifiers: 'Account identifiers',
  },
  de: {
    accessKeys: 'Zugriffsschlüssel (Zugriffsschlüssel-ID und geheimer Zugriffsschlüssel)',
    deleted: 'Gelöscht',
    yes: 'Ja',
    password: 'Passwort',
    identifiers: 'Kontokennungen',
  },
  ja: {
    accessKeys: 'アクセスキー (アクセスキー ID とシークレットアクセスキー)',
    deleted: '削除済み',
    yes: 'はい',
    password: 'パスワード',
    identifiers: 'アカウント ID',
  },
};

const QQ: OldWords = {
  accessKeys: 'Velkor prant (prant gax ze brumo prant)',
  deleted: 'Fralmu',
  yes: 'Ot',
  password: 'Wibrun',
  identifiers: 'Zor gaxin',
};

export function oldWordsOf(language: Language): OldWords {
  return OLD[language] ?? { ...QQ, accessKeys: `${wordsOf(language).accessKeys} (${wordsOf(language).accessKeyId})` };
}
