import { compareRosters } from '../../../../functions/domain/roster/compare.ts';
import { SENT_FIELDS, toUploadRow } from '../../../../functions/domain/roster/upload.ts';

const mai = {
  ho_ten: 'Lò Thị Mai',
  ngay_sinh: '1985-02-03',
  so_cccd: '010185012345',
  dan_toc: '03',
} as const;
const pao = { ho_ten: 'Tẩn A Páo', ngay_sinh: '1975', dan_toc: '09' } as const;

describe('comparing two rosters', () => {
  it('tells who came, who went, who changed and who stayed', () => {
    const previous = [
      { row: 2, fields: { ...mai, so_cccd: '••••••••2345' } },
      { row: 3, fields: pao },
      { row: 4, fields: { ho_ten: 'Lý Văn Sơn', ngay_sinh: '1990-01-01' } },
    ];
    const next = [
      { row: 8, fields: { ...pao, dan_toc: '08', doan_vien: true as const } },
      { row: 7, fields: mai },
      { row: 9, fields: { ho_ten: 'Vàng Thị Dín', ngay_sinh: '1999-09-09' } },
    ];
    expect(compareRosters(previous, next)).toEqual({
      added: [next[2]],
      removed: [previous[2]],
      changed: [{ previous: previous[1], next: next[0], fields: ['dan_toc', 'doan_vien'] }],
      same: 1,
    });
  });

  it('sees a changed id number by its last four digits', () => {
    const previous = [{ row: 2, fields: { ...mai, so_cccd: '••••••••9999' } }];
    expect(compareRosters(previous, [{ row: 2, fields: mai }]).changed).toMatchObject([
      { fields: ['so_cccd'] },
    ]);
  });

  it('finds a person whose name is written in capitals, and says that the name changed', () => {
    const next = [{ row: 2, fields: { ...mai, ho_ten: 'LÒ THỊ MAI' } }];
    expect(compareRosters([{ row: 2, fields: mai }], next).changed).toMatchObject([{ fields: ['ho_ten'] }]);
  });

  it('takes two people of one name and birth date in their order', () => {
    const twice = [
      { row: 2, fields: { ...mai, dan_toc: '03' } },
      { row: 3, fields: { ...mai, dan_toc: '08' } },
    ];
    expect(compareRosters(twice, twice)).toMatchObject({ added: [], removed: [], changed: [], same: 2 });
    expect(compareRosters(twice, twice.slice(0, 1))).toMatchObject({ removed: [twice[1]], same: 1 });
  });

  it('does not look at fields that are not sent', () => {
    const next = [{ row: 2, fields: { ...mai, ghi_chu: 'mới', dien_thoai: '0912' } }];
    expect(compareRosters([{ row: 2, fields: mai }], next).same).toBe(1);
  });
});

describe('what leaves the workbook', () => {
  it('is the fields marked for it, in the order of the table, and nothing else', () => {
    const row = toUploadRow({
      row: 5,
      fields: {
        ghi_chu: 'đã chuyển',
        noi_o: 'Thôn 3',
        dan_toc: '03',
        ho_ten: 'Lò Thị Mai',
        ky_luat: 'khiển trách',
      },
    });
    expect(row).toEqual({ row: 5, fields: { ho_ten: 'Lò Thị Mai', dan_toc: '03' } });
    expect(Object.keys(row.fields)).toEqual(['ho_ten', 'dan_toc']);
    expect(SENT_FIELDS).toHaveLength(18);
  });
});
