/** How the cost of a change of the page grows with the page. */
import { setTimeout } from 'node:timers/promises';
import { commandToItsEnd, onFreshPage } from './bench-page';
import { ALONE, at, GUIDE } from './contenders';
import { countDuring } from './counters';
import type { Bench } from './measure';
import { AFTERMATH } from './measures';

const NODES = [1000, 10_000, 100_000] as const;
/** A row of the page's list: five elements and four texts. */
const NODES_OF_ROW = 9;
/** Smaller than the storm elsewhere: with 100,000 nodes each frame takes the browser itself long. */
const STORM = { command: 'storm', frames: 30, insertions: 10, edits: 10 } as const;

/** Script a change while the page changes somewhere else, without a keys table and with one. */
export async function growth({ browser, figures }: Bench): Promise<void> {
  for (const [state, name] of [
    ['searching', 'searching'],
    ['select-key', 'section found'],
  ] as const)
    for (const nodes of NODES)
      for (const contender of [ALONE, GUIDE])
        await onFreshPage(browser, at(contender, { query: { rows: String(Math.round(nodes / NODES_OF_ROW)) } }), state, async (page) => {
          const { script } = await countDuring(page, async () => {
            await commandToItsEnd(page, STORM);
            await setTimeout(AFTERMATH);
          });
          figures.add(contender.name, (script * 1000) / (STORM.frames * (STORM.insertions + STORM.edits)), {
            group: 'How cost grows: script for each insertion or edit',
            what: `${nodes.toLocaleString('en')} nodes on the page, ${name}`,
            unit: 'µs',
          });
        });
}
