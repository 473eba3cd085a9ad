import { codeOf, newWorkbook, onSheet, put } from '../excel.ts';

describe('the page layout of a sheet', () => {
  it('holds paper, margins, pages, print area, title rows and the texts of the foot', async () => {
    const host = newWorkbook();
    await put('A1', [['Báo cáo'], ['Đơn vị'], [1]]);
    await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      pageLayout.setPrintMargins('Centimeters', { left: 2.54, top: 1.27 });
      pageLayout.rightMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.blackAndWhite = true;
      pageLayout.setPrintArea('A1:H40');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Mã đối chiếu 7F3A';
      await context.sync();
    });
    await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load(
        'orientation,paperSize,zoom,leftMargin,topMargin,rightMargin,centerHorizontally,blackAndWhite',
      );
      pageLayout.headersFooters.defaultForAllPages.load('leftFooter,rightFooter');
      const printed = pageLayout.getPrintArea().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Portrait', 'A4']);
      expect([pageLayout.leftMargin, pageLayout.topMargin, pageLayout.rightMargin]).toEqual([72, 36, 36]);
      expect([pageLayout.centerHorizontally, pageLayout.blackAndWhite]).toEqual([true, true]);
      expect([printed.address, titles.address]).toEqual(['Sheet1!A1:H40', 'Sheet1!1:2']);
      const { leftFooter, rightFooter } = pageLayout.headersFooters.defaultForAllPages;
      expect([leftFooter, rightFooter]).toEqual(['Mã đối chiếu 7F3A', '']);
    });
    expect(host.workbook.activeSheet.print?.area?.area).toEqual({ row: 0, column: 0, rows: 40, columns: 8 });
  });

  it('has no print area before one is set, and refuses what Excel would not take', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const none = sheet.pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(await codeOf((sheet) => (sheet.pageLayout.zoom = { scale: 5 }))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => (sheet.pageLayout.leftMargin = -1))).toBe('InvalidArgument');
    const foot = 'x'.repeat(300);
    expect(
      await codeOf((sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = foot)),
    ).toBe('InvalidArgument');
  });
});

describe('names', () => {
  it('follow their cells, are found where an address is asked for, and go', async () => {
    newWorkbook();
    await put('B2', [[5], [6]]);
    await onSheet(async (sheet, context) => {
      context.workbook.names.add('TongSo', sheet.getRange('B2:B3'), 'hai ô');
      sheet.names.add('MucTieu', '=230');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const named = context.workbook.names.getItem('TongSo').load('formula,value,type,scope,comment');
      const constant = sheet.names.getItem('MucTieu').load('value,type,scope');
      const cells = sheet.getRange('TongSo').load('values,address');
      await context.sync();
      expect([named.formula, named.type, named.scope, named.comment]).toEqual([
        '=Sheet1!$B$3:$B$4',
        'Range',
        'Workbook',
        'hai ô',
      ]);
      expect([constant.value, constant.type, constant.scope]).toEqual([230, 'Double', 'Worksheet']);
      expect([cells.address, cells.values]).toEqual(['Sheet1!B3:B4', [[5], [6]]]);
      named.delete();
      const gone = context.workbook.names.getItemOrNullObject('TongSo');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('are refused twice, and where they look like a cell', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      context.workbook.names.add('So', sheet.getRange('A1'));
      await context.sync();
    });
    expect(await codeOf((sheet, context) => context.workbook.names.add('so', sheet.getRange('A2')))).toBe(
      'ItemAlreadyExists',
    );
    expect(await codeOf((sheet, context) => context.workbook.names.add('A1', sheet.getRange('A2')))).toBe(
      'InvalidArgument',
    );
  });
});

describe('the lines between the cells of a sheet', () => {
  it('are shown or not, whatever the client calls them on the wire', async () => {
    const host = newWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      expect(sheet.showGridlines).toBe(false);
    });
    expect(host.workbook.activeSheet.showGridlines).toBe(false);
  });
});

describe('lines around cells', () => {
  it('lie on the edges that are named, and between the cells', async () => {
    const host = newWorkbook();
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B3');
      format.borders.getItem('EdgeTop').style = 'Continuous';
      format.borders.getItem('InsideHorizontal').weight = 'Hairline';
      format.rowHeight = 20;
      format.verticalAlignment = 'Center';
      await context.sync();
    });
    const sheet = host.workbook.activeSheet;
    const edges = [0, 1, 2].map((row) => {
      const { edgeTop, edgeBottom } = sheet.cell(row, 1).style;
      return [edgeTop, edgeBottom, sheet.row(row).height];
    });
    expect(edges).toEqual([
      ['Thin', 'Hairline', 20],
      [null, 'Hairline', 20],
      [null, null, 20],
    ]);
  });
});
