import { api, read, refusal, setAnyway, type Fact } from '../fact.ts';

const page = api('pagelayout');

export const printing: readonly Fact[] = [
  {
    members: [
      'Worksheet.pageLayout',
      'PageLayout.leftMargin',
      'PageLayout.rightMargin',
      'PageLayout.topMargin',
      'PageLayout.bottomMargin',
      'PageLayout.footerMargin',
    ],
    states: 'margins are in points',
    source: page,
    replay: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      const margins = {
        leftMargin: 42,
        rightMargin: 36,
        topMargin: 35.5,
        bottomMargin: 48,
        footerMargin: 24,
      };
      Object.assign(pageLayout, margins);
      await read({ context }, pageLayout, Object.keys(margins).join());
      expect(pageLayout).toMatchObject(margins);
      expect(await refusal({ context }, () => (pageLayout.leftMargin = -1))).toBe('InvalidArgument');
    },
  },
  {
    members: [
      'PageLayout.orientation',
      'PageLayout.paperSize',
      'PageLayout.centerHorizontally',
      'PageLayout.blackAndWhite',
    ],
    states: 'upright or lying, on a known paper; neither centred nor black and white until somebody says so',
    source: page,
    replay: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      await read({ context }, pageLayout, 'orientation,centerHorizontally,blackAndWhite');
      expect([pageLayout.orientation, pageLayout.centerHorizontally, pageLayout.blackAndWhite]).toEqual([
        'Portrait',
        false,
        false,
      ]);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      await read({ context }, pageLayout, 'orientation,paperSize');
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Landscape', 'A4']);
      expect(await refusal({ context }, () => setAnyway(pageLayout, 'orientation', 'Askew'))).toBe(
        'InvalidArgument',
      );
    },
  },
  {
    members: [
      'PageLayout.zoom',
      'PageLayoutZoomOptions.horizontalFitToPages',
      'PageLayoutZoomOptions.verticalFitToPages',
    ],
    states: 'a number of pages or a size of 10 to 400 percent, set as a whole',
    source: api('pagelayoutzoomoptions'),
    replay: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      expect((await read({ context }, pageLayout, 'zoom')).zoom).toMatchObject({ horizontalFitToPages: 1 });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      expect((await read({ context }, pageLayout, 'zoom')).zoom).toMatchObject({
        horizontalFitToPages: 1,
        verticalFitToPages: 2,
      });
      const scale = (percent: number) => refusal({ context }, () => (pageLayout.zoom = { scale: percent }));
      expect([await scale(9), await scale(10), await scale(400), await scale(401)]).toEqual([
        'InvalidArgument',
        'none',
        'none',
        'InvalidArgument',
      ]);
    },
  },
  {
    members: ['PageLayout.setPrintArea'],
    states: 'what is printed, as a range or an address',
    source: page,
    replay: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintArea(sheet.getRange('A1:C9'));
      expect((await read({ context }, pageLayout.getPrintArea(), 'address')).address).toBe('Sheet1!A1:C9');
      pageLayout.setPrintArea('B2:D4');
      expect((await read({ context }, pageLayout.getPrintArea(), 'address')).address).toBe('Sheet1!B2:D4');
    },
  },
  {
    members: ['PageLayout.setPrintTitleRows'],
    states: 'rows that stand on every page are whole rows',
    source: page,
    replay: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintTitleRows('$1:$2');
      expect((await read({ context }, pageLayout.getPrintTitleRows(), 'address')).address).toBe('Sheet1!1:2');
      expect(await refusal({ context }, () => pageLayout.setPrintTitleRows('A1:C2'))).toBe('InvalidArgument');
    },
  },
  {
    members: [
      'PageLayout.headersFooters',
      'HeaderFooterGroup.defaultForAllPages',
      'HeaderFooter.leftFooter',
      'HeaderFooter.rightFooter',
    ],
    states: 'texts with codes in them, for all pages where no others are said',
    source: api('headerfooter'),
    replay: async ({ sheet, context }) => {
      const { defaultForAllPages } = sheet.pageLayout.headersFooters;
      defaultForAllPages.leftFooter = 'A && B';
      defaultForAllPages.rightFooter = '&P/&N';
      await read({ context }, defaultForAllPages, 'leftFooter,rightFooter,leftHeader');
      expect([
        defaultForAllPages.leftFooter,
        defaultForAllPages.rightFooter,
        defaultForAllPages.leftHeader,
      ]).toEqual(['A && B', '&P/&N', '']);
    },
  },
];
