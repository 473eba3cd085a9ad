/** What a leader asks for without a screen: a report and its reprint, a text held against its figures, an official form. Synthetic. */
import { readFile, writeFile } from 'node:fs/promises';
import { displayText } from '../../../addin/excel/workbook/number-format.ts';
import { openXlsx } from '../../../addin/excel/xlsx/open.ts';
import { area } from '../../../functions/domain/sheet/area.ts';
import { inlineUpload, memberRows, newUploadId } from '../../support/service.ts';
import { commandPlace } from './command-place.ts';

const place = commandPlace('2023-10-31T07:05:00Z');
beforeAll(async () => {
  await send('clerk', 'school-1', 6);
});

async function send(person: string, unit: string, members: number, baseVersion = 0): Promise<void> {
  const path = `units/${unit}/uploads/${newUploadId()}`;
  const { status } = await place.service.call(
    person,
    'PUT',
    path,
    inlineUpload(memberRows(members), { baseVersion }),
  );
  expect(status).toBe(200);
}

const { run } = place;
const at = place.file;
const OF_BLOC = ['--unit', 'bloc', '--as', 'office'] as const;
const json = async (...args: readonly string[]) => {
  const ran = await run(...args, '--json');
  expect(ran).toMatchObject({ error: '' });
  return { status: ran.status, told: JSON.parse(ran.out) as Record<string, unknown> };
};

it('a report prints what pulling prints, and its hash, what it knows, its indicators and its plan', async () => {
  const asked = [...OF_BLOC, '--out', at('report.xlsx'), '--asof', '2023-10-31'];
  const { told: report } = await json('report', ...asked);
  const { told: pulled } = await json('pull', ...asked);
  expect(report).toMatchObject(pulled);
  expect(report).toMatchObject({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    known: expect.stringMatching(/Z$/) as string,
    from: '2023-01-01',
    plan: [],
  });
  expect(report['indicators']).toContainEqual(
    expect.objectContaining({ id: 'members.women', value: 3, numerator: 3, denominator: 6 }),
  );
  const { told: again } = await json('report', ...asked);
  expect(again['hash']).toBe(report['hash']);
  const { sheets } = await openXlsx(await readFile(at('report.xlsx')));
  const said = sheets.map((sheet) =>
    [...sheet.stored(area(0, 0, 100, 8))].map(({ cell }) => displayText(cell)).join('\n'),
  );
  expect(said).toHaveLength(3);
  for (const text of said) {
    expect(text).toContain(String(report['hash']));
    expect(text).toMatch(/[Bb]iết đến \d\d:\d\d ngày/);
  }
});

it('a reprint is the report as it was, with what differs since beside it', async () => {
  const asked = [...OF_BLOC, '--out', at('kept.xlsx'), '--asof', '2023-10-31'];
  const { told: report } = await json('report', ...asked);
  await send('clerk', 'school-1', 8, 1);
  const out = at('again.xlsx');
  const { told: again } = await json('reprint', String(report['hash']), ...OF_BLOC, '--out', out);
  const { hash, indicators, figures } = report;
  expect(again).toMatchObject({ hash, indicators, figures });
  expect(again['differs']).toContainEqual(expect.objectContaining({ id: 'members', pinned: 6, today: 8 }));
  await expect(openXlsx(await readFile(out))).resolves.toBeDefined();
});

it('a text is held against the figures of the day, number by number, and ends with 1 where one differs', async () => {
  const file = at('article.txt');
  await writeFile(file, 'Đảng bộ hiện có 8 đảng viên,\ntrong đó nữ 5 đồng chí.\n');
  const { status, told } = await json('figures', file, ...OF_BLOC, '--asof', '2023-10-31');
  expect(status).toBe(1);
  expect(told['numbers']).toMatchObject([
    { text: '8', held: 'same', id: 'members' },
    { text: '5', held: 'differs', id: 'members.women', today: 4 },
  ]);
  const ran = await run('figures', file, ...OF_BLOC, '--asof', '2023-10-31');
  expect(ran.out).toContain('✕');
  expect(ran.out).toContain('khác: “Đảng viên nữ” là 4');
  expect(await run('figures', file, '--unit', 'bloc')).toMatchObject({ status: 2, out: '' });
});

it('an official form is a sheet of our own, and is filled into a file that has one', async () => {
  const own = at('form.xlsx');
  const asked = ['form', '3', ...OF_BLOC, '--asof', '2023-10-31'] as const;
  const { status, told } = await json(...asked, '--out', own);
  expect(status).toBe(0);
  expect(told).toMatchObject({ form: '3', unit: 'bloc', rows: expect.any(Array) as unknown });
  expect(told['rows']).toContainEqual(expect.objectContaining({ id: 'women', cells: [4, null, null] }));
  const filled = at('filled.xlsx');
  const { told: placed } = await json(...asked, '--into', own, '--out', filled);
  expect(placed['filling']).toMatchObject({ missingRows: [], missingColumns: [] });
  for (const file of [own, filled]) await expect(openXlsx(await readFile(file))).resolves.toBeDefined();
});

it('the paragraph of figures agrees with what it is made of, and of numbers put wrong exactly these are named', async () => {
  const asked = [...OF_BLOC, '--asof', '2023-10-31'] as const;
  const { told } = await json('paragraph', ...asked, '--since', '2021-01-01', '--since', '2015-01-01');
  const parts = (told['sentences'] as { text: string; id: string | null }[][]).flat();
  expect(parts.map(({ text }) => text).join('')).toBe(String(told['paragraph']).replaceAll('. ', '.'));
  const numbers = parts.flatMap(({ id }, at) => (id === null ? [] : [at]));
  expect(numbers.length).toBeGreaterThan(6);
  const wrong = new Set(numbers.filter((_, place) => place % 2 === 0));
  const text = parts.map((part, at) => (wrong.has(at) ? `9${part.text}` : part.text)).join('');
  const file = at('falsified.txt');
  await writeFile(file, text);
  const { status, told: held } = await json('figures', file, ...asked);
  expect(status).toBe(1);
  const differing = (held['numbers'] as { text: string; held: string }[]).filter(
    (one) => one.held === 'differs',
  );
  expect(differing.map((one) => one.text)).toEqual([...wrong].map((place) => `9${parts[place]?.text ?? ''}`));
  expect(await run('paragraph', '--unit', 'bloc')).toMatchObject({ status: 2, out: '' });
});
