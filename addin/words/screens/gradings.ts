/** What is said of how members were graded, in the pane and the command. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const GRADING_WORDS = {
  'gradings.none': {
    vi: 'Ngày {date} chưa có danh sách xếp loại nào được tính. Danh sách này gửi được khi cấp trên mở ở danh mục “Danh sách được mở”.',
    en: 'On {date} no list of gradings counts. It can be sent once the office opens it in the ledger of openings.',
  },
  'gradings.sheet': { vi: 'Bảng đầy đủ ở trang “{sheet}”.', en: 'The whole table is on sheet “{sheet}”.' },
  'gradings.notComputed': { vi: 'Chưa tính được: {units}.', en: 'Not computed: {units}.' },
  'gradings.overAll': {
    vi: 'Năm {year}: {count} tổ chức cơ sở đảng vượt mức trần xuất sắc theo một trong hai cách tính',
    en: '{year}: {count} grassroots {count|organisation is|organisations are} over the cap in one of its readings',
  },
  'gradings.overNone': {
    vi: 'Năm {year}: không tổ chức cơ sở đảng nào vượt mức trần xuất sắc, trong {count} nơi nêu số',
    en: '{year}: no grassroots organisation is over the cap, of {count} whose counts are told',
  },
  'gradings.year': { vi: 'Năm {year}: {people} người', en: '{year}: {people} people' },
  'gradings.graded': {
    vi: 'Được xếp loại: {graded} trên {members} đảng viên tính đến {date}',
    en: 'Graded: {graded} of {members} members as of {date}',
  },
  'gradings.notTold': { vi: 'không nêu (ít người)', en: 'not told (few people)' },
  'gradings.within': {
    vi: '{name}: xuất sắc {wording} {count}/{of} = {percent}, trong mức trần {most}%',
    en: '{name}: outstanding ({wording}) {count} of {of} = {percent}, within the cap of {most}%',
  },
  'gradings.over': {
    vi: '{name}: xuất sắc {wording} {count}/{of} = {percent}, vượt mức trần {most}%: nhiều nhất {allowed} người, vượt {over}',
    en: '{name}: outstanding ({wording}) {count} of {of} = {percent}, over the cap of {most}%: {allowed} at most, {over} more',
  },
  'gradings.goal': {
    vi: 'Mục tiêu {percent}% của {people} người là {exact} người',
    en: 'The goal of {percent}% of {people} people is {exact}',
  },
  'gradings.goalAssumed': {
    vi: 'Mục tiêu giả định {percent}% của {people} người là {exact} người',
    en: 'The assumed goal of {percent}% of {people} people is {exact}',
  },
  'gradings.meets': {
    vi: '{count} người: {percent}, đạt mục tiêu',
    en: '{count}: {percent}, reaches the goal',
  },
  'gradings.misses': {
    vi: '{count} người: {percent}, chưa đạt mục tiêu',
    en: '{count}: {percent}, does not reach the goal',
  },
  'gradings.source': {
    vi: 'Mức trần {most}% {wording}: {source} ({verified})',
    en: 'The cap of {most}% {wording}: {source} ({verified})',
  },
  'seen.text': { vi: 'đã đối chiếu nội dung văn bản', en: 'the text was seen' },
  'seen.secondary': { vi: 'chỉ qua tài liệu nói về văn bản', en: 'seen in a text about it' },
  'seen.unverified': { vi: 'giả định, chưa đối chiếu được', en: 'an assumption, the text was not seen' },
} as const satisfies Readonly<Record<string, Bilingual>>;
