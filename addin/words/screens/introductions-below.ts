/** What an office reads of introductions: those of the units below it, and how the door to another organisation is opened. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const INTRODUCTIONS_BELOW_WORDS = {
  title: { vi: 'Giới thiệu', en: 'Introductions' },
  'title.waiting': { vi: 'Giới thiệu: {waiting}', en: 'Introductions: {waiting}' },
  run: { vi: 'Xem lại', en: 'Look again' },
  incoming: { vi: 'Giới thiệu đến các đơn vị: {parts}', en: 'Introduced to units: {parts}' },
  sent: { vi: 'Các đơn vị giới thiệu đi: {parts}', en: 'Introduced by units: {parts}' },
  'incoming.none': {
    vi: 'Chưa có ai được giới thiệu đến các đơn vị.',
    en: 'Nobody was introduced to the units yet.',
  },
  'sent.none': { vi: 'Các đơn vị chưa giới thiệu ai đi.', en: 'The units introduced nobody yet.' },
  part: { vi: '{count} người {state}', en: '{count} {count|person|people} {state}' },
  overdue: { vi: 'quá hạn trả lời', en: 'overdue for an answer' },
  waiting: { vi: 'chờ trả lời', en: 'waiting for an answer' },
  received: { vi: 'đã được nhận', en: 'received' },
  refused: { vi: 'không được nhận', en: 'refused' },
  withdrawn: { vi: 'đã rút lại', en: 'withdrawn' },
  line: {
    vi: '{from} giới thiệu {count} người đến {to}, ngày {day}: {state}',
    en: '{from} introduced {count} {count|person|people} to {to} on {day}: {state}',
  },
  waits: {
    vi: 'chưa trả lời {days} ngày, trong hạn đến hết ngày {due}',
    en: 'not answered for {days} {days|day|days}, in time until {due}',
  },
  late: {
    vi: 'chưa trả lời {days} ngày, quá hạn {over} ngày',
    en: 'not answered for {days} {days|day|days}, {over} over',
  },
  'door.own': {
    vi: 'Mã nơi giới thiệu của {unit}. Báo mã này cho văn phòng nơi nhận; nơi nhận ghi vào danh mục Nơi giới thiệu nguồn, cột Mã nơi giới thiệu.',
    en: 'The id under which {unit} introduces. Tell it to the office of the receiver, who writes it into its ledger of introducers.',
  },
  'door.label': { vi: 'Mã nơi giới thiệu', en: 'Id of the introducer' },
  'door.copy': { vi: 'Chép mã', en: 'Copy the id' },
  'door.copied': { vi: 'Đã chép mã nơi giới thiệu.', en: 'The id was copied.' },
  'door.not-copied': {
    vi: 'Excel không cho chép: mã đã chọn sẵn, bấm Ctrl+C.',
    en: 'Excel does not let us copy: it is selected, press Ctrl+C.',
  },
  'door.open': {
    vi: 'Đang nhận giới thiệu từ {unit}: {places}',
    en: 'They take introductions from {unit}: {places}',
  },
  'door.place': { vi: '{unit} ({organisation})', en: '{unit} ({organisation})' },
  'door.closed': {
    vi: 'Chưa nơi nào nhận giới thiệu từ {unit}.',
    en: 'Nobody takes introductions from {unit} yet.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
