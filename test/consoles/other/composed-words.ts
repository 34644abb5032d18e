/** What the composed consoles say besides the common words. `qq` is no language. */
import type { Language } from '../shared/words';

export interface MoreWords {
  readonly my: string;
  readonly root: string;
  readonly rootUser: string;
  readonly long: string;
  readonly about: string;
  readonly info: string;
  readonly of: string;
  readonly rename: string;
  readonly renameTitle: string;
  readonly rotate: string;
  readonly copyId: string;
  readonly copied: string;
  readonly usage: string;
  readonly dropDescription: string;
  readonly stopReminder: string;
  readonly dropReminder: string;
  readonly next: string;
  readonly learn: string;
  readonly keep: string;
  readonly forGood: string;
  readonly goOn: string;
  readonly gone: string;
  readonly off: string;
  readonly working: string;
  readonly otherKey: (id: string) => string;
  readonly question: (verb: string, id: string) => string;
  readonly confirmLabel: string;
  readonly mismatch: string;
  readonly longWord: string;
  readonly youHave: string;
  readonly deleteThem: string;
  readonly details: string;
  readonly enabled: string;
  readonly note: string;
  readonly manage: string;
  readonly danger: string;
  readonly find: string;
  readonly page: string;
  readonly whenDeleted: string;
  readonly whenOff: string;
  readonly support: string;
  readonly yes: (verb: string) => string;
  readonly disabled: string;
  readonly enable: string;
  readonly disable: string;
  readonly activity: string;
  readonly allOfThem: string;
}

const en: MoreWords = {
  my: 'My access keys',
  root: 'Root access keys',
  rootUser: 'Root user access keys',
  long: 'Access keys (access key ID and secret access key)',
  about: 'Use access keys to make programmatic calls to AWS. You can have two access keys (active or inactive) at a time.',
  info: 'Info',
  of: 'of',
  rename: 'Edit description',
  renameTitle: 'Edit description of',
  rotate: 'Rotate',
  copyId: 'Copy access key ID',
  copied: 'Copied',
  usage: 'View last used',
  dropDescription: 'Delete description',
  stopReminder: 'Deactivate reminder',
  dropReminder: 'Delete reminder',
  next: 'Next',
  learn: 'Learn more',
  keep: 'Keep it inactive',
  forGood: 'Delete it permanently',
  goOn: 'Continue',
  gone: 'Access key deleted:',
  off: 'Access key deactivated:',
  working: 'In progress:',
  otherKey: (id) => `Your other access key ${id} is not affected.`,
  question: (verb, id) => `${verb} ${id}?`,
  confirmLabel: 'To confirm deletion, enter the access key ID',
  mismatch: 'The text does not match.',
  longWord: 'permanently delete',
  youHave: 'You have root user access keys. We recommend that you delete them.',
  deleteThem: 'Delete root access keys',
  details: 'Access key details',
  enabled: 'Enabled',
  note: 'Backup script, 2021',
  manage: 'Manage',
  danger: 'Danger zone',
  find: 'Find access keys',
  page: 'Page',
  whenDeleted: 'Deactivate the key before you delete it.',
  whenOff: 'The key is already in this state.',
  support: 'Contact support',
  yes: (verb) => `Yes, ${verb.toLowerCase()}`,
  disabled: 'Disabled',
  enable: 'Enable',
  disable: 'Disable',
  activity: 'Access key activity',
  allOfThem: 'All',
};

