/** What is said of the paragraph of figures, and of a text that is held against the figures of the day. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const TEXT_FIGURES_WORDS = {
  title: { vi: 'Đoạn số liệu cho báo cáo', en: 'Figures in words' },
  write: { vi: 'Viết đoạn số liệu', en: 'Write the paragraph' },
  since: { vi: 'Thêm số kết nạp từ ngày', en: 'Admissions since, as well' },
  written: { vi: 'Đã viết đoạn số liệu đến ngày {date}.', en: 'Written as of {date}.' },
  about: {
    vi: 'Số liệu đến ngày {date}; {sent}/{expected} đơn vị đã gửi.',
    en: 'As of {date}; {sent} of {expected} units have sent.',
  },
  nobody: {
    vi: 'Chưa có danh sách nào để tính, nên chưa viết được câu nào.',
    en: 'There is no roster to count yet, and so no sentence to write.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép. Dán vào báo cáo bằng Ctrl+V.', en: 'Copied. Paste it with Ctrl+V.' },
  notCopied: {
    vi: 'Excel này không cho sao chép; đoạn văn đã được chọn, hãy bấm Ctrl+C.',
    en: 'No copying here; the text is selected, press Ctrl+C.',
  },
  hold: { vi: 'Rà số liệu trong báo cáo', en: 'Hold a text against the figures' },
  paste: { vi: 'Dán đoạn báo cáo vào đây', en: 'Paste the text here' },
  holdRun: { vi: 'Rà số liệu', en: 'Compare' },
  empty: { vi: 'Hãy dán đoạn báo cáo vào ô trên trước.', en: 'Paste a text into the box first.' },
  none: { vi: 'Đoạn này không có con số nào.', en: 'There is no number in this text.' },
  outcome: {
    vi: '{differs} số khác hôm nay, {same} số khớp, {others} số không rà được',
    en: '{differs} differ, {same} agree, {others} cannot be compared',
  },
  agree: {
    vi: 'Khớp: {same} số. Không rà được: {others} số.',
    en: '{same} agree, {others} cannot be compared.',
  },
  same: { vi: 'khớp “{label}”', en: 'agrees with “{label}”' },
  differs: { vi: 'khác: “{label}” là {today}', en: 'differs: “{label}” is {today}' },
  differsSpan: {
    vi: 'khác: “{label}” từ {from} đến {to} là {today}',
    en: 'differs: “{label}”, {from} to {to}, is {today}',
  },
  open: {
    vi: 'chưa rà được: số liệu của ngày hoặc khoảng thời gian đó không có, hoặc không nêu',
    en: 'open: there is no figure of that day or span, or it is not told',
  },
  unnamed: {
    vi: 'không rà: câu văn không cho biết đây là số liệu nào',
    en: 'not compared: the words do not say which figure it is',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
