/** What every part of the console can reach: the cloud behind it, who is signed in, the words, and the messages at the top of the page. */
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { Cloud } from './cloud';
import type { Session } from './session';
import type { Language, Words } from './words';

export interface Console {
  readonly cloud: Cloud;
  readonly session: Session;
  readonly language: Language;
  readonly words: Words;
  readonly notify: (type: 'success' | 'error', header: string, content?: string) => void;
  readonly openHelp: () => void;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  const context = useContext(ConsoleContext);
  if (!context) throw new Error('This component belongs inside ConsoleContext.');
  return context;
}

/**
 * Asks the cloud, which takes as long to answer as the scenario says; asking again shows the old answer until then.
 *
 * @param ask must keep its identity as long as it asks the same
 * @returns undefined until the first answer, and what asks again at once
 */
export function useAnswer<T>(ask: () => T): [answer: T | undefined, askAgain: () => void] {
  const { cloud } = useConsole();
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    setAnswer(undefined);
    const timer = setTimeout(() => setAnswer(ask()), cloud.scenario.delays.load);
    return () => clearTimeout(timer);
  }, [ask, cloud]);
  const askAgain = useCallback(() => setAnswer(ask()), [ask]);
  return [answer, askAgain];
}
