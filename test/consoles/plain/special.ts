/** What the consoles made by hand have besides the common scenario; plain data, so that it travels in the page's address. */
import type { OtherScenario } from '../other/scenario';

export interface Special {
  /** How the verbs are offered. */
  readonly layout?: 'links' | 'radio' | 'kebab' | 'buttons' | 'cards' | 'switch' | 'transposed' | 'twice' | 'submits';
  /** What a verb is called: by the word alone unless told. */
  readonly verbs?: 'of-key' | 'with-id' | 'with-other-id';
  /** What stands for a dialog. */
  readonly shell?: 'modal' | 'bare' | 'drawer' | 'row' | 'popover' | 'route' | 'shadow' | 'iframe' | 'native-show';
  readonly wants?:
    'none' | 'id' | 'word' | 'permanently' | 'confirm' | 'understand' | 'upper' | 'last4' | 'account' | 'alias' | 'foreign-word';
  readonly told?:
    | 'placeholder'
    | 'plain'
    | 'quoted'
    | 'single'
    | 'italic'
    | 'code'
    | 'kbd'
    | 'below'
    | 'pattern'
    | 'table'
    | 'split'
    | 'period'
    | 'copy'
    | 'readonly'
    | 'above'
    | 'aria'
    | 'title';
  readonly acknowledge?: 'tick' | 'ticks' | 'radio';
  readonly box?: 'input' | 'textarea' | 'editable';
  readonly buttons?: 'usual' | 'links' | 'divs' | 'roles' | 'submits' | 'yes-no' | 'ok' | 'icon-only' | 'long';
  readonly extra?: 'countdown' | 'success' | 'rebuild' | 'upper' | 'prerender' | 'scroll' | 'no-id';
  readonly menu?: 'plain' | 'popup' | 'roles' | 'roles-popup';
  /** Deactivating asks nothing. */
  readonly direct?: boolean;
  /** What belongs to a section stands side by side with what belongs to the others, without an element around it. */
  readonly flat?: boolean;
  readonly trap?: string;
  readonly nav?: string;
}

export interface PlainScenario extends OtherScenario {
  readonly special: Special;
}
