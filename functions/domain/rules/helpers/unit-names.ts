/**
 * Whether two names of branches can be of one branch. Names are abbreviated, turned round and changed: only two that differ in
 * their number, or of which nothing agrees and nothing is abbreviated, are taken for two.
 */
import { fold } from '../../language/fold.ts';

const BRANCH = 'chi bo ';
/** "Danh sách đảng viên chi bộ …", "Tên chi bộ: …"; never "Bí thư chi bộ: …", which a person's name follows. */
const TITLE =
  /^(?:(?:so )?(?:danh sach|ds)(?: (?:trich|ngang|toan|the|dang|vien|chinh|thuc|va|du|bi|cua|thuoc))* |ten |don vi )?chi bo (?:co so )?(.+)$/;
/** From here on a name says where or when, not which. */
const FURTHER =
  / (?:(?:xa|phuong|thi tran|huyen|tinh|thuoc|truc thuoc|dang bo|den)(?= |$)|nam \d|quy (?:\d|[iv]+(?= |$))|ky \d|thang \d).*$/;

/** What a branch is of. Villages of all kinds were turned into each other. */
const KINDS: readonly (readonly [kind: string, RegExp])[] = [
  ['village', /^(?:thon|ban|xom|ap|buon|lang|to dan pho|khu pho|khoi pho|tdp)(?= |$)/],
  ['nursery', /^(?:truong )?(?:mam non|mn)(?= |$)/],
  ['primary', /^(?:truong )?(?:tieu hoc|th)(?= (?!va |thcs|trung hoc)|$)/],
  ['lower', /^(?:truong )?(?:trung hoc co so|thcs)(?= (?!va |thpt|trung hoc)|$)/],
  ['upper', /^(?:truong )?(?:trung hoc pho thong|thpt)(?= |$)/],
  ['health', /^(?:tram y te|benh vien|trung tam y te)(?= |$)/],
  ['police', /^cong an(?= |$)/],
  ['military', /^quan su(?= |$)/],
  ['company', /^cong ty(?: co phan| cp| tnhh(?: mtv)?)?(?= |$)/],
  ['office', /^phong(?= (?!kham)|$)/],
];
const VOWEL = /[aeiouy]/;
const NUMBER = /^\d+$/;
const SMALLEST_WORD = 2;

interface Name {
  readonly kind: string | undefined;
  /** Without its kind; "số" and first zeros left out. */
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** undefined: not the name of a branch. */
export function branchName(text: string, inTitle: boolean): Name | undefined {
  const folded = fold(text);
  if (folded.indexOf(BRANCH) !== folded.lastIndexOf(BRANCH)) return undefined;
  const named = TITLE.exec(folded)?.[1] ?? (inTitle ? undefined : folded);
  const own = named?.replace(FURTHER, '');
  if (own === undefined || own === '') return undefined;
  const [kind, pattern] = KINDS.find(([, form]) => form.test(own)) ?? [];
  const rest = (pattern ? own.replace(pattern, '') : own)
    .split(' ')
    .filter((word) => word !== '' && word !== 'so');
  const words = rest.filter((word) => !NUMBER.test(word));
  const numbers = rest.filter((word) => NUMBER.test(word)).map((word) => String(Number(word)));
  return { kind, words, numbers };
}

const isPlain = (word: string): boolean => word.length >= SMALLEST_WORD && VOWEL.test(word);

/** Certainly two; false where it cannot be told. */
export function areOthers(a: Name, b: Name): boolean {
  const sameWords = a.words.join(' ') === b.words.join(' ');
  const numbered = a.numbers.length > 0 && a.numbers.length === b.numbers.length;
  if (sameWords && a.kind === b.kind) return numbered && a.numbers.join() !== b.numbers.join();
  if (a.kind === undefined || b.kind === undefined) return false;
  if (sameWords) return a.words.length > 0;
  if (a.words.length === 0 || b.words.length === 0) return false;
  return [...a.words, ...b.words].every(isPlain) && !a.words.some((word) => b.words.includes(word));
}
