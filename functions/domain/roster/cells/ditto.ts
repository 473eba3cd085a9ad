/** Signs for "as above": `"`, -nt-, //, như trên. They stand for the value of the member above, where that can be meant at all. */
import type { FieldKey } from '../shape/field.ts';

const DITTO =
  /^[\s"'“”„‟″〃´`’‘,.\-–—_/]*(?:["“”„‟″〃]|''|´´|``|’’|‘‘|,,|\/\/|nt|n\.t|n\/t|như trên|nhu tren)[\s"'“”„‟″〃´`’‘,.\-–—_/]*$/i;
const MOST_CHARACTERS = 14;
/** Nobody has the name, the birth date or the number of who stands above. */
const NEVER: ReadonlySet<FieldKey> = new Set([
  'stt',
  'ho_ten',
  'ho_ten_ks',
  'ngay_sinh',
  'so_cccd',
  'so_the',
  'so_ly_lich',
  'huy_hieu',
  'dien_thoai',
  'email',
]);

/** By code up to the last of these signs: the test is made on every cell. */
const IS_FIRST = new Uint8Array(0x3004);
for (const sign of '"\'“”„‟″〃´`’‘,-–—_/nN .') IS_FIRST[sign.charCodeAt(0)] = 1;
const SECONDS_OF_N = new Set(Array.from('tThH./', (sign) => sign.charCodeAt(0)));
const isN = (code: number): boolean => code === 78 || code === 110;

/** Tested on every cell, so the first signs are looked at before anything else. */
export function isDitto(cell: unknown): cell is string {
  if (typeof cell !== 'string' || cell.length > MOST_CHARACTERS) return false;
  const first = cell.charCodeAt(0);
  if (IS_FIRST[first] !== 1 || (isN(first) && !SECONDS_OF_N.has(cell.charCodeAt(1)))) return false;
  return DITTO.test(cell.normalize('NFC'));
}

export const canRepeat = (field: FieldKey): boolean => !NEVER.has(field);
