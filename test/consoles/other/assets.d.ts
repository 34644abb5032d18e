declare module '*.svg' {
  /** A `data:` address. */
  const address: string;
  export default address;
}
declare module '*.css';
declare module 'jquery-ui-dist/jquery-ui.js';
declare module 'bootstrap' {
  /** What the fixtures use of it. */
  export class Modal {
    constructor(element: Element);
    show(): void;
    hide(): void;
  }
  export class Dropdown {}
  export class Tab {}
  export class Collapse {}
}