const de: MoreWords = {
  my: 'Meine Zugriffsschlüssel',
  root: 'Root-Zugriffsschlüssel',
  rootUser: 'Zugriffsschlüssel des Root-Benutzers',
  long: 'Zugriffsschlüssel (Zugriffsschlüssel-ID und geheimer Zugriffsschlüssel)',
  about:
    'Mit Zugriffsschlüsseln rufen Sie AWS aus Programmen auf. Sie können zwei Zugriffsschlüssel (aktiv oder inaktiv) gleichzeitig haben.',
  info: 'Info',
  of: 'von',
  rename: 'Beschreibung bearbeiten',
  renameTitle: 'Beschreibung bearbeiten von',
  rotate: 'Rotieren',
  copyId: 'Zugriffsschlüssel-ID kopieren',
  copied: 'Kopiert',
  usage: 'Letzte Verwendung anzeigen',
  dropDescription: 'Beschreibung löschen',
  stopReminder: 'Erinnerung deaktivieren',
  dropReminder: 'Erinnerung löschen',
  next: 'Weiter',
  learn: 'Weitere Informationen',
  keep: 'Inaktiv lassen',
  forGood: 'Endgültig löschen',
  goOn: 'Fortfahren',
  gone: 'Zugriffsschlüssel gelöscht:',
  off: 'Zugriffsschlüssel deaktiviert:',
  working: 'In Bearbeitung:',
  otherKey: (id) => `Ihr anderer Zugriffsschlüssel ${id} ist nicht betroffen.`,
  question: (verb, id) => `${id} ${verb.toLowerCase()}?`,
  confirmLabel: 'Geben Sie zur Bestätigung der Löschung die Zugriffsschlüssel-ID ein',
  mismatch: 'Der Text stimmt nicht überein.',
  longWord: 'dauerhaft löschen',
  youHave: 'Sie haben Zugriffsschlüssel für den Root-Benutzer. Wir empfehlen, sie zu löschen.',
  deleteThem: 'Root-Zugriffsschlüssel löschen',
  details: 'Details zum Zugriffsschlüssel',
  enabled: 'Aktiviert',
  note: 'Sicherungsskript, 2021',
  manage: 'Verwalten',
  danger: 'Gefahrenbereich',
  find: 'Zugriffsschlüssel suchen',
  page: 'Seite',
  whenDeleted: 'Deaktivieren Sie den Schlüssel, bevor Sie ihn löschen.',
  whenOff: 'Der Schlüssel ist bereits in diesem Zustand.',
  support: 'Support kontaktieren',
  yes: (verb) => `Ja, ${verb.toLowerCase()}`,
  disabled: 'Deaktiviert',
  enable: 'Aktivieren',
  disable: 'Deaktivieren',
  activity: 'Aktivität der Zugriffsschlüssel',
  allOfThem: 'Alle',
};

const fr: MoreWords = {
  my: "Mes clés d'accès",
  root: "Clés d'accès racine",
  rootUser: "Clés d'accès de l'utilisateur racine",
  long: "Clés d'accès (ID de clé d'accès et clé d'accès secrète)",
  about: "Utilisez des clés d'accès pour appeler AWS par programme. Vous pouvez avoir deux clés d'accès (actives ou inactives) à la fois.",
  info: 'Infos',
  of: 'sur',
  rename: 'Modifier la description',
  renameTitle: 'Modifier la description de',
  rotate: 'Effectuer une rotation',
  copyId: "Copier l'ID de clé d'accès",
  copied: 'Copié',
  usage: 'Afficher la dernière utilisation',
  dropDescription: 'Supprimer la description',
  stopReminder: 'Désactiver le rappel',
  dropReminder: 'Supprimer le rappel',
  next: 'Suivant',
  learn: 'En savoir plus',
  keep: 'Laisser inactive',
  forGood: 'Supprimer définitivement',
  goOn: 'Continuer',
  gone: "Clé d'accès supprimée :",
  off: "Clé d'accès désactivée :",
  working: 'En cours :',
  otherKey: (id) => `Votre autre clé d'accès ${id} n'est pas concernée.`,
  question: (verb, id) => `${verb} ${id} ?`,
  confirmLabel: "Pour confirmer la suppression, saisissez l'ID de la clé d'accès",
  mismatch: 'Le texte ne correspond pas.',
  longWord: 'supprimer définitivement',
  youHave: "Vous avez des clés d'accès pour l'utilisateur racine. Nous vous recommandons de les supprimer.",
  deleteThem: "Supprimer les clés d'accès racine",
  details: "Détails de la clé d'accès",
  enabled: 'Activé',
  note: 'Script de sauvegarde, 2021',
  manage: 'Gérer',
  danger: 'Zone de danger',
  find: "Rechercher des clés d'accès",
  page: 'Page',
  whenDeleted: 'Désactivez la clé avant de la supprimer.',
  whenOff: 'La clé est déjà dans cet état.',
  support: 'Contacter le support',
  yes: (verb) => `Oui, ${verb.toLowerCase()}`,
  disabled: 'Désactivé',
  enable: 'Activer',
  disable: 'Désactiver',
  activity: 'Activité des clés d’accès',
  allOfThem: 'Toutes',
};

