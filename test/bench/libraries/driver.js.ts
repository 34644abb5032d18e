/** https://driverjs.com/docs/basic-usage; it waits for the target itself (`waitForElement`). Without animation it is in place sooner. */
import { driver, type Driver } from 'driver.js';
import 'driver.js/dist/driver.css';
import { holeOf, offer, PATIENCE, TEXT, TITLE } from './highlight';

let tour: Driver | undefined;

offer({
  start(selector) {
    tour?.destroy();
    tour = driver({
      animate: false,
      steps: [{ element: selector, waitForElement: PATIENCE, popover: { title: TITLE, description: TEXT } }],
    });
    tour.drive();
  },
  ring: () => holeOf(document.querySelector('.driver-overlay path')),
});
