/**
 * The judge looks at the page, never at the guide's own reasons, and says whether what the follower was shown was right: the ring on one control
 * of the expected kind and of the key named on the card, the card beside it, and, at the end, that nothing but the root user's keys was touched.
 */
import { WORDS, type Language, type Words } from '../../practice/words';
import type { DrivenPage } from './driven-page';
import type { Box, Reading } from './guide-reader';

/** px between the target's border box and the ring's. */
const MOST_TO_SPARE = 8;

/** What the ring may be on, by step: how the console's own English words name it. */
const EXPECTED: Readonly<Record<string, { readonly label: RegExp; readonly within: 'row' | 'dialog' | 'page' }>> = {
  'open-account-menu': { label: /account|example|@|\d{4}/i, within: 'page' },
  'choose-security-credentials': { label: /^security credentials$/i, within: 'page' },
  'open-section': { label: /access keys/i, within: 'page' },
  review: { label: /access keys/i, within: 'page' },
  'select-key': { label: /^/, within: 'row' },
  'open-actions': { label: /^actions$/i, within: 'page' },
  'choose-activate': { label: /^activate$|^make active$/i, within: 'page' },
  'choose-deactivate': { label: /^deactivate$|^make inactive$/i, within: 'page' },
  'choose-delete': { label: /^delete$/i, within: 'page' },
  'confirm-activate': { label: /^activate$/i, within: 'dialog' },
  'confirm-deactivate': { label: /^deactivate$/i, within: 'dialog' },
  'deactivate-in-dialog': { label: /^deactivate$/i, within: 'dialog' },
  'confirm-delete': { label: /^delete$|^yes$/i, within: 'dialog' },
  'enter-confirmation': { label: /^/, within: 'dialog' },
  'cancel-dialog': { label: /^cancel$|^close$/i, within: 'dialog' },
  wait: { label: /^/, within: 'row' },
};

/** The same by the words of the practice console, where it does not speak English. */
const WORDED: Readonly<Record<string, keyof Words>> = {
  'choose-security-credentials': 'securityCredentials',
  'open-section': 'accessKeys',
  review: 'accessKeys',
  'open-actions': 'actions',
  'choose-activate': 'activate',
  'choose-deactivate': 'deactivate',
  'choose-delete': 'delete',
  'confirm-activate': 'activate',
  'confirm-deactivate': 'deactivate',
  'deactivate-in-dialog': 'deactivate',
  'confirm-delete': 'delete',
  'cancel-dialog': 'cancel',
};

interface Question {
  readonly step: string;
  readonly ring: Box;
  readonly card: Box | undefined;
  readonly keyId: string | undefined;
  readonly label: string | undefined;
  readonly flags: string;
  readonly within: 'row' | 'dialog' | 'page';
  readonly spare: number;
}

export class Judge {
  private readonly found: string[] = [];

  /** @param language of the page */
  constructor(
    private readonly page: DrivenPage,
    private readonly language: Language = 'en',
  ) {}

  /** What was wrong so far; each sentence once. */
  get complaints(): readonly string[] {
    return [...new Set(this.found)];
  }

  /** To be called with each reading, before it is acted upon. */
  readonly look = async ({ step, ring, card, keyId }: Reading): Promise<void> => {
    const expected = EXPECTED[step];
    if (!expected) {
      if (ring) this.found.push(`${step}: has a ring, and nothing on the page is to be used`);
      return;
    }
    // It may still be on its way; a ring that never comes ends the walk.
    if (!ring) return;
    const question: Question = {
      step,
      ring,
      card,
      keyId,
      label: this.labelAt(step) ?? expected.label.source,
      flags: expected.label.flags,
      within: expected.within,
      spare: MOST_TO_SPARE,
    };
    const complaints = await this.page.evaluate(examine, question);
    // The page may change between the reading and the question; then the reading was right when it was taken, and the next one is judged.
    if (complaints.length > 0 && (await this.page.evaluate(isStillAt, step)))
      this.found.push(...(await this.page.evaluate(examine, question)));
  };

  private labelAt(step: string): string | undefined {
    const name = WORDED[step];
    if (this.language === 'en' || name === undefined) return undefined;
    // A section's heading has a counter behind its name.
    return name === 'accessKeys' ? WORDS[this.language][name] : `^${String(WORDS[this.language][name])}$`;
  }
}

