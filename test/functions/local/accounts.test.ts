/** Accounts of one machine stay what they were, and only pages of this machine get one. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsIn } from '../../../functions/local/accounts.ts';
import { DataProblem } from '../../../functions/local/data-problem.ts';
import { answerAccount, createIssuer } from '../../../functions/local/issuer.ts';

const folder = mkdtempSync(join(tmpdir(), 'khopso-accounts-'));
const file = join(folder, 'accounts.json');
afterAll(() => rmSync(folder, { recursive: true }));

it('are kept for the next start, readable by nobody else', () => {
  const { id } = accountsIn(file).add();
  const second = accountsIn(file).add();
  expect(accountsIn(file).all()).toEqual([{ id, name: '' }, second]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it.each(['', '{}', '[1]', '["someone"]', '["a-0"]'])(
  'are never replaced where they are damaged: %s',
  (text) => {
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, text);
    expect(() => accountsIn(damaged)).toThrow(DataProblem);
    expect(readFileSync(damaged, 'utf8')).toBe(text);
  },
);

it('are given to pages of this machine, which then sign in, and to no other page', async () => {
  const accounts = accountsIn(file);
  const before = accounts.all().length;
  const issuer = await createIssuer(accounts.all(), {});
  const server = createServer((request, response) => answerAccount(issuer, accounts, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/local/accounts`;
  const elsewhere = await fetch(url, { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
  const given = await fetch(url, { method: 'POST', headers: { origin: 'http://127.0.0.1:7071' } });
  server.close();
  expect(elsewhere.status).toBe(403);
  expect(accounts.all()).toHaveLength(before + 1);
  const { person } = (await given.json()) as { person: string };
  expect(await issuer.tokenFor(person)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(await issuer.tokenFor('a-000000000000000000000000')).toBeUndefined();
});
