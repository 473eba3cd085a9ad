/** Plants mistakes into the sheets of a province, and looks for each at its cell: found, missed, and what was said besides. */
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import { readRoster } from '../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../functions/domain/sheet/block.ts';
import { RULES } from '../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../functions/domain/rules/check.ts';
import type { Finding, Report } from '../../functions/domain/rules/record/rule.ts';
import { randomOf } from '../../functions/demo/generator/random.ts';
import type { DefectKind, RowCells, Victim } from './defect.ts';
import { DEFECTS } from './defects.ts';
import { AS_OF, columnOf, FIELDS_IN_ORDER, type ProvinceSheet } from './sheets.ts';

const FIRST_ROW = 2;
const MOST_IN_A_SHEET = 2;
const SMALLEST_SHEET = 6;

export interface Planted {
  readonly kind: DefectKind;
  /** One-based row, zero-based column of the cell that the finding has to be about. */
  readonly row: number;
  readonly column: number;
}

export interface PlantedSheet {
  readonly unit: string;
  readonly block: SheetBlock;
  /** The sheet before anything was planted. */
  readonly clean: SheetBlock;
  readonly planted: readonly Planted[];
}

function cellsOf(row: readonly Cell[]): RowCells {
  return Object.fromEntries(FIELDS_IN_ORDER.map((field, index) => [field, row[index] ?? '']));
}

function victimAt({ members, block }: ProvinceSheet, at: number, other: number): Victim {
  const person = (index: number) => ({
    fields: members[index]?.fields ?? {},
    cells: cellsOf(block.values[index + 1] ?? []),
  });
  return { ...person(at), other: person(other) };
}

/** Where a kind has a victim in this sheet; victims and their neighbours are left alone afterwards. */
function plantKind(
  sheet: ProvinceSheet,
  values: readonly Cell[][],
  kind: DefectKind,
  taken: Set<number>,
  start: number,
): Planted | undefined {
  const { length } = sheet.members;
  for (let step = 0; step < length; step += 1) {
    const at = (start + step) % length;
    const other = (at + 1) % length;
    const victim = victimAt(sheet, at, other);
    if (taken.has(at) || taken.has(other) || kind.able?.(victim) === false) continue;
    for (const [field, cell] of Object.entries(kind.change(victim))) {
      const row = values[at + 1];
      if (row) row[columnOf(field as FieldKey)] = cell;
    }
    taken.add(at).add(other);
    return { kind, row: at + FIRST_ROW, column: columnOf(kind.field) };
  }
  return undefined;
}

/** The same seed plants the same mistakes. The kind that was planted least goes first, so that all come up about as often. */
export function plant(sheets: readonly ProvinceSheet[], wanted: number, seed: number): PlantedSheet[] {
  const random = randomOf(seed);
  const times = new Map(DEFECTS.map((kind) => [kind, 0]));
  let left = wanted;
  return sheets.map((sheet): PlantedSheet => {
    const { unit, block, members } = sheet;
    if (left === 0 || members.length < SMALLEST_SHEET) return { unit, block, clean: block, planted: [] };
    const values = block.values.map((row) => [...row]);
    const taken = new Set<number>();
    const planted: Planted[] = [];
    const rarest = DEFECTS.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    for (const kind of rarest) {
      if (left === 0 || planted.length === MOST_IN_A_SHEET) break;
      const one = plantKind(sheet, values, kind, taken, random.between(0, members.length - 1));
      if (!one) continue;
      planted.push(one);
      times.set(kind, (times.get(kind) ?? 0) + 1);
      left -= 1;
    }
    return { unit, block: { ...block, values }, clean: block, planted };
  });
}

export interface Judged {
  readonly found: readonly Planted[];
  readonly missed: readonly { readonly planted: Planted; readonly said: readonly Finding[] }[];
  /** Findings that came with the mistakes and that none of them explains. */
  readonly extra: readonly { readonly unit: string; readonly finding: Finding }[];
  readonly errors: number;
  readonly warnings: number;
  readonly members: number;
}

interface Checked {
  readonly members: number;
  readonly report: Report;
}

function check(block: SheetBlock): Checked {
  const reading = readRoster(block, MEMBERS);
  if (reading.kind === 'none') throw new Error('a sheet of the province was not read');
  return {
    members: reading.members.length,
    report: checkRoster({ ...fromSheet(reading), on: AS_OF }, RULES),
  };
}

const placeOf = ({ rule, row, column }: Finding): string => `${rule} ${String(row)} ${String(column)}`;

/** A sheet in which nothing was planted is asked about once, and again beside the one in which something was. */
const cleanSheets = new WeakMap<SheetBlock, Checked>();

function checkClean(block: SheetBlock): Checked {
  const known = cleanSheets.get(block) ?? check(block);
  cleanSheets.set(block, known);
  return known;
}

/** What was not said of the clean sheet, and what no planted mistake explains. */
function unexplained({ block, clean, planted }: PlantedSheet, findings: readonly Finding[]): Finding[] {
  if (block === clean) return [];
  const before = new Set(checkClean(clean).report.findings.map(placeOf));
  const explained = new Set(planted.flatMap(({ kind }) => [kind.rule, ...(kind.explained ?? [])]));
  return findings.filter((finding) => !before.has(placeOf(finding)) && !explained.has(finding.rule));
}

export function judgeSheets(sheets: readonly PlantedSheet[]): Judged {
  const found: Planted[] = [];
  const missed: { planted: Planted; said: Finding[] }[] = [];
  const extra: { unit: string; finding: Finding }[] = [];
  const counts = { errors: 0, warnings: 0, members: 0 };
  for (const sheet of sheets) {
    const { members, report } = sheet.block === sheet.clean ? checkClean(sheet.block) : check(sheet.block);
    const { findings, totals } = report;
    counts.members += members;
    counts.errors += totals.error;
    counts.warnings += totals.warning;
    for (const one of sheet.planted) {
      const isIt = ({ rule, row, column }: Finding) =>
        rule === one.kind.rule && row === one.row && column === one.column;
      if (findings.some(isIt)) found.push(one);
      else missed.push({ planted: one, said: findings.filter(({ row }) => row === one.row) });
    }
    for (const finding of unexplained(sheet, findings)) extra.push({ unit: sheet.unit, finding });
  }
  return { found, missed, extra, ...counts };
}
