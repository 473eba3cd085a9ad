/**
 * Words that rosters are full of: those of the headers and the lists, and of most people's names. Where a text could be Vietnamese in
 * two encodings at once (“Bí danh”, or in TCVN3 “Bớ danh”), they tell which one is likelier.
 */
import { FAMILY_NAMES } from '../../language/name-case.ts';
import { CODES } from './codes.ts';
import { headersIn, oncePerKind, type RosterKind } from '../shape/kind.ts';

const NAMES = `${FAMILY_NAMES} văn thị đức hữu minh xuân thanh ngọc công bá láo seo quốc đình gia hồng kim mạnh quang thành tiến trọng
  tuấn viết việt anh ánh bình bích bảo bắc bé chi chiến chính chung chứ cúc cương cường dín diễm diệu dũng duy duyên đạt điệp định đông
  giang hải hạnh hảo hằng hiền hiển hiếu hiệp hoa hòa hoà hoài hoan huân huệ hùng huy huyền hưng hương hường khải khánh khoa khôi
  kiên lan lâm liên liễu linh loan long lợi luân luyến ly mẩy mỷ my mỹ nam nga nghĩa nguyên nguyệt nhàn nhân nhật nhi nhung ninh oanh
  páo phong phú phúc phương phước phượng quân quế quyên quyết quỳnh sáng sang sinh sơn tài tâm tân thảo thắm thắng thế thiện thịnh thoa
  thọ thu thuận thuỷ thùy thủy thúy thư thương tình tính toàn toán trang trí trinh trung trường tú tủ tùng tuyền tuyến tuyết uyên vân
  vinh vĩnh vượng xá yến ích lí a an chỉnh sửu páo tá dí tu pa`;
const SEPARATOR = /[^\p{L}]+/u;

const partsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().split(SEPARATOR);

const wordsOf = oncePerKind(
  (kind): ReadonlySet<string> =>
    new Set(
      [
        NAMES,
        ...headersIn(kind).map(({ text }) => text),
        ...Object.values(CODES).flatMap((entries) =>
          entries.flatMap(({ label, variants }) => [label.vi, ...variants]),
        ),
      ].flatMap(partsOf),
    ),
);

/** Every word of the text is one of them. */
export function hasKnownWords(kind: RosterKind, text: string): boolean {
  const words = wordsOf(kind);
  return partsOf(text).every((word) => words.has(word));
}
