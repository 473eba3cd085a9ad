import { MEMBER_LIST } from '../../../../../functions/domain/rules/members.ts';
import { check } from '../../../../../addin/tasks/clerk/checking/check.ts';
import { fill, openExcel } from '../../../workbook/excel.ts';
import { FIRST, HEADER, member } from '../../roster-sheet.ts';

const ROWS = 20_000;
const values = [HEADER, ...Array.from({ length: ROWS }, (_, n) => member(n + 1))];

/** As Excel gives them: the apostrophe in front of a text is not part of it. */
const bytes = Buffer.byteLength(JSON.stringify(values).replaceAll('"\'', '"'));

function open() {
  const host = openExcel();
  fill(host, 'Sheet1', FIRST - 1, 0, values);
  for (let n = 0; n < 40; n += 1) fill(host, 'Sheet1', FIRST + n * 450, 2, [['32/13/1980']]);
  return host;
}

describe('checking 20,000 rows', () => {
  it('costs the bytes of the values and few round trips, marks included', async () => {
    const host = open();
    host.resetCounters();
    const outcome = await check(MEMBER_LIST, { rosterDate: '2023-10-31' });
    expect(outcome).toMatchObject({ kind: 'checked', members: ROWS });
    const { syncs, requestBytes, responseBytes, largestResponse } = host.counters;
    expect(syncs).toBeLessThanOrEqual(2 + Math.ceil(bytes / 1024 / 1024));
    expect(requestBytes + responseBytes).toBeLessThanOrEqual(bytes * 1.2);
    expect(largestResponse).toBeLessThan(4_500_000);
    expect(host.workbook.sheet('Sheet1').conditionalFormats.length).toBeGreaterThan(0);
  });

  it('stops between two rules when the person stops', async () => {
    open();
    const stop = new AbortController();
    let furthest = 0;
    const checking = check(
      MEMBER_LIST,
      { rosterDate: '2023-10-31' },
      {
        signal: stop.signal,
        progress: ({ what, done, total }) => {
          if (what !== 'checking') return;
          furthest = done;
          if (done > total / 2) stop.abort();
        },
      },
    );
    await expect(checking).rejects.toMatchObject({ name: 'AbortError' });
    expect(furthest).toBeLessThan(ROWS);
  });
});
