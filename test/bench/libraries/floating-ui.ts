/** https://floating-ui.com/docs/tutorial and /autoUpdate: the positioning alone; ring and card are two plain boxes of the page's own. */
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import './floating-ui.css';
import { offer, TEXT, TITLE, whenThere } from './highlight';

let end = (): void => undefined;

offer({
  start(selector) {
    end();
    whenThere(selector, (target) => {
      const ring = document.createElement('div');
      ring.className = 'bench-ring';
      const card = document.createElement('div');
      card.className = 'bench-card';
      card.append(Object.assign(document.createElement('strong'), { textContent: TITLE }), TEXT);
      document.body.append(ring, card);
      const update = async (): Promise<void> => {
        const { x, y, width, height } = target.getBoundingClientRect();
        Object.assign(ring.style, { left: `${x - 4}px`, top: `${y - 4}px`, width: `${width + 8}px`, height: `${height + 8}px` });
        const place = await computePosition(target, card, {
          placement: 'bottom',
          strategy: 'fixed',
          middleware: [offset(10), flip(), shift()],
        });
        Object.assign(card.style, { left: `${place.x}px`, top: `${place.y}px` });
      };
      const stop = autoUpdate(target, card, () => void update());
      end = () => {
        stop();
        ring.remove();
        card.remove();
      };
    });
  },
  ring: () => document.querySelector('.bench-ring')?.getBoundingClientRect(),
});
