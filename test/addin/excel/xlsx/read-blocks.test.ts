import { readdirSync } from 'node:fs';
import { createWorkbookHost } from '../../../../addin/excel/host/host.ts';
import { loadExcelClient } from '../../../../addin/excel/host/client.ts';
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { readBlocks } from '../../../../addin/excel/xlsx/read-blocks.ts';
import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { fixture } from './files.ts';

const FILES = [
  'openpyxl-roster',
  'libreoffice-roster',
  'empty',
  ...readdirSync('test/fixtures/files').map((name) => `files/${name.replace('.xlsx', '')}`),
];

describe('the blocks of a file', () => {
  it.each(FILES)('%s are what Excel’s client tells of its sheet', async (name) => {
    const workbook = await openXlsx(fixture(name));
    loadExcelClient(createWorkbookHost({ workbook }));
    const { block: told } = await readSheet();
    const block = (await readBlocks(fixture(name))).find(({ isActive }) => isActive)?.block;
    const plain = ({
      name: sheet,
      top,
      left,
      values,
      errorCells = new Set(),
      date1904 = false,
      beyond,
    }: typeof told) => ({
      sheet,
      top,
      left,
      values,
      errorCells,
      date1904,
      beyond,
    });
    expect(block && plain(block)).toEqual(plain(told));
    expect(block && readRoster(block, MEMBERS)).toEqual(readRoster(told, MEMBERS));
  });
});
