/**
 * Party posts as people write them, several in one cell and with posts of the administration among them: "Bí thư, Trưởng thôn",
 * "BT kiêm TT", "Bí thư chi bộ thôn 3". A secretary of the Youth Union is no secretary of a branch.
 */
import { fold } from '../../language/fold.ts';

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
