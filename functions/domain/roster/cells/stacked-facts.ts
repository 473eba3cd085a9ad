/**
 * Facts one below the other, in a cell with line breaks or in the rows of one member: which line says what. The place of a line
 * decides where it can; otherwise what stands in it, in the order of the header. Where two answers are as good, none is taken.
 */
import type { Field, FieldKey } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import type { CellParser } from './parsed.ts';
import type { Lines } from '../table/compound-header.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { isCode } from '../codes/codes.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { isDitto } from './ditto.ts';

export interface Line {
  readonly cell: Cell;
  /** One-based row of the sheet. */
  readonly row: number;
}

export interface StackedField {
  readonly field: Field | null;
  readonly parse: CellParser;
}

export interface Assigned {
  /** By fact; undefined: nothing stands for it. */
  readonly lines: readonly (Line | undefined)[];
  /** Lines that could be more than one fact, or none. */
  readonly unsure: readonly Line[];
}

const BREAK = /\r\n|\r|\n/;
const MARKS_BETWEEN = /\s*[,;|]\s*|\s+[-–/]\s+/;
const MOST_LINES = 8;
const HAS_LETTER = /\p{L}/u;
const HAS_DIGIT = /\d/;
/** What a text of these fields looks like; of others it has a letter. */
const SHAPES: Readonly<Partial<Record<FieldKey, RegExp>>> = {
  so_ly_lich: /^(?:số )?\d[\d .\-/]{1,9}$/i,
  huy_hieu: /^(?:\d{2}(?: năm.*)?|.*huy hiệu.*|.*năm tuổi.*)$/i,
  dien_thoai: /^\+?[\d .]{9,15}$/,
  stt: /^\d+$/,
};
const DASHES = /^[-–—_.]+$/;
/** "-" keeps the place of a fact that there is none of. */
export const isDash = (text: string): boolean => DASHES.test(text);
const isName = (field: FieldKey): boolean => field === 'ho_ten' || field === 'ho_ten_ks';

/** The lines of a cell; blank ones inside keep their place, those at the end fall away. */
export function linesIn(cell: Cell, row: number): Line[] {
  if (typeof cell !== 'string' || !BREAK.test(cell)) return cell === '' ? [] : [{ cell, row }];
  return withoutEnd(cell.split(BREAK).map((text) => ({ cell: clean(text), row })));
}

export function withoutEnd(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex(({ cell }) => cell !== '');
  return lines.slice(0, last + 1);
}

/** 2: surely. 1: possibly. 0: not. */
function fit(cell: Cell, { field, parse }: StackedField): number {
  if (field === null) return 1;
  const text = clean(String(cell));
  if (isDitto(cell) || isDash(text)) return 1;
  const { key, type, codes, freeText } = field;
  const parsed = parse(cell);
  if (parsed === undefined) return 1;
  const value = typeof parsed === 'object' ? parsed.value : parsed;
  if (type === 'code' && codes) {
    if (typeof value === 'string' && isCode(codes, value)) return 2;
    return freeText && HAS_LETTER.test(text) && !HAS_DIGIT.test(text) ? 1 : 0;
  }
  if (type === 'date') return value === undefined ? 0 : 2;
  if (type === 'id') return typeof parsed === 'object' && parsed.problem === 'id-malformed' ? 0 : 2;
  const shape = SHAPES[key];
  if (shape) return shape.test(text) ? 2 : 0;
  if (!HAS_LETTER.test(text)) return 0;
  return isName(key) && HAS_DIGIT.test(text) ? 0 : 1;
}

interface Answer {
  readonly score: number;
  /** By fact the index of a line, or -1. */
  readonly taken: readonly number[];
}

/** Every way to give the lines to the facts in order, a line or a fact left out where need be. */
function answersOf(scores: readonly (readonly number[])[], facts: number): Answer[] {
  const answers: Answer[] = [];
  const walk = (line: number, fact: number, score: number, taken: readonly number[]): void => {
    if (fact === facts) {
      answers.push({ score: score - (scores.length - line), taken });
      return;
    }
    walk(line, fact + 1, score, [...taken, -1]);
    for (let at = line; at < scores.length; at += 1) {
      const own = scores[at]?.[fact] ?? 0;
      if (own > 0) walk(at + 1, fact + 1, score + own - (at - line), [...taken, at]);
    }
  };
  walk(0, 0, 0, []);
  const best = answers.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return answers.filter(({ score }) => score === best);
}

