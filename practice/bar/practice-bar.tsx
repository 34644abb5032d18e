/** What says, above the imitation and apart from it, that nothing here is real; in the extension's own page also what is practised, and in which language. */
import { useId, type ReactNode } from 'react';
import type { Cloud } from '../cloud';
import { chooseLanguage } from '../language';
import { readScenario, type Scenario, type ScenarioInput } from '../scenario';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../words';
import type { ExtensionPage } from './extension-page';

const ONE = { id: 'AKIAIOSFODNN7EXAMPLE', lastUsed: 389, region: 'us-east-1', service: 's3' } as const;
const TWO = { id: 'AKIAI44QH8DHBEXAMPLE', created: 96, lastUsed: null } as const;

/** What can be practised, in the order of the list. */
const CHOICES = [
  ['practiceOneUnused', { keys: [ONE] }],
  ['practiceTwoKeys', { keys: [ONE, TWO] }],
  ['practiceInactive', { keys: [{ ...ONE, status: 'Inactive' }] }],
  ['practiceUsedYesterday', { keys: [{ ...ONE, lastUsed: 1 }] }],
  ['practiceDeleteFails', { keys: [ONE], failures: { delete: 1 } }],
] as const satisfies readonly (readonly [title: Parameters<ExtensionPage['text']>[0], scenario: ScenarioInput])[];

interface Props {
  readonly cloud: Cloud;
  /** Of the imitation. */
  readonly language: Language;
  /** Undefined: the page is not the extension's own, and offers no choice. */
  readonly extension: ExtensionPage | undefined;
}

export function PracticeBar({ cloud, language, extension }: Props) {
  if (!extension)
    return (
      <section className="practice-bar" aria-label="Practice" lang="en" dir="ltr">
        <strong>Practice console: nothing here is real.</strong>
      </section>
    );
  const { text, lang, dir } = extension;
  return (
    <section className="practice-bar" aria-label={text('practiceLabel')} lang={lang} dir={dir}>
      <strong>{text('practiceTitle')}</strong>
      <Chooser cloud={cloud} language={language} extension={extension} />
    </section>
  );
}

function Chooser({ cloud, language, extension }: Props & { extension: ExtensionPage }) {
  const { text, forget, startGuide } = extension;
  const scenarios = CHOICES.map(([, input]) => readScenario(input));
  const played = scenarios.findIndex((scenario) => isSame(scenario, cloud.scenario));
  const startOver = (scenario: Scenario): void => {
    cloud.play(scenario);
    void forget().finally(() => loadAnew('#/home'));
  };
  return (
    <>
      <button type="button" className="practice-main" onClick={() => void startGuide()}>
        {text('practiceGuide')}
      </button>
      <Choice
        label={text('practiceScenario')}
        value={String(played)}
        onChoose={(value) => {
          const scenario = scenarios[Number(value)];
          if (scenario) startOver(scenario);
        }}
      >
        {played < 0 && <option value="-1">{text('practiceOther')}</option>}
        {CHOICES.map(([title], index) => (
          <option key={title} value={index}>
            {text(title)}
          </option>
        ))}
      </Choice>
      <Choice
        label={text('practiceLanguage')}
        value={language}
        onChoose={(value) => {
          const chosen = LANGUAGES.find((one) => one === value);
          if (!chosen) return;
          chooseLanguage(localStorage, chosen);
          // What was done so far stays done, as where the console's own language is changed.
          loadAnew(location.hash);
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </Choice>
      <button type="button" onClick={() => startOver(cloud.scenario)}>
        {text('practiceStartOver')}
      </button>
    </>
  );
}

function Choice(props: { label: string; value: string; onChoose: (value: string) => void; children: ReactNode }) {
  const { label, value, onChoose, children } = props;
  const id = useId();
  return (
    <span className="practice-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </span>
  );
}

/** In whatever language. */
function isSame(one: Scenario, other: Scenario): boolean {
  return JSON.stringify({ ...one, lang: undefined }) === JSON.stringify({ ...other, lang: undefined });
}

/** A new document: the guide has to see that nothing of the old one is left. Without the query, which would ask for its own scenario. */
function loadAnew(hash: string): void {
  history.replaceState(null, '', `${location.pathname}${hash}`);
  location.reload();
}
