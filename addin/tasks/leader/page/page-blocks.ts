/** The blocks of the page as rows of a sheet. Numbers stay numbers; an assumed one is marked where it stands. */
import { roundedRatio } from '#domain/language/number.ts';
import type { PageCell, PageRow, PageValue } from '../../../workbook/page/page-spec.ts';
import { asSentence, formatCount, formatDate, formatFigure, formatPercent } from '../../../words/format.ts';
import { PAGE_SHEET, UNDER_ADMISSIONS } from '../../../words/sheets/page.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';
import type { Figure, Lacking, LackLine, Page } from './page.ts';

const say = sayingInSheets(PAGE_SHEET);

/** A | B C D | E F G | H */
export const WIDTHS = [170, 49, 49, 49, 52, 52, 52, 52] as const;
const ALL = WIDTHS.length;
/** Where the right half of two blocks side by side begins. */
const RIGHT = 4;

const COUNT = '#,##0';
const ASSUMED = '#,##0"*"';
const ONE_DECIMAL = '#,##0.0';
const SIGNED = '+#,##0;-#,##0;0';
const SIGNED_DECIMAL = '+#,##0.0;-#,##0.0;0';
const PERCENT = '0.00%';

export const heading = (text: string): PageRow => ({
  look: 'heading',
  cells: [{ at: 0, value: text, over: ALL }],
});
export const note = (text: string, lines = linesOf(text)): PageRow => ({
  look: 'note',
  lines,
  cells: [{ at: 0, value: text, over: ALL }],
});

/** How many lines a note takes over the whole width. */
const NOTE_LINE = 124;
/** And a name beside numbers. */
const NAME_LINE = 52;
function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / NOTE_LINE));
}

const number = (at: number, value: number | null, format = COUNT): PageCell => ({
  at,
  value: value ?? say('unknown'),
  format,
  right: true,
});
/** `id`: of the figure whose units stand behind the number. */
const of = (id: string, cell: PageCell): PageCell => ({ ...cell, figure: id });
/** What a plan is held against, unit by unit. */
const TARGET = 'admissions.target';
const percentCell = (at: number, percent: number | null | undefined): PageCell => ({
  at,
  // Two decimals of a percentage, as the service rounded them.
  value: percent === null || percent === undefined ? '—' : Math.round(percent * 100) / 10_000,
  format: PERCENT,
  right: true,
});
const headers = (texts: readonly (readonly [number, string])[]): PageRow => ({
  look: 'header',
  lines: 2,
  cells: texts.map(([at, value]) => (at === 0 ? { at, value } : { at, value, centred: true })),
});

export function planBlock(page: Page): readonly PageRow[] {
  const { plan, shouldStand, perMonth } = page;
  if (!plan) return [heading(say('plan.heading')), note(say('plan.none'))];
  const { from, to, assigned = null, admitted, left = null, percent, assumed, changes } = plan;
  const target = assumed ? ASSUMED : COUNT;
  const standing = shouldStand?.value ?? null;
  const ahead = admitted === null || standing === null ? null : Math.round((admitted - standing) * 10) / 10;
  return [
    heading(say('plan.heading')),
    headers([
      [0, ''],
      [1, say('plan.target')],
      [2, say('plan.admitted')],
      [3, say('plan.percent')],
      [4, say('plan.shouldStand')],
      [5, say('plan.ahead')],
      [6, say('plan.left')],
      [7, say('plan.perMonth')],
    ]),
    {
      look: 'sum',
      cells: [
        { at: 0, value: say('plan.span', { from: formatDate(from), to: formatDate(to) }) },
        of(TARGET, number(1, assigned, target)),
        of(TARGET, number(2, admitted)),
        of(TARGET, percentCell(3, percent)),
        of('plan.shouldStand', number(4, standing, ONE_DECIMAL)),
        of('plan.shouldStand', number(5, ahead, SIGNED_DECIMAL)),
        of(TARGET, number(6, left, COUNT)),
        of('plan.perMonth', number(7, perMonth?.value ?? null, ONE_DECIMAL)),
      ],
    },
    ...(assumed ? [note(say('plan.assumed', { why: assumed.vi }))] : []),
    ...historyNotes([{ name: page.unit.name, changes }]),
  ];
}

/** Plans that were changed say so: from what to what, and when. */
function historyNotes(
  units: readonly { readonly name: string; readonly changes: NonNullable<Page['plan']>['changes'] }[],
): PageRow[] {
  const told = units.flatMap(({ name, changes }) => {
    if (changes.length === 0) return [];
    const each = changes.map(({ before, after, on }) =>
      say('plan.change', { before: formatCount(before), after: formatCount(after), date: formatDate(on) }),
    );
    return [say('plan.history', { name, changes: each.join(', ') })];
  });
  return told.length === 0 ? [] : [note(say('plan.changed', { units: told.join('; ') }))];
}

