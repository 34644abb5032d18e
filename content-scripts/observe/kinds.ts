/** Kinds of parts of a page, by element and role. */
export const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';
export const CONTROL = 'button, a, input, select, textarea, [role="button"]';
export const LIST = `${TABLE}, [role="list"], ul, ol`;
export const SWITCH = '[role="switch"]';
export const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Where ids are quoted, not listed: help, code samples, messages, navigation, dialogs, and what is not rendered at all. */
export const NOT_CONTENT =
  'aside, [role="complementary"], dialog, [role="dialog"], [role="alertdialog"], [role="alert"], [role="status"], [role="note"], [role="tooltip"], [role="log"], [role="listbox"], nav, [role="navigation"], footer, [role="contentinfo"], [role="banner"], pre, template, noscript, textarea, [class*="flash" i], [class*="toast" i], [class*="snack" i]';
