/** What the pane says of the way from introduction to admission; loaded with the screens of those above. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const FUNNEL_WORDS = {
  nobody: {
    vi: 'Ngày {date} chưa có danh sách quần chúng ưu tú, nguồn kết nạp nào được tính. Danh sách này gửi được khi cấp trên mở ở danh mục “Danh sách được mở”.',
    en: 'On {date} no list of candidates counts. It can be sent once the office opens it in the ledger of openings.',
  },
  all: { vi: '{registered} người = {parts}', en: '{registered} people = {parts}' },
  pool: { vi: '{people} trong nguồn', en: '{people} in the pool' },
  decided: { vi: '{people} có quyết định', en: '{people} decided' },
  admitted: { vi: '{people} đã kết nạp', en: '{people} admitted' },
  ended: {
    vi: '{people} chuyển giao, thôi, vắng hoặc không rõ',
    en: '{people} handed over, stopped, absent or not known',
  },
  pledged: { vi: 'đã đăng ký kết nạp {people}', en: '{people} registered to admit' },
  sheet: { vi: 'Bảng đầy đủ ở trang “{sheet}”.', en: 'The whole table is on sheet “{sheet}”.' },
  places: { vi: 'Đang ở bước nào', en: 'Where they stand' },
  line: { vi: '{label}: {people}', en: '{label}: {people}' },
  units: { vi: 'Theo đơn vị ({count})', en: 'By unit ({count})' },
  parts: { vi: 'Theo loại hình, giới tính, nguồn', en: 'By sector, sex and source' },
  untold: {
    vi: '{count} nguồn không nêu, vì có nhóm dưới 5 người.',
    en: '{count} {count|source is|sources are} not told: some of their groups are of fewer than 5 people.',
  },
  steps: { vi: 'Từ {from} đến {to}', en: 'From {from} to {to}' },
  wait: {
    vi: '{label}: chờ bình quân {days} ngày ({people} người)',
    en: '{label}: after {days} days on average ({people} people)',
  },
  workforce: {
    vi: 'Trong nguồn {pool} trên {workers} lao động của {places} doanh nghiệp biết số lao động',
    en: '{pool} in the pool, of {workers} workers of {places} enterprises whose number is known',
  },
  recognitions: { vi: 'Dự bị và công nhận chính thức', en: 'Probation and recognition' },
  'recognitions.admitted': {
    vi: 'Kết nạp từ {from} đến {to}: {parts}',
    en: 'Admitted from {from} to {to}: {parts}',
  },
  'recognitions.ended': {
    vi: 'Hết 12 tháng dự bị từ {from} đến {to}: {parts}',
    en: 'Twelve months of probation ended from {from} to {to}: {parts}',
  },
  'recognitions.inTime': { vi: '{people} đúng hạn', en: '{people} in time' },
  'recognitions.late': { vi: '{people} chậm', en: '{people} late' },
  'recognitions.notDue': { vi: '{people} chưa đến hạn', en: '{people} not due' },
  'recognitions.overdue': { vi: '{people} quá hạn', en: '{people} overdue' },
  'recognitions.unknown': { vi: '{people} không rõ', en: '{people} not known' },
  'recognitions.share': {
    vi: 'Được công nhận đúng hạn: {count}/{of} người đã hết hạn ({percent})',
    en: 'Recognised in time: {count} of {of} whose time is over ({percent})',
  },
  'recognitions.class': {
    vi: 'Lớp đảng viên mới: {certificate} có giấy chứng nhận, {attended} đã học, {unsaid} chưa ghi',
    en: 'Class for new members: {certificate} with a certificate, {attended} attended, {unsaid} not written',
  },
  notComputed: { vi: 'Chưa tính được: {units}.', en: 'Not computed: {units}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
