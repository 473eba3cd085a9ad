/**
 * The key by which Vietnamese texts are compared: "HỌ  VÀ TÊN:" and "Họ và tên" are one. Marks go through NFD; đ has no
 * decomposition and is mapped by hand, with its look-alikes Ð (eth) and Ɖ that keyboards of other languages leave behind.
 */
import { UNSEEN } from './unseen.ts';

const MARKS = /[\u0300-\u036f]+/g;
const D_STROKE = /[đĐðÐɖƉ]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const ALL_UNSEEN = new RegExp(`\\u00ad|${UNSEEN}`, 'gu');

/** Lower case, no marks, đ as d, punctuation and spaces as single spaces, trimmed. For comparing, never for showing. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(ALL_UNSEEN, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(D_STROKE, 'd')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim();
}

/** Like fold(), but tones and đ stay: tells "ĐT" (điện thoại) from "DT" (dân tộc). */
export function foldCase(text: string): string {
  return text.replace(ALL_UNSEEN, '').normalize('NFC').toLowerCase().replace(NOT_WORD, ' ').trim();
}
