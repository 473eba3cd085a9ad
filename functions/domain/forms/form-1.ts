/** Biểu 1: increase and decrease. */
import { IN_FORCE_2021, row, SOURCE_2021, TWO_YEARS } from './common-rows.ts';
import type { Form } from './form.ts';

export const FORM_1_OF_2021: Form = {
  id: '1',
  from: IN_FORCE_2021,
  source: SOURCE_2021,
  number: 'Biểu số 1-BTCTW',
  title: { vi: 'Tăng, giảm đảng viên', en: 'Members, increase and decrease' },
  stub: { vi: 'Tiêu chí', en: 'Criterion' },
  columns: TWO_YEARS,
  rows: [
    row('A', ['Tổng số đảng viên cuối kỳ trước chuyển sang', 'Members at the end of the period before'], {
      number: 'A',
      level: 0,
      people: 'lines.opening',
      words: ['Đảng viên cuối kỳ trước chuyển sang', 'Tổng số đảng viên kỳ trước chuyển sang'],
    }),
    row('B', ['Đảng viên tăng trong kỳ', 'Members who came'], {
      number: 'B',
      level: 0,
      people: 'lines.entries',
      words: ['Tăng trong kỳ', 'Tăng'],
    }),
    row('B1', ['Kết nạp', 'Admitted'], { number: '1.', level: 1, people: 'lines.entry.admitted' }),
    row('B2', ['Chuyển đến', 'Moved here'], { number: '2.', level: 1, people: 'lines.entry.arrived' }),
    row('B2a', ['Tỉnh khác chuyển đến', 'From another province'], {
      number: 'a.',
      blank: 'not-kept',
      words: ['Từ tỉnh khác chuyển đến', 'Tỉnh khác'],
    }),
    row('B2b', ['Huyện khác trong tỉnh chuyển đến', 'From another district of the province'], {
      number: 'b.',
      blank: 'not-kept',
      words: [
        'Từ huyện khác trong tỉnh chuyển đến',
        'Huyện khác trong tỉnh',
        'Đảng bộ khác trong tỉnh chuyển đến',
      ],
    }),
    row('B3', ['Phục hồi đảng tịch', 'Restored'], {
      number: '3.',
      level: 1,
      blank: 'not-kept',
      words: ['Được phục hồi đảng tịch'],
    }),
    row('C', ['Đảng viên giảm trong kỳ', 'Members who left'], {
      number: 'C',
      level: 0,
      people: 'lines.exits',
      words: ['Giảm trong kỳ', 'Giảm'],
    }),
    row('C1', ['Từ trần', 'Died'], { number: '1.', level: 1, people: 'lines.exit.died' }),
    row('C2', ['Khai trừ', 'Expelled'], { number: '2.', level: 1, people: 'lines.exit.expelled' }),
    row('C3', ['Xóa tên', 'Struck off'], {
      number: '3.',
      level: 1,
      people: 'lines.exit.struck-off',
      words: ['Xóa tên trong danh sách đảng viên'],
    }),
    row('C3a', ['Đảng viên dự bị', 'Probationary members'], {
      number: 'Trong đó:',
      people: 'lines.exit.struck-off.probationary',
      words: ['Trong đó: Đảng viên dự bị', 'Xóa tên đảng viên dự bị', 'Dự bị'],
    }),
    row('C4', ['Xin ra khỏi Đảng', 'Resigned'], {
      number: '4.',
      level: 1,
      people: 'lines.exit.resigned',
      words: ['Xin ra Đảng'],
    }),
    row('C5', ['Chuyển đi', 'Moved away'], { number: '5.', level: 1, people: 'lines.exit.moved' }),
    row('C5a', ['Chuyển đi tỉnh khác', 'To another province'], {
      number: 'a.',
      blank: 'not-kept',
      words: ['Đi tỉnh khác'],
    }),
    row('C5b', ['Chuyển đi huyện khác trong tỉnh', 'To another district of the province'], {
      number: 'b.',
      blank: 'not-kept',
      words: ['Đi huyện khác trong tỉnh', 'Chuyển đi đảng bộ khác trong tỉnh'],
    }),
    row('D', ['Đảng viên trong danh sách cuối kỳ báo cáo', 'Members at the end of the period'], {
      number: 'D',
      level: 0,
      people: 'lines.closing',
      words: [
        'Tổng số đảng viên cuối kỳ báo cáo',
        'Đảng viên trong danh sách cuối kỳ',
        'Tổng số đảng viên cuối kỳ',
      ],
    }),
  ],
  identities: [
    {
      id: 'closing',
      label: { vi: 'D = A + B − C', en: 'D = A + B − C' },
      left: 'lines.closing',
      right: ['lines.opening', 'lines.entries'],
      less: 'lines.exits',
      beside: [
        {
          count: 'lines.reorganised',
          label: { vi: 'điều chỉnh do sắp xếp tổ chức', en: 'by reorganisation' },
        },
        { count: 'lines.firstLists', label: { vi: 'danh sách gửi lần đầu', en: 'on first lists' } },
        { count: 'lines.corrected', label: { vi: 'đính chính', en: 'by corrections' } },
      ],
    },
    {
      id: 'opening',
      label: { vi: 'A = D của kỳ trước', en: 'A = D of the period before' },
      left: 'lines.opening',
      right: 'before.members',
    },
    {
      id: 'entries',
      label: { vi: 'B = B1 + B2 + B3', en: 'B = B1 + B2 + B3' },
      left: 'lines.entries',
      right: ['lines.entry.admitted', 'lines.entry.arrived'],
      beside: [
        {
          count: 'lines.entry.unknown',
          label: { vi: 'tăng, chưa rõ ngày vào Đảng', en: 'came, date of admission unknown' },
        },
      ],
    },
    {
      id: 'exits',
      label: { vi: 'C = C1 + C2 + C3 + C4 + C5', en: 'C = C1 + C2 + C3 + C4 + C5' },
      left: 'lines.exits',
      right: [
        'lines.exit.died',
        'lines.exit.expelled',
        'lines.exit.struck-off',
        'lines.exit.resigned',
        'lines.exit.moved',
      ],
      beside: [
        {
          count: 'lines.exit.with-organisation',
          label: { vi: 'giảm, chuyển theo tổ chức', en: 'left with their organisation' },
        },
        { count: 'lines.exit.mistake', label: { vi: 'giảm, lần trước nhập nhầm', en: 'entered by mistake' } },
        { count: 'lines.exit.unknown', label: { vi: 'giảm, chưa rõ lý do', en: 'left, not known why' } },
      ],
    },
  ],
  assumed: [
    {
      vi: 'Chuyển đến, chuyển đi gồm cả chuyển giữa các chi bộ trong đơn vị.',
      en: 'Moved here and moved away include moves between branches of the unit.',
    },
    {
      vi: 'Kết nạp: người mới có trong danh sách, vào Đảng sau ngày của danh sách trước.',
      en: 'Admitted: new on a list, with an admission after the day of the list before.',
    },
    {
      from: '2025-07-01',
      vi: 'Dòng “huyện khác trong tỉnh” giữ theo mẫu 2021; từ 01/7/2025 không còn cấp huyện.',
      en: 'The rows of districts are those of the form of 2021; since 1 July 2025 there are no districts.',
    },
  ],
};
