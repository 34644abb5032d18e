import { describe, expect, it } from 'vitest';
import {
  LANGUAGES,
  knowsLanguage,
  mayBeLabel,
  meaningForKey,
  meaningOf,
  normaliseLabel,
  termInUnspaced,
  type Term,
  wordToType,
} from './index';

const VERBS = ['activate', 'deactivate', 'delete', 'cancel'] as const;
const STATES = ['active', 'inactive', 'deleted'] as const;
const COLUMNS = ['access-key-id', 'created', 'last-used', 'region', 'service', 'status', 'secret-access-key', 'owner'] as const;
/** Beside the keys: what a cell says of what never was, the second factor, and the dashboard's recommendation. */
const BESIDE = [
  'never',
  'mfa',
  'other-thing',
  'part-of-key',
  'no-keys',
  'not-listed',
  'confirm',
  'not',
  'part-of-text',
  'assign-mfa',
  'no-mfa',
  'root-keys-clear',
  'root-keys-open',
] as const;
const TERMS = [
  'access-keys',
  'create-access-key',
  'security-credentials',
  'actions',
  'type-this',
  'of-key',
  ...VERBS,
  ...STATES,
  ...COLUMNS,
  ...BESIDE,
] as const;
const LANGS = Object.keys(LANGUAGES);

/** Every word of the terms, as it is compared, with the terms it stands for. */
function wordsOf(lang: string, terms: readonly Term[]): Map<string, Set<Term>> {
  const words = new Map<string, Set<Term>>();
  for (const term of terms)
    for (const word of LANGUAGES[lang]?.[term] ?? []) {
      const key = normaliseLabel(word);
      words.set(key, (words.get(key) ?? new Set()).add(term));
    }
  return words;
}

/** The words that two languages, or one, use for different ones of the terms. */
function conflicts(langs: readonly string[], terms: readonly Term[]): Record<string, Record<string, string>> {
  const uses = new Map<string, Record<string, string>>();
  for (const lang of langs)
    for (const [word, meanings] of wordsOf(lang, terms)) uses.set(word, { ...uses.get(word), [lang]: [...meanings].join(' ') });
  return Object.fromEntries([...uses].filter(([, use]) => new Set(Object.values(use).flatMap((term) => term.split(' '))).size > 1));
}

it('knows the languages the console and its components have', () => {
  expect([...LANGS].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'pt', 'th', 'tr', 'zh-CN', 'zh-TW'].sort());
});

describe.each(LANGS)('%s', (lang) => {
  const labels = LANGUAGES[lang]!;

  it('has at least one word for every term, and no other term', () => {
    expect(Object.keys(labels).sort()).toEqual([...TERMS].sort());
    // Whole sentences of the dashboard are listed only where they were seen: a guessed one would never fit.
    for (const term of TERMS) if (lang === 'en' || !term.startsWith('root-keys-')) expect(labels[term].length, term).toBeGreaterThan(0);
  });

  it('keeps something of every word when it is compared, short enough to be looked up, and has no word twice in a term', () => {
    for (const term of TERMS) {
      const words = labels[term].map(normaliseLabel);
      for (const [i, word] of words.entries()) {
        expect(word, labels[term][i]).not.toBe('');
        expect(word, 'comparing again changes nothing').toBe(normaliseLabel(word));
      }
      expect(new Set(words).size, `${term}: ${words.join(', ')}`).toBe(words.length);
      expect(Math.max(...labels[term].map((word) => word.length))).toBeLessThanOrEqual(80);
    }
  });

  it.each([
    ['verbs', VERBS],
    ['states', STATES],
    ['columns', COLUMNS],
    ['headings', ['access-keys', 'create-access-key', 'security-credentials', 'actions']],
  ] as const)('has no word for two %s', (_, terms) => {
    expect(conflicts([lang], terms)).toEqual({});
  });

  it('is sure of its own words, unless another language uses one for something else', () => {
    for (const terms of [VERBS, STATES, COLUMNS, BESIDE]) {
      const elsewhere = conflicts(LANGS, terms);
      for (const term of terms)
        for (const word of labels[term])
          expect(meaningOf(word, lang, terms), word).toEqual({ term, certainty: normaliseLabel(word) in elsewhere ? 'weak' : 'sure' });
    }
  });
});

