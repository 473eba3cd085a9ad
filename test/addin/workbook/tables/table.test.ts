import { refreshTable } from '../../../../addin/workbook/tables/table.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../../../addin/workbook/tables/table-spec.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { AutoFilterNode } from '../../../../addin/excel/host/nodes/auto-filter.ts';
import { ExcelError } from '../../../../addin/excel/workbook/errors.ts';
import { fill, grid, openExcel } from '../excel.ts';

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'unit', header: 'Mã đơn vị', kind: 'text', width: 60 },
  { key: 'name', header: 'Đơn vị', kind: 'text', width: 200 },
  { key: 'members', header: 'Đảng viên', kind: 'count', width: 70 },
  { key: 'date', header: 'Danh sách ngày', kind: 'date', width: 90 },
  { key: 'sent', header: 'Đã gửi kỳ này', kind: 'label', width: 90 },
];

const row = (unit: string, name: string, members: number, sent = 'Đã gửi'): CellValue[] => [
  unit,
  name,
  members,
  '2023-09-30',
  sent,
];

function spec(rows: readonly (readonly CellValue[])[], line = '2/3 đơn vị đã gửi'): TableSpec {
  return {
    id: 'consolidated.bloc',
    sheet: 'Tổng hợp',
    tableName: 'KhopSo_TongHop',
    columns: COLUMNS,
    key: ['unit'],
    rows,
    title: 'Bảng tổng hợp: Đảng bộ Khối',
    line,
    totals: { name: 'Cộng', members: rows.reduce((sum, cells) => sum + Number(cells[2]), 0) },
    gone: { members: null, sent: 'Không còn trong danh sách đơn vị' },
  };
}

const THREE = [
  row('u1', 'Chi bộ Một', 10),
  row('u2', 'Chi bộ Hai', 20),
  row('u3', 'Chi bộ Ba', 30, 'Chưa gửi'),
];
const SERIAL = 45_199;
const HEADER = 4;
const body = (host: WorkbookHost, rows: number, columns = 5) =>
  grid(host, 'Tổng hợp', HEADER + 1, 0, rows, columns);
const at = (host: WorkbookHost, r: number, column: number) => host.workbook.sheet('Tổng hợp').cell(r, column);

async function inTable(work: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.tables.getItem('KhopSo_TongHop'), context.workbook.worksheets.getItem('Tổng hợp'));
    await context.sync();
  });
}

