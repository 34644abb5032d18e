/** https://introjs.com/docs/examples/basic/json-config; it does not wait for a target. Scrolling to the target is left out, as it is there. */
import introJs from 'intro.js';
import 'intro.js/minified/introjs.min.css';
import { offer, TEXT, TITLE, whenThere } from './highlight';

let tour: ReturnType<typeof introJs.tour> | undefined;

offer({
  start(selector) {
    void tour?.exit(true);
    tour = undefined;
    whenThere(selector, (element) => {
      tour = introJs.tour().setOptions({ scrollToElement: false, steps: [{ element, title: TITLE, intro: TEXT }] });
      void tour.start();
    });
  },
  ring: () => document.querySelector('.introjs-helperLayer')?.getBoundingClientRect(),
});
