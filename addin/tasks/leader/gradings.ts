/** How members were graded: asked once, written into a sheet of our own, and given to whoever shows it. Counts alone. */
import { formatDate } from '#domain/language/date.ts';
import type { GradingsResponse } from '#wire/gradings.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { GRADING_SHEET } from '../../words/sheets/gradings.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { coverageLine } from '../common/coverage-line.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { gradedIn } from './grading-lines.ts';
import type { GradedYear } from './grading-lines.ts';

const say = sayingInSheets(GRADING_SHEET);

export interface GradingsWritten {
  readonly gradings: GradingsResponse;
  /** Left out where nobody is graded: then nothing was written. */
  readonly sheet?: string;
}

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'year', header: say('year'), kind: 'count', width: 60 },
  { key: 'group', header: say('group'), kind: 'text', width: 190, wraps: true },
  { key: 'of', header: say('of'), kind: 'text', width: 230, wraps: true },
  { key: 'people', header: say('people'), kind: 'count', width: 80 },
  { key: 'among', header: say('among'), kind: 'count', width: 80 },
  { key: 'percent', header: say('percent'), kind: 'number', width: 80 },
  { key: 'allowed', header: say('allowed'), kind: 'count', width: 90 },
  { key: 'over', header: say('over'), kind: 'count', width: 80 },
];

export async function writeGradings(
  service: Pick<OfficeService, 'gradings'>,
  { unit, asOf }: { readonly unit: string; readonly asOf: string },
  { signal, progress }: TaskOptions = {},
): Promise<GradingsWritten> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const gradings = await service.gradings(unit, { asOf, signal });
  if (gradings.years.length === 0) return { gradings };
  progress?.({ what: 'writing', done: 0, total: 0 });
  const sheet = await writeListSheet({
    key: 'gradingsSheet',
    name: say('name'),
    title: say('title'),
    about: say('about', {
      unit: gradings.unit.name,
      date: formatDate(asOf),
      coverage: coverageLine(gradings.coverage, asOf),
    }),
    columns: COLUMNS,
    lines: gradings.years.flatMap((year) => linesOf(year, gradings)),
  });
  return { gradings, sheet };
}

const SEEN = { text: 'seenText', secondary: 'seenAbout', unverified: 'notSeen' } as const;

type Row = readonly (string | number | null)[];

/** A count that is not told is an empty cell. */
function linesOf(year: GradedYear, { members }: GradingsResponse): readonly Row[] {
  const { grades, reasons = [], organisations, sources, goal } = year;
  const counted = (group: string, of: string, people: number | null, among: number | null = null): Row => [
    year.year,
    group,
    of,
    people,
    among,
    null,
    null,
    null,
  ];
  return [
    counted(say('listed'), '', year.people),
    counted(say('graded'), '', gradedIn(year) ?? null, members ?? null),
    ...grades.map(({ label, people }) => counted(say('grades'), label.vi, people ?? null)),
    ...reasons.map(({ label, people }) => counted(say('reasons'), label.vi, people)),
    ...organisations.flatMap(({ name, caps }) =>
      caps.map(({ wording, most, numerator, denominator, percent, allowed, over }): Row => [
        year.year,
        say('cap', { most, wording: wording.vi }),
        name,
        numerator,
        denominator,
        percent,
        allowed,
        over,
      ]),
    ),
    ...(goal?.choices ?? []).map(({ people, percent, meetsGoal }): Row => [
      year.year,
      say(goal?.isAssumed ? 'goalAssumed' : 'goal', { percent: goal?.percent ?? 0 }),
      say(meetsGoal ? 'meets' : 'misses'),
      people,
      goal?.people ?? null,
      percent,
      null,
      null,
    ]),
    ...sources.map(({ wording, most, document, clause, verified }) =>
      counted(
        say('cap', { most, wording: wording.vi }),
        say(SEEN[verified], { source: `${document}, ${clause}` }),
        null,
      ),
    ),
  ];
}
