/**
 * How sure is sure enough. Every target is found by votes of independent signals; the weights stand where the votes are cast, the thresholds
 * here, and docs/console.md explains both. Below its threshold a target does not exist for the guide.
 */
export const THRESHOLD = {
  /** A control's verb: its id in the code or its label, unless the two disagree. */
  verb: 2,
  /** The button that opens the menu of verbs. */
  menu: 2,
  /** The access-keys section, when it lists keys. */
  section: 4,
  /** The access-keys section, when it is empty: its title, and one more thing. */
  emptySection: 3,
  /** The account menu's button. */
  accountMenu: 2,
  /** What a dialog is about, when it names the key. */
  dialogWithKey: 2,
  /** What a dialog is about, when it does not name the key. */
  dialogWithoutKey: 4,
  /** The exact text that a dialog wants. */
  confirmationText: 2,
} as const;

/** Votes for candidates that exclude one another. */
export class Votes<T> {
  readonly #cast = new Map<T, { score: number; signals: string[] }>();

  add(candidate: T, weight: number, signal: string): void {
    const entry = this.#cast.get(candidate);
    if (!entry) this.#cast.set(candidate, { score: weight, signals: [signal] });
    else if (!entry.signals.includes(signal)) {
      entry.score += weight;
      entry.signals.push(signal);
    }
  }

  /** The one candidate that anything speaks for, if it reaches the threshold. Two candidates contradict each other: nobody wins. */
  unanimous(threshold: number): { winner: T; signals: readonly string[] } | undefined {
    return this.#cast.size === 1 ? this.leading(threshold, 0) : undefined;
  }

  /** The candidate in front, if it reaches the threshold and leads by `margin`. */
  leading(threshold: number, margin: number): { winner: T; signals: readonly string[] } | undefined {
    const [first, second] = [...this.#cast].sort(([, a], [, b]) => b.score - a.score);
    if (!first || first[1].score < threshold || (second && first[1].score - second[1].score < margin)) return undefined;
    return { winner: first[0], signals: first[1].signals };
  }
}
