/** What anybody may ask: which program this is, and whether it and its store answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesetOf } from '../../../functions/domain/rules/ruleset.ts';
import { StorageError } from '../../../functions/storage/table.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let isSilent = false;
beforeAll(async () => {
  service = await startService({
    through: (tables) => ({
      ...tables,
      tree: {
        ...tables.tree,
        get: async (...asked) => {
          if (isSilent) throw new StorageError('unavailable');
          return tables.tree.get(...asked);
        },
      },
    }),
  });
});
afterAll(() => service.close());

it('tells the version of the package, the rules, the layout and that the store answers, and nothing else', async () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8'));
  const { status, body } = await service.call(null, 'GET', 'health');
  expect(status).toBe(200);
  expect(body).toEqual({ status: 'ok', version, rules: rulesetOf(), layout: 1, store: 'ok' });
});

it('does not call itself well where the store is silent, and says no more than that', async () => {
  isSilent = true;
  const { status, body } = await service.call(null, 'GET', 'health');
  expect([status, body.code, body.params]).toEqual([503, 'busy', {}]);
  isSilent = false;
  expect((await service.call(null, 'GET', 'health')).status).toBe(200);
});
