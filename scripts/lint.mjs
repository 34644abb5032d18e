/** `npm run lint`: everything that is checked by reading the code. */
import { fileURLToPath } from 'node:url';
import { check, tool } from './run.mjs';
import { installModules } from './setup.mjs';

/** @returns {Promise<Awaited<ReturnType<typeof check>>[]>} */
export async function lint() {
  // Two lanes, since ESLint alone takes as long as the others together.
  const lanes = await Promise.all([
    check('code rules', tool('eslint', '.', '--max-warnings', '0')).then((result) => [result]),
    inTurn([
      ['format', tool('prettier', '--check', '--log-level', 'warn', '.')],
      [
        'imports',
        tool('depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'content-scripts', 'design', 'popup', 'practice', 'welcome'),
      ],
      ['types', tool('tsc', '--noEmit')],
      ['types of practice', tool('tsc', '--noEmit', '-p', 'practice')],
      ['types of test', tool('tsc', '--noEmit', '-p', 'test')],
    ]),
  ]);
  return lanes.flat();
}

/** @param {[string, string[]][]} checks */
async function inTurn(checks) {
  const results = [];
  for (const [name, command] of checks) results.push(await check(name, command));
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installModules();
  const results = await lint();
  process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
}
