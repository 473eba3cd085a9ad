/**
 * Party posts as people write them, several in one cell and with posts of the administration among them: "Bí thư, Trưởng thôn",
 * "BT kiêm TT", "Bí thư chi bộ thôn 3". A secretary of the Youth Union is no secretary of a branch.
 */
import { wordList } from '../../language/word-list.ts';
import type { CodeEntry } from '../shape/code-list.ts';
import { fold } from '../../language/fold.ts';

export const PARTY_POSTS: readonly CodeEntry[] = [
  {
    code: 'bi-thu',
    label: { vi: 'Bí thư chi bộ', en: 'Branch secretary' },
    variants: wordList('Bí thư|BT|BTCB|BT chi bộ'),
  },
  {
    code: 'pho-bi-thu',
    label: { vi: 'Phó bí thư chi bộ', en: 'Deputy branch secretary' },
    variants: wordList('Phó bí thư|Phó BT|PBT|P. Bí thư|PBTCB|P BT|P BTCB|PBT chi bộ|Phó BT chi bộ'),
  },
  {
    code: 'chi-uy-vien',
    label: { vi: 'Chi ủy viên', en: 'Member of the branch committee' },
    variants: wordList('Chi ủy|CUV|UV chi ủy|Ủy viên chi ủy|Cấp ủy chi bộ'),
  },
  {
    code: 'bi-thu-dang-uy',
    label: { vi: 'Bí thư đảng ủy', en: 'Secretary of the Party committee' },
    variants: ['Bí thư đảng bộ', 'BTĐU'],
  },
  {
    code: 'pho-bi-thu-dang-uy',
    label: { vi: 'Phó bí thư đảng ủy', en: 'Deputy secretary of the Party committee' },
    variants: wordList('Phó bí thư đảng bộ|Phó bí thư thường trực đảng ủy|PBTĐU'),
  },
  {
    code: 'dang-uy-vien',
    label: { vi: 'Đảng ủy viên', en: 'Member of the Party committee' },
    variants: wordList('ĐUV|Cấp ủy viên|UV BCH đảng bộ|Ủy viên BCH|Ủy viên Ban Chấp hành'),
  },
  {
    code: 'uv-ban-thuong-vu',
    label: { vi: 'Ủy viên Ban Thường vụ', en: 'Member of the standing committee' },
    variants: wordList('UVBTV|UV BTV|Ủy viên BTV|UVTV'),
  },
  {
    code: 'to-truong',
    label: { vi: 'Tổ trưởng tổ đảng', en: 'Head of a Party group' },
    variants: ['Tổ trưởng đảng'],
  },
  { code: 'dang-vien', label: { vi: 'Đảng viên', en: 'Member' }, variants: wordList('ĐV|Không|0') },
];

type Lookup = (key: string) => string | undefined;

const PARTS = /[,;/+&\n–]| - |-(?=\s)|(?:^|\s)(?:kiêm|và)(?=\s)/i;
const ELSEWHERE = /\b(?:doan|hoi|chi hoi|nong dan|phu nu|cuu chien binh|ccb|mttq|mat tran|nguyen|cu)\b/;
/** Shorter words are whose secretary somebody is only where they stand alone. */
const FEWEST_WORDS = 3;

function postOf(part: string, lookup: Lookup): string | undefined {
  const key = fold(part).replace(/\bcb\b/, 'chi bo');
  if (ELSEWHERE.test(key)) return undefined;
  const words = key.split(' ');
  const whole = lookup(key);
  if (whole !== undefined) return whole;
  for (let count = words.length - 1; count >= FEWEST_WORDS; count -= 1) {
    const code = lookup(words.slice(0, count).join(' '));
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Of several posts the first in `order`; undefined where none of the parts is a Party post. */
export function partyPostIn(text: string, order: readonly string[], lookup: Lookup): string | undefined {
  const found = text.split(PARTS).map((part) => postOf(part, lookup));
  return order.find((code) => found.includes(code));
}