describe('words that mean different things in different languages', () => {
  it('are few, and known', () => {
    // Spanish switches off with the word that deletes in Portuguese.
    expect(conflicts(LANGS, VERBS)).toEqual({ apagar: { es: 'deactivate', pt: 'delete' } });
    expect(conflicts(LANGS, STATES)).toEqual({});
    expect(conflicts(LANGS, COLUMNS)).toEqual({});
  });

  it.each(BESIDE)('are none of those for %s, so that no other term loses a word to it', (term) => {
    const words = new Set(LANGS.flatMap((lang) => [...wordsOf(lang, [term]).keys()]));
    expect(Object.keys(conflicts(LANGS, TERMS)).filter((word) => words.has(word))).toEqual([]);
  });

  it('never decide alone, whatever the page’s language and whatever is asked', () => {
    for (const word of Object.keys(conflicts(LANGS, VERBS)))
      for (const lang of [...LANGS, '', 'nl'])
        for (const among of [VERBS, TERMS, ...VERBS.map((verb) => [verb])])
          expect([undefined, 'weak'], `${word} on a page in ${lang}, asked for ${among.join()}`).toContain(
            meaningOf(word, lang, among)?.certainty,
          );
    expect(meaningOf('Apagar', 'pt-BR', VERBS)).toEqual({ term: 'delete', certainty: 'weak' });
    expect(meaningOf('Apagar', 'es', VERBS)).toEqual({ term: 'deactivate', certainty: 'weak' });
    expect(meaningOf('Apagar', 'es', ['delete'])).toBeUndefined();
    expect(meaningOf('Apagar', '', VERBS)).toBeUndefined();
  });

  it.each([
    ['Attiva', 'it', 'activate', 'active'],
    ['Disattiva', 'it', 'deactivate', 'inactive'],
    ['활성화', 'ko', 'activate', 'active'],
    ['비활성화', 'ko', 'deactivate', 'inactive'],
    ['停用', 'zh-CN', 'deactivate', 'inactive'],
    ['停用', 'zh-TW', 'deactivate', 'inactive'],
    ['啟用', 'zh-TW', 'activate', 'active'],
    ['ปิดใช้งาน', 'th', 'deactivate', 'inactive'],
  ] as const)('%s (%s) is %s as a button and %s as a state, and neither where both could stand', (word, lang, verb, state) => {
    expect(meaningOf(word, lang, VERBS)).toEqual({ term: verb, certainty: 'sure' });
    expect(meaningOf(word, lang, STATES)).toEqual({ term: state, certainty: 'sure' });
    expect(meaningOf(word, lang, [...VERBS, ...STATES])).toBeUndefined();
  });

  it.each([
    ['Cancella', 'it', 'delete'],
    ['Annulla', 'it', 'cancel'],
    ['关闭', 'zh-CN', 'cancel'],
    ['關閉', 'zh-TW', 'cancel'],
    ['取消', 'zh-CN', 'cancel'],
    ['取消激活', 'zh-CN', 'deactivate'],
    ['Kapat', 'tr', 'cancel'],
    ['Kaldır', 'tr', 'delete'],
    ['ยกเลิก', 'th', 'cancel'],
    ['ยกเลิกการใช้งาน', 'th', 'deactivate'],
    ['إلغاء', 'ar', 'cancel'],
    ['إلغاء التنشيط', 'ar', 'deactivate'],
  ] as const)('the false friend %s (%s) is %s', (word, lang, term) => {
    expect(meaningOf(word, lang, VERBS)).toEqual({ term, certainty: 'sure' });
  });
});

describe('meaningOf', () => {
  it('is fair of a word of another language than the page’s, as where the console has not translated a part', () => {
    expect(meaningOf('Delete', 'de', VERBS)).toEqual({ term: 'delete', certainty: 'fair' });
    expect(meaningOf('Löschen', '', VERBS)).toEqual({ term: 'delete', certainty: 'fair' });
    expect(meaningOf('削除', 'en', VERBS)).toEqual({ term: 'delete', certainty: 'fair' });
  });

  it('says nothing about a word for something that was not asked for, or a longer text that holds one', () => {
    expect(meaningOf('Delete', 'en', ['deactivate'])).toBeUndefined();
    expect(meaningOf('Delete', 'en', COLUMNS)).toBeUndefined();
    expect(meaningOf('Delete AKIAIOSFODNN7EXAMPLE', 'en', VERBS)).toBeUndefined();
    expect(meaningOf('', 'en', TERMS)).toBeUndefined();
  });

  it.each([
    ['pt-BR', 'Excluir'],
    ['de-DE', 'Löschen'],
    ['zh', '删除'],
    ['zh-Hans', '删除'],
    ['zh_CN', '删除'],
    ['zh_TW', '刪除'],
    ['zh-Hant-HK', '刪除'],
    ['EN-us', 'Delete'],
  ])('finds the page language %s', (lang, word) => {
    expect(knowsLanguage(lang)).toBe(true);
    expect(meaningOf(word, lang, VERBS)).toEqual({ term: 'delete', certainty: 'sure' });
  });

  it.each(['', 'vi', 'nl-NL', 'constructor', 'x-default'])('does not know the page language %j', (lang) => {
    expect(knowsLanguage(lang)).toBe(false);
  });
});

