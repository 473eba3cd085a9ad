/** The commands behind `npm run`, as processes: what they do not understand ends with a sentence in both languages and status 2. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsIn, UsageError } from '../../functions/command-line.ts';

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'khopso-commands-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const run = (file: string, ...given: readonly string[]) => {
  const command = ['--import', 'tsx', join('functions', file), ...given];
  const env = { ...process.env, KHOPSO_DATA: data };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

const UNKNOWN = '--khong-co';
it.each([
  ['package', 'deploy/package-start.ts', [UNKNOWN]],
  ['manifest', 'deploy/manifest-start.ts', []],
  ['manifest', 'deploy/manifest-start.ts', ['--origin', 'http://khopso.example.vn']],
  ['keys', 'maintenance/keys/start.ts', [UNKNOWN]],
  ['backup', 'maintenance/backup/start.ts', ['backup']],
  ['restore', 'maintenance/backup/start.ts', ['restore', '--from']],
])('npm run %s says how it is meant, and ends with 2: %s %j', (name, file, given) => {
  const { status, stdout, stderr } = run(file, ...given);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(
    new RegExp(`^Lệnh chưa đúng[^]*npm run ${name}[^]* / This is not a command[^]*npm run ${name}`),
  );
});

it('says in a sentence why a package could not be made, and ends with 1', () => {
  const { status, stderr } = run('deploy/package-start.ts', '--before', join(data, 'none.zip'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Không đóng gói được: .*none\.zip.* \/ The package could not be made\.\n$/);
});

it('takes what stands beside no option for a mistake, too', () => {
  const form = { form: 'npm run x', options: { to: { type: 'string' } } } as const;
  expect(optionsIn(['--to', 'there'], form).to).toBe('there');
  expect(() => optionsIn(['there'], form)).toThrow(UsageError);
});