/** Runs in the page: whether the guide stays at a step when the page has had time to draw. */
async function isStillAt(step: string): Promise<boolean> {
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  return document.querySelector<HTMLElement>('root-key-guide')?.dataset['step'] === step;
}

/** Runs in the page. */
function examine({ step, ring, card, keyId, label, flags, within, spare }: Question): string[] {
  const complaints: string[] = [];
  const complain = (what: string): void => void complaints.push(`${step}: ${what}`);
  const near = (gap: number): boolean => gap >= -0.6 && gap <= spare + 0.6;
  const encloses = (box: DOMRect): boolean =>
    near(box.left - ring.x) && near(box.top - ring.y) && near(ring.x + ring.width - box.right) && near(ring.y + ring.height - box.bottom);
  const overlap = (a: { x: number; y: number; width: number; height: number }, b: DOMRect): boolean =>
    a.x + 1 < b.right && b.x + 1 < a.x + a.width && a.y + 1 < b.bottom && b.y + 1 < a.y + a.height;
  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (element: Element): string =>
    (
      element.getAttribute('aria-label') ??
      (element.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''))
        .join(' ')
    ).trim() || element.textContent.trim();

  const enclosed = [...document.querySelectorAll('body *')].filter(
    (element) => encloses(element.getBoundingClientRect()) && visible(element),
  );
  if (enclosed.length === 0) complain('the ring encloses no element of the page');

  const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], dialog[open]')].filter(visible);
  if (within === 'row' && keyId !== undefined && enclosed.length > 0) {
    if (!enclosed.some((element) => element.closest('tr, [role="row"], li')?.textContent.includes(keyId)))
      complain(`the ring is not in the row of ${keyId}`);
  }
  // A cookie bar may call itself a dialog as well; what counts is the one that the ring is in.
  const around = dialogs.filter((dialog) => enclosed.some((element) => dialog.contains(element)));
  if (within === 'dialog') {
    if (around.length === 0) complain('the ring is not in a dialog');
    else if (keyId !== undefined && !around.some((dialog) => dialog.textContent.includes(keyId) || dialog.innerHTML.includes(keyId)))
      complain(`the dialog is not about ${keyId}`);
  }
  const wanted = new RegExp(label ?? '', flags);
  if (label !== '^' && enclosed.length > 0) {
    // A section is known by its heading, a control by its name.
    const names = enclosed.flatMap((element) => [
      nameOf(element),
      ...[...element.querySelectorAll('h1, h2, h3, [role="heading"]')].map((heading) => heading.textContent.trim()),
      element.closest('button, a, [role="menuitem"], [role="tab"]')?.textContent.trim() ?? '',
    ]);
    if (!names.some((name) => wanted.test(name))) complain(`the ring is on “${(names[0] ?? '').slice(0, 60)}”`);
  }

  const x = ring.x + ring.width / 2;
  const y = ring.y + ring.height / 2;
  const clickable = within !== 'row' || step === 'select-key';
  if (clickable && step !== 'review' && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight) {
    const hit = document.elementFromPoint(x, y);
    if (!hit || !enclosed.some((element) => element.contains(hit) || hit.contains(element)))
      complain(
        `something else lies over the middle of the ring: ${hit?.localName ?? 'nothing'} “${(hit?.textContent ?? '').trim().slice(0, 40)}”`,
      );
    if (hit?.localName === 'root-key-guide') complain('the guide takes the click');
  }

  if (card) {
    const target = new DOMRect(ring.x, ring.y, ring.width, ring.height);
    if (step !== 'review' && overlap(card, target)) complain('the card lies over the ring');
    for (const control of around.flatMap((dialog) => [...dialog.querySelectorAll('button, input, textarea, a[href], h1, h2, h3')]))
      if (visible(control) && overlap(card, control.getBoundingClientRect()))
        complain(`the card lies over the dialog's “${nameOf(control).slice(0, 40)}”`);
    for (const item of document.querySelectorAll('[role="menuitem"]'))
      if (visible(item) && overlap(card, item.getBoundingClientRect()))
        complain(`the card lies over the menu's “${nameOf(item).slice(0, 40)}”`);
  }
  return complaints;
}
