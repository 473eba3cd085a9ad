import { pageOf } from '../../../../../addin/tasks/leader/page/page.ts';
import { pageSpec } from '../../../../../addin/tasks/leader/page/page-sheet.ts';
import { figureChosen, writeReportPage } from '../../../../../addin/tasks/leader/report-page.ts';
import { writePage } from '../../../../../addin/workbook/page/page-sheet.ts';
import { area } from '../../../../../functions/domain/sheet/area.ts';
import type { WorkbookModel } from '../../../../../addin/excel/workbook/workbook.ts';
import { displayText } from '../../../../../addin/excel/workbook/number-format.ts';
import { newWorkbook, onSheet } from '../../../excel/excel.ts';
import { reportOfProvince } from './report-of-a-province.ts';

const write = (report = reportOfProvince()) => writePage(pageSpec(pageOf(report)));

/** The texts of the printed part, row by row, without the blank cells. */
function printedOn(workbook: WorkbookModel): string[] {
  const sheet = workbook.sheets.find(({ name }) => name.startsWith('Báo cáo một trang'));
  if (!sheet) return [];
  const lines = new Map<number, string[]>();
  for (const { row, cell } of sheet.stored(area(0, 0, 200, 8))) {
    const text = displayText(cell);
    if (text !== '') lines.set(row, [...(lines.get(row) ?? []), text]);
  }
  return [...lines.values()].map((texts) => texts.join(' | '));
}

