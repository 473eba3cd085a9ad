/** What is said of repairs that the person accepts, and of the log that remembers them. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const REPAIR_WORDS = {
  'repair.to': { vi: 'Sửa thành {value}', en: 'Change to {value}' },
  'repair.at': { vi: '(ô {cell})', en: '(cell {cell})' },
  'repair.all': { vi: 'Sửa {count} chỗ', en: 'Repair {count} {count|place|places}' },
  'repair.kind': { vi: '{kind}: {count} chỗ', en: '{kind}: {count} {count|place|places}' },
  'repair.unsure': {
    vi: '{kind}: {count} chỗ, cần xem trước',
    en: '{kind}: {count} {count|place|places}, look before repairing',
  },
  'repair.sample': { vi: 'Ô {cell}:', en: 'Cell {cell}:' },
  'repair.from': { vi: 'đang ghi', en: 'holds' },
  'repair.into': { vi: 'sửa thành', en: 'becomes' },
  'repair.empty': { vi: '(ô trống)', en: '(empty)' },
  'repair.of': { vi: '({kind})', en: '({kind})' },
  'repair.sure': {
    vi: 'Có thể sửa ngay {count} chỗ chắc chắn.',
    en: '{count} {count|place|places} can be repaired with certainty.',
  },
  'repair.sureAll': { vi: 'Sửa {count} chỗ chắc chắn', en: 'Repair {count} certain {count|place|places}' },
  'repair.sureKinds': { vi: 'Xem sẽ sửa những gì', en: 'See what would be repaired' },
  'repair.done': { vi: 'Đã sửa {count} chỗ.', en: '{count} {count|place|places} repaired.' },
  'repair.skippedOne': {
    vi: 'Ô {cells} đã đổi nên giữ nguyên.',
    en: 'Changed meanwhile and left alone: {cells}.',
  },
  'repair.skippedMore': {
    vi: 'Ô {cells} và {count} ô nữa đã đổi nên giữ nguyên.',
    en: 'Changed meanwhile and left alone: {cells} and {count} more.',
  },
  'repair.lost': {
    vi: '{count} chỗ sửa đã lâu không còn hoàn tác được.',
    en: '{count} older {count|repair|repairs} can no longer be undone.',
  },
  'repair.stopped': {
    vi: 'Đã dừng. Những chỗ đã sửa vẫn giữ và còn hoàn tác được.',
    en: 'Stopped. What was repaired stays, and can be undone.',
  },
  'repair.kept': {
    vi: 'Có {count} chỗ Khớp Sổ đã sửa, còn hoàn tác được.',
    en: '{count} {count|repair|repairs} by Khớp Sổ can be undone.',
  },
  'repair.undo': { vi: 'Hoàn tác {count} chỗ', en: 'Undo {count} {count|repair|repairs}' },
  'repair.undoLast': { vi: 'Hoàn tác lần vừa sửa', en: 'Undo the last repair' },
  'repair.undoAll': { vi: 'Hoàn tác cả {count} chỗ', en: 'Undo all {count} {count|repair|repairs}' },
  'repair.list': { vi: 'Xem từng chỗ đã sửa', en: 'See each repair' },
  'repair.was': { vi: 'Ô {cell}: {before} thành {after}', en: 'Cell {cell}: {before} became {after}' },
  'repair.undoOne': { vi: 'Hoàn tác', en: 'Undo' },
  'repair.keep': { vi: 'Giữ theo lần gửi trước: {value}', en: 'Keep as last time: {value}' },
  'repair.retype': { vi: 'Ghi đúng là', en: 'It should be' },
  'repair.retypeRun': { vi: 'Ghi vào ô', en: 'Write' },
  'repair.undone': { vi: 'Đã hoàn tác {count} chỗ.', en: '{count} {count|place|places} undone.' },

  'log.title': { vi: 'Nhật ký sửa', en: 'Log of repairs' },
  'log.help': {
    vi: 'Tệp này nhớ {count} chỗ đã sửa: ô nào, trước ghi gì, sửa thành gì.',
    en: 'This file remembers {count} {count|repair|repairs}: which cell, what it held, what it became.',
  },
  'log.write': { vi: 'Ghi nhật ký sửa ra trang tính', en: 'Write the log to a sheet' },
  'log.written': {
    vi: 'Đã ghi {rows} dòng nhật ký ra trang “{sheet}”.',
    en: '{rows} {rows|row|rows} of the log are on sheet “{sheet}”.',
  },
  'log.forget': {
    vi: 'Xóa nhật ký sửa trước khi chuyển tệp',
    en: 'Delete the log before passing the file on',
  },
  'log.sure': {
    vi: 'Xóa nhật ký rồi thì không hoàn tác được {count} chỗ đã sửa nữa. Có xóa không?',
    en: 'Once the log is deleted, {count} {count|repair|repairs} can no longer be undone. Delete it?',
  },
  'log.yes': { vi: 'Xóa nhật ký', en: 'Delete the log' },
  'log.no': { vi: 'Không xóa', en: 'Keep it' },
  'log.forgotten': {
    vi: 'Đã xóa {removed} dòng nhật ký. Trong tệp không còn nội dung cũ của các ô đã sửa.',
    en: '{removed} {removed|row|rows} of the log deleted. The file no longer holds what the repaired cells held before.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
