/** What a clerk reads of a request to correct, and of taking back what she sent. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const CORRECTION_WORDS = {
  title: {
    vi: 'Cấp trên đề nghị sửa {count} chỗ',
    en: 'The office above asks for {count} {count|place|places} to be corrected',
  },
  by: {
    vi: '{name} đề nghị lúc {time} ngày {date}, về bản gửi số {version}.',
    en: '{name} asked at {time} on {date}, about version {version}.',
  },
  go: { vi: 'Đến ô', en: 'Go to the cell' },
  at: { vi: 'Đang ở ô {cell}.', en: 'At cell {cell}.' },
  noRoster: {
    vi: 'Trang tính đang mở không phải danh sách. Mở trang danh sách rồi bấm lại.',
    en: 'The open sheet is no roster. Open the sheet of the roster, then press again.',
  },
  proof: {
    vi: 'Biên nhận đã có vẫn là bằng chứng đã gửi. Sửa xong thì kiểm tra và gửi lại.',
    en: 'The receipt still proves that it was sent. Once corrected, check and send again.',
  },
  mistake: {
    vi: 'Gửi nhầm? Lấy lại được khi cấp trên chưa xác nhận khớp.',
    en: 'Sent by mistake? It can be taken back until the office has matched it.',
  },
  withdraw: { vi: 'Thu hồi', en: 'Take back' },
  withdrawn: {
    vi: 'Đã thu hồi bản số {version}: bản này không tính vào đâu, bản trước đó được tính.',
    en: 'Version {version} is taken back: it counts nowhere, the one before it does.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