describe('the page on a sheet', () => {
  it('says where the year stands, who lacks most and what it stands on, in the order of the report', async () => {
    const { workbook } = newWorkbook();
    await write();
    const lines = printedOn(workbook);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Từ 01/01/2023 đến 31/12/2023 | 230* | 145 | 63,04% | 153,3 | -8,3 | 85 | 21,3',
        '* Số giả định: lấy theo báo cáo 8 tháng. Chưa phải chỉ tiêu chính thức.',
        'Đảng bộ cơ sở số 1 | 41 | 40 | 21 | 19 | 52,50%',
        'Cộng 14 đơn vị | 240 | 226 | 145 | 81 | 64,16%',
        'Chưa giao cho đơn vị nào | 4',
        'Chỉ tiêu đã đổi: Đảng bộ cơ sở số 3 từ 26 thành 30 (ngày 20/05/2023).',
      ]),
    );
    const order = ['1. ', '2. ', '3. ', '4. ', '6. ', '7. '];
    const found = order.map((start) => lines.findIndex((line) => line.startsWith(start)));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('names small peoples with what they were, and tells no sum that is withheld beside parts that are told', async () => {
    const report = reportOfProvince();
    const people = (id: string, name: string, value: number, before: number) => ({
      ...{
        id,
        group: 'ethnicity',
        label: { vi: name, en: name },
        about: 'day' as const,
        decimals: 0 as const,
      },
      ...{ source: 'rosters' as const, value, to: report.asOf, before: { on: '2022-08-31', value: before } },
    });
    const student = report.indicators.find(({ id }) => id === 'admissions.student');
    if (!student) throw new Error('no such figure');
    const others = report.indicators.filter(({ id }) => id !== 'admissions.student');
    const { workbook } = newWorkbook();
    await write({
      ...report,
      indicators: [
        ...others,
        { ...student, value: null, withheld: true },
        { ...student, id: 'admissions.students', label: { vi: 'Kết nạp: sinh viên', en: '' } },
        people('ethnicity.01', 'Kinh', 3_934, 3_800),
        people('ethnicity.50', 'Si La', 46, 50),
        { ...people('ethnicity.33', 'Hà Nhì', 1, 1), value: null, withheld: true },
      ],
    });
    const lines = printedOn(workbook).join('\n');
    expect(lines).toContain('Dân tộc Si La | 46 | 50 | -4');
    for (const absent of ['Kinh', 'Hà Nhì', 'Học sinh, sinh viên']) expect(lines).not.toContain(absent);
    expect(lines).toContain('Sinh viên | 5');
  });

  it('speaks of no plan where there is none, and names its one line by the heading', async () => {
    const report = reportOfProvince();
    const course = report.course.map((point) => ({ ...point, planned: null }));
    const { workbook } = newWorkbook();
    await write({ ...report, plan: [], course });
    expect(printedOn(workbook)).toContain('2. Tiến độ: kết nạp cộng dồn');
    expect(workbook.charts[0]?.legend.isShown).toBe(false);
    await write(report);
    expect(workbook.charts[0]?.legend.isShown).toBe(true);
  });

  it('says how many units have beyond their targets, since that makes up for no other', async () => {
    const report = reportOfProvince();
    const { workbook } = newWorkbook();
    await write(report);
    expect(printedOn(workbook).join()).not.toContain('không bù cho');
    const [last] = report.plan.slice(-1);
    const plan = report.plan.map((line) => (line === last ? { ...line, admitted: 9, left: 0 } : line));
    await write({ ...report, plan });
    expect(printedOn(workbook)).toEqual(
      expect.arrayContaining([
        'Cộng 14 đơn vị | 240 | 226 | 151 | 80 | 66,81%',
        'Số vượt của đơn vị này không bù cho đơn vị khác: có đơn vị vượt chỉ tiêu, cộng 5 người.',
      ]),
    );
  });

  it('is brought up to date where it stands: same sheet, same chart, nothing beside it touched', async () => {
    const host = newWorkbook();
    const first = await write();
    await onSheet(async (_, context) => {
      const sheet = context.workbook.worksheets.getItem(first.sheet);
      sheet.name = 'Trang của anh Sơn';
      sheet.getRange('P3').values = [['ghi chú riêng']];
      sheet.charts.getItem('KhopSo_TienDo').series.getItemAt(0).format.line.weight = 4;
      sheet.pageLayout.leftMargin = 72;
      await context.sync();
    });
    const [chart] = host.workbook.charts;
    const fewer = reportOfProvince({ asOf: '2023-03-31' });
    const second = {
      ...fewer,
      plan: fewer.plan.slice(0, 4),
      course: fewer.course.slice(0, 3),
      coverage: { ...fewer.coverage, sent: 388 },
    };
    const again = await write(second);
    expect([first.created, again]).toEqual([true, { sheet: 'Trang của anh Sơn', created: false }]);
    expect(host.workbook.sheets).toHaveLength(2);
    expect(host.workbook.charts).toEqual([chart]);
    expect(chart?.series.map(({ values, line }) => [values?.area?.rows, line.style, line.weight])).toEqual([
      [3, 'Continuous', 4],
      [3, 'Dash', 1.5],
    ]);
    const sheet = host.workbook.sheet(again.sheet);
    expect([sheet.cell(2, 15).value, sheet.print?.margins.left]).toEqual(['ghi chú riêng', 72]);
    expect(sheet.print?.texts.leftFooter).toBe('Tính đến 31/03/2023; 388/388 đơn vị đã gửi');
    const [table] = host.workbook.tables;
    expect([table?.name, table?.area.rows, sheet.cell(4, 9).value]).toEqual(['KhopSo_TienDo', 4, '']);
    const { length } = pageSpec(pageOf(second)).rows;
    expect([sheet.print?.area?.area?.rows, sheet.usedArea(area(0, 0, 200, 8), true)?.rows]).toEqual([
      length,
      length,
    ]);
  });

  it('is left alone where its sheet is protected', async () => {
    newWorkbook();
    const { sheet: name } = await write();
    await onSheet(async (_, context) => {
      context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
    await expect(write()).rejects.toMatchObject({ code: 'sheet-protected' });
  });

  it('never shows what a plan came to without the quality of the admissions, known or not', () => {
    const report = reportOfProvince();
    const without = report.indicators.filter(({ group }) => !/^(recognitions|movements)$/.test(group));
    const texts = pageSpec(pageOf({ ...report, indicators: without })).rows.flatMap(({ cells }) =>
      cells.map(({ value }) => value),
    );
    const at = texts.indexOf('6. Chất lượng kết nạp');
    expect(texts[at + 1]).toBe('chưa có số liệu');
  });

  it('tells beside those recognised in time who is late, overdue, not due or not known, where there is somebody', () => {
    const report = reportOfProvince();
    const inTime = report.indicators.find(({ id }) => id === 'recognitions.inTime');
    if (inTime === undefined) throw new Error('The report says nothing of recognitions');
    const more = (id: string, label: string, value: number | null) => ({
      ...inTime,
      ...{
        id: `recognitions.${id}`,
        label: { vi: label, en: label },
        value,
        numerator: value ?? 0,
        percent: 5.71,
      },
    });
    const indicators = [...report.indicators, more('late', 'quá hạn', 25), more('overdue', 'chưa', 0)];
    const { rows } = pageSpec(
      pageOf({ ...report, indicators: [...indicators, more('unknown', 'không rõ', null)] }),
    );
    const texts = rows.map(({ cells }) => cells[0]?.value);
    const at = texts.indexOf('6. Chất lượng kết nạp');
    expect(texts.slice(at + 1, at + 5)).toEqual([
      'Kết nạp trong kỳ, được công nhận chính thức đúng hạn (401/438 = 91,55%)',
      'quá hạn (25/438 = 5,71%)',
      'Ra khỏi danh sách khi vào Đảng chưa đủ 24 tháng (4/61 = 6,56%)',
      '7. Cần quan tâm',
    ]);
  });

  it('says what is not known and what is not told, and never 0 for them', () => {
    const report = reportOfProvince();
    const indicators = report.indicators.map((figure) => {
      if (figure.id === 'admissions.student') return { ...figure, value: null, withheld: true as const };
      return figure.id === 'probation.ending' ? { ...figure, value: null } : figure;
    });
    const plan = report.plan.map((line, at) =>
      at === 1 ? { ...line, admitted: null, left: undefined } : line,
    );
    const spec = pageSpec(
      pageOf({
        ...report,
        indicators,
        plan: plan.map(({ left, ...line }) => ({ ...line, ...(left === undefined ? {} : { left }) })),
      }),
    );
    const rows = spec.rows.map(({ cells }) => cells.map(({ value }) => value).join(' | '));
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Học sinh, sinh viên | không nêu'),
        'Hết 12 tháng dự bị trong tháng này và tháng sau | chưa rõ',
        'Cộng 14 đơn vị | 240 | 226 | chưa rõ | chưa rõ | —',
      ]),
    );
  });

  it('says that a target of its own is not known where only units below have one, which is not 0', () => {
    const report = reportOfProvince();
    const plan = report.plan.map(({ assigned, left, percent, ...line }, at) =>
      at === 0 || assigned === undefined
        ? line
        : { ...line, assigned, left: left ?? 0, percent: percent ?? 0 },
    );
    const { rows } = pageSpec(pageOf({ ...report, plan }));
    const own = rows.find(({ cells }) => cells.some(({ figure }) => figure === 'admissions.target'));
    expect(own?.cells[1]?.value).toBe('chưa rõ');
    expect(own?.cells[2]?.value).toBe(report.plan[0]?.admitted);
  });

  it('says so where there is no plan, and draws no chart of nothing', async () => {
    const host = newWorkbook();
    await write(reportOfProvince({ plan: [], course: [] }));
    const lines = printedOn(host.workbook);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Chưa có kế hoạch kết nạp cho thời gian này.',
        'Chưa đủ số liệu để vẽ biểu đồ.',
        'Chưa giao chỉ tiêu cho đơn vị trực thuộc nào.',
      ]),
    );
    expect(host.workbook.charts).toEqual([]);
  });
});

