/** npm start itself, ended as people end it: no process is left over, and what was acknowledged is there the next time. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ready as Told } from '../../../functions/local/data-folder.ts';
import { isAlive } from '../../../functions/local/lock.ts';
import type { Row } from '../../../functions/wire/upload-request.ts';
import { inlineUpload, memberRows } from '../../support/service.ts';

/** Of a demonstration. */
type Ready = Told & { readonly people: Required<Told['people']> };

const ROOT = resolve(__dirname, '../../..');
const data = mkdtempSync(join(tmpdir(), 'khopso-start-'));
const readyFile = join(data, 'ready.json');
let npm: ChildProcess | undefined;
let output = '';

afterAll(async () => {
  if (npm?.pid !== undefined && isAlive(-npm.pid)) process.kill(-npm.pid, 'SIGKILL');
  await pause(500);
  rmSync(data, { recursive: true, force: true });
});

async function until(what: string, holds: () => boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
    if (holds()) return;
    await pause(100);
  }
  throw new Error(`${what} within ${String(seconds)} s; it said:\n${output}`);
}

/** In a process group of its own, as a terminal gives it. The promise holds when it ended, with its exit code. */
function run(): Promise<number | null> {
  output = '';
  npm = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, KHOPSO_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [npm.stdout, npm.stderr])
    stream?.on('data', (part: Buffer) => (output += part.toString()));
  const started = npm;
  return new Promise((resolve) => started.once('exit', resolve));
}

async function start(): Promise<Ready> {
  void run();
  await until('It was not ready', () => existsSync(readyFile), 240);
  return JSON.parse(readFileSync(readyFile, 'utf8')) as Ready;
}

/** Every process that works in this data folder. */
function processes(): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const lock = join(data, 'lock');
  const owner = existsSync(lock) ? readFileSync(lock, 'utf8').trim() : '';
  return all.filter((line) => line.includes(data) || (owner !== '' && line.trim().startsWith(`${owner} `)));
}

/** What others than its owner may do with anything in the data folder. */
const openToOthers = (): string[] =>
  readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(join(data, name)).mode & 0o077) !== 0,
  );

