/** Holds what was read of one sheet against what is true of it, field by field, finding by finding, repair by repair. */
import { cellAddress, columnLetters, parseCell } from '../../functions/domain/sheet/a1.ts';
import type { Spot } from '../../functions/domain/sheet/area.ts';
import type { FieldKey, FieldValue } from '../../functions/domain/roster/shape/field.ts';
import type { SheetTruth } from './generate.ts';
import type { ReadFinding, ReadRepair, ReadSheet } from './read.ts';
import type { Defect, Placed, Sheet, TrueMember } from './sheet.ts';

export type FailureKind =
  | 'unread'
  | 'missed-member'
  | 'false-member'
  | 'silently-wrong'
  | 'silently-missing'
  | 'wrong-but-named'
  | 'wrong-sure-repair'
  | 'missed-finding'
  | 'false-finding'
  | 'missed-repair'
  | 'false-repair'
  | 'question';

export interface Failure {
  readonly kind: FailureKind;
  readonly workbook: string;
  readonly sheet: string;
  readonly cell: string;
  /** The hazard of the cell, where it has one. */
  readonly hazard: string | null;
  readonly what: string;
  readonly truth: unknown;
  readonly read: unknown;
}

export interface SheetScore {
  members: number;
  found: number;
  right: number;
  failures: Failure[];
  /** By hazard, '' for places without one. */
  findings: Map<string, Rate>;
  repairs: Map<string, Rate>;
  questions: number;
}

/** expected and met: recall; given and fitting: precision. */
export interface Rate {
  expected: number;
  met: number;
  given: number;
  fitting: number;
}

const IGNORED = new Set(['stt']);
/** Rules that speak of a column at one of its cells. */
const OF_COLUMN = /^L1-|^L2-(?:TXT|DATE)-/;

/** With its one-based row. */
function spotIn(cell: string): Spot {
  const { row, column } = parseCell(cell) ?? { row: 0, column: 0 };
  return { row: row + 1, column };
}

const listOf = (value: FieldValue | readonly FieldValue[] | undefined): readonly FieldValue[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue];

const isSameButCase = (a: unknown, b: unknown): boolean =>
  String(a).toLowerCase() === String(b).toLowerCase();

/** A defect that says nothing of what a repair writes has none. */
function isWritten({ after, anyCase }: Defect, written: string): boolean {
  return after?.some((right) => (anyCase ? isSameButCase(right, written) : right === written)) ?? false;
}

export class Comparison {
  readonly score: SheetScore = {
    members: 0,
    found: 0,
    right: 0,
    failures: [],
    findings: new Map(),
    repairs: new Map(),
    questions: 0,
  };
  readonly #findings: readonly (ReadFinding & { readonly at: Spot | null })[];
  readonly #defectAt: ReadonlyMap<string, readonly Defect[]>;

