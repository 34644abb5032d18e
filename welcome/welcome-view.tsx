/** The welcome page as it looks. */
import type { Texts } from '../design/texts';
import type { Permission } from './permissions';
import { BackPicture, PointsPicture, ZeroPicture } from './pictures';

export interface WelcomePageProps {
  readonly permissions: readonly Permission[];
  /** Whose toolbar the icon can be pinned to; undefined: none, as on a phone. */
  readonly toolbar: 'chrome' | 'firefox' | undefined;
  readonly hrefs: {
    readonly practice: string;
    readonly securityCredentials: string;
  };
  readonly t: Texts;
}

const HOW = [
  { Picture: PointsPicture, title: 'welcomePointsTitle', text: 'welcomePointsText' },
  { Picture: BackPicture, title: 'welcomeBackTitle', text: 'welcomeBackText' },
  { Picture: ZeroPicture, title: 'welcomeZeroTitle', text: 'welcomeZeroText' },
] as const;

export function WelcomePage({ permissions, toolbar, hrefs, t }: WelcomePageProps) {
  return (
    <>
      <header>
        <img src="../icons/idle-128.png" width="64" height="64" alt="" />
        <h1>{t('welcomeTitle')}</h1>
        <p class="intro">{t('welcomeIntro')}</p>
      </header>
      <section aria-labelledby="how">
        <h2 id="how">{t('welcomeHow')}</h2>
        <div class="how">
          {HOW.map(({ Picture, title, text }) => (
            <div key={title} class="panel">
              <Picture />
              <div>
                <h3>{t(title)}</h3>
                <p>{t(text)}</p>
              </div>
            </div>
          ))}
        </div>
      </section>
      <section aria-labelledby="start">
        <h2 id="start">{t('welcomeStart')}</h2>
        <div class="start">
          <div class="panel">
            <p>{t('welcomePracticeText')}</p>
            <NewTab action="open-practice" kind="main" href={hrefs.practice}>
              {t('welcomePractice')}
            </NewTab>
          </div>
          <div class="panel">
            <p>{t('welcomeGoText')}</p>
            <NewTab action="go-to-page" kind="plain" href={hrefs.securityCredentials}>
              {t('popupGo')}
            </NewTab>
          </div>
        </div>
      </section>
      {toolbar && (
        <section aria-labelledby="pin">
          <h2 id="pin">{t('welcomePin')}</h2>
          <p>{t(toolbar === 'firefox' ? 'welcomePinFirefox' : 'welcomePinChrome')}</p>
        </section>
      )}
      <section aria-labelledby="permissions">
        <h2 id="permissions">{t('welcomePermissions')}</h2>
        <dl class="panel">
          {permissions.map(({ name, what, why }) => (
            <div key={name} data-permission={name}>
              <dt>{t(what)}</dt>
              <dd>{t(why)}</dd>
            </div>
          ))}
        </dl>
        <p class="privacy">{t('welcomePrivacy')}</p>
      </section>
    </>
  );
}

/** A link, since it leads elsewhere; this page stays open behind it. */
function NewTab({ action, kind, href, children }: { action: string; kind: 'main' | 'plain'; href: string; children: string }) {
  return (
    <a class={`button ${kind}`} data-action={action} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