async function as(person: string, { api }: Ready, method: string, path: string, body?: object) {
  const { origin } = new URL(api);
  const signIn = await fetch(`${origin}/local/token`, { method: 'POST', body: JSON.stringify({ person }) });
  const { token } = (await signIn.json()) as { token: string };
  const response = await fetch(`${api}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { version: number; rows: Row[] },
  };
}

/** As a list that has no column of numbers. */
function withoutNumbers(row: Row | undefined): Row {
  if (row === undefined) throw new Error('nobody was sent before');
  const { ho_ten, ngay_sinh, gioi_tinh, dan_toc, ngay_vao_dang, ngay_chinh_thuc } = row.fields;
  return { row: row.row, fields: { ho_ten, ngay_sinh, gioi_tinh, dan_toc, ngay_vao_dang, ngay_chinh_thuc } };
}

const throughSignals = () => {
  it('keeps what was acknowledged a moment before npm was killed, and nobody lives on', async () => {
    const ready = await start();
    const { person, unit } = ready.people.clerk;
    const before = await as(person, ready, 'GET', `units/${unit}/roster`);
    // One stays: a list of nobody but others would be asked about.
    const [stays, ...gone] = before.body.rows;
    const rows = [withoutNumbers(stays), ...memberRows(gone.length)];
    const upload = inlineUpload(rows, {
      rosterDate: '2023-09-30',
      period: '2023-Q3',
      baseVersion: before.body.version,
      exits: gone.map(({ row }) => ({ row, reason: 'unknown' })),
    });
    expect((await as(person, ready, 'PUT', `units/${unit}/uploads/last-moment`, upload)).status).toBe(200);
    expect(processes().length).toBeGreaterThanOrEqual(2);
    process.kill(npm?.pid ?? 0, 'SIGKILL');
    await until('Processes did not end', () => processes().length === 0, 120);

    const again = await start();
    const after = await as(person, again, 'GET', `units/${unit}/roster`);
    expect(after.body).toMatchObject({ version: before.body.version + 1 });
    expect(after.body.rows).toHaveLength(rows.length);
  });

  it('ends cleanly on Ctrl-C, which reaches the whole group', async () => {
    if (!existsSync(readyFile)) await start();
    process.kill(-(npm?.pid ?? 0), 'SIGINT');
    await until('Processes did not end', () => processes().length === 0, 120);
    expect(existsSync(readyFile)).toBe(false);
    expect(existsSync(join(data, 'lock'))).toBe(false);
    expect(readdirSync(data)).toEqual(['id-key', 'samples', 'tables-lao-cai']);
    expect(openToOthers()).toEqual([]);
    expect(output).toContain('Đang dừng…');
  });

  it('says in one sentence that it is running already', async () => {
    await start();
    const second = spawn('npm', ['start'], { cwd: ROOT, env: { ...process.env, KHOPSO_DATA: data } });
    let said = '';
    second.stdout.on('data', (part: Buffer) => (said += part.toString()));
    const status = await new Promise((ended) => second.once('exit', ended));
    expect(status).toBe(1);
    expect(said).toMatch(/Khớp Sổ đang chạy rồi \(tiến trình \d+\)/);
    expect(existsSync(readyFile)).toBe(true);
    process.kill(npm?.pid ?? 0, 'SIGTERM');
    await until('Processes did not end', () => processes().length === 0, 120);
    expect(existsSync(readyFile)).toBe(false);
  });

  it('takes nothing more where it cannot be kept, and ends with an error that names the folder', async () => {
    const ready = await start();
    const { person, unit } = ready.people.clerk;
    const { version, rows } = (await as(person, ready, 'GET', `units/${unit}/roster`)).body;
    const tables = join(data, 'tables-lao-cai');
    mkdirSync(join(tables, 'tables.json~'));
    const upload = inlineUpload(rows.map(withoutNumbers), {
      rosterDate: '2023-09-30',
      period: '2023-Q3',
      baseVersion: version,
    });
    await as(person, ready, 'PUT', `units/${unit}/uploads/not-kept`, upload);
    await until('It did not say so', () => output.includes('không nhận bản gửi nào'), 120);
    expect((await as(person, ready, 'PUT', `units/${unit}/uploads/later`, upload)).status).toBe(503);

    const ended = new Promise((resolve) => npm?.once('exit', resolve));
    // npm ended by a signal says nothing of what became of the program; ended by the program it says that.
    process.kill(Number(readFileSync(join(data, 'lock'), 'utf8')), 'SIGTERM');
    expect(await ended).toBe(1);
    expect(output).toContain(`Không lưu được kho dữ liệu vào ${tables}`);
    expect(output).toContain(`The store could not be saved in ${tables}`);
    await until('Processes did not end', () => processes().length === 0, 120);
  });

  it('does not start with another key than its data were kept with, and leaves both as they are', async () => {
    rmSync(join(data, 'tables-lao-cai', 'tables.json~'), { recursive: true });
    const file = join(data, 'id-key');
    const [own, other] = [readFileSync(file, 'utf8'), Buffer.alloc(32, 7).toString('base64')];
    writeFileSync(file, other);
    expect(await run()).toBe(1);
    expect(output).toContain(`Tệp ${file} không phải tệp đã dùng khi lưu dữ liệu ở đây. Chép lại tệp này`);
    expect(output).toContain(
      `The file ${file} is another one than the data here were kept with. Put it back`,
    );
    expect(readFileSync(file, 'utf8')).toBe(other);
    writeFileSync(file, own);
  });
};

if (process.platform === 'win32') {
  it('has no signals to be ended by on Windows', () => {
    expect(process.platform).toBe('win32');
  });
} else {
  describe('npm start', throughSignals);
}
