/** The commands that the guide offers to copy, run for real. PowerShell's is not run: it is not on every machine. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findUseOf, type Search } from '../src/guide/find-use';
import { KEY_A, KEY_B } from '../src/guide/testing/views';

describe('the commands', () => {
  let home = '';
  const run = (shell: Search['shell'], cwd: string): string => {
    const command = findUseOf(KEY_A, [], undefined)?.searches.find((search) => search.shell === shell)?.command ?? '';
    return execFileSync('sh', ['-c', command], { cwd, env: { ...process.env, HOME: home }, encoding: 'utf8' });
  };

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'find-use-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  test('find a key in the files of a home directory, and no other key', () => {
    mkdirSync(path.join(home, '.aws'));
    writeFileSync(path.join(home, '.aws/credentials'), `[old]\naws_access_key_id = ${KEY_A}\n`);
    writeFileSync(path.join(home, 'notes.txt'), KEY_B);
    expect(run('posix', home).trim()).toBe(path.join(home, '.aws/credentials'));
  });

  test('find a key that a later commit has removed', () => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: home });
    git('init', '--quiet');
    writeFileSync(path.join(home, 'deploy.sh'), `export AWS_ACCESS_KEY_ID=${KEY_A}\n`);
    git('add', '.');
    git('commit', '--quiet', '--message', 'Deploy');
    writeFileSync(path.join(home, 'deploy.sh'), 'aws login\n');
    git('commit', '--quiet', '--all', '--message', 'Sign in instead');
    expect(run('git', home)).toMatch(/^[0-9a-f]{40}:deploy\.sh\n$/);
  });
});
