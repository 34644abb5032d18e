/** What says, above the imitation and apart from it, that nothing here is real; in the extension's own page also what is practised. */
import type { Cloud } from '../cloud';
import { readScenario, type Scenario, type ScenarioInput } from '../scenario';

const ONE = { id: 'AKIAIOSFODNN7EXAMPLE', lastUsed: 389, region: 'us-east-1', service: 's3' } as const;
const TWO = { id: 'AKIAI44QH8DHBEXAMPLE', created: 96, lastUsed: null } as const;

/** What can be practised, in the order of the list. */
const CHOICES: readonly (readonly [title: string, scenario: ScenarioInput])[] = [
  ['One access key, long unused', { keys: [ONE] }],
  ['Two access keys', { keys: [ONE, TWO] }],
  ['One access key, already inactive', { keys: [{ ...ONE, status: 'Inactive' }] }],
  ['One access key, used yesterday', { keys: [{ ...ONE, lastUsed: 1 }] }],
  ['Deleting fails the first time', { keys: [ONE], failures: { delete: 1 } }],
];

interface Props {
  readonly cloud: Cloud;
  /** Undefined: the page is not the extension's own, and offers no choice. */
  readonly extension: ExtensionPage | undefined;
}

export interface ExtensionPage {
  /** As the owner's click on the icon over this page. */
  readonly startGuide: () => Promise<void>;
  /** Forgets what the guide knows of the practice. */
  readonly forget: () => Promise<void>;
}

export function PracticeBar({ cloud, extension }: Props) {
  return (
    <div className="practice-bar" role="note" aria-label="Practice">
      <strong>Practice console: nothing here is real.</strong>
      {extension && <Chooser cloud={cloud} extension={extension} />}
    </div>
  );
}

function Chooser({ cloud, extension }: { cloud: Cloud; extension: ExtensionPage }) {
  const scenarios = CHOICES.map(([, input]) => readScenario(input));
  const played = scenarios.findIndex((scenario) => JSON.stringify(scenario) === JSON.stringify(cloud.scenario));
  const startOver = (scenario: Scenario): void => {
    cloud.play(scenario);
    void extension.forget().finally(() => {
      // A new document: the guide has to see that nothing of the old one is left.
      history.replaceState(null, '', `${location.pathname}#/home`);
      location.reload();
    });
  };
  return (
    <>
      <button type="button" className="practice-main" onClick={() => void extension.startGuide()}>
        Show the guide
      </button>
      <label>
        Practise with{' '}
        <select
          value={played}
          onChange={({ target }) => {
            const scenario = scenarios[Number(target.value)];
            if (scenario) startOver(scenario);
          }}
        >
          {played < 0 && <option value={-1}>Something else</option>}
          {CHOICES.map(([title], index) => (
            <option key={title} value={index}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => startOver(cloud.scenario)}>
        Start over
      </button>
    </>
  );
}
