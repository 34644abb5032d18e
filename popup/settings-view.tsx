/** The settings as they look. */
import { ActionButton, Choice, Tick } from '../design/controls';
import type { TextKey, Texts } from '../design/texts';
import type { Settings } from '../src/extension/messages';

/** A command of the extension, and the keys that the owner has given it in the browser; empty: none. */
export interface Shortcut {
  readonly name: '_execute_action' | 'read-step' | 'go-to-card';
  readonly keys: string;
}

export interface SettingsPageProps {
  /** undefined: no answer yet. */
  readonly settings: Settings | undefined;
  /** Notifications are allowed; undefined: not known yet. */
  readonly reminds: boolean | undefined;
  readonly shortcuts: readonly Shortcut[];
  /** What the owner's last choice came to, where it failed. */
  readonly failure: 'not-saved' | 'notifications-refused' | undefined;
  readonly t: Texts;
  readonly actions: {
    readonly choose: (settings: Settings) => void;
    readonly remind: (on: boolean) => void;
    /** undefined: the browser offers no way to its page of keys. */
    readonly changeKeys: (() => void) | undefined;
    readonly openRecord: () => void;
  };
}

const SHORTCUT_TEXT: Record<Shortcut['name'], TextKey> = {
  _execute_action: 'settingsKeyPopup',
  'read-step': 'commandRead',
  'go-to-card': 'commandCard',
};

const FAILURE_TEXT = { 'not-saved': 'settingsNotSaved', 'notifications-refused': 'settingsNotifyRefused' } as const;

export function SettingsPage({ settings, reminds, shortcuts, failure, t, actions }: SettingsPageProps) {
  return (
    <>
      <header>
        <p class="product">{t('extName')}</p>
        <h1>{t('settingsTitle')}</h1>
      </header>
      {/* Always there: a live region that comes with its words is not read out. */}
      <p class="outcome" role="status">
        {failure && t(FAILURE_TEXT[failure])}
      </p>
      <fieldset disabled={settings === undefined}>
        <legend>{t('settingsLanguage')}</legend>
        {(['browser', 'page'] as const).map((cardLanguage) => (
          <Choice
            key={cardLanguage}
            action={`card-language-${cardLanguage}`}
            group="card-language"
            on={settings?.cardLanguage === cardLanguage}
            onPress={() => actions.choose({ cardLanguage })}
          >
            {t(cardLanguage === 'browser' ? 'settingsLanguageBrowser' : 'settingsLanguagePage')}
          </Choice>
        ))}
        <p class="why">{t('settingsLanguagePageText')}</p>
      </fieldset>
      <section aria-labelledby="reminders">
        <h2 id="reminders">{t('settingsReminders')}</h2>
        <p>{t('settingsRemindersText')}</p>
        {reminds !== undefined && (
          <Tick action="remind" on={reminds} onPress={actions.remind}>
            {t('settingsNotify')}
          </Tick>
        )}
      </section>
      {shortcuts.length > 0 && (
        <section aria-labelledby="keys">
          <h2 id="keys">{t('settingsKeys')}</h2>
          <p>{t('settingsKeysText')}</p>
          <dl class="keys">
            {shortcuts.map(({ name, keys }) => (
              <>
                <dt>{t(SHORTCUT_TEXT[name])}</dt>
                <dd>{keys === '' ? t('settingsKeyNone') : <kbd dir="ltr">{keys}</kbd>}</dd>
              </>
            ))}
          </dl>
          {actions.changeKeys && (
            <ActionButton action="change-keys" kind="plain" onPress={actions.changeKeys}>
              {t('settingsKeysChange')}
            </ActionButton>
          )}
        </section>
      )}
      <section aria-labelledby="data">
        <h2 id="data">{t('settingsData')}</h2>
        <p>{t('settingsDataText')}</p>
        <ActionButton action="open-record" kind="plain" onPress={actions.openRecord}>
          {t('settingsRecord')}
        </ActionButton>
      </section>
    </>
  );
}
