/** What is deployed, unpacked in an empty folder without any package beside it, and loaded as Azure's worker loads an app. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { PANE_POLICY, headersOf } from '../../../addin/hosting/headers.ts';
import { carriedFrom } from '../../../functions/deploy/carried.ts';
import { packageApp } from '../../../functions/deploy/package.ts';
import type { Packaged } from '../../../functions/deploy/package.ts';
import { PANE_ROUTES } from '../../../functions/deploy/pane-files.ts';
import { routeMatcher } from '../../../functions/local/route-match.ts';
import { ROUTES } from '../../../functions/routes/table.ts';
import { ALL_SETTINGS, IN_AZURE } from '../../support/azure-settings.ts';

let folder: string;
let app: string;
let packaged: Packaged;
let names: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-package-'));
  packaged = await packageApp(join(folder, 'made'));
  app = join(folder, 'unpacked');
  const files = unzipSync(new Uint8Array(readFileSync(packaged.archive)));
  names = Object.keys(files);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(app, name)), { recursive: true });
    writeFileSync(join(app, name), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Request {
  readonly name: string;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly params?: Readonly<Record<string, string>>;
}

interface Loaded {
  readonly routes: readonly (readonly unknown[])[];
  readonly answers: readonly {
    readonly status: number;
    readonly jsonBody?: { readonly code: string; readonly params: object };
    readonly headers: Readonly<Record<string, string>>;
    readonly bytes?: number;
    readonly logged: readonly string[];
  }[];
}

function load(requests: readonly Request[], isSpecialised: boolean): Loaded {
  const steps = { specialised: isSpecialised, environment: IN_AZURE, requests };
  const script = join(__dirname, '../../support/app-in-worker.cjs');
  const output = execFileSync(process.execPath, [script, app, JSON.stringify(steps)], {
    cwd: isSpecialised ? tmpdir() : app,
    env: isSpecialised ? {} : IN_AZURE,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Loaded;
}

const wanted = [
  ...ROUTES.map(({ name, method, path }) => [name, [method], path, 'anonymous']),
  ...PANE_ROUTES.map(({ name, route }) => [name, ['GET'], route, 'anonymous']),
];

describe.each([
  ['a normal start', false],
  ['a specialised start', true],
])('in %s', (_name, isSpecialised) => {
  let loaded: Loaded;
  const needed = ALL_SETTINGS.filter((one) => one.needed);
  const local = ALL_SETTINGS.filter(({ where }) => where === 'machine');
  beforeAll(() => {
    const clean = Object.fromEntries(local.map(({ name }) => [name, null]));
    const within = (other: Readonly<Record<string, string | null>>) => ({ ...clean, ...IN_AZURE, ...other });
    loaded = load(
      [
        ...needed.map(({ name }) => ({ name: 'getHealth', environment: within({ [name]: null }) })),
        ...local.map(({ name }) => ({ name: 'getMe', environment: within({ [name]: 'A1B2-C3D4-E5F6' }) })),
        { name: 'getPaneFile', params: { file: 'taskpane.html' } },
        { name: 'getPanePart', params: { folder: 'assets', file: 'icon-32.png' } },
        { name: 'getPaneFile', params: { file: '../main.js' } },
        { name: 'getPanePart', params: { folder: '..', file: 'main.js' } },
      ],
      isSpecialised,
    );
  });

  it('registers every route of the service and of the pane, and none that overlaps', () => {
    expect(loaded.routes).toEqual(wanted);
    const handler = () => undefined;
    const registrations = wanted.map(([name, methods, route]) => ({ name, methods, route, handler }));
    expect(() => routeMatcher(registrations as never)).not.toThrow();
  });

  it('answers 503 with the name of a setting that is missing, and tells no other', () => {
    for (const [index, { name }] of needed.entries()) {
      const { status, jsonBody, logged } = loaded.answers[index] ?? {};
      expect([name, status, jsonBody?.code, jsonBody?.params]).toEqual([
        name,
        503,
        'not-configured',
        { setting: name },
      ]);
      expect(logged?.join()).not.toContain(IN_AZURE.KHOPSO_ID_KEY);
    }
  });

  it('takes no local issuer, no local key and nothing else of one machine', () => {
    for (const [index, { name }] of local.entries()) {
      const { status, jsonBody } = loaded.answers[needed.length + index] ?? {};
      expect([name, status, jsonBody?.params]).toEqual([name, 503, { setting: name }]);
    }
  });

  it('serves the pane with its headers, and nothing that lies beside it', () => {
    const [page, icon, ...others] = loaded.answers.slice(needed.length + local.length);
    expect(page).toMatchObject({
      status: 200,
      headers: { ...headersOf(PANE_POLICY), 'cache-control': 'no-cache' },
    });
    expect(icon).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
    expect(icon?.bytes).toBeGreaterThan(100);
    expect(others.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('the archive', () => {
  it('holds the functions in one file, the host’s settings and the pane, without maps and packages', () => {
    expect(names.filter((name) => !name.startsWith('pane/')).sort()).toEqual([
      'host.json',
      'main.js',
      'own-files.json',
      'package.json',
    ]);
    expect(names.filter((name) => /\.map$|node_modules|local\.settings/.test(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['pane/taskpane.html', 'pane/config.json', 'pane/assets/icon-80.png']),
    );
    expect(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
    expect(readFileSync(join(app, 'main.js'), 'utf8')).not.toContain('sourceMappingURL');
  });

  it('weighs less than 2 MB', () => {
    expect(packaged.size).toBeLessThan(2_000_000);
  });

  it('is what its list of hashes says, file by file', () => {
    for (const line of readFileSync(packaged.sums, 'utf8').trim().split('\n')) {
      const [hash, name = ''] = line.split('  ');
      const bytes = readFileSync(join(dirname(packaged.sums), name));
      expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, hash]);
    }
  });
});

describe('what panes that are open still ask for', () => {
  /** An archive as the version before made it: a part of its own, one that it carried itself, and a page. */
  const before = (own: readonly string[]) => {
    const text = (said: string) => new TextEncoder().encode(said);
    const path = join(folder, 'before.zip');
    const files = {
      'own-files.json': text(JSON.stringify(own)),
      'pane/chunks/OLDPART1.js': text('export const old = 1;'),
      'pane/chunks/OLDER999.js': text('export const older = 1;'),
      'pane/taskpane.html': text('<p>the page before</p>'),
    };
    writeFileSync(path, zipSync(files));
    return path;
  };

  it('comes along for one version and replaces nothing; made again, all the rest is the same', async () => {
    const path = before(['pane/chunks/OLDPART1.js', 'pane/taskpane.html']);
    const { archive, sums } = await packageApp(join(folder, 'next'), { before: path });
    const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n');
    const apart = (line: string) => !/OLDPART1|app\.zip$/.test(line);
    expect(lines(sums).filter(apart)).toEqual(lines(packaged.sums).filter(apart));
    const files = unzipSync(new Uint8Array(readFileSync(archive)));
    const others = Object.keys(files).filter((name) => !names.includes(name));
    expect(others).toEqual(['pane/chunks/OLDPART1.js']);
    const page = readFileSync(join(app, 'pane/taskpane.html'));
    expect(Buffer.from(files['pane/taskpane.html'] ?? []).equals(page)).toBe(true);
    const own = Buffer.from(files['own-files.json'] ?? []).toString('utf8');
    expect(own).toContain('pane/taskpane.html');
    expect(own).not.toContain('OLDPART1');
  });

  it('is looked for in nothing but such an archive', () => {
    expect(() => carriedFrom(new Uint8Array([1, 2, 3]))).toThrow(RangeError);
    expect(() => carriedFrom(zipSync({ 'main.js': new Uint8Array() }))).toThrow(RangeError);
  });
});