describe('normaliseLabel', () => {
  it.each([
    ['Access keys (2)', 'access keys'],
    ['Access keys(2)', 'access keys'],
    ['Access keys (1/2)', 'access keys'],
    ['  Access\u00a0keys \n (0) ', 'access keys'],
    ['アクセスキー (2)', 'アクセスキー'],
    ['アクセスキー（2）', 'アクセスキー'],
    ['アクセスキー（2）：', 'アクセスキー'],
    ['访问密钥（2）', '访问密钥'],
    ['Zugriffsschlüssel [2]', 'zugriffsschlüssel'],
    ['Status:', 'status'],
    ['Statut :', 'statut'],
    ['状态：', '状态'],
    ['Delete…', 'delete'],
    ['ｱｸｾｽｷｰ ＩＤ', 'アクセスキー id'],
    ['الحالة\u200f:', 'الحالة'],
    ['\u2068Delete\u2069', 'delete'],
    ['Clés d’accès', "clés d'accès"],
    ['SCHLIESSEN', normaliseLabel('Schließen')],
  ])('makes %j to %j', (text, normalised) => {
    expect(normaliseLabel(text)).toBe(normalised);
  });

  it('leaves a label that is all in brackets', () => {
    expect(normaliseLabel('(2)')).toBe('(2)');
  });
});

describe('scripts with their own rules', () => {
  it.each([
    ['İptal', 'cancel'],
    ['İPTAL', 'cancel'],
    ['iptal', 'cancel'],
    ['I\u0307ptal', 'cancel'],
    ['Sil', 'delete'],
    ['SİL', 'delete'],
    ['Kaldır', 'delete'],
    ['KALDIR', 'delete'],
    ['Devre dışı bırak', 'deactivate'],
    ['DEVRE DIŞI BIRAK', 'deactivate'],
    ['ETKİNLEŞTİR', 'activate'],
  ] as const)('Turkish %s is %s, whatever the i', (word, term) => {
    expect(meaningOf(word, 'tr', VERBS)).toEqual({ term, certainty: 'sure' });
  });

  it('Turkish words survive being written in capitals and in small letters', () => {
    for (const words of Object.values(LANGUAGES['tr']!))
      for (const word of words) {
        expect(normaliseLabel(word.toLocaleUpperCase('tr'))).toBe(normaliseLabel(word));
        expect(normaliseLabel(word.toLocaleLowerCase('tr'))).toBe(normaliseLabel(word));
      }
  });

  it('Arabic and Thai words are looked up as they are written, never by a part', () => {
    for (const lang of ['ar', 'th'])
      for (const term of VERBS)
        for (const word of LANGUAGES[lang]![term]) {
          expect(meaningOf(word, lang, VERBS)?.term, word).toBe(term);
          expect(meaningOf(`${word}${word}`, lang, VERBS), word).toBeUndefined();
        }
    expect(meaningOf('حذ', 'ar', VERBS)).toBeUndefined();
    expect(meaningOf('ลบบัญชี', 'th', VERBS)).toBeUndefined();
  });
});

it.each([
  ['ja', 'アクセスキーを削除', 'delete'],
  ['ja', 'アクセスキーを非アクティブ化しますか？', 'deactivate'],
  ['ja', 'アクセスキーをアクティブ化', 'activate'],
  ['zh-CN', '删除访问密钥', 'delete'],
  ['zh-CN', '重命名访问密钥', undefined],
  ['en', 'Delete access key', undefined],
])('a title without blanks, in %s: %s', (lang, title, verb) => {
  expect(termInUnspaced(title, lang, ['activate', 'deactivate', 'delete'])).toBe(verb);
});

describe('the word that a sentence asks to type', () => {
  it.each([
    ['en', 'To confirm deletion, type delete in the field.', 'delete'],
    ['en', 'To confirm, enter permanently delete.', 'permanently delete'],
    ['de', 'Geben Sie zur Bestätigung löschen in das Texteingabefeld ein.', 'löschen'],
    ['ja', '確定するには、テキスト入力フィールドに削除と入力します。', '削除'],
    ['ja', '確定するには、 削除 と入力します。', '削除'],
    ['ko', '확인하려면 텍스트 입력 필드에 삭제를 입력하세요.', '삭제'],
    ['zh-CN', '要确认，请在文本输入字段中输入删除。', '删除'],
    ['tr', 'Onaylamak için metin alanına sil girin.', 'sil'],
    ['fr', 'Pour confirmer, saisissez delete dans le champ de texte.', 'delete'],
  ])('%s: %s', (lang, sentence, word) => {
    expect(wordToType(sentence, lang, ['delete'])).toBe(word);
  });

  it.each([
    ['en', 'To delete this key, type its id.'],
    ['en', 'To confirm, type deleted.'],
    ['en', 'To delete, enter the name. Type delete or enter remove.'],
    ['de', 'Um diesen Schlüssel zu löschen, geben Sie seine ID ein.'],
    ['ja', '削除を確定するには、テキスト入力フィールドにアクセスキー ID を入力します。'],
    ['xx', 'Pel fralm, mirk delete on bletta.'],
  ])('is not there in %s: %s', (lang, sentence) => {
    expect(wordToType(sentence, lang, ['delete'])).toBeUndefined();
  });
});