export function lackingBlock({ lacking }: Page): readonly PageRow[] {
  if (!lacking) return [heading(say('lacking.heading')), note(say('lacking.none'))];
  const { units, others, sum, remainder, over } = lacking;
  const isSmall = units.some(({ percent }) => percent === null);
  return [
    heading(say('lacking.heading')),
    headers([
      [0, say('lacking.unit')],
      [RIGHT - 1, say('lacking.registered')],
      [RIGHT, say('lacking.assigned')],
      [RIGHT + 1, say('lacking.admitted')],
      [RIGHT + 2, say('lacking.left')],
      [RIGHT + 3, say('lacking.percent')],
    ]),
    ...units.map((unit): PageRow => ({
      look: 'label',
      lines: Math.ceil(unit.name.length / NAME_LINE),
      cells: [
        ...lackCells(unit.name, unit, unit.isAssumed),
        of(TARGET, percentCell(RIGHT + 3, unit.percent)),
      ],
    })),
    ...(others
      ? [{ look: 'label' as const, cells: lackCells(say('lacking.others', { count: others.count }), others) }]
      : []),
    {
      look: 'sum',
      cells: [...lackCells(say('lacking.sum', { count: sum.count }), sum), sumPercent(lacking)],
    },
    ...remainderRow(remainder),
    ...(over === 0 ? [] : [note(say('lacking.over', { over: formatCount(over) }))]),
    ...historyNotes(units),
    ...(isSmall ? [note(say('plan.small'))] : []),
  ];
}

function lackCells(name: string, line: LackLine, isAssumed = false): PageCell[] {
  return [
    { at: 0, value: name, over: RIGHT - 1 },
    line.registered === null
      ? { at: RIGHT - 1, value: '—', right: true }
      : of(TARGET, number(RIGHT - 1, line.registered)),
    of(TARGET, number(RIGHT, line.assigned, isAssumed ? ASSUMED : COUNT)),
    of(TARGET, number(RIGHT + 1, line.admitted)),
    of(TARGET, number(RIGHT + 2, line.left)),
  ];
}

function sumPercent({ sum: { assigned, admitted } }: Lacking): PageCell {
  const percent = admitted === null || assigned < 5 ? null : roundedRatio(admitted * 100, assigned);
  return of(TARGET, percentCell(RIGHT + 3, percent));
}

function remainderRow(remainder: number | null): PageRow[] {
  if (remainder === null || remainder === 0) return [];
  const label = say(remainder > 0 ? 'lacking.remainder' : 'lacking.tooMuch');
  return [
    {
      look: 'label',
      cells: [{ at: 0, value: label, over: RIGHT - 1 }, of(TARGET, number(RIGHT, Math.abs(remainder)))],
    },
  ];
}

/** Members with their sectors on the left, admissions by category on the right. */
export function membersAndAdmissions(page: Page): readonly PageRow[] {
  const { members, sectors, peoples, admissions, asOf, from } = page;
  if (page.isOfNobody) return [heading(say('members.heading')), note(say('missing'))];
  const before = [members, ...sectors].find((figure) => figure?.before)?.before?.on;
  const left = [
    ...(members ? [memberCells({ ...members, label: { ...members.label, vi: say('members.all') } })] : []),
    ...sectors.map(memberCells),
    ...peoples.map((figure) =>
      memberCells({
        ...figure,
        label: { ...figure.label, vi: say('members.people', { name: figure.label.vi }) },
      }),
    ),
  ];
  const right = admissions.map((figure): PageCell[] => [
    { at: RIGHT, value: withinAdmissions(figure.label.vi), over: 3, indented: true },
    valueCell(ALL - 1, figure),
  ]);
  const date = formatDate(asOf);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at): PageRow => {
    return { look: 'label', cells: [...(left[at] ?? []), ...(right[at] ?? [])] };
  });
  return [
    {
      look: 'heading',
      cells: [
        { at: 0, value: say('members.heading'), over: RIGHT },
        {
          at: RIGHT,
          value: say('admissions.heading', { from: formatDate(from), date }),
          over: ALL - RIGHT,
          indented: true,
        },
      ],
    },
    headers([
      [0, ''],
      [1, date],
      [2, before === undefined ? '' : formatDate(before)],
      [3, before === undefined ? '' : say('members.change')],
      [ALL - 1, say('admissions.people')],
    ]),
    ...rows,
  ];
}

/** Under a heading that says so, "Kết nạp: nữ" is "Nữ". */
const withinAdmissions = (label: string): string =>
  asSentence(label.startsWith(UNDER_ADMISSIONS) ? label.slice(UNDER_ADMISSIONS.length) : label);

function memberCells(figure: Figure): PageCell[] {
  const { value, before, label } = figure;
  const earlier = before?.value ?? null;
  return [
    { at: 0, value: label.vi },
    valueCell(1, figure),
    ...(before ? [of(figure.id, number(2, earlier))] : []),
    ...(value !== null && earlier !== null ? [of(figure.id, number(3, value - earlier, SIGNED))] : []),
  ];
}

function valueCell(at: number, { id, value, withheld, decimals }: Figure): PageCell {
  if (withheld) return { at, value: say('withheld'), right: true };
  return of(id, number(at, value, decimals === 0 ? COUNT : decimals === 1 ? ONE_DECIMAL : '#,##0.00'));
}

/** Attainment never stands without them: what is not known is said. */
export function qualityAndAttention({ quality, attention }: Page): readonly PageRow[] {
  const lines = (figures: readonly Figure[]): PageRow[] =>
    figures.length === 0 ? [note(say('missing'))] : figures.map(figureRow);
  return [
    heading(say('quality.heading')),
    ...lines(quality),
    heading(say('attention.heading')),
    ...lines(attention),
  ];
}

function figureRow(figure: Figure): PageRow {
  const { label, numerator, denominator, percent, withheld } = figure;
  const isShare = !withheld && numerator !== undefined && denominator !== undefined && denominator > 0;
  const text: PageValue = isShare
    ? say('share', {
        label: label.vi,
        numerator: formatFigure(numerator),
        denominator: formatFigure(denominator),
        percent: formatPercent(percent ?? null),
      })
    : label.vi;
  return { look: 'label', cells: [{ at: 0, value: text, over: ALL - 1 }, valueCell(ALL - 1, figure)] };
}
