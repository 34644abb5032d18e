import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes.
 * @param what completes the sentence “… did not happen”
 * @param timeout ms
 */
export async function until(condition: () => boolean | Promise<boolean>, what: string, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${timeout} ms: ${what}.`);
    await setTimeout(20);
  }
}