describe('meaningForKey', () => {
  const ID = 'AKIAIOSFODNN7EXAMPLE';

  it.each([
    ['en', `Delete ${ID}`, 'delete'],
    ['en', `Delete access key “${ID}”`, 'delete'],
    ['en', `Deactivate key (${ID})`, 'deactivate'],
    ['en', `Actions for ${ID}`, 'actions'],
    ['en', `${ID}: Actions`, 'actions'],
    ['en', 'Delete access key', 'delete'],
    ['en', 'Activate this key', 'activate'],
    ['en', 'Access key actions', 'actions'],
    ['de', `${ID} löschen`, 'delete'],
    ['de', `Zugriffsschlüssel ${ID} deaktivieren`, 'deactivate'],
    ['de', 'Diesen Zugriffsschlüssel löschen', 'delete'],
    ['de', `Aktionen für ${ID}`, 'actions'],
    ['de', 'Delete access key', 'delete'],
    ['fr', 'Supprimer la clé d’accès', 'delete'],
    ['es', 'Desactivar esta clave de acceso', 'deactivate'],
    ['it', `Elimina la chiave di accesso ${ID}`, 'delete'],
    ['pt', 'Excluir chave de acesso', 'delete'],
    ['id', 'Nonaktifkan kunci akses', 'deactivate'],
    ['ja', `${ID} を削除`, 'delete'],
    ['ja', `アクセスキー ${ID} を無効化`, 'deactivate'],
    ['ja', 'アクセスキーの削除', 'delete'],
    ['ko', `${ID} 삭제`, 'delete'],
    ['ko', '액세스 키 비활성화', 'deactivate'],
    ['zh-CN', `删除访问密钥 ${ID}`, 'delete'],
    ['zh-CN', '停用此访问密钥', 'deactivate'],
    ['zh-TW', '刪除存取金鑰', 'delete'],
    ['th', 'ลบคีย์การเข้าถึง', 'delete'],
    ['tr', 'Erişim anahtarını sil', 'delete'],
    ['ar', 'حذف مفتاح الوصول', 'delete'],
  ] as const)('%s: %s', (lang, label, term) => {
    expect(meaningForKey(label, lang, [...VERBS, 'actions'])?.term).toBe(term);
  });

  it.each([
    ['en', 'Delete key description'],
    ['en', `Undo delete ${ID}`],
    ['en', `Do not delete ${ID}`],
    ['en', 'Delete all access keys'],
    ['en', 'Rotate access key'],
    ['en', 'Delete user'],
    ['en', `Delete tags of ${ID}`],
    ['en', `Delete ${ID} AKIAI44QH8DHBEXAMPLE`],
    ['en', ID],
    ['en', 'Access key'],
    ['de', `Beschreibung von ${ID} löschen`],
    ['de', 'Zugriffsschlüssel'],
    ['ja', `${ID} の説明を削除`],
    ['ja', 'アクセスキーの最終使用'],
    ['zh-CN', '删除密钥说明'],
    ['ko', '액세스 키 설명 삭제'],
    ['fr', 'Annuler la suppression'],
    ['qq', 'Fralm prant'],
  ] as const)('understands nothing of %s: %s', (lang, label) => {
    expect(meaningForKey(label, lang, [...VERBS, 'actions'])).toBeUndefined();
  });

  it('says what the label alone says, where it says something', () => {
    for (const lang of LANGS)
      for (const verb of VERBS)
        for (const word of LANGUAGES[lang]![verb]) expect(meaningForKey(word, lang, VERBS)).toEqual(meaningOf(word, lang, VERBS));
  });
});

describe('what is not looked up', () => {
  it('is no label of any language, with a counter behind it or without', () => {
    const labels = Object.values(LANGUAGES).flatMap((terms) => Object.values(terms).flat());
    expect(labels.length).toBeGreaterThan(1000);
    expect(labels.flatMap((label) => [label, `${label} (2)`, `${label}（2/2）`]).filter((label) => !mayBeLabel(label))).toEqual([]);
  });

  it.each(['2026-11-28', 'Event 000123', '1111-2222-3333', 'Deactivate 2'])('is %s', (text) => {
    expect(mayBeLabel(text)).toBe(false);
    expect(meaningOf(text, 'en', VERBS)).toBeUndefined();
  });
});
