import { Package } from '../../../../addin/excel/xlsx/parts/package.ts';
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { XlsxError } from '../../../../addin/excel/xlsx/zip/problem.ts';
import { compoundFile, fixture, zip } from './files.ts';

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await openXlsx(bytes);
    return 'opened';
  } catch (error) {
    return error instanceof XlsxError ? error.code : `not an XlsxError: ${String(error)}`;
  }
};

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a file that is no workbook', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['without a byte', () => new Uint8Array(), 'empty'],
    ['of plain text', () => text('Họ tên,Ngày sinh\n'), 'not-a-workbook'],
    ['in another container', () => zip({ 'word/document.xml': '<w/>' }), 'not-a-workbook'],
    ['of the old kind (.xls)', () => compoundFile('Workbook'), 'not-a-workbook'],
    ['with a password to open', () => compoundFile('EncryptedPackage'), 'encrypted'],
    ['cut off in the middle', () => fixture('openpyxl-roster').slice(0, 3_000), 'damaged'],
    ['that is only the first bytes of a container', () => new Uint8Array([0x50, 0x4b, 3, 4]), 'damaged'],
    ['without a sheet', () => zip({ 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
    ['with broken XML', () => zip({ 'xl/workbook.xml': '<workbook><sheets><sheet' }), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes())).toBe(code);
  });

  it('but has one behind something else is opened', async () => {
    const behind = new Uint8Array(Buffer.concat([Buffer.from('junk'.repeat(9)), fixture('openpyxl-roster')]));
    expect(await codeOf(behind)).toBe('opened');
  });

  it('with bytes changed in the middle is opened or refused, and never anything else', async () => {
    const whole = fixture('libreoffice-roster');
    for (let at = 40; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(['opened', 'damaged', 'not-a-workbook', 'encrypted']).toContain(await codeOf(broken));
    }
  });

  it('that unpacks to more than the limit is refused, also where its directory says less', () => {
    const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/a.xml': Buffer.alloc(3_000_000, 0x20) }, 10);
    const within = (limit: number) => () => {
      const file = new Package(bomb, limit);
      const entry = file.part('xl/a.xml');
      return entry ? [...file.pieces(entry)].reduce((sum, piece) => sum + piece.length, 0) : 0;
    };
    expect(within(2_000_000)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(within(4_000_000)()).toBe(3_000_000);
  });
});
