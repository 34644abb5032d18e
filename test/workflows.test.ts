/** The workflows of the forge run other people's code. What they may do, and whose code it is, is held here. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = path.resolve(import.meta.dirname, '../.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: string };
  readonly env?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Each was seen with this version in the workflows of at least two other projects and, but for upload-artifact, among the tags of its own repository. */
const ACTIONS = [
  'actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2',
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
];

/** What each job may write or sign; reading the repository is not listed. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'ci.yml test': [],
  'release.yml build': [],
  'release.yml attest': ['attestations: write', 'id-token: write'],
  'release.yml publish': ['contents: write'],
};

/** What a script may be given by the workflow, since only the owners of the repository can choose it. */
const TRUSTED = ['github.token'];

const FILES = readdirSync(FOLDER);

it('every file of the folder is a workflow that is held here', () => {
  expect(FILES.sort()).toEqual(['ci.yml', 'release.yml']);
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  it('runs only actions that are pinned by their full hash, with the version told', () => {
    const used = [...text.matchAll(/\buses:\s*(.+?)\s*$/gm)].map(([, action]) => action);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of used) expect(ACTIONS).toContain(action);
    for (const [, job] of jobs) expect(job.uses).toBeUndefined();
  });

  it('gives no permission to all jobs, and to each no more than it needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs) {
      const may = Object.entries(permissions ?? { all: 'write' }).map(([scope, level]) => `${scope}: ${level}`);
      expect(may.filter((permission) => permission !== 'contents: read').sort(), name).toEqual(MAY[`${file} ${name}`]);
    }
  });

  it('gives a job that may write or sign no code of the repository or of its packages to run', () => {
    for (const [name, job] of jobs) {
      if (MAY[`${file} ${name}`]?.length === 0) continue;
      for (const { uses = '', run = '' } of job.steps ?? []) {
        expect(uses, name).not.toMatch(/^(\.|actions\/checkout)/);
        expect(run, name).not.toMatch(/\b(npm|npx|node)\b/);
      }
    }
  });

  it('is started by nothing that runs strangers’ code with the rights of the repository', () => {
    for (const event of Object.keys(workflow.on)) expect(['push', 'pull_request']).toContain(event);
  });

  it('puts nothing that others can write into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    const given = [...text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, expression]) => expression);
    for (const expression of given)
      expect(expression).not.toMatch(/github\.(event|head_ref|actor|triggering_actor)|secrets|toJSON|fromJSON/i);
    for (const { env = {} } of steps) {
      for (const value of Object.values(env)) expect(TRUSTED.map((name) => `\${{ ${name} }}`)).toContain(value);
    }
    expect(workflow.env).toBeUndefined();
  });

  it('leaves no token behind in the clone, and installs packages without their scripts and without a cache that others fill', () => {
    for (const { uses = '', with: options } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
      if (uses.startsWith('actions/setup-node@')) {
        expect(options).toMatchObject({ 'package-manager-cache': false });
        expect(options).not.toHaveProperty('cache');
      }
    }
    const installs = steps.flatMap(({ run = '' }) => run.split('\n').filter((line) => /\bnpm (ci|i|install|add)\b/.test(line)));
    expect([...new Set(installs)]).toEqual(['npm ci --ignore-scripts']);
  });

  it('ends by itself, and not twice at once', () => {
    expect(workflow.concurrency?.group).toContain('github.ref');
    for (const [name, job] of jobs) {
      expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60);
      // A named release: `latest` is another one from one day to the next.
      expect(job['runs-on'], name).toMatch(/^ubuntu-\d\d\.04$/);
    }
  });
});

it('a release is built only from a tag, and attested before it is published', () => {
  const { on, jobs } = parse(readFileSync(path.join(FOLDER, 'release.yml'), 'utf8')) as Workflow & {
    readonly jobs: Readonly<Record<string, { readonly needs?: string }>>;
  };
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(jobs['attest']?.needs).toBe('build');
  expect(jobs['publish']?.needs).toBe('attest');
});
