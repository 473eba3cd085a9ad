/** Small files, one for each thing that other programs and other hands make of a list of five: all are checked alike. */
import { runHeadless } from '../../../addin/headless/run.ts';

interface Found {
  readonly rows: number;
  readonly members: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly cell: string | null;
    readonly message: string;
  }[];
}

async function checked(name: string): Promise<Found> {
  const out: string[] = [];
  const edge = {
    out: (line: string) => out.push(line),
    error: (line: string) => out.push(line),
    environment: {},
    today: '2026-11-28',
  };
  await runHeadless(['check', `test/fixtures/files/${name}.xlsx`, '--json', '--rows'], edge);
  return JSON.parse(out.join('')) as Found;
}

const NAMES = [
  'Lương Thị Bích Hạnh',
  'Phùng Văn Quyết',
  'Tạ Minh Khôi',
  'Ngụy Thị Thu Trang',
  'Đoàn Quốc Bảo',
];
const BORN = ['1985-03-14', '1979-11-02', '1992-07-25'];

const fieldOf = ({ members }: Found, field: string): unknown[] => members.map(({ fields }) => fields[field]);
const rulesOf = ({ findings }: Found): string[] =>
  findings.map(({ rule, cell }) => `${rule} ${String(cell)}`);

describe('a file with', () => {
  it.each([
    ['the prefix x', 'namespace-prefix-x'],
    ['relations with a prefix', 'rels-prefix-ns0'],
    ['properties with a prefix', 'app-xml-prefix'],
    ['a table filtered by colour', 'table-colour-filter'],
    ['an order inside a filter', 'table-sortstate-in-autofilter'],
    ['days as text of ISO', 'iso-date-cells-t-d'],
    ['cells that do not say where they are', 'no-r-attributes'],
    ['cells in small letters', 'lowercase-cell-references'],
    ['text in pieces after a plain one', 'richtext-after-plain'],
    ['text in CDATA', 'cdata-names'],
    ['values beside the text', 'inlinestr-with-v'],
    ['the workbook in capitals', 'workbook-xml-other-case'],
    ['no folders', 'parts-at-root'],
    ['formulas that give text in cells of days', 'text-formula-in-date-cell'],
  ])('%s lists the five, and nothing is said', async (_, name) => {
    const found = await checked(name);
    expect(fieldOf(found, 'ho_ten')).toEqual(NAMES);
    expect(fieldOf(found, 'ngay_sinh').slice(0, 3)).toEqual(BORN);
    expect(rulesOf(found)).toEqual([]);
  });

  it.each([
    ['a space in the last row', 'stray-space-in-last-row', 'L0-FAR-001 A1048576'],
    ['a value in the last column', 'stray-value-in-last-column', 'L0-FAR-001 XFD3'],
    ['days from 1904, said in single quotes', '1904-with-single-quotes', 'L2-DATE-006 C2'],
    ['somebody struck through', 'strikethrough-member', 'L0-HIDE-002 B4'],
  ])('%s lists the five, and says so once', async (_, name, said) => {
    const found = await checked(name);
    expect(fieldOf(found, 'ho_ten')).toEqual(NAMES);
    expect(fieldOf(found, 'ngay_sinh').slice(0, 3)).toEqual(BORN);
    expect(rulesOf(found)).toEqual([said]);
  });

  it('a formula that nobody computed says that, and not that the cell is empty', async () => {
    const found = await checked('formula-never-computed');
    expect(fieldOf(found, 'ho_ten')).toEqual(NAMES);
    expect(rulesOf(found)).toEqual(['L2-FORM-005 C3']);
    expect(found.findings[0]?.message).toMatch(/chưa tính ra giá trị.*Mở tệp bằng Excel/);
  });
});
