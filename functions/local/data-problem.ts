/** A file of the data folder that is not what was saved there. It is named with what can be done, and never replaced in silence. */

const SAYS = {
  missing: { vi: 'không còn', en: 'is gone' },
  empty: { vi: 'trống rỗng', en: 'is empty' },
  damaged: { vi: 'bị hỏng', en: 'is damaged' },
  other: {
    vi: 'không phải tệp đã dùng khi lưu dữ liệu ở đây',
    en: 'is another one than the data here were kept with',
  },
} as const;
export type DamageKind = keyof typeof SAYS;

export class DataProblem extends Error {
  override readonly name = 'DataProblem';
  constructor(
    readonly kind: DamageKind,
    readonly file: string,
  ) {
    super(
      `Tệp ${file} ${SAYS[kind].vi}. Chép lại tệp này từ bản sao lưu, hoặc chạy npm start -- --fresh để bắt đầu lại từ đầu (mất dữ liệu đã gửi). / ` +
        `The file ${file} ${SAYS[kind].en}. Put it back from a copy, or begin again with npm start -- --fresh (what was sent is lost).`,
    );
  }
}
