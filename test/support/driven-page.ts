/** What an owner, or who judges what the owner is shown, needs of a page. Playwright's pages have it; another driver's can be given it. */
export interface DrivenPage {
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    wheel(deltaX: number, deltaY: number): Promise<void>;
  };
  readonly keyboard: {
    /** @param keys by their names, joined with `+`; `ControlOrMeta` is whichever the system's shortcuts use */
    press(keys: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  /** Runs a function in the page. */
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Argument>(run: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
}
