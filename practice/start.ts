/** Cloudscape reads its flags when it is loaded: this module is imported before it. */
import { createCloud } from './cloud';
import { scenarioInQuery, type Scenario } from './scenario';

function asked(): Scenario | Error | undefined {
  try {
    return scenarioInQuery(location.search);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

const wanted = asked();

/** The cloud of this page, or what is wrong with the scenario that its address asks for. */
export const cloud = wanted instanceof Error ? wanted : createCloud(localStorage, wanted);

if (!(cloud instanceof Error)) {
  // `@cloudscape-design/component-toolkit`, internal/global-flags: on in the IAM console (its attributes were seen, 2025-10-16).
  Object.assign(globalThis, { [Symbol.for('awsui-global-flags')]: { analyticsMetadata: cloud.scenario.analytics } });
}
