/// <reference types="jqueryui" />
/** jQuery UI registers itself on a global; modules of this folder import it from here. */
import jQuery from 'jquery';

(globalThis as unknown as { jQuery: typeof jQuery; $: typeof jQuery }).jQuery = jQuery;
export { jQuery };
