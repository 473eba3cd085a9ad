/** The command that receives files, killed (kill -9) in a process of its own and begun again: nothing is lost, nothing is there twice. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BRANCHES, MAILED, UNITS_OF_MAILED } from '../../support/mailed-lists.ts';
import { runCommand } from '../../support/command.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const FILES = 8;
const COMMAND = fileURLToPath(new URL('../../../addin/headless/headless.ts', import.meta.url));
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let service: TestService;
let mailed: string;
let out: string;
beforeAll(async () => {
  [mailed, out] = (await Promise.all(
    ['mailed', 'returned'].map((name) => mkdtemp(join(tmpdir(), `khopso-${name}-`))),
  )) as [string, string];
  service = await startService({
    units: UNITS_OF_MAILED,
    clock: () => new Date('2023-10-31T02:00:00.000Z'),
  });
  for (const [name, bytes] of MAILED.slice(0, FILES)) await writeFile(join(mailed, name), bytes);
});
afterAll(async () => {
  await service.close();
  await Promise.all([mailed, out].map((folder) => rm(folder, { recursive: true })));
});

const args = () => [
  'collect',
  mailed,
  '--unit',
  'bloc',
  '--as',
  'office',
  '--out',
  out,
  '--date',
  '2023-10-31',
];

const versionOf = async (unit: string): Promise<number> =>
  Number((await service.call('office', 'GET', `units/${unit}/roster`)).body.version);

async function versions(): Promise<readonly number[]> {
  const units = BRANCHES.slice(0, FILES).map(({ id }) => id);
  return Promise.all(units.map(versionOf));
}
const received = async () => (await versions()).filter((version) => version > 0).length;

it('is killed after some were received; begun again the others are received, and each stands there once', async () => {
  const child = spawn(process.execPath, ['--import', LOADER, COMMAND, ...args()], {
    env: { ...process.env, KHOPSO_API: service.api },
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, signal) => resolve(signal));
  });
  // One unit is asked about: the child needs the machine more than this test does.
  const second = BRANCHES[1]?.id ?? '';
  while (child.exitCode === null && (await versionOf(second)) === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const before = await received();
  expect(before).toBeGreaterThanOrEqual(2);
  expect(before).toBeLessThan(FILES);
  const ran = await runCommand([...args(), '--json'], {
    today: '2023-10-31',
    environment: { KHOPSO_API: service.api },
  });
  const { files } = JSON.parse(ran.out) as { files: { state: string }[] };
  expect(files.filter(({ state }) => state === 'already').length).toBeGreaterThanOrEqual(before);
  expect(files.every(({ state }) => ['already', 'received'].includes(state))).toBe(true);
  expect(await versions()).toEqual(Array.from({ length: FILES }, () => 1));
});
