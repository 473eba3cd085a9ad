/** The page as a sheet: its blocks one below the other, its chart, and what it stands on at its foot. */
import type { PageChart, PageRow, PageSpec } from '../../../workbook/page/page-spec.ts';
import { comparisonCode, formatDate, formatMoment } from '../../../words/format.ts';
import { PAGE_SHEET } from '../../../words/sheets/page.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';
import { coverageLine } from '../../common/coverage-line.ts';
import { differsNote, markedIn } from './page-differs.ts';
import type { Page } from './page.ts';
import {
  heading,
  lackingBlock,
  membersAndAdmissions,
  note,
  planBlock,
  qualityAndAttention,
  WIDTHS,
} from './page-blocks.ts';

const say = sayingInSheets(PAGE_SHEET);

const CHART_ROWS = 12;
const CHART_ROW: PageRow = { look: 'plain', cells: [] };

export function pageSpec(page: Page): PageSpec {
  const { unit, asOf, from, known, coverage, hash } = page;
  const { time, date } = formatMoment(known);
  const head: PageRow[] = [
    { look: 'title', cells: [{ at: 0, value: say('title', { unit: unit.name }) }] },
    note(say('line', { date: formatDate(asOf), from: formatDate(from), time, known: date }), 1),
    ...(page.isOfNobody ? [note(say('nobody'))] : []),
    ...planBlock(page),
    heading(say(page.plan ? 'chart.heading' : 'chart.headingAlone')),
  ];
  const chart = chartOf(page, head.length);
  const rows = [
    ...head,
    ...(chart ? Array.from({ length: CHART_ROWS }, () => CHART_ROW) : [note(say('chart.none'))]),
    ...lackingBlock(page),
    ...membersAndAdmissions(page),
    ...qualityAndAttention(page),
  ].map((row) => markedIn(page, row));
  rows.push(...differsNote(page, rows), ...footOf(page));
  const code = comparisonCode(hash);
  const { sent, expected } = coverage;
  return {
    id: unit.id,
    sheet: say('sheet'),
    title: say('title', { unit: unit.name }),
    chartName: 'KhopSo_TienDo',
    tableName: 'KhopSo_TienDo',
    widths: WIDTHS,
    rows,
    chart,
    foot: {
      left: say('foot.left', { date: formatDate(asOf), sent, expected }),
      right: say('foot.right', { code }),
    },
  };
}

function chartOf({ course, plan, from }: Page, row: number): PageChart | null {
  if (course.length === 0) return null;
  return {
    row,
    rows: CHART_ROWS,
    title: say('chart.title', { from: formatDate(plan?.from ?? from) }),
    valueTitle: say('chart.people'),
    headers: [say('chart.month'), say('chart.admitted'), say('chart.planned')],
    points: course.map(({ month, admitted, planned }) => {
      const [year = '', number = ''] = month.split('-');
      return [`${number}/${year}`, admitted, planned] as const;
    }),
  };
}

function footOf({ coverage, asOf, counts, onOld, rules, hash }: Page): PageRow[] {
  const told = [
    `${coverageLine(coverage, asOf, 'sent')}. ${say(counts === 'matched' ? 'foot.counts.matched' : 'foot.counts.sent')}`,
    ...(onOld > 0 ? [say('foot.onOld', { count: onOld })] : []),
  ].join(' ');
  return [
    note(told),
    note(
      say('foot.hash', {
        code: comparisonCode(hash),
        hash,
        rules: `${rules.version} (${rules.hash.slice(0, 8)})`,
      }),
      2,
    ),
  ];
}
