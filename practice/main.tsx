/** The practice console: an imitation of the IAM console, for people and tests. What it plays is said in `scenario.ts`. */
import { cloud, extension, language } from './start';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { PracticeBar } from './bar/practice-bar';
import type { Cloud } from './cloud';
import { CookieBar, GlobalFooter, GlobalNavigation, iamHref, isIam } from './navigation/global-navigation';
import { IamConsole } from './pages/iam';
import { HREF } from './routes';
import { announce, partitionOf, retract, sessionOf } from './session';
import './practice.css';
import { WORDS, type Words } from './words';

/** What tests may ask, and nothing else: the imitation itself never reads it. */
export interface PracticeHandle {
  readonly scenario: Cloud['scenario'];
  readonly journal: Cloud['journal'];
  /** The access keys of the root user, in whatever state. */
  readonly keys: () => ReturnType<Cloud['list']>;
  /** Everything as the scenario starts; the page is to be loaded again. */
  readonly reset: () => void;
}

declare global {
  interface Window {
    practice?: PracticeHandle;
  }
}

function place(id: string): Root {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return createRoot(element);
}

function start(of: Cloud): void {
  const { scenario } = of;
  window.practice = { scenario, journal: of.journal, keys: () => of.list('root-key'), reset: of.reset };
  announce(document, location, scenario, language);

  const session = sessionOf(scenario, partitionOf(location.hostname));
  const words = WORDS[language];
  const app = place('app');
  const navigation = place('awsc-navigation-container');
  const signOut = (): void => {
    retract(document, location);
    navigation.unmount();
    app.render(<SignedOut words={words} />);
  };
  navigation.render(<GlobalNavigation session={session} words={words} onSignOut={signOut} />);
  app.render(isIam(location) ? <IamConsole cloud={of} session={session} language={language} /> : <OtherConsole />);
  place('awsc-footer-container').render(<Foot of={of} words={words} />);
  if (scenario.banner) place('practice-bar-container').render(<PracticeBar cloud={of} language={language} extension={extension} />);
}

function Foot({ of, words }: { of: Cloud; words: Words }) {
  const [answered, setAnswered] = useState(of.cookieBarAnswered);
  return (
    <>
      <GlobalFooter words={words} />
      {of.scenario.cookieBar && !answered && (
        <CookieBar
          onAnswer={() => {
            of.answerCookieBar();
            setAnswered(true);
          }}
        />
      )}
    </>
  );
}

function OtherConsole() {
  return (
    <main className="plain-page">
      <h1>Another service</h1>
      <p>
        Only <a href={iamHref(HREF.dashboard)}>IAM</a> can be practised.
      </p>
    </main>
  );
}

function SignedOut({ words }: { words: Words }) {
  return (
    <main className="plain-page">
      <h1>{words.signedOut}</h1>
      <button type="button" onClick={() => location.reload()}>
        {words.signInAgain}
      </button>
    </main>
  );
}

if (cloud instanceof Error) document.body.replaceChildren(Object.assign(document.createElement('pre'), { textContent: cloud.message }));
else start(cloud);