const ja: MoreWords = {
  my: 'マイアクセスキー',
  root: 'ルートアクセスキー',
  rootUser: 'ルートユーザーのアクセスキー',
  long: 'アクセスキー (アクセスキー ID とシークレットアクセスキー)',
  about:
    'アクセスキーを使用して、AWS をプログラムで呼び出します。一度に持てるアクセスキー (アクティブまたは非アクティブ) は 2 つまでです。',
  info: '情報',
  of: '/',
  rename: '説明を編集',
  renameTitle: '説明を編集:',
  rotate: 'ローテーション',
  copyId: 'アクセスキー ID をコピー',
  copied: 'コピーしました',
  usage: '最終使用を表示',
  dropDescription: '説明を削除',
  stopReminder: 'リマインダーを無効化',
  dropReminder: 'リマインダーを削除',
  next: '次へ',
  learn: '詳細はこちら',
  keep: '無効のままにする',
  forGood: '完全に削除する',
  goOn: '続行',
  gone: 'アクセスキーを削除しました:',
  off: 'アクセスキーを無効化しました:',
  working: '処理中:',
  otherKey: (id) => `もう 1 つのアクセスキー ${id} には影響しません。`,
  question: (verb, id) => `${id} を${verb}しますか?`,
  confirmLabel: '削除を確認するには、アクセスキー ID を入力してください',
  mismatch: 'テキストが一致しません。',
  longWord: '完全に削除',
  youHave: 'ルートユーザーのアクセスキーがあります。削除することをお勧めします。',
  deleteThem: 'ルートアクセスキーを削除',
  details: 'アクセスキーの詳細',
  enabled: '有効',
  note: 'バックアップスクリプト、2021',
  manage: '管理',
  danger: '危険ゾーン',
  find: 'アクセスキーを検索',
  page: 'ページ',
  whenDeleted: 'キーを削除する前に無効化してください。',
  whenOff: 'キーは既にこの状態です。',
  support: 'サポートに問い合わせる',
  yes: (verb) => `はい、${verb}します`,
  disabled: '無効',
  enable: '有効化',
  disable: '無効化',
  activity: 'アクセスキーのアクティビティ',
  allOfThem: 'すべて',
};

const qq: MoreWords = {
  my: 'Mo velkor prant',
  root: 'Hux velkor prant',
  rootUser: 'Velkor prant uf hux bolm',
  long: 'Velkor prant (prant gax ze brumo prant)',
  about: 'Velkor prant jopt brunok. Dup velkor prant (zintu ot ogzintu) blem.',
  info: 'Nif',
  of: 'uf',
  rename: 'Skelm parvo',
  renameTitle: 'Skelm parvo uf',
  rotate: 'Wirbo',
  copyId: 'Dublo prant gax',
  copied: 'Dublot',
  usage: 'Spek ostrel',
  dropDescription: 'Fralm parvo',
  stopReminder: 'Ogzintar melda',
  dropReminder: 'Fralm melda',
  next: 'Nuxt',
  learn: 'Morl grok',
  keep: 'Halt ogzintu',
  forGood: 'Fralm evrig',
  goOn: 'Vortu',
  gone: 'Prant fralmo:',
  off: 'Prant ogzintaro:',
  working: 'Im gang:',
  otherKey: (id) => `Ot prant ${id} nak morb.`,
  question: (verb, id) => `${verb} ${id}?`,
  confirmLabel: 'Pel fralm, mirk prant gax',
  mismatch: 'Mirk nak pesk.',
  longWord: 'evrig fralm',
  youHave: 'Dup hux velkor prant. Fralm blem.',
  deleteThem: 'Fralm hux velkor prant',
  details: 'Plinta prant',
  enabled: 'Zintaro',
  note: 'Bakso skrip, 2021',
  manage: 'Handlo',
  danger: 'Gefro zonu',
  find: 'Fundo velkor prant',
  page: 'Blat',
  whenDeleted: 'Ogzintar prant pel fralm.',
  whenOff: 'Prant est vel.',
  support: 'Ruf hulpo',
  yes: (verb) => `Ot, ${verb.toLowerCase()}`,
  disabled: 'Ogzintaro',
  enable: 'Zintarel',
  disable: 'Ogzintarel',
  activity: 'Aktivo uf velkor prant',
  allOfThem: 'Omn',
};

const MORE: Partial<Record<Language, MoreWords>> = { en, de, fr, ja, qq };

export function moreWordsOf(language: Language): MoreWords {
  return MORE[language] ?? en;
}