/** Of dates, names and what stays in the workbook the first comes first; of others nobody knows. */
function firstComesFirst({ field }: StackedField): boolean {
  if (field === null) return true;
  const { key, type, upload } = field;
  return type === 'date' || upload === 'stays' || isName(key);
}

function byContent(
  lines: readonly Line[],
  facts: readonly StackedField[],
): Assigned & { readonly score: number } {
  const scores = lines.map(({ cell }) => facts.map((fact) => fit(cell, fact)));
  const answers = answersOf(scores, facts.length);
  // Of equal answers the one that fills the facts from the first on.
  const order = ({ taken }: Answer): string => taken.map((at) => (at < 0 ? 'z' : String(at))).join('');
  const [first, ...others] = answers.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const chosen = first?.taken ?? [];
  const open = facts.map((fact, index) =>
    others.some(({ taken }) => taken[index] !== chosen[index]) ? !firstComesFirst(fact) : false,
  );
  const anyOpen = open.some((one) => one);
  const isOpen = (index: number): boolean =>
    anyOpen && others.some(({ taken }) => taken[index] !== chosen[index]);
  const assigned = facts.map((_, index) => (isOpen(index) ? undefined : lines[chosen[index] ?? -1]));
  const used = new Set(assigned);
  return {
    lines: assigned,
    unsure: lines.filter((line) => !used.has(line) && !isDash(String(line.cell))),
    score: first?.score ?? 0,
  };
}

/** A date or code that cannot be read is still the one that stands there. */
function isTold({ field }: StackedField): boolean {
  if (field === null) return false;
  const { type, freeText } = field;
  return type !== 'text' && !freeText;
}

function byPlace(
  lines: readonly Line[],
  facts: readonly StackedField[],
  isEnough: (fact: StackedField) => boolean = () => false,
): Assigned | undefined {
  if (lines.length > facts.length) return undefined;
  const fits = lines.every(({ cell }, index) => {
    const fact = facts[index];
    return cell === '' || (fact !== undefined && (fit(cell, fact) > 0 || isEnough(fact)));
  });
  if (!fits) return undefined;
  return {
    lines: facts.map((_, index) => (lines[index]?.cell === '' ? undefined : lines[index])),
    unsure: [],
  };
}

function cutUp({ cell, row }: Line): Line[] {
  if (typeof cell !== 'string') return [];
  const parts = cell.split(MARKS_BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.length <= MOST_LINES ? parts.map((part) => ({ cell: part, row })) : [];
}

/** `placed`: every fact has a row of its own, so that the place of a line says which it is even where others are missing. */
export function assign(lines: readonly Line[], facts: readonly StackedField[], placed: boolean): Assigned {
  const filled = lines.filter(({ cell }) => cell !== '');
  if (filled.length === 0) return { lines: facts.map(() => undefined), unsure: [] };
  if (filled.length > MOST_LINES) return { lines: facts.map(() => undefined), unsure: filled };
  const keepsPlace = placed || lines.length === facts.length || filled.length < lines.length;
  const placedFacts = keepsPlace ? byPlace(lines, facts) : undefined;
  if (placedFacts) return placedFacts;
  const whole = byContent(filled, facts);
  const anyway = keepsPlace && whole.unsure.length > 0 ? byPlace(lines, facts, isTold) : undefined;
  if (anyway) return anyway;
  const [only] = filled;
  const cut = filled.length === 1 && only ? cutUp(only) : [];
  if (cut.length === 0) return whole;
  const parts = byPlace(cut, facts);
  const inParts =
    cut.length === facts.length && parts ? { ...parts, score: 2 * cut.length } : byContent(cut, facts);
  return inParts.score > whole.score ? inParts : whole;
}

export const stackedFields = (
  kind: RosterKind,
  lines: Lines,
  parserOf: (field: FieldKey) => CellParser,
): StackedField[] =>
  lines.map((field) =>
    field === null
      ? { field, parse: () => undefined }
      : { field: fieldIn(kind, field), parse: parserOf(field) },
  );

const firstWord = ({ cell }: Line): string => fold(String(cell)).split(' ')[0] ?? '';
const wordCount = ({ cell }: Line): number => fold(String(cell)).split(' ').length;

/** The name in use and the name at birth share the family's; a name that only goes on in the next line does not begin again. */
export function areTwoNames(lines: readonly Line[]): boolean {
  const [used, atBirth, other] = lines;
  if (!used || !atBirth || other) return false;
  return wordCount(used) > 1 && wordCount(atBirth) > 1 && firstWord(used) === firstWord(atBirth);
}
