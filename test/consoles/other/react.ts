/** What the fixtures made with React have in common. */
import { useSyncExternalStore } from 'react';
import type { App, State } from './model';

export interface Props {
  readonly app: App;
}

export function useApp(app: App): State {
  return useSyncExternalStore(app.subscribe, app.snapshot);
}

/** A test id, where the console has them. */
export function testId(app: App, name: string): { 'data-testid'?: string } {
  return app.scenario.testIds ? { 'data-testid': name } : {};
}
