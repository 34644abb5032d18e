/**
 * The loop of the picture, for one document: observe → nextStep → point, on every change of the page and on nothing else.
 */
import type { PageView, Principal } from '../src/guide/page-view';
import { isUnprovenEmpty, nextStep } from '../src/guide/next-step';
import { applyDecision, applySighting, NO_PROGRESS } from '../src/guide/progress';
import type { Progress, Sighting } from '../src/guide/progress';
import type { WaitingDays } from '../src/guide/waiting';
import type { Step } from '../src/guide/step';
import { ringOf } from '../src/guide/step';
import { cardContent } from '../src/guide/wording';
import { readLocation, type Site } from '../src/console/location';
import type { CardDecision, CardTexts, Load, PageCommand, Push, Report, ReportAnswer, TabReport } from '../src/extension/messages';
import { createSpeech, withPlaces, type Speech } from '../src/guide/sentence';
import { leadsAstray } from './climb';
import { Observer } from './observe/index';
import type { Observation } from './observe/index';
import { pageReport } from './observe/page-report';
import { PageWatch } from './page-watch';
import type { CardEvent } from './point/card';
import { Pointer } from './point/pointer';
import { isElsewhere, isGuideShown, mayLead } from './visibility';

export interface Ports {
  /** False when the extension was updated, disabled or removed under the page: this guide has ended. */
  isAlive(): boolean;
  send(report: Exclude<Report, { type: 'texts' }>): Promise<ReportAnswer | undefined>;
  /** The card's texts in another language, where there are any. */
  texts(language: string): Promise<CardTexts | undefined>;
  /** The browser's language. */
  readonly speech: Speech;
  /** The page removes the guide again and again: it shows itself no more in this document, and only goes on reporting. */
  gaveUp(): void;
  /** What is to be read in place of the guide where the browser ends its script without a word; undefined where it tells. */
  readonly lastWords: string | undefined;
}

/**
 * A list counts once: said again while the page stays as it is, it would undo what another tab has seen since, and two tabs of which one is
 * older would contradict each other for ever.
 */
interface TakenIn {
  readonly list: string;
  /** What was said of the list besides. */
  readonly claims: readonly string[];
}

/** What is told of a page that cannot be read. */
const NOTHING_READ = {
  account: undefined,
  principal: { kind: 'unknown', why: 'no-evidence' },
  keys: [],
  mfa: 'unknown',
  recommendation: undefined,
  step: undefined,
  keyId: undefined,
  unseen: true,
} as const satisfies Partial<TabReport>;

const NOTHING_TAKEN_IN: TakenIn = { list: '', claims: [] };

export class Guide {
  readonly #win: Window;
  readonly #ports: Ports;
  readonly #signal: AbortSignal;
  readonly #observer: Observer;
  /** Made when there is something to show: on most pages there never is. */
  #pointer: Pointer | undefined;
  readonly #watch: PageWatch;
  #progress: Progress = NO_PROGRESS;
  /** What the owner has decided and the worker has not answered yet: it may have to be told again, and speak of something else before. */
  #unheard: readonly CardDecision[] = [];
  #started = false;
  /** False until the worker has told what is known of this account: until then nothing is shown, so that nothing has to be taken back. */
  #informed = false;
  #hidden = false;
  /** The page would not have ring and card. */
  #gaveUp = false;
  /** Keys that the worker has been told of, and has answered. */
  #told = new Set<string>();
  /** False once the worker has said that it knows no key of this account but those in the progress. */
  #hasUnnamed = true;
  /** What the worker has taken in of what this page lists. */
  #takenIn = NOTHING_TAKEN_IN;
  #account: string | undefined;
  #view: PageView | undefined;
  #step: Step | undefined;
  #reported = '';
  #messages = 0;
  #speech: Speech;
  /** The page's language, as far as the card has been asked to follow it; empty: the card speaks the browser's. */
  #followed = '';
  #load: Load;

