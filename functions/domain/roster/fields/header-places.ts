/** Words of headers that cut a place into its country, province, ward and the rest. Folded. */
import type { PlacePart } from '../shape/column.ts';
import type { FieldKey } from '../shape/field.ts';

/** Which place; the first that a header names counts ("Địa chỉ thường trú"). */
export const PLACES: readonly (readonly [RegExp, FieldKey])[] = [
  [/\b(?:noi )?(?:dang ky )?khai sinh\b/, 'noi_sinh'],
  [/\bnoi sinh\b/, 'noi_sinh'],
  [/\b(?:que quan|nguyen quan)\b/, 'que_quan'],
  [/\b(?:noi )?(?:dang ky )?(?:ho khau )?thuong tru\b/, 'noi_o'],
  [/\b(?:noi )?(?:dang ky )?(?:ho khau|hktt)\b/, 'noi_o'],
  [/\b(?:noi )?(?:dang ky )?(?:cu tru|tam tru)\b/, 'noi_o'],
  [/\b(?:noi|cho) o\b/, 'noi_o'],
];
/** Said beside it, and of no part. */
export const BESIDE_PLACES = /\b(?:theo mo hinh \d cap|mo hinh \d cap|hien nay|hien tai|moi|sau sap nhap)\b/g;

const only = (...words: readonly string[]): RegExp =>
  new RegExp(`^(?:${words.join('|')})(?: (?:${words.join('|')}))*$`);

/** What is left of a header without the place. */
export const PART_WORDS: readonly (readonly [RegExp, PlacePart])[] = [
  [only('quoc gia', 'nuoc'), 'country'],
  [only('tinh', 'thanh', 'thanh pho', 'tp', 'truc thuoc tw', 'truc thuoc trung uong'), 'province'],
  [only('quan', 'huyen', 'thi xa', 'tx', 'tp', 'thanh pho', 'thuoc tinh'), 'district'],
  [only('xa', 'phuong', 'thi tran', 'tt', 'dac khu'), 'ward'],
  [
    only(
      'dia chi',
      'dc',
      'chi tiet',
      'cu the',
      'so nha',
      'duong',
      'thon',
      'to',
      'xom',
      'ban',
      'ap',
      'khu pho',
      'dan pho',
    ),
    'detail',
  ],
];
