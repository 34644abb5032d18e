/** Whether the root user has a second factor, as the *Multi-factor authentication (MFA)* section of the same page tells it. */
import { meaningOf } from '../../src/console/labels/index';
import type { Mfa } from '../../src/guide/page-view';
import { closestDeep, isEnabled, isVisible, leafTexts, namesOf, queryAll, textIn, within } from './dom';
import { HEADING, NOT_CONTENT } from './kinds';
import type { Scene } from './scene';
import { counterOf, placeOf, titleOf } from './title';

/** How devices are listed: `arn:aws:iam::111122223333:mfa/root-account-mfa-device` (IAM identifiers; security keys say `u2f`). */
const DEVICE = /\barn:aws[\w-]*:iam::\d{12}:(?:mfa|u2f|sms-mfa)\//;

/** Characters of a section that are looked through for devices; an account has at most eight. */
const MOST_TEXT = 4000;

/** A section that is not found, or that contradicts itself, tells nothing. */
export function readMfa(scene: Scene): Mfa {
  const titled = queryAll(scene.roots, HEADING).filter(
    (heading) => meaningOf(titleOf(heading), scene.lang, ['mfa']) && isVisible(heading) && !closestDeep(heading, NOT_CONTENT),
  );
  const [heading, another] = titled;
  if (!heading || another) return { state: 'unknown', assign: undefined };
  const { container } = placeOf(heading, scene);
  const count = counterOf(heading);
  const listed = DEVICE.test(textIn(container).slice(0, MOST_TEXT)) || (count ?? 0) > 0;
  const empty = count === 0 || leafTexts(container, 60).some((text) => meaningOf(text, scene.lang, ['no-mfa']));
  if (listed || !empty) return { state: listed && !empty ? 'present' : 'unknown', assign: undefined };
  const assign = within(container, 'button, a[href], [role="button"]', scene.roots).find(
    (e) => isVisible(e) && namesOf(e).some((name) => meaningOf(name, scene.lang, ['assign-mfa'])),
  );
  return {
    state: 'missing',
    assign: assign && { ref: scene.refs.of(assign), enabled: isEnabled(assign), signals: ['label', 'in the section for it'] },
  };
}