describe('a table of ours', () => {
  it('goes on in the next line where a header, or a text of a column that says so, is longer than its column, in new rows too', async () => {
    const host = openExcel();
    const wrapping = (rows: TableSpec['rows']): TableSpec => ({
      ...spec(rows),
      columns: COLUMNS.map((column) => (column.key === 'name' ? { ...column, wraps: true } : column)),
    });
    await refreshTable(wrapping(THREE));
    await refreshTable(wrapping([...THREE, row('u4', 'Chi bộ Bốn', 40)]));
    const wraps = (r: number) => [0, 1, 2].map((column) => at(host, r, column).style.wrap);
    expect(wraps(HEADER)).toEqual([true, true, true]);
    expect([wraps(HEADER + 1), wraps(HEADER + 4)]).toEqual([
      [false, true, false],
      [false, true, false],
    ]);
  });

  it('is written on a sheet of its own with title, coverage and totals above', async () => {
    const host = openExcel();
    expect(await refreshTable(spec(THREE))).toMatchObject({
      sheet: 'Tổng hợp',
      created: true,
      added: 3,
      updated: 0,
      gone: 0,
    });
    expect(grid(host, 'Tổng hợp', 0, 0, 2, 1)).toEqual([
      ['Bảng tổng hợp: Đảng bộ Khối'],
      ['2/3 đơn vị đã gửi'],
    ]);
    expect(grid(host, 'Tổng hợp', 3, 0, 2, 5)).toEqual([
      ['', 'Cộng', 60, '', ''],
      ['Mã đơn vị', 'Đơn vị', 'Đảng viên', 'Danh sách ngày', 'Đã gửi kỳ này'],
    ]);
    expect(body(host, 3)).toEqual([
      ['u1', 'Chi bộ Một', 10, SERIAL, 'Đã gửi'],
      ['u2', 'Chi bộ Hai', 20, SERIAL, 'Đã gửi'],
      ['u3', 'Chi bộ Ba', 30, SERIAL, 'Chưa gửi'],
    ]);
    expect(at(host, HEADER + 1, 3).style.numberFormat).toBe('dd/mm/yyyy');
    expect(host.workbook.tables).toHaveLength(1);
  });

  it('is printed lying on A4, as wide as the paper with its headers on every page, until the office prints it otherwise', async () => {
    const { workbook } = openExcel();
    await refreshTable(spec(THREE));
    const print = () => workbook.sheet('Tổng hợp').print;
    expect(print()).toMatchObject({
      orientation: 'Landscape',
      paper: 'A4',
      zoom: { pagesAcross: 1, pagesDown: 0 },
      titleRows: { area: { row: HEADER, rows: 1 } },
      texts: { rightFooter: '&P/&N' },
    });
    await inTable((_table, sheet) => {
      sheet.pageLayout.orientation = 'Portrait';
    });
    await refreshTable(spec(THREE));
    expect(print()?.orientation).toBe('Portrait');
  });

  it('leaves a sheet of the same name alone', async () => {
    const host = openExcel();
    fill(host, 'Tổng hợp', 0, 0, [['của văn phòng']]);
    expect(await refreshTable(spec(THREE))).toMatchObject({ sheet: 'Tổng hợp (2)' });
    expect(grid(host, 'Tổng hợp', 0, 0, 1, 1)).toEqual([['của văn phòng']]);
  });

  it('is never a table of the person, whatever is kept of which table it was', async () => {
    const host = openExcel();
    const hers = [
      ['Mã đơn vị', 'Đơn vị', 'Đảng viên'],
      ['u1', 'của tôi', 1],
    ];
    fill(host, 'Sheet1', 0, 0, hers);
    const id = await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Sheet1').tables.add('A1:C2', true);
      table.name = 'CuaToi';
      table.load('id');
      await context.sync();
      return table.id;
    });
    for (const [tableId, tableName] of [
      [id, 'CuaToi'],
      ['x', 'CuaToi'],
      [id, 'KhopSo_TongHop'],
    ]) {
      const kept = { tableId, tableName, columns: {}, totals: {} };
      host.workbook.settings.set('KhopSo.table.consolidated.bloc', JSON.stringify(kept));
      expect((await refreshTable(spec(THREE))).sheet).not.toBe('Sheet1');
      expect(grid(host, 'Sheet1', 0, 0, 2, 3)).toEqual(hers);
    }
  });

  it('is brought up to date in place', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    const again = await refreshTable(
      spec([row('u1', 'Chi bộ Một', 11), THREE[1] ?? [], row('u3', 'Chi bộ Ba', 30)], '3/3 đơn vị đã gửi'),
    );
    expect(again).toMatchObject({ created: false, added: 0, updated: 2, gone: 0, missing: [] });
    expect(body(host, 3).map(([unit, , members, , sent]) => [unit, members, sent])).toEqual([
      ['u1', 11, 'Đã gửi'],
      ['u2', 20, 'Đã gửi'],
      ['u3', 30, 'Đã gửi'],
    ]);
    expect(at(host, 1, 0).value).toBe('3/3 đơn vị đã gửi');
    expect(at(host, 3, 2).value).toBe(61);
    expect(host.workbook.tables).toHaveLength(1);
  });

  it("keeps the office's columns with their rows after she sorted the table and inserted a column", async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) => {
      table.columns.add(undefined, [['Ghi chú của văn phòng'], ['một'], ['hai'], ['ba']]);
      table.columns.add(2, [['Người phụ trách'], ['Mai'], ['Páo'], ['Sùng']]);
    });
    await inTable((table) => table.sort.apply([{ key: 3, ascending: false }]));
    const again = await refreshTable(
      spec([row('u1', 'Chi bộ Một', 12), row('u2', 'Chi bộ Hai', 20), row('u3', 'Chi bộ Ba', 33)]),
    );
    expect(again).toMatchObject({ updated: 2, added: 0, gone: 0 });
    expect(body(host, 3, 7)).toEqual([
      ['u3', 'Chi bộ Ba', 'Sùng', 33, SERIAL, 'Đã gửi', 'ba'],
      ['u2', 'Chi bộ Hai', 'Páo', 20, SERIAL, 'Đã gửi', 'hai'],
      ['u1', 'Chi bộ Một', 'Mai', 12, SERIAL, 'Đã gửi', 'một'],
    ]);
    expect(grid(host, 'Tổng hợp', 3, 0, 1, 7)).toEqual([['', 'Cộng', '', 65, '', '', '']]);
  });

  it('leaves formulas, widths and formats as the office made them', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table, sheet) => {
      table.columns.add(undefined, [['Gấp đôi'], ['=C6*2'], ['=C7*2'], ['=C8*2']]);
      sheet.getRange('B:B').format.columnWidth = 333;
      sheet.getRange('C6').format.fill.color = '#ABCDEF';
    });
    const width = host.workbook.sheet('Tổng hợp').column(1).width;
    await refreshTable(spec([row('u1', 'Chi bộ Một', 11), ...THREE.slice(1)]));
    expect([6, 7, 8].map((r) => at(host, r - 1, 5).formula)).toEqual(['=C6*2', '=C7*2', '=C8*2']);
    expect(host.workbook.sheet('Tổng hợp').column(1).width).toBe(width);
    expect(at(host, 5, 2)).toMatchObject({ value: 11, style: { fill: '#ABCDEF' } });
  });

  it('writes through no filter, and filters again as before', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) =>
      table.autoFilter.apply(table.getRange(), 4, { filterOn: 'Values', values: ['Chưa gửi'] }),
    );
    await refreshTable(
      spec([
        row('u1', 'Chi bộ Một', 11),
        row('u2', 'Chi bộ Hai', 22),
        row('u3', 'Chi bộ Ba', 33, 'Chưa gửi'),
        row('u4', 'Chi bộ Bốn', 44),
      ]),
    );
    expect(body(host, 4).map(([unit, , members]) => [unit, members])).toEqual([
      ['u1', 11],
      ['u2', 22],
      ['u3', 33],
      ['u4', 44],
    ]);
    const sheet = host.workbook.sheet('Tổng hợp');
    expect([5, 6, 7, 8].map((r) => sheet.isRowHidden(r))).toEqual([true, true, false, true]);
  });

  it('writes nothing where Excel does not say how it filters, and asks to clear the filter', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) =>
      table.autoFilter.apply(table.getRange(), 4, { filterOn: 'Values', values: ['Chưa gửi'] }),
    );
    const criteria = jest.spyOn(AutoFilterNode.prototype, 'criteria', 'get').mockImplementation(() => {
      throw new ExcelError('GeneralException');
    });
    const refreshed = refreshTable(spec([row('u1', 'Chi bộ Một', 11), ...THREE.slice(1)]));
    await expect(refreshed).rejects.toMatchObject({ code: 'sheet-filtered' });
    criteria.mockRestore();
    const sheet = host.workbook.sheet('Tổng hợp');
    expect([5, 6, 7].map((r) => sheet.isRowHidden(r))).toEqual([true, true, false]);
    expect(at(host, 5, 2).value).toBe(10);
  });

  it('filters again as before when the person stops', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) =>
      table.autoFilter.apply(table.getRange(), 4, { filterOn: 'Values', values: ['Chưa gửi'] }),
    );
    const stop = new AbortController();
    const stopped = refreshTable(spec([row('u1', 'Chi bộ Một', 11), ...THREE.slice(1)]), {
      signal: stop.signal,
      onRows: () => stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    const sheet = host.workbook.sheet('Tổng hợp');
    expect([5, 6, 7].map((r) => sheet.isRowHidden(r))).toEqual([true, true, false]);
  });

  it.each(['1.9', '1.13'])(
    'puts new rows below and moves down what the office keeps there: ExcelApi %s',
    async (apiVersion) => {
      const host = openExcel({ apiVersion });
      await refreshTable(spec(THREE));
      fill(host, 'Tổng hợp', 9, 1, [['Người lập biểu']]);
      const again = await refreshTable(
        spec([...THREE, row('u4', 'Chi bộ Bốn', 4), row('u5', 'Chi bộ Năm', 5)]),
      );
      expect(again.added).toBe(2);
      expect(body(host, 7).map(([unit, name]) => [unit, name])).toEqual([
        ['u1', 'Chi bộ Một'],
        ['u2', 'Chi bộ Hai'],
        ['u3', 'Chi bộ Ba'],
        ['u4', 'Chi bộ Bốn'],
        ['u5', 'Chi bộ Năm'],
        ['', ''],
        ['', 'Người lập biểu'],
      ]);
      expect(host.workbook.tables[0]?.area).toMatchObject({ row: HEADER, rows: 6 });
    },
  );

  it('keeps the row of a unit that is gone, says so once, and counts it no more', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    const without = spec([THREE[0] ?? [], THREE[2] ?? []]);
    expect((await refreshTable(without)).gone).toBe(1);
    expect(body(host, 3)[1]).toEqual(['u2', 'Chi bộ Hai', '', SERIAL, 'Không còn trong danh sách đơn vị']);
    expect((await refreshTable(without)).gone).toBe(0);
    expect((await refreshTable(spec(THREE))).updated).toBe(1);
    expect(body(host, 3)[1]?.[2]).toBe(20);
  });

  it('keeps texts that look like formulas or numbers as texts', async () => {
    const host = openExcel();
    const nasty = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '007', "'x"];
    const rows = nasty.map((name, index) => row(`00${index}`, name, 1));
    await refreshTable(spec([]));
    await refreshTable(spec(rows.slice(0, 3)));
    await refreshTable(spec(rows));
    expect(body(host, 6).map(([unit, name]) => [unit, name])).toEqual(
      rows.map(([unit, name]) => [unit, name]),
    );
    for (let r = 5; r < 11; r += 1) expect(at(host, r, 1).formula).toBeNull();
    expect(await refreshTable(spec(rows))).toMatchObject({ updated: 0, added: 0 });
  });

  it('says when the sheet is protected, before anything is written', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    host.workbook.sheet('Tổng hợp').isProtected = true;
    const before = body(host, 3);
    await expect(refreshTable(spec([row('u1', 'x', 1)]))).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(body(host, 3)).toEqual(before);
  });

  it('goes on without a column that was deleted and names it, but not without the one that identifies the rows', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) => table.columns.getItem('Danh sách ngày').delete());
    const changed = spec([row('u1', 'Chi bộ Một', 11), ...THREE.slice(1)]);
    expect(await refreshTable(changed)).toMatchObject({ missing: ['Danh sách ngày'], updated: 1 });
    expect(body(host, 1, 4)).toEqual([['u1', 'Chi bộ Một', 11, 'Đã gửi']]);
    await inTable((table) => table.columns.add(undefined, undefined, 'Danh sách ngày'));
    expect(await refreshTable(changed)).toMatchObject({ missing: [] });
    expect(body(host, 1, 5)[0]?.[4]).not.toBe('');
    await inTable((table) => table.columns.getItem('Mã đơn vị').delete());
    await expect(refreshTable(changed)).rejects.toMatchObject({
      code: 'table-changed',
      params: { header: 'Mã đơn vị' },
    });
  });

  it('keeps a header that the office renamed', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) => (table.columns.getItem('Đảng viên').name = 'Số ĐV'));
    expect(await refreshTable(spec([row('u1', 'Chi bộ Một', 11), ...THREE.slice(1)]))).toMatchObject({
      missing: [],
      updated: 1,
    });
    expect(at(host, HEADER, 2).value).toBe('Số ĐV');
    expect(body(host, 1)[0]?.[2]).toBe(11);
  });

  it('is made again when the office deleted it', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) => table.delete());
    expect(await refreshTable(spec(THREE))).toMatchObject({ created: true, sheet: 'Tổng hợp (2)' });
    expect(host.workbook.tables).toHaveLength(1);
  });

  it('keeps a totals row of the table', async () => {
    const host = openExcel();
    await refreshTable(spec(THREE));
    await inTable((table) => (table.showTotals = true));
    await refreshTable(spec([...THREE, row('u4', 'Chi bộ Bốn', 4)]));
    expect(body(host, 4).map(([unit]) => unit)).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect(host.workbook.tables[0]).toMatchObject({ showTotals: true, area: { rows: 6 } });
  });
});

