/** What the screen of the consolidated sheet says; loaded with it. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const CONSOLIDATE_WORDS = {
  'consolidate.run': { vi: 'Lấy bảng tổng hợp', en: 'Get the consolidated sheet' },
  'consolidate.again': { vi: 'Cập nhật bảng tổng hợp', en: 'Update the consolidated sheet' },
  'consolidate.before': {
    vi: 'Mỗi đơn vị một dòng trong một bảng Excel. Lần sau chỉ các cột của Khớp Sổ được ghi lại; cột đồng chí thêm vào giữ nguyên.',
    en: 'One row per unit in an Excel table. Next time only the columns of Khớp Sổ are written again; columns you added stay.',
  },
  'consolidate.first': {
    vi: 'Đã ghi {units} đơn vị vào bảng.',
    en: '{units} {units|unit|units} written to the table.',
  },
  'consolidate.same': {
    vi: 'Không có gì thay đổi so với lần trước.',
    en: 'Nothing has changed since the last time.',
  },
  'consolidate.result': { vi: 'So với lần trước: {changes}.', en: 'Since the last time: {changes}.' },
  'consolidate.updated': { vi: 'cập nhật {count} đơn vị', en: '{count} {count|unit|units} updated' },
  'consolidate.added': { vi: 'thêm {count} đơn vị', en: '{count} {count|unit|units} added' },
  'consolidate.gone': { vi: 'không còn {count} đơn vị', en: '{count} {count|unit|units} gone' },
  'consolidate.total': {
    vi: '{units} đơn vị, {members} đảng viên, tính đến {date}.',
    en: '{units} {units|unit|units}, {members} {members|member|members}, as of {date}.',
  },
  'consolidate.sheet': { vi: 'Bảng ở trang “{sheet}”.', en: 'The table is on sheet “{sheet}”.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
