/** Why a backup is not made, or not written back: refused before anything is changed. */
export type BackupProblemKind = keyof typeof PROBLEMS;

/** Vietnamese, and the same in English. */
export const PROBLEMS = {
  'folder-not-empty': [
    'Thư mục đã có tệp. Mỗi bản sao lưu cần một thư mục mới; bản cũ không bị ghi đè.',
    'There is something in the folder. Every backup needs a new one; none takes the place of another.',
  ],
  'no-backup': ['Ở thư mục này không có bản sao lưu.', 'There is no backup in this folder.'],
  'cut-short': [
    'Bản sao lưu này bị ngắt giữa chừng nên không dùng được. Hãy dùng bản trước đó; kho dữ liệu chưa bị thay đổi.',
    'This backup was cut short and cannot be used. Take an earlier one; nothing was changed in the store.',
  ],
  altered: [
    'Bản sao lưu không còn đúng như lúc ghi (tệp hỏng, thiếu hoặc bị sửa). Kho dữ liệu chưa bị thay đổi.',
    'The backup is not what was written: a file is damaged, missing or changed. Nothing was changed in the store.',
  ],
  'store-not-empty': [
    'Kho dữ liệu đang có dữ liệu. Chỉ khôi phục vào kho trống: hãy chuyển hoặc xóa các bảng trước.',
    'There are data in the store. A backup is only written back into an empty one: move or delete its tables first.',
  ],
  'other-restore': [
    'Kho dữ liệu đang được khôi phục dở từ một bản sao lưu khác. Hãy chạy tiếp bản đó, hoặc làm trống kho.',
    'Another backup is being written back into this store. Go on with that one, or empty the store.',
  ],
  'nothing-there': ['Ở đây chưa có dữ liệu nào để sao lưu.', 'There are no data here to make a backup of.'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
  constructor(readonly kind: BackupProblemKind) {
    super(PROBLEMS[kind].join(' / '));
  }
}
