/**
 * A page whose application is in a frame of the same origin, as the console's micro-consoles are (its own scripts look for the session data in
 * the windows around them). The frame scrolls. The application in it is any other build, which the scenario names in `framed`.
 */
import { surround } from '../shared/surroundings';
import type { Question } from '../shared/truth';
import { otherScenarioOf } from './scenario';
import { h } from './page';
import './page.css';

const scenario = otherScenarioOf(location.search);
surround(scenario);
const address = new URL(location.href);
address.searchParams.set('build', scenario.framed ?? 'other-mui');
const frame = h('iframe', { src: address.href, style: 'width: 100%; height: 560px; border: 0; margin-top: 60px' }) as HTMLIFrameElement;
(document.getElementById('app') ?? document.body).append(frame);

/** The frame's own fixture answers, in the frame's own px. */
const inner = (): Window['fixture'] => frame.contentWindow?.fixture;

window.fixture = {
  journal: () => inner()?.journal() ?? [],
  keys: () => inner()?.keys() ?? [],
  wanted: () => inner()?.wanted(),
  hand: () => inner()?.hand() ?? false,
  judge: (question: Question) => {
    const { x, y } = frame.getBoundingClientRect();
    const { ring } = question;
    return (
      inner()?.judge({ ...question, ring: ring && { ...ring, x: ring.x - x - frame.clientLeft, y: ring.y - y - frame.clientTop } }) ?? []
    );
  },
};