  constructor(win: Window, ports: Ports, signal: AbortSignal) {
    this.#win = win;
    this.#ports = ports;
    this.#signal = signal;
    this.#observer = new Observer(win.document, { now: () => Date.now(), elapsed: () => performance.now() });
    this.#speech = ports.speech;
    const [navigation] = win.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    this.#load = { id: win.crypto.randomUUID(), again: navigation?.type === 'reload' };
    this.#watch = new PageWatch(
      win,
      {
        look: () => {
          this.#look();
        },
        stir: () => {
          this.#pointer?.stir();
        },
        drift: () => {
          this.#pointer?.drift();
        },
        isDull: (change) => this.#observer.isDull(change),
        clicked: (path) => {
          this.#observer.clicked(path);
        },
        isOwn: (node) => this.#pointer?.owns(node) ?? false,
      },
      signal,
    );
    win.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) this.#comeBack();
      },
      { signal },
    );
    this.#watch.ask();
  }

  /**
   * The browser had put the page aside, and brings it back by the history as it was. The worker has forgotten the tab since, and the owner may
   * have signed in as somebody else. What the page lists is as old as it is: it is not news. A decision whose answer got lost meanwhile is not
   * made again: the worker has it, or the owner is asked once more.
   */
  #comeBack(): void {
    this.#unheard = [];
    this.#load = { id: this.#win.crypto.randomUUID(), again: false };
    this.#reported = '';
    this.#informed = false;
    this.#hasUnnamed = true;
    this.#watch.ask();
  }

  /** Takes in what the worker says of this account or tab. */
  onPush(push: Push): void {
    switch (push.type) {
      case 'progress':
        if (push.started) this.#hidden = false;
        this.#started = push.started;
        this.#follow(push.cardLanguage);
        if (push.account === this.#account) {
          this.#adopt(push);
          this.#informed = true;
          // What changed elsewhere may lack what this page lists.
          this.#reported = '';
        }
        break;
      case 'report-again':
        this.#reported = '';
        break;
      case 'command':
        this.#obey(push.command);
        return;
      case 'ping':
        return;
      default:
        push satisfies never;
    }
    this.#watch.ask();
  }

  /** The owner pressed a key that they have set in the browser. */
  #obey(command: PageCommand): void {
    this.#hidden = false;
    this.#look();
    if (command === 'read-step') this.#pointer?.repeat();
    else this.#pointer?.focus();
  }

  /** Has the card speak as the page does, or as the browser. */
  #follow(whom: ReportAnswer['cardLanguage']): void {
    const language = whom === 'page' ? this.#win.document.documentElement.lang : '';
    if (language === this.#followed) return;
    this.#followed = language;
    if (language === '') this.#speak(this.#ports.speech);
    else
      void this.#ports.texts(language).then((texts) => {
        if (this.#followed !== language) return;
        this.#speak(texts ? createSpeech((name, places) => withPlaces(texts[name] ?? '', places)) : this.#ports.speech);
      });
  }

  #speak(speech: Speech): void {
    this.#speech = speech;
    this.#pointer?.speak(speech);
    this.#watch.ask();
  }

  #look(): void {
    if (!this.#ports.isAlive()) return;
    try {
      if (!leadsAstray(this.#win.document)) {
        this.#guide();
        return;
      }
    } catch (error) {
      reportError(error);
    }
    // What stood there may hold no longer.
    this.#pointer?.hide();
    const page = readLocation(this.#win.location.href);
    if (page) void this.#report({ ...NOTHING_READ, partition: page.partition, page: page.page, practice: page.practice }, undefined);
  }

  /** @throws whatever a page brings about whose elements give false answers */
  #guide(): void {
    const leads = mayLead(this.#progress, this.#started);
    const seen = this.#observer.observe(this.#win.location.href, this.#progress.sectionTitle, leads);
    if (!seen) {
      this.#pointer?.hide();
      return;
    }
    if (!this.#gaveUp && this.#pointer?.keepHost(seen.view.seenAt) === false) {
      this.#gaveUp = true;
      this.#ports.gaveUp();
    }
    this.#switchAccount(seen.view.identity.account);
    // Keys count only once they are known to be the owner's: the same list is news again when the owner has confirmed to be root.
    const counts = isOwn(seen.view.identity.principal, this.#progress) && !isUnprovenEmpty(seen.view, this.#progress);
    const sighting = counts ? seen.sighting : undefined;
    // A key that the worker has not been told of may be an old acquaintance, where there are any: its answer comes first.
    const unknown = sighting?.keys.filter(({ id }) => !(id in this.#progress.keys)) ?? [];
    const strange = this.#hasUnnamed && unknown.some(({ id }) => !this.#told.has(id));
    // Whatever was stored of the keys is gone.
    if (unknown.length > 0) this.#takenIn = NOTHING_TAKEN_IN;
    if (sighting && !strange && isNews(sighting, this.#takenIn)) this.#progress = applySighting(this.#progress, sighting, seen.view.seenAt);
    const step = nextStep(seen.view, this.#progress);
    const shown = this.#informed && !strange && !this.#hidden && !this.#gaveUp && isGuideShown(seen.view, this.#progress, this.#started);
    this.#view = seen.view;
    this.#step = step;
    if (shown) this.#point(seen, step);
    else this.#pointer?.hide();
    void this.#report(this.#tabReport(seen.view, shown ? step : undefined), sighting);
    if (!shown && this.#informed && isElsewhere(seen.view.page)) {
      this.#watch.rest();
      return;
    }
    this.#watch.roots(seen.roots);
    if (Number.isFinite(seen.changesIn)) this.#watch.askIn(seen.changesIn);
  }

  #makePointer(): Pointer {
    const handlers = {
      pressed: (event: CardEvent) => void this.#onCard(event),
      sightChanged: () => {
        this.#watch.ask();
      },
    };
    return new Pointer(this.#win, this.#speech, handlers, this.#signal, this.#ports.lastWords);
  }

  #point(seen: Observation, step: Step): void {
    const ring = ringOf(step);
    this.#pointer ??= this.#makePointer();
    this.#pointer.show({
      step: step.id,
      content: cardContent(step, this.#progress, {
        date: this.#speech.date,
        site: this.#site(),
      }),
      target: ring === undefined ? undefined : this.#observer.element(ring),
      wide: step.id === 'review',
      decides: step.id === 'review' || step.id === 'wait',
      panels: seen.panels,
      controls: seen.controls,
      modal: seen.modal,
    });
  }

  get #isPractice(): boolean {
    return readLocation(this.#win.location.href)?.practice ?? false;
  }

  /** Undefined on the practice console: its keys are nowhere else. */
  #site(): Site | undefined {
    const location = readLocation(this.#win.location.href);
    return location && !location.practice ? { partition: location.partition, session: location.session } : undefined;
  }

  /** A tab never shows another account's progress. */
  #switchAccount(account: string | undefined): void {
    if (account === this.#account) return;
    if (this.#account !== undefined) {
      this.#progress = NO_PROGRESS;
      this.#unheard = [];
      this.#informed = false;
      this.#told.clear();
      this.#takenIn = NOTHING_TAKEN_IN;
    }
    this.#hasUnnamed = true;
    this.#account = account;
  }

  #tabReport(view: PageView, step: Step | undefined): TabReport {
    return {
      partition: view.partition,
      page: view.page,
      practice: this.#isPractice,
      account: view.identity.account,
      principal: view.identity.principal,
      keys: keysOf(view),
      mfa: view.mfa.state,
      recommendation: view.recommendation,
      step: step?.id,
      keyId: step && 'key' in step ? step.key?.id : undefined,
      unseen: this.#gaveUp || this.#pointer?.isUnseen === true,
    };
  }

  async #report(tab: TabReport, sighting: Sighting | undefined): Promise<void> {
    const signature = JSON.stringify([tab, sighting]);
    if (signature === this.#reported) return;
    this.#reported = signature;
    const news = sighting && isNews(sighting, this.#takenIn) ? sighting : undefined;
    const { heard, isLast } = await this.#send({ type: 'report', load: this.#load, tab, sighting: news });
    if (heard && news) this.#takenIn = withTakenIn(this.#takenIn, news);
    // What the worker has said of the keys comes with the answer to newer words.
    if (!isLast) return;
    const told = sighting?.keys.filter(({ id }) => !this.#told.has(id)) ?? [];
    for (const { id } of told) this.#told.add(id);
    // Until now the key may not have been shown.
    if (told.length > 0) this.#watch.askAtOnce();
  }

  async #decide(decision: CardDecision): Promise<void> {
    this.#progress = applyDecision(this.#progress, decision);
    this.#unheard = [...this.#unheard, decision];
    // The worker hears of the decision before it hears of what follows from it.
    const sent = this.#send({ type: 'decide', account: this.#account, practice: this.#isPractice, decision });
    // Shown at once, in the owner's own click; the worker's answer is the same, and kept.
    this.#look();
    await sent;
    this.#unheard = this.#unheard.filter((one) => one !== decision);
  }

  /** Takes in what the worker knows, and keeps what it has yet to hear. */
  #adopt({ progress, hasUnnamed }: Pick<ReportAnswer, 'progress' | 'hasUnnamed'>): void {
    this.#progress = this.#unheard.reduce(applyDecision, progress);
    this.#hasUnnamed = hasUnnamed;
  }

  /** @returns whether the worker has taken it in, and whether nothing has been sent since: only then its answer counts */
  async #send(report: Exclude<Report, { type: 'texts' }>): Promise<{ readonly heard: boolean; readonly isLast: boolean }> {
    const message = ++this.#messages;
    const answer = await this.#ports.send(report);
    // An answer that newer words have overtaken would take them back.
    if (message !== this.#messages || this.#signal.aborted) return { heard: answer !== undefined, isLast: false };
    const before = this.#known();
    this.#informed = true;
    if (answer) {
      this.#adopt(answer);
      this.#started = answer.started;
      this.#follow(answer.cardLanguage);
    }
    // Most answers say what is known already, and the page has just been looked at.
    if (this.#known() !== before) this.#watch.ask();
    return { heard: answer !== undefined, isLast: true };
  }

  /** All that the worker's word can change of what is shown. */
  #known(): string {
    return JSON.stringify([this.#informed, this.#started, this.#hasUnnamed, this.#progress]);
  }

  async #copy(by: 'copy-confirmation' | 'copy-report' | HTMLElement, text: string): Promise<void> {
    await this.#win.navigator.clipboard.writeText(text);
    this.#pointer?.copied(by);
  }

  async #onCard(event: CardEvent): Promise<void> {
    const step = this.#step;
    const keyId = step && 'key' in step ? step.key?.id : undefined;
    switch (event.action) {
      case 'tick-admin':
      case 'tick-unused':
        return this.#decide({ type: event.action, on: event.on });
      case 'tick-policy':
        return this.#decide({ type: 'tick-policy', tick: event.tick, on: event.on });
      case 'show-mfa':
      case 'back-to-keys':
        return this.#decide({ type: 'show-mfa', on: event.action === 'show-mfa' });
      case 'wait':
        return keyId === undefined ? undefined : this.#decide({ type: 'wait', keyId, days: event.days as WaitingDays });
      case 'put-back':
        return keyId === undefined ? undefined : this.#decide({ type: 'put-back', keyId });
      case 'continue':
      case 'confirm-root':
      case 'stop':
        return this.#decide({ type: event.action });
      case 'hide':
        this.#hidden = true;
        this.#pointer?.hide();
        return;
      case 'copy-confirmation':
        if (step?.id === 'enter-confirmation' && step.text !== undefined) await this.#copy(event.action, step.text);
        return;
      case 'copy-command':
        return this.#copy(event.button, event.command);
      case 'copy-report':
        if (step && this.#view)
          await this.#copy(
            event.action,
            pageReport(this.#win.document, this.#view, step, (ref) => this.#observer.element(ref)),
          );
        return;
      case 'check-again':
        if (step?.id === 'verify') this.#win.location.reload();
        this.#observer.lookAfresh();
        this.#watch.ask();
        return;
      default:
        event satisfies never;
    }
  }
}

function isNews(sighting: Sighting, { list, claims }: TakenIn): boolean {
  return listOf(sighting) !== list || claimsOf(sighting).some((claim) => !claims.includes(claim));
}

function withTakenIn({ list, claims }: TakenIn, sighting: Sighting): TakenIn {
  const now = listOf(sighting);
  return { list: now, claims: [...(now === list ? claims : []), ...claimsOf(sighting)] };
}

/** In whatever order. */
function listOf({ keys }: Sighting): string {
  return JSON.stringify(keys.map(({ id, state }) => `${id} ${state}`).sort());
}

function claimsOf({ complete, proof, sectionTitle }: Sighting): string[] {
  return [...(complete ? ['complete'] : []), ...(proof ? ['proof'] : []), ...(sectionTitle === undefined ? [] : [sectionTitle])];
}

function isOwn(principal: Principal, progress: Progress): boolean {
  return principal.kind === 'root' || (principal.kind === 'unknown' && progress.rootConfirmed);
}

function keysOf({ section }: PageView): TabReport['keys'] {
  if (section.kind !== 'open') return [];
  return section.keys.map(({ id, state, facts }) => ({ id, state, facts }));
}