  constructor(
    readonly workbook: string,
    readonly sheet: Sheet,
    readonly truth: SheetTruth,
    readonly read: ReadSheet,
  ) {
    this.#findings = read.findings.map((finding) => ({
      ...finding,
      at: finding.cell === null ? null : spotIn(finding.cell),
    }));
    const defects = new Map<string, Defect[]>();
    for (const defect of truth.defects) {
      const key = `${defect.row ?? '*'},${defect.column}`;
      defects.set(key, [...(defects.get(key) ?? []), defect]);
    }
    this.#defectAt = defects;
    this.#members();
    this.#findingsAgainstDefects();
    this.#repairsAgainstDefects();
    this.score.questions = read.questions.length;
    const asked = read.questions.length - truth.questionsAllowed;
    if (asked > 0)
      this.#fail('question', 'sheet', null, 'asked without need', truth.questionsAllowed, read.questions);
  }

  #fail(
    kind: FailureKind,
    cell: string,
    hazard: string | null,
    what: string,
    truth: unknown,
    read: unknown,
  ): void {
    this.score.failures.push({
      kind,
      workbook: this.workbook,
      sheet: this.truth.sheet,
      cell,
      hazard,
      what,
      truth,
      read,
    });
  }

  #members(): void {
    const readAt = new Map(this.read.members.map((member) => [member.row, member]));
    const rows = new Set(this.truth.members.map(({ row }) => row));
    for (const placed of this.sheet.members) {
      const { truth } = placed;
      this.score.members += 1;
      const found = readAt.get(truth.row);
      if (!found) {
        this.#fail('missed-member', `row ${truth.row}`, null, 'member', truth.fields.ho_ten, undefined);
        continue;
      }
      this.score.found += 1;
      this.#fields(placed, found.fields);
    }
    for (const { row, fields } of this.read.members) {
      if (!rows.has(row)) this.#fail('false-member', `row ${row}`, null, 'no member', undefined, fields);
    }
  }

  #fields({ truth, at }: Placed, read: Readonly<Record<string, FieldValue>>): void {
    const keys = new Set([...Object.keys(truth.fields), ...Object.keys(read)]);
    for (const key of keys) {
      if (IGNORED.has(key)) continue;
      const field = key as FieldKey;
      const expected = listOf(truth.fields[field]);
      const value = read[key];
      const may = truth.may[field];
      const same = truth.anyCase.includes(field) ? isSameButCase : Object.is;
      const isRight = (right: FieldValue) => same(right, value);
      if (value === undefined ? expected.length === 0 : expected.some(isRight) || may?.some(isRight)) {
        this.score.right += 1;
        continue;
      }
      const spot = at.get(field);
      const cell = spot ? cellAddress(spot.row, spot.column) : `row ${truth.row}`;
      const hazard = spot ? this.#hazardAt(spot.row + 1, spot.column) : null;
      const named = this.#isNamed(
        truth,
        field,
        spot ? { row: spot.row + 1, column: spot.column } : undefined,
      );
      const kind = named ? 'wrong-but-named' : value === undefined ? 'silently-missing' : 'silently-wrong';
      this.#fail(kind, cell, hazard, key, expected.length > 1 ? expected : expected[0], value);
    }
  }

  #hazardAt(row: number, column: number): string | null {
    const found = this.#defectAt.get(`${row},${column}`) ?? this.#defectAt.get(`*,${column}`);
    return found?.[0]?.hazard ?? null;
  }

  #isNamed(
    { row, lastRow }: TrueMember,
    field: FieldKey,
    spot: { readonly row: number; readonly column: number } | undefined,
  ): boolean {
    if (spot && this.#isAsked(spot.column)) return true;
    return this.#findings.some((finding) => {
      const { at } = finding;
      if (at === null) return finding.field === field;
      if (spot && at.row === spot.row && at.column === spot.column) return true;
      if (at.row >= row && at.row <= lastRow && finding.field === field) return true;
      if (finding.field !== field && at.column !== spot?.column) return false;
      return (
        this.truth.headerRows.includes(at.row) ||
        (at.column === spot?.column && OF_COLUMN.test(finding.rule) && this.#isOfColumn(at.column))
      );
    });
  }

  #isAsked(column: number): boolean {
    return this.read.questions.some(
      (asked) => asked.column === column || asked.column === columnLetters(column),
    );
  }

  #isOfColumn(column: number): boolean {
    return this.#defectAt.has(`*,${column}`);
  }

  #rate(of: 'findings' | 'repairs', hazard: string): Rate {
    const rates = this.score[of];
    const known = rates.get(hazard) ?? { expected: 0, met: 0, given: 0, fitting: 0 };
    rates.set(hazard, known);
    return known;
  }

  #findingsAgainstDefects(): void {
    for (const { hazard, row, column, field, expect } of this.truth.defects) {
      if (expect !== 'finding' && expect !== 'both') continue;
      const rate = this.#rate('findings', hazard);
      rate.expected += 1;
      const met = this.#findings.some(({ at, field: about, rule }) => {
        if (field === null) return at === null || this.truth.skippedRows.includes(at.row);
        if (row === null) return at === null ? about === field : at.column === column;
        if (at === null) return about === field;
        return (
          (at.column === column || about === field) &&
          (at.row === row ||
            this.truth.headerRows.includes(at.row) ||
            (OF_COLUMN.test(rule) && this.#isOfColumn(column)))
        );
      });
      if (met) rate.met += 1;
      else
        this.#fail(
          'missed-finding',
          `${columnLetters(column)}${row ?? ''}`,
          hazard,
          field ?? 'sheet',
          expect,
          undefined,
        );
    }
    for (const finding of this.#findings) {
      if (finding.severity === 'info') continue;
      const hazard = this.#hazardOf(finding.at);
      const rate = this.#rate('findings', hazard ?? '');
      rate.given += 1;
      if (hazard !== null) rate.fitting += 1;
      else
        this.#fail('false-finding', finding.cell ?? 'sheet', null, finding.rule, undefined, finding.message);
    }
  }

  /** A finding fits a defect of its cell, its column or, since one wrong value spoils what is compared with it, its row. */
  #hazardOf(at: Spot | null): string | null {
    if (at === null) return this.truth.defects.find(({ row }) => row === null)?.hazard ?? null;
    const own = this.#hazardAt(at.row, at.column);
    if (own !== null) return own;
    if (this.truth.headerRows.includes(at.row))
      return this.truth.defects.find(({ column }) => column === at.column)?.hazard ?? null;
    const member = this.truth.members.find(({ row, lastRow }) => at.row >= row && at.row <= lastRow);
    const inRow = this.truth.defects.find(
      ({ row }) => row !== null && member && row >= member.row && row <= member.lastRow,
    );
    return (
      inRow?.hazard ??
      this.truth.defects.find(({ row, field }) => row === null && field === null)?.hazard ??
      null
    );
  }

  #repairsAgainstDefects(): void {
    const byCell = new Map<string, ReadRepair[]>();
    for (const repair of this.read.repairs)
      byCell.set(repair.cell, [...(byCell.get(repair.cell) ?? []), repair]);
    for (const defect of this.truth.defects) {
      const { hazard, row, column, field, expect, after } = defect;
      if (row === null || (expect !== 'repair' && expect !== 'both')) continue;
      const cell = `${columnLetters(column)}${row}`;
      const rate = this.#rate('repairs', hazard);
      rate.expected += 1;
      const found = byCell.get(cell) ?? [];
      if (found.some((repair) => !after || isWritten(defect, repair.after))) rate.met += 1;
      else this.#fail('missed-repair', cell, hazard, field ?? '', after, found);
    }
    const offers = new Map<string, ReadRepair[]>();
    for (const repair of this.read.repairs) {
      const key = `${repair.cell} ${repair.kind}`;
      offers.set(key, [...(offers.get(key) ?? []), repair]);
    }
    for (const offered of offers.values()) this.#judgeRepairs(offered);
  }

  /** Several offers of one kind for a cell are one question to the clerk; a sure one has to be right by itself. */
  #judgeRepairs(offered: readonly ReadRepair[]): void {
    const [best] = offered;
    if (!best) return;
    const { row, column } = spotIn(best.cell);
    const defects = this.#defectAt.get(`${row},${column}`) ?? [];
    const hazard = defects[0]?.hazard ?? this.#hazardAt(row, column);
    const rate = this.#rate('repairs', hazard ?? '');
    rate.given += 1;
    const known = defects.filter(({ after }) => after !== undefined);
    const truths = this.#truthAt(row, column);
    const fits = ({ after }: ReadRepair) =>
      hazard !== null &&
      (known.length === 0 || known.some((defect) => isWritten(defect, after)) || truths.includes(after));
    const wrong = offered.find((repair) => repair.certain && !fits(repair));
    if (wrong === undefined && offered.some(fits)) {
      rate.fitting += 1;
      return;
    }
    const { cell, kind, before, after } = wrong ?? best;
    const failure = wrong ? 'wrong-sure-repair' : 'false-repair';
    this.#fail(failure, cell, hazard, kind, known[0]?.after ?? before, after);
  }

  #truthAt(row: number, column: number): readonly FieldValue[] {
    const placed = this.sheet.members.find(({ truth }) => row >= truth.row && row <= truth.lastRow);
    const field = [...(placed?.at ?? [])].find(
      ([, spot]) => spot.row + 1 === row && spot.column === column,
    )?.[0];
    return field && placed ? listOf(placed.truth.fields[field]) : [];
  }
}