describe('a large table', () => {
  const large = (change: (index: number) => number) =>
    Array.from({ length: 26_033 }, (_, index) =>
      row(`unit-${index}`, `Chi bộ Trường Tiểu học số ${index}`, change(index)),
    );
  const bytesOf = (rows: readonly (readonly CellValue[])[]) =>
    Buffer.byteLength(JSON.stringify(rows.map((cells) => [...cells.slice(0, 3), SERIAL, cells[4]])));

  it('is written and brought up to date in requests of less than 1 MB and 1.2 times its bytes', async () => {
    const host = openExcel();
    const first = large((index) => index);
    await refreshTable(spec(first));
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    expect(host.counters.requestBytes).toBeLessThan(bytesOf(first) * 1.2);
    host.resetCounters();
    const second = large((index) => index + 1);
    expect((await refreshTable(spec(second))).updated).toBe(26_033);
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    expect(host.counters.requestBytes).toBeLessThan(bytesOf(second) * 1.2);
    host.resetCounters();
    expect((await refreshTable(spec(second))).updated).toBe(0);
    expect(host.counters.requestBytes).toBeLessThan(20_000);
  });

  it('writes days as a workbook that counts them from 1904 has them', async () => {
    const host = openExcel();
    host.workbook.date1904 = true;
    await refreshTable(spec(THREE));
    expect(at(host, HEADER + 1, 3).value).toBe(SERIAL - 1_462);
    expect(await refreshTable(spec(THREE))).toMatchObject({ created: false, updated: 0 });
  });
});
