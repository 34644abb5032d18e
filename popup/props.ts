/** What the popup is drawn from, and what can be done in it. */
import type { Notice, TabState } from '../src/extension/messages';
import type { Decision } from '../src/guide/progress';
import type { Texts } from '../design/texts';

export interface PopupActions {
  readonly decide: (decision: Decision) => void;
  readonly goToPage: () => void;
  /** Reloads the page. */
  readonly reload: () => void;
  /** Leaves the popup for the page. */
  readonly toPage: () => void;
  /** Starts the guide again after a stop. */
  readonly restart: () => void;
  readonly dismiss: (notice: Notice) => void;
  /** Opens this page beside the tab. */
  readonly openPanel: () => void;
  /** Opens a page of the extension in a tab of its own. */
  readonly openOwnPage: (page: 'popup/record.html' | 'popup/settings.html' | 'practice/practice.html') => void;
  /** To the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  /** Asks the owner to allow notifications. */
  readonly allowReminders: () => void;
  /** Asks the owner to let the guide run on the console by itself. */
  readonly allowAccess: () => void;
}

export interface PopupProps {
  readonly state: TabState;
  readonly notices: readonly Notice[];
  /** ms since the epoch */
  readonly now: number;
  readonly t: Texts;
  /** A point in time (ms since the epoch) as the owner reads it. */
  readonly date: (at: number) => string;
  /** Notifications are allowed; undefined: not known yet. */
  readonly reminds: boolean | undefined;
  readonly canOpenPanel: boolean;
  /** False where the owner has not let the guide run on the console by itself. */
  readonly hasAccess: boolean;
  readonly actions: PopupActions;
}
