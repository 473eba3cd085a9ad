/** Members as lists have them: whole and partial dates, codes, words that are no code, and blanks. */
import fc from 'fast-check';
import { CODES } from '../../../../functions/domain/roster/codes/codes.ts';
import type { FieldValue } from '../../../../functions/domain/roster/shape/field.ts';
import type { Member } from '../../../../functions/domain/roster/shape/member.ts';

/** The day of a roster whose members say themselves what they are. */
export const ON = '2023-06-30';

export const day = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partly = (whole: fc.Arbitrary<string>) =>
  fc.tuple(whole, fc.constantFrom(4, 7, 10, 10)).map(([iso, length]) => iso.slice(0, length));
const recent = fc
  .date({ min: new Date('2019-06-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nearAnEra = fc.constantFrom(
  '1945-08-18',
  '1945-08-19',
  '1945-08',
  '1954-07-20',
  '1954-07-21',
  '1975-04-30',
  '1975-05-01',
  '1975',
);
const code = (list: keyof typeof CODES) =>
  fc.oneof(fc.constantFrom(...CODES[list].map((entry) => entry.code)), fc.constant('chữ lạ'));

const fields: fc.Arbitrary<Partial<Record<string, FieldValue>>> = fc.record(
  {
    ngay_sinh: partly(day),
    gioi_tinh: code('sex'),
    dan_toc: code('ethnicity'),
    ton_giao: code('religion'),
    nghe_nghiep: code('occupation'),
    chuyen_mon: code('professionalEducation'),
    van_hoa: code('generalEducation'),
    ly_luan: code('politicalTheory'),
    ngay_vao_dang: fc.oneof(partly(day), partly(recent), nearAnEra),
    ngay_chinh_thuc: partly(recent),
    doan_vien: fc.constant(true),
    mien_sh: fc.constant(true),
  },
  { requiredKeys: [] },
);

/** Everybody with a status of their own: without one it is read from the whole roster, which is no sum. */
export const member: fc.Arbitrary<Pick<Member, 'fields'>> = fc
  .tuple(fields, code('memberStatus'))
  .map(([some, loai_dv]) => ({ fields: { ...some, loai_dv } }));
export const roster = fc.array(member, { minLength: 1, maxLength: 25 });
export const rosters = fc.array(roster, { minLength: 1, maxLength: 6 });
