import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import type { FieldKey, FieldValue } from '../../../../functions/domain/roster/shape/field.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../functions/domain/rules/check.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import type { Rule, RuleContext } from '../../../../functions/domain/rules/record/rule.ts';
import { thresholdOn } from '../../../../functions/domain/rules/law/thresholds.ts';
import { contextOf } from './example.ts';

const ON = '2023-06-30';
const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Loại ĐV',
  'Số CCCD',
];
const MAI: Cell[] = [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2020', '19/05/2021', 'CT', '010185012345'];

function check(...rows: Cell[][]) {
  const reading = readRoster({ name: 'Chi bộ 1', top: 0, left: 0, values: [HEADER, ...rows] }, MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  return checkRoster({ ...fromSheet(reading), on: ON }, RULES);
}

const changed = (column: number, cell: Cell, row = MAI) =>
  row.map((old, index) => (index === column ? cell : old));
const places = (report: ReturnType<typeof check>) =>
  report.findings.map(({ rule, row, column }) => [rule, row, column]);

function wired(...members: Partial<Record<FieldKey, FieldValue>>[]): Pick<RuleContext, 'kind' | 'list'> {
  const { kind, list } = contextOf({ title: '', members, columns: [] });
  return { kind, list };
}

describe('checking a roster', () => {
  it('has nothing to say about a good one', () => {
    expect(check(MAI)).toMatchObject({
      totals: { error: 0, warning: 0, info: 0 },
      findings: [],
      waiting: 0,
      waits: [],
      failed: [],
    });
  });

  it('says the date that should be, in words for a person, without the address of the cell', () => {
    const { findings } = check(changed(5, '05/06/2021'));
    expect(findings).toEqual([
      {
        rule: 'L3-PROB-001',
        severity: 'error',
        sheet: 'Chi bộ 1',
        row: 2,
        column: 5,
        field: 'ngay_chinh_thuc',
        params: { value: '2021-06-05', due: '2021-05-19', months: 12 },
      },
    ]);
    expect(findings.map((finding) => messageOf(finding).vi)).toEqual([
      'đang ghi 05/06/2021, đúng ra 19/05/2021 (ngày vào Đảng, tức ngày làm lễ kết nạp, cộng 12 tháng). Sửa lại ô này, hoặc sửa ngày vào Đảng.',
    ]);
  });

  it('lets the rules that build on a wrong cell wait, and counts them', () => {
    const report = check(changed(2, '31/02/1985'));
    expect(places(report)).toEqual([['L2-TYPE-001', 2, 2]]);
    expect(report.waiting).toBeGreaterThan(5);
    expect(report.waits).toEqual([{ row: 2, column: 2, field: 'ngay_sinh', count: report.waiting }]);
  });

  it('counts exactly, and sorts by row and column', () => {
    const report = check(changed(3, 'N'), changed(1, '', changed(5, '05/06/2021')), MAI);
    expect(places(report)).toEqual([
      ['L2-CODE-001', 2, 3],
      ['L4-DUP-001', 2, 7],
      ['L4-STT-001', 3, 0],
      ['L2-REQ-001', 3, 1],
      ['L3-PROB-001', 3, 5],
      ['L4-DUP-001', 3, 7],
      ['L4-STT-001', 4, 0],
      ['L4-DUP-001', 4, 7],
    ]);
    expect(report.totals.error).toBe(6);
  });

  it('tells a missing column once, and not in every row', () => {
    const reading = readRoster(
      {
        name: 'A',
        top: 0,
        left: 0,
        values: [
          ['Họ và tên', 'Giới tính', 'Ngày vào Đảng'],
          ['Lò Thị Mai', 'Nữ', '19/05/2010'],
          ['Tẩn A Páo', 'Nam', '5/2001'],
        ],
      },
      MEMBERS,
    ) as RosterReading;
    const errors = checkRoster({ ...fromSheet(reading), on: ON }, RULES).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toMatchObject([{ rule: 'L1-COL-001', row: null, column: null, field: 'ngay_sinh' }]);
    expect(errors.map((finding) => messageOf(finding).vi)[0]).toContain('“Ngày sinh”');
  });

  it('accepts the export of the central system as it is, and says what it lacks', () => {
    const reading = readRoster(
      {
        name: 'DS_DANGVIEN',
        top: 0,
        left: 0,
        values: [
          [
            'Họ và tên',
            'Số thẻ Đảng viên',
            'Số CCCD',
            'Ngày sinh',
            'Ngày kết nạp',
            'Chi bộ đang sinh hoạt',
            'Chi bộ nơi cư trú',
            'Trạng thái',
          ],
          [
            'LÒ THỊ MAI',
            '012185000123',
            '012185000123',
            '03/02/1985',
            '19/05/2010',
            'CB 1',
            'CB 2',
            'Đang sinh hoạt',
          ],
        ],
      },
      MEMBERS,
    ) as RosterReading;
    const { findings } = checkRoster({ ...fromSheet(reading), on: ON }, RULES);
    expect(findings).toMatchObject([
      { rule: 'L1-COL-006', severity: 'warning', field: 'gioi_tinh' },
      // “Trạng thái” says there who still attends, and not who is on probation.
      { rule: 'L1-COL-007', severity: 'info' },
    ]);
  });

  it('marks the column of the sex when birth years stand in two', () => {
    const values = [
      ['Họ và tên', 'Năm sinh', '', 'Ngày vào Đảng'],
      ['', 'Nam', 'Nữ', ''],
      ['Lò Thị Mai', '', '31/02/1985', '19/05/2010'],
      ['Tẩn A Páo', '03/02/2035', '', '19/05/2010'],
    ];
    const reading = readRoster({ name: 'A', top: 0, left: 0, values }, MEMBERS) as RosterReading;
    expect(places(checkRoster({ ...fromSheet(reading), on: ON }, RULES))).toEqual([
      ['L1-COL-007', null, null],
      ['L2-TYPE-001', 3, 2],
      ['L2-DATE-003', 4, 1],
    ]);
  });

  it('shows the choices of a short list', () => {
    const [finding] = check(changed(6, 'cũ')).findings;
    expect(finding && messageOf(finding)).toEqual({
      vi: 'đang ghi “cũ”, không có trong danh mục Loại đảng viên. Chọn một trong: Chính thức, Dự bị.',
      en: '“cũ” is not in the list of Kind of membership. Choose one of: Full member, Probationary member.',
    });
  });

  it('never lets an occupation stand in the way', () => {
    const report = checkRoster({ ...wired({ ...SENT, nghe_nghiep: 'Nuôi cá tầm' }), on: ON }, RULES);
    expect(report.totals).toEqual({ error: 0, warning: 0, info: 1 });
  });

  it('keeps a rule that breaks down apart from what is wrong in the list', () => {
    const first = RULES.find(({ needs }) => needs === undefined);
    const broken: Rule = {
      ...(first as Rule),
      id: 'L9-TEST-001',
      *check() {
        yield { row: 2, field: 'ho_ten' };
        throw new Error('broken');
      },
    };
    const rows = wired(SENT);
    const report = checkRoster({ ...rows, on: ON }, [broken, ...RULES]);
    expect(report.failed).toEqual(['L9-TEST-001']);
    expect(report.findings).toEqual(checkRoster({ ...rows, on: ON }, RULES).findings);
  });

  it('does not count a rule as passed whose part of the context is missing', () => {
    const rows = wired(SENT);
    const without = checkRoster({ ...rows, on: ON }, RULES);
    const needing = RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => id);
    expect(needing.length).toBeGreaterThan(5);
    expect(without.notRun).toEqual(needing);
    const withUnit = checkRoster({ ...rows, on: ON, unit: { level: 'branch' } }, RULES);
    expect(withUnit.notRun).not.toContain('L4-SIZE-001');
  });

  it('marks what is stacked in the lines of one cell where it stands', () => {
    const at = { ngay_chinh_thuc: { row: 3, column: 6 } };
    const fields = { ...SENT, ngay_chinh_thuc: '2021-06-05' };
    const rows = { ...wired(SENT), list: { name: '', members: [{ row: 2, lastRow: 5, at, fields }] } };
    expect(checkRoster({ ...rows, on: ON }, RULES).findings).toMatchObject([
      { rule: 'L3-PROB-001', row: 3, column: 6 },
    ]);
  });

  it('throws for a finding of a rule that does not exist', () => {
    const finding = {
      rule: 'X',
      severity: 'info',
      sheet: '',
      row: 1,
      column: 1,
      field: null,
      params: {},
    } as const;
    expect(() => messageOf(finding)).toThrow(RangeError);
  });
});

const SENT = {
  ho_ten: 'Lò Thị Mai',
  ngay_sinh: '1985-02-03',
  gioi_tinh: 'nu',
  ngay_vao_dang: '2020-05-19',
} as const;

describe('rows that came over the wire', () => {
  it('are judged by the same rules, with no columns to point at', () => {
    const rows = wired({ ...SENT, ngay_chinh_thuc: '2021-06-05', so_cccd: '1.0E+10', dan_toc: 'Dẻo' });
    expect(
      checkRoster({ ...rows, on: ON }, RULES).findings.map(({ rule, column }) => [rule, column]),
    ).toEqual([
      ['L2-CODE-003', null],
      ['L2-ID-002', null],
      ['L3-PROB-001', null],
    ]);
  });

  it('must have the required values', () => {
    const { findings } = checkRoster({ ...wired({ ho_ten: 'Lò Thị Mai' }), on: ON }, RULES);
    expect(findings.map(({ rule, field }) => [rule, field])).toEqual([
      ['L2-REQ-001', 'ngay_sinh'],
      ['L2-REQ-001', 'ngay_vao_dang'],
    ]);
  });

  it('must have what their kind of list requires', () => {
    const { gioi_tinh: _sex, ...without } = SENT;
    const strict = MEMBERS.fields.map((one) =>
      one.key === 'gioi_tinh' ? { ...one, required: true as const } : one,
    );
    const kind = { ...MEMBERS, fields: strict };
    expect(checkRoster({ ...wired(without), kind, on: ON }, RULES).findings).toMatchObject([
      { rule: 'L2-REQ-001', row: 2, field: 'gioi_tinh' },
    ]);
  });

  it('must have a sex everywhere, or nowhere where the roster has no such column', () => {
    const other = { ...SENT, ho_ten: 'Tẩn A Páo', ngay_sinh: '1975-04-02', so_cccd: undefined };
    const { gioi_tinh: _sex, so_cccd: _number, ...without } = other;
    const members = [
      { row: 2, fields: SENT },
      { row: 3, fields: without },
    ] as RosterReading['members'];
    const mixed = { ...wired(SENT), list: { name: '', members } };
    expect(checkRoster({ ...mixed, on: ON }, RULES).findings).toMatchObject([
      { rule: 'L2-REQ-001', row: 3, field: 'gioi_tinh' },
    ]);
    expect(checkRoster({ ...wired(without), on: ON }, RULES).totals.error).toBe(0);
  });

  it('are not believed where a code or a date is none', () => {
    const rows = wired({ ...SENT, gioi_tinh: 'nữ', ngay_sinh: '03/02/1985' });
    expect(checkRoster({ ...rows, on: ON }, RULES).findings.map(({ rule }) => rule)).toEqual([
      'L2-CODE-001',
      'L2-TYPE-001',
    ]);
  });
});

describe('acts are judged by the rule of their day', () => {
  it.each([
    ['2016-07-24', undefined],
    ['2016-07-25', '29-QĐ/TW'],
    ['2021-07-29', '29-QĐ/TW'],
    ['2021-07-30', '24-QĐ/TW'],
    ['2025-01-20', '232-QĐ/TW'],
    ['2025-07-01', '294-QĐ/TW'],
    ['2026-07-26', '208-QĐ/TW'],
    ['2016', undefined],
  ])('on %s it was %s', (date, document) => {
    expect(thresholdOn('probation-months', date)?.citation.document).toBe(document);
  });

  it('before the first verified text asks only for the order of dates, as a warning', () => {
    const old = { ...SENT, ngay_sinh: '1960-02-03', ngay_vao_dang: '1977-05-19' };
    const late = checkRoster({ ...wired({ ...old, ngay_chinh_thuc: '1979-01-01' }), on: ON }, RULES);
    const turned = checkRoster({ ...wired({ ...old, ngay_chinh_thuc: '1976-01-01' }), on: ON }, RULES);
    expect(late.findings).toEqual([]);
    expect(turned.findings).toMatchObject([
      { rule: 'L3-DATE-011', severity: 'warning', field: 'ngay_chinh_thuc' },
    ]);
  });
});
