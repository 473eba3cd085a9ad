/** What an office reads where it matches many lists at once. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const MATCH_MANY_WORDS = {
  title: { vi: 'Đánh dấu đã khớp nhiều bản ({count} chưa xem)', en: 'Match many ({count} not looked at)' },
  lead: {
    vi: 'Chọn sẵn những bản không còn chỗ nên kiểm tra.',
    en: 'Those without places left to look at are chosen.',
  },
  clean: { vi: 'Chọn bản không còn chỗ ({count})', en: 'Choose those without places left ({count})' },
  all: { vi: 'Chọn tất cả ({count})', en: 'Choose all ({count})' },
  none: { vi: 'Bỏ chọn', en: 'Choose none' },
  unit: {
    vi: '{unit}: bản số {version}, {people}',
    en: '{unit}: version {version}, {people}',
  },
  places: { vi: ', còn {count} chỗ nên kiểm tra', en: ', {count} {count|place|places} left to look at' },
  run: { vi: 'Đánh dấu đã khớp ({count})', en: 'Match ({count})' },
  preview: {
    vi: 'Sẽ đánh dấu đã khớp {count} bản, trong đó {open} bản còn chỗ nên kiểm tra. Còn lại {left} bản chưa xem.',
    en: '{count} {count|version|versions} will be matched, {open} of them with places left to look at. {left} stay not looked at.',
  },
  confirm: { vi: 'Đồng ý, đánh dấu đã khớp', en: 'Yes, match them' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  nothing: { vi: 'Chọn ít nhất một bản.', en: 'Choose at least one.' },
  done: { vi: 'Đã khớp {count} bản.', en: '{count} {count|version|versions} matched.' },
  stopped: {
    vi: 'Đã dừng: đã khớp {count} bản, còn {left} bản chưa làm.',
    en: 'Stopped: {count} matched, {left} not done.',
  },
  others: { vi: '{count} bản không khớp được:', en: '{count} could not be matched:' },
  other: { vi: '{unit}: {why}', en: '{unit}: {why}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
