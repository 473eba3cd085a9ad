/** What stands beside the ledger of people: the codes of those who were invited, and a new one for whoever lost theirs. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const INVITATION_WORDS = {
  title: { vi: 'Mã mời của {count} người', en: 'Invitation codes of {count} {count|person|people}' },
  lead: {
    vi: 'Đưa cho từng người mã của mình. Ẩn đi rồi thì không xem lại được, nhưng cấp lại mã mới được.',
    en: 'Hand each of them theirs. Once hidden they are not shown again, but new ones can be made.',
  },
  line: { vi: '{name}, {unit}, {role}: {code}', en: '{name}, {unit}, {role}: {code}' },
  copy: { vi: 'Chép tất cả', en: 'Copy all' },
  copied: { vi: 'Đã chép {count} mã mời.', en: '{count} {count|code|codes} copied.' },
  'not-copied': {
    vi: 'Excel không cho chép: đã chọn sẵn, bấm Ctrl+C.',
    en: 'Excel does not let us copy: it is selected, press Ctrl+C.',
  },
  write: { vi: 'Ghi ra trang riêng', en: 'Write a sheet' },
  written: {
    vi: 'Đã ghi {count} mã mời vào trang “{sheet}”. Đưa mã xong thì xóa trang đó.',
    en: '{count} {count|code|codes} written to the sheet “{sheet}”. Delete it once they are handed out.',
  },
  hide: { vi: 'Đã đưa mã, ẩn đi', en: 'Handed out, hide them' },

  'again.title': { vi: 'Cấp lại mã mời', en: 'A new invitation code' },
  'again.lead': {
    vi: 'Cho người mất mã và chưa vào lần nào: không thêm người đó lần nữa. Ai đã vào rồi thì không cần mã.',
    en: 'For whoever lost theirs and never came in: they are not added once more. Who came in needs none.',
  },
  'again.name': { vi: 'Họ và tên (hay một phần)', en: 'Name (or a part of it)' },
  'again.find': { vi: 'Tìm', en: 'Find' },
  'again.none': { vi: 'Không có ai tên như vậy.', en: 'There is nobody of that name.' },
  'again.person': { vi: '{name}, {unit}, {role}', en: '{name}, {unit}, {role}' },
  'again.make': { vi: 'Tạo mã mới', en: 'Make a new code' },
  'again.made': { vi: 'Đã tạo mã mới cho {name}.', en: 'A new code for {name} was made.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
