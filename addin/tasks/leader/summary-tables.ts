/** The leader's summary as tables: the figures with what they stand on, the facts, and the pivot over the facts. */
import { WITHHELD } from '#domain/statistics/labels.ts';
import type { StatisticsResponse } from '#wire/statistics.ts';
import type { PivotSpec } from '../../workbook/tables/pivot.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { SUMMARY_SHEETS } from '../../words/sheets/summary.ts';
import { coverageLine } from '../common/coverage-line.ts';
import { countedLine } from './counted-until.ts';
import { shownFigures, type ShownFigure } from './shown-figures.ts';

const say = sayingInSheets(SUMMARY_SHEETS);

const FIGURE_COLUMNS: readonly ColumnSpec[] = [
  { key: 'label', header: say('figures.label'), kind: 'text', width: 320 },
  { key: 'value', header: say('figures.value'), kind: 'number', width: 80 },
  { key: 'numerator', header: say('figures.numerator'), kind: 'count', width: 80 },
  { key: 'denominator', header: say('figures.denominator'), kind: 'count', width: 80 },
  { key: 'percent', header: say('figures.percent'), kind: 'percent', width: 70 },
  { key: 'note', header: say('figures.note'), kind: 'text', width: 320 },
  // Rows are found again by it, as by the unit below; nobody reads them.
  { key: 'id', header: say('figures.id'), kind: 'text', width: 60, hidden: true },
];

/**
 * The share is a number, the service's two decimals divided by 100 under the format 0,00%: it can be sorted and charted, and
 * shows exactly what the service rounded. `kept`: of a report that is kept, what stands on each of its sheets.
 */
export function figuresTable(answer: StatisticsResponse, kept?: string): TableSpec {
  const { unit, withheld } = answer;
  return {
    id: `figures.${unit.id}`,
    sheet: say('figures.sheet'),
    tableName: 'KhopSo_BaoCao',
    columns: FIGURE_COLUMNS,
    key: ['id'],
    rows: shownFigures(answer).map(figureRow),
    title: say('figures.title', { unit: unit.name }),
    line: [lineOf(answer), kept ?? []].flat().join('. '),
    totals: {},
    gone: {
      value: withheld === undefined ? 0 : null,
      numerator: null,
      denominator: null,
      percent: null,
      note: say(withheld === undefined ? 'figures.gone' : 'figures.goneOrWithheld'),
    },
  };
}

function figureRow({ id, label, value, share, note }: ShownFigure): CellValue[] {
  if (value === undefined) return [label.vi, WITHHELD.shown.vi, null, null, null, WITHHELD.why.vi, id];
  return [
    label.vi,
    value,
    share?.numerator ?? null,
    share?.denominator ?? null,
    share?.percent === null || share === undefined ? null : Math.round(share.percent * 100) / 10_000,
    note?.vi ?? null,
    id,
  ];
}

function lineOf(answer: StatisticsResponse): string {
  const counted = countedLine(answer);
  return [
    coverageLine(answer.coverage, answer.asOf, answer.counts),
    ...(counted === '' ? [] : [counted]),
  ].join('. ');
}

const FACT_COLUMNS: readonly ColumnSpec[] = [
  { key: 'unitName', header: say('facts.unitName'), kind: 'text', width: 260 },
  { key: 'sector', header: say('facts.sector'), kind: 'text', width: 130 },
  { key: 'group', header: say('facts.group'), kind: 'text', width: 160 },
  { key: 'figure', header: say('facts.figure'), kind: 'text', width: 260 },
  { key: 'value', header: say('facts.value'), kind: 'count', width: 80 },
  { key: 'unit', header: say('facts.unit'), kind: 'text', width: 60, hidden: true },
];

/** Counts of nobody are not sent, so a count that fell to nobody stays as 0; where some are not told, nobody knows which it is. */
export function factsTable(answer: StatisticsResponse): TableSpec {
  const { unit, facts } = answer;
  const someUntold = facts.some(({ figure }) => figure === WITHHELD.together.vi);
  return {
    id: `facts.${unit.id}`,
    sheet: say('facts.sheet'),
    tableName: 'KhopSo_SoLieu',
    columns: FACT_COLUMNS,
    key: ['unit', 'sector', 'group', 'figure'],
    rows: facts.map((fact): CellValue[] => [
      fact.unitName,
      fact.sector,
      fact.group,
      fact.figure,
      fact.value,
      fact.unit,
    ]),
    title: say('facts.title', { unit: unit.name }),
    line: lineOf(answer),
    totals: {},
    gone: { value: someUntold ? null : 0 },
  };
}

/** Groups by sector: every group adds up to all members, over the units of a sector and over all sectors. */
export function summaryPivot({ unit }: StatisticsResponse, table: string): PivotSpec {
  return {
    id: unit.id,
    sheet: say('pivot.sheet'),
    name: 'KhopSo_BangXoay',
    table,
    rows: [say('facts.group'), say('facts.figure')],
    columns: [say('facts.sector')],
    filters: [say('facts.unitName')],
    data: { field: say('facts.value'), label: say('pivot.data') },
  };
}
