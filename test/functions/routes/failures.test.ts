import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { StorageError } from '../../../functions/storage/table.ts';
import { dayInVietNam } from '../../../functions/domain/units/days.ts';
import { problemDocument } from '../../../functions/http/problems.ts';
import { PROBLEMS } from '../../../functions/wire/problem-catalogue.ts';
import { Problem } from '../../../functions/wire/problem.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => service.close());

/** The routes ask for the head through this object: what it throws is what storage would have thrown. */
const failWith = (error: unknown) => jest.spyOn(service.services.storage, 'head').mockRejectedValue(error);

describe('a failure on our side', () => {
  it('says so with a reference, and nothing of what went wrong', async () => {
    failWith(new Error('Lò Thị Mai 010185012345'));
    const answer = await service.call('clerk', 'GET', 'units/school-1/roster');
    expect(answer).toMatchObject({ status: 500, body: { code: 'unexpected' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/Mai|0101|at /);
    expect(service.log.join()).toContain(answer.body.params.reference);
    expect(service.log.join()).not.toMatch(/Mai|0101/);
  });

  it('is a moment of patience where storage does not answer', async () => {
    failWith(new StorageError('unavailable'));
    const answer = await service.call('clerk', 'GET', 'units/school-1/roster');
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  it('is not asked for more than an error', async () => {
    failWith('a string');
    expect((await service.call('clerk', 'GET', 'units/school-1/roster')).body.code).toBe('unexpected');
  });
});

describe('every problem', () => {
  it.each(Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[])(
    '%s is a problem document in two languages',
    (code) => {
      const document = Problem.parse(problemDocument(code, {}));
      expect(document).toMatchObject({
        code,
        type: `urn:khopso:problem:${code}`,
        status: PROBLEMS[code].status,
      });
      expect(document.detail.vi).not.toBe(document.detail.en);
    },
  );
});

describe('what is known of members', () => {
  it('stands neither in keys nor in refusals nor in the log', async () => {
    const rows = memberRows(2);
    await service.call('clerk', 'PUT', 'units/school-1/uploads/a', inlineUpload(rows));
    const refused = await service.call('clerk', 'PUT', 'units/school-1/uploads/b', inlineUpload(rows));
    expect(refused.status).toBe(409);
    const tables = await openTables(service.tables);
    const entities = [
      ...(await tables.rows.list({ partition: 'school-1' })),
      ...(await tables.units.list({ partition: 'bloc' })),
    ];
    expect(entities).toHaveLength(8);
    const keys = entities.map(({ rowKey }) => rowKey);
    const told = [...keys, JSON.stringify(refused.body), ...service.log].join(' ');
    for (const { fields } of rows) {
      expect(told).not.toContain(String(fields.so_cccd));
      expect(told).not.toContain(String(fields.ho_ten));
    }
  });
});

describe('today', () => {
  it.each([
    ['2023-09-30T16:59:59Z', '2023-09-30'],
    ['2023-09-30T17:00:00Z', '2023-10-01'],
  ])('at %s is %s in Viet Nam', (instant, day) => {
    expect(dayInVietNam(new Date(instant))).toBe(day);
  });
});
