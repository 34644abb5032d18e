/**
 * https://react-joyride.com/docs/getting-started; by itself it asks every 100 ms for a target and gives up after a second, so it is started
 * when the target is there, without the beacon that has to be clicked first.
 */
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Joyride } from 'react-joyride';
import { holeOf, offer, TEXT, TITLE, whenThere } from './highlight';

let root: Root | undefined;

offer({
  start(selector) {
    root?.unmount();
    root = undefined;
    whenThere(selector, () => {
      const container = document.createElement('div');
      document.body.append(container);
      root = createRoot(container);
      root.render(
        createElement(Joyride, {
          run: true,
          steps: [{ target: selector, title: TITLE, content: TEXT, skipBeacon: true, skipScroll: true }],
        }),
      );
    });
  },
  ring: () => holeOf(document.querySelector('.react-joyride__spotlight path')),
});
