import { statedExits } from '../../../../functions/domain/submissions/stated-exits.ts';

const row = (at: number, ho_ten: string, ngay_sinh: string, more: Readonly<Record<string, string>> = {}) => ({
  row: at,
  fields: { ho_ten, ngay_sinh, ...more },
});
const left = (at: number, activity: string, name: string, birth: string, on?: string) => ({
  ...row(at, name, birth, { trang_thai: activity, ...(on !== undefined && { ngay_roi: on }) }),
  activity,
});

describe('what a list says of those who left', () => {
  const removed = [
    row(2, 'Lò Thị Mai', '1985-02-03', { so_cccd: '••••••••2345' }),
    row(3, 'Tẩn A Páo', '1975-01-01'),
    row(4, 'Lý Văn Sơn', '1990-01-01'),
    row(5, 'Vàng Thị Dín', '1999-09-09'),
  ];

  it('answers for them, with the day where it is whole', () => {
    expect(
      statedExits(removed, [
        left(9, 'da-mat', 'Tẩn A Páo', '1975-01-01', '2026-02-01'),
        left(10, 'chuyen-di', 'Lò Thị Mai', '1985-02-03', '2026'),
      ]),
    ).toEqual([
      { row: 2, reason: 'moved' },
      { row: 3, reason: 'died', on: '2026-02-01' },
    ]);
  });

  it('leaves open which exit “Đã ra khỏi Đảng” was, and says nothing of anybody else', () => {
    expect(
      statedExits(removed, [
        left(9, 'ra-khoi', 'Lý Văn Sơn', '1990-01-01', '2026-02-01'),
        left(10, 'da-mat', 'Vàng Thị Dín', '1950-09-09'),
      ]),
    ).toEqual([]);
  });
});
