/** npm start without a demonstration: from the code that it prints to the first administrator and the first clerk, by commands alone. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ready } from '../../../functions/local/data-folder.ts';
import { runCommand } from '../../support/command.ts';

const ROOT = resolve(__dirname, '../../..');
const data = mkdtempSync(join(tmpdir(), 'khopso-empty-'));
const readyFile = join(data, 'ready.json');
let npm: ChildProcess;
let output = '';
let ready: Ready;

beforeAll(async () => {
  npm = spawn(process.execPath, ['--import', 'tsx', 'functions/local/start.ts', '--empty', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, KHOPSO_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [npm.stdout, npm.stderr])
    stream?.on('data', (part: Buffer) => (output += part.toString()));
  for (const end = Date.now() + 240_000; !existsSync(readyFile); await pause(100)) {
    if (Date.now() > end) throw new Error(`not ready; it said:\n${output}`);
  }
  ready = JSON.parse(readFileSync(readyFile, 'utf8')) as Ready;
});
afterAll(async () => {
  const ended = new Promise((done) => npm.once('exit', done));
  npm.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
});

const run = (...args: readonly string[]) =>
  runCommand(args, { today: '2026-11-28', environment: { KHOPSO_API: ready.api } });

it('says where to begin and with what, and knows nobody', () => {
  expect(ready).toEqual({
    api: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api$/),
    setup: {
      code: expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/),
      url: expect.stringContaining('/preview/'),
    },
    people: {},
  });
  expect(output).toContain(ready.setup?.code);
});

it('is set up once, by the code', async () => {
  const first = ['--name', 'Lê Thị Quản', '--organisation', 'Đảng bộ huyện Nông Cống', '--json'];
  const wrong = await run('setup', '--code', 'AAAA-BBBB-CCCC', ...first);
  expect(wrong).toMatchObject({ status: 1, error: expect.stringContaining('Mã không đúng') });
  const made = await run('setup', '--code', ready.setup?.code ?? '', ...first);
  expect(made).toMatchObject({ status: 0, error: '' });
  expect(JSON.parse(made.out)).toEqual({
    person: expect.stringMatching(/^a-[0-9a-f]{24}$/),
    unit: expect.stringMatching(/^[0-9a-f]{32}$/),
    role: 'admin',
  });
  const second = await run('setup', '--code', ready.setup?.code ?? '', ...first);
  expect(second).toMatchObject({ status: 1, error: expect.stringContaining('tài khoản khác') });
});

it.each([
  ['setup', ['--code', 'X']],
  ['join', []],
  ['join', ['--code', 'X', '--name', 'Y']],
])('says the form of %s where it is not kept: %j', async (command, args) => {
  expect(await run(command, ...args)).toMatchObject({
    status: 2,
    error: expect.stringContaining(`${command} --code`),
  });
});

it('lets nobody in by a code that nobody gave', async () => {
  expect(await run('join', '--code', '0000-0000-0000', '--json')).toMatchObject({ status: 1, out: '' });
});
