import {
  DOCUMENT_PATTERN,
  fingerprintText,
  membersByRow,
} from '../../../../../functions/domain/rules/record/justification.ts';
import type { Finding } from '../../../../../functions/domain/rules/record/rule.ts';

const finding: Finding = {
  rule: 'L2-ID-003',
  severity: 'warning',
  sheet: 'Danh sách',
  row: 6,
  column: 7,
  field: 'so_cccd',
  params: { year: '1981' },
};
const mai = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', so_cccd: '010185012345', dan_toc: '03' };

describe('what a reason is bound to', () => {
  it('is the same for whole and for masked numbers, other rows, sheets and Unicode forms', () => {
    const text = fingerprintText(finding, { fields: mai });
    const masked = { ...mai, ho_ten: 'LÒ THỊ MAI'.normalize('NFD'), so_cccd: '••••••••2345' };
    const elsewhere = { ...finding, sheet: '', row: 99, column: null, params: {} };
    expect(fingerprintText(elsewhere, { fields: masked })).toBe(text);
  });

  it.each([
    ['another rule', { ...finding, rule: 'L2-ID-008' }, mai],
    ['another number', finding, { ...mai, so_cccd: '010185019999' }],
    ['another birth date', finding, { ...mai, ngay_sinh: '1985-02-04' }],
    ['another name', finding, { ...mai, ho_ten: 'Lò Thị Mai Hoa' }],
    ['another field', { ...finding, field: 'dan_toc' as const }, mai],
  ])('dies with %s', (_name, other, fields) => {
    expect(fingerprintText(other, { fields })).not.toBe(fingerprintText(finding, { fields: mai }));
  });

  it('lives on when something else changes', () => {
    const other = { ...mai, dan_toc: '08', chuyen_mon: 'dai-hoc' };
    expect(fingerprintText(finding, { fields: other })).toBe(fingerprintText(finding, { fields: mai }));
  });

  it('of a finding about the sheet is its facts, in whatever order', () => {
    const about = { ...finding, row: null, field: null, params: { now: 30, before: 12 } };
    const turned = { ...about, params: { before: 12, now: 30 } };
    expect(fingerprintText(turned)).toBe(fingerprintText(about));
    expect(fingerprintText({ ...about, params: { now: 31, before: 12 } })).not.toBe(fingerprintText(about));
  });

  it('never holds a whole id number', () => {
    expect(fingerprintText(finding, { fields: mai })).not.toContain('0185012345');
  });

  it('is found for every row of a member who takes several', () => {
    const member = { row: 6, lastRow: 8, fields: mai };
    const at = membersByRow([member]);
    expect([at(5), at(6), at(8), at(9), at(null)]).toEqual([undefined, member, member, undefined, undefined]);
  });
});

it.each([
  ['123-QĐ/ĐU', true],
  ['Số 12 (bản sao)', true],
  ['=HYPERLINK(1)', false],
  ['-12', false],
  ['<b>', false],
  ['a\nb', false],
  ['', false],
  ['1'.repeat(41), false],
])('a document may be numbered %j: %s', (number, valid) => {
  expect(DOCUMENT_PATTERN.test(number)).toBe(valid);
});
