/**
 * Lets Node import the project's TypeScript as it stands, so that the scripts walk the journey with the very follower that the tests use.
 * Import it once; whatever is imported dynamically afterwards may be TypeScript. Types are not checked here: `npm run lint` does that.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
