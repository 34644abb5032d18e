/** What the fixtures of other libraries have besides the common scenario. */
import { scenarioOf } from '../shared/scenario';
import type { Scenario } from '../shared/scenario';

export interface OtherScenario extends Scenario {
  /** Which of its designs a fixture draws; each fixture names its own. */
  readonly design?: string;
  /** Deleted keys stay in the list. */
  readonly keepsDeleted?: boolean;
  /** Which key is chosen at first. */
  readonly preselected?: number;
  /** What looks like a dialog stands in the row itself. */
  readonly inlineDialog?: boolean;
  /** The whole page is wider than the window, or its table is. */
  readonly wide?: boolean;
  /** CSS zoom of the document. */
  readonly zoom?: number;
  /** The application of this build is in a frame. */
  readonly framed?: string;
}

export function otherScenarioOf(search: string): OtherScenario {
  return scenarioOf(search) as OtherScenario;
}