describe('a page that is printed again', () => {
  const again = (differs: { id: string; pinned: number | null; today: number | null }[]) =>
    writePage(pageSpec(pageOf({ ...reportOfProvince(), differs })));

  it('marks the numbers that would be otherwise now, which stay numbers, and says below what they would be', async () => {
    const { workbook } = newWorkbook();
    await again([
      { id: 'members', pinned: 5_418, today: 5_421 },
      { id: 'plan.shouldStand', pinned: 153.3, today: null },
      { id: 'members.exempt', pinned: 12, today: 13 },
    ]);
    const lines = printedOn(workbook);
    expect(lines.find((line) => line.startsWith('Tổng số đảng viên'))).toContain('5.418†');
    expect(lines.find((line) => line.startsWith('Từ 01/01/2023'))).toContain('| 153,3† |');
    const told = lines.find((line) => line.startsWith('† In lại'));
    expect(told).toContain('khác ở 3 số: Đảng viên: đã chốt 5.418, nay 5.421;');
    expect(told).toContain('đã chốt 153,3, nay chưa rõ; 1 số không in ở trang này.');
  });

  it('says so where nothing would be, and nothing of it where it is counted for the first time', async () => {
    const { workbook } = newWorkbook();
    await again([]);
    expect(printedOn(workbook).join('\n')).toContain(
      'In lại: tính theo dữ liệu hiện có cũng ra đúng các số này.',
    );
    await write();
    expect(printedOn(workbook).join('\n')).not.toContain('In lại');
  });
});

describe('a cell that is chosen on the page', () => {
  const choose = (sheet: string, row: number, column: number) =>
    Excel.run(async (context) => {
      const chosen = context.workbook.worksheets.getItem(sheet);
      chosen.activate();
      chosen.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });

  it('is the figure that stands there, for every number but those of the chart', async () => {
    newWorkbook();
    const done = await writeReportPage(reportOfProvince());
    const { rows } = pageSpec(done.page);
    let figures = 0;
    for (const [row, { cells }] of rows.entries()) {
      for (const { at, value, figure } of cells) {
        expect([row, at, typeof value === 'number' && figure === undefined]).toEqual([row, at, false]);
        if (figure === undefined || figures > 12) continue;
        await choose(done.sheet, row, at);
        expect(await figureChosen(done)).toBe(figure);
        figures += 1;
      }
    }
    expect(figures).toBeGreaterThan(8);
  });

  it('is none where somebody wrote another number, beside the numbers, and on another sheet', async () => {
    newWorkbook();
    const done = await writeReportPage(reportOfProvince());
    const row = pageSpec(done.page).rows.findIndex(({ cells }) =>
      cells.some(({ figure }) => figure === 'members'),
    );
    await choose(done.sheet, row, 1);
    expect(await figureChosen(done)).toBe('members');
    await choose(done.sheet, row, 0);
    expect(await figureChosen(done)).toBeUndefined();
    await choose(done.sheet, row, 30);
    expect(await figureChosen(done)).toBeUndefined();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(done.sheet).getRangeByIndexes(row, 1, 1, 1).values = [[7]];
      context.workbook.worksheets.add('Khác').getRange('A1').values = [[5_418]];
      await context.sync();
    });
    await choose(done.sheet, row, 1);
    expect(await figureChosen(done)).toBeUndefined();
    await choose('Khác', 0, 0);
    expect(await figureChosen(done)).toBeUndefined();
  });
});
