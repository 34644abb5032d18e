/** https://docs.shepherdjs.dev/guides/usage/; it waits for the target itself (`waitForElement`). The modal overlay is its highlight. */
import Shepherd from 'shepherd.js';
import 'shepherd.js/dist/css/shepherd.css';
import { holeOf, offer, PATIENCE, TEXT, TITLE } from './highlight';

let tour: InstanceType<typeof Shepherd.Tour> | undefined;

offer({
  start(selector) {
    void tour?.complete();
    tour = new Shepherd.Tour({ useModalOverlay: true });
    tour.addStep({
      title: TITLE,
      text: TEXT,
      attachTo: { element: selector, on: 'bottom' },
      waitForElement: PATIENCE,
      buttons: [{ text: 'Next', action: () => void tour?.next() }],
    });
    void tour.start();
  },
  ring: () => holeOf(document.querySelector('.shepherd-modal-is-visible path')),
});
