/** Who was admitted and is proposed as the newcomer of the list of members; who is not. */
import { CANDIDATES } from '../../../../functions/domain/roster/fields/candidates.ts';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { newMembers, sharedFields } from '../../../../functions/domain/submissions/new-members.ts';
import type { NumberedRow } from '../../../../functions/domain/submissions/new-members.ts';

type Fields = NumberedRow['fields'];

const MAI: Fields = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02' };
const ADMITTED: Fields = { ...MAI, ket_qua: 'ket-nap', ngay_vao_dang: '2023-05-19' };
/** With its number as it rests: masked, and hashed beside. */
const row = (fields: Fields, number?: string): NumberedRow =>
  number === undefined
    ? { row: 5, fields }
    : {
        row: 5,
        fields: { ...fields, so_cccd: `••••••••${number.slice(-4)}` },
        numbers: { so_cccd: `hash-of-${number}` },
      };
const proposed = (candidate: NumberedRow, ...members: readonly NumberedRow[]): boolean =>
  newMembers([candidate], members).length === 1;

it('proposes whoever was admitted and stands in no row of the members', () => {
  expect(proposed(row(ADMITTED))).toBe(true);
  expect(proposed(row(ADMITTED), row({ ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12' }))).toBe(true);
});

it.each([
  ['is in the pool', { ...ADMITTED, ket_qua: 'nguon' }],
  ['has a decision and no ceremony yet', { ...ADMITTED, ket_qua: 'co-qd' }],
  ['was handed over', { ...ADMITTED, ket_qua: 'chuyen-giao' }],
  ['has no day of the ceremony', { ...ADMITTED, ngay_vao_dang: undefined }],
  ['has a year for it', { ...ADMITTED, ngay_vao_dang: '2023' }],
])('does not propose whoever %s', (_, fields) => {
  expect(proposed(row(fields))).toBe(false);
});

it.each([
  ['the same name and birth', MAI],
  ['the name in capitals', { ...MAI, ho_ten: 'LÒ THỊ MAI' }],
  ['the year of birth alone', { ...MAI, ngay_sinh: '1999' }],
  ['the name alone', { ho_ten: 'Lò Thị Mai' }],
])('finds a member with %s', (_, member) => {
  expect(proposed(row(ADMITTED), row(member))).toBe(false);
});

it('goes by the number where both have one, whatever name and birth are', () => {
  const other = { ho_ten: 'Lò Mai', ngay_sinh: '1999-02-03' };
  expect(proposed(row(ADMITTED, '010099000001'), row(other, '010099000001'))).toBe(false);
  // A namesake born on the same day.
  expect(proposed(row(ADMITTED, '010099000001'), row(MAI, '010099000002'))).toBe(true);
});

it('goes by name and birth where one of the two has no number', () => {
  expect(proposed(row(ADMITTED, '010099000001'), row(MAI))).toBe(false);
  expect(proposed(row(ADMITTED), row(MAI, '010099000001'))).toBe(false);
});

it('takes one member for one candidate: of two namesakes born on one day the other is proposed', () => {
  const two = [row(ADMITTED), { ...row(ADMITTED), row: 6 }];
  expect(newMembers(two, [row(MAI)])).toHaveLength(1);
});

it('shares what both lists say of a person, and no number', () => {
  const shared = sharedFields(CANDIDATES, MEMBERS);
  expect(shared).toEqual([
    'ho_ten',
    'ngay_sinh',
    'gioi_tinh',
    'dan_toc',
    'ngay_qd_kn',
    'ngay_vao_dang',
    'ngay_chinh_thuc',
    'van_hoa',
    'chuyen_mon',
    'nghe_nghiep',
    'don_vi_ct',
    'doan_vien',
  ]);
});
