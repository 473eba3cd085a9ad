/** Form 1 of the content hash: what was hashed by it years ago is hashed to the same today. */
import { createHash } from 'node:crypto';
import { FIELDS } from '../../../../functions/domain/roster/fields/fields.ts';
import type { Field } from '../../../../functions/domain/roster/shape/field.ts';
import { FORM_1, NUMBERS_OF_FORM_1 } from '../../../../functions/domain/submissions/content-form.ts';
import { canonicalRows } from '../../../../functions/wire/canonical.ts';

const ROWS = [
  {
    fields: {
      ho_ten: 'Lo\u0300 Thị Mai',
      so_cccd: '010185012345',
      ngay_sinh: '1985',
      doan_vien: true as const,
      dan_toc: '03',
    },
  },
  { fields: { ho_ten: 'Giàng A Páo', so_the: '31.012345', mien_sh: true as const, chuc_vu_dang: 'bi-thu' } },
];

it('is what the revision before forms were numbered made', () => {
  expect(createHash('sha256').update(canonicalRows(ROWS)).digest('hex')).toBe(
    '91d9f48f579f2b8267c7daceb25387c65f785d5929d1f71d47c1ddcea0675441',
  );
});

it('has every field that was sent when it was frozen, and the two numbers', () => {
  expect(FORM_1.join(' ')).toBe(
    'ho_ten ngay_sinh gioi_tinh dan_toc ton_giao so_cccd so_the ngay_qd_kn ngay_vao_dang ngay_chinh_thuc ' +
      'loai_dv van_hoa chuyen_mon ly_luan nghe_nghiep chuc_vu_dang doan_vien mien_sh',
  );
  expect([...NUMBERS_OF_FORM_1]).toEqual(['so_cccd', 'so_the']);
});

describe('a field that is sent from some day on', () => {
  const fields: readonly Field[] = FIELDS.map((field): Field =>
    field.key === 'email' ? { ...field, upload: 'rows' } : field,
  ).toReversed();

  it('changes no hash of rows without it, whatever the order of the fields became', () => {
    expect(canonicalRows(ROWS, fields)).toBe(canonicalRows(ROWS));
  });

  it('is in the hash of rows that have it', () => {
    const withMail = (email: string) => canonicalRows([{ fields: { ...ROWS[0]?.fields, email } }], fields);
    expect(withMail('a@b.vn')).not.toBe(canonicalRows(ROWS.slice(0, 1), fields));
    expect(withMail('a@b.vn')).not.toBe(withMail('c@b.vn'));
  });

  it('is in it with its last digits only, where it is a number', () => {
    const numbers = fields.map((field): Field =>
      field.key === 'email' ? { ...field, upload: 'hash' } : field,
    );
    const text = canonicalRows([{ fields: { ho_ten: 'Mai', email: '00000001234' } }], numbers);
    expect(text).toContain('1234');
    expect(text).not.toContain('00000001234');
  });
});
