/** From introduction to admission: asked once, written into a sheet of our own, and given to whoever shows it. */
import type { FunnelResponse } from '#wire/funnel.ts';
import { formatDate } from '#domain/language/date.ts';
import type { FeedbackResponse } from '#wire/introductions.ts';
import type { IntroductionService } from '../../service/introductions-client.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { FUNNEL_SHEET } from '../../words/sheets/funnel.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { coverageLine } from '../common/coverage-line.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { RECOGNITION_PARTS } from './recognition-lines.ts';

const say = sayingInSheets(FUNNEL_SHEET);

/** Everybody in one of the four behind the first. */
export type FunnelStages = Omit<FunnelResponse['units'][number], 'unit' | 'pledged'>;

export interface FunnelWritten {
  readonly funnel: FunnelResponse;
  /** What became of those whom the organisation introduced elsewhere: of its top alone. */
  readonly feedback: FeedbackResponse;
  /** Every unit is below one of those that are told: they add up to everybody. */
  readonly whole: FunnelStages;
  /** Left out where nobody is in it: then nothing was written. */
  readonly sheet?: string;
}

/** What a sheet calls them. */
const GROUPS = { admitted: 'admittedThen', ended: 'endedThen' } as const;
const CLASS = { certificate: 'withCertificate', attended: 'attendedClass', unsaid: 'classUnsaid' } as const;

const RESULTS = { decided: 'decided', admitted: 'admitted', stopped: 'stopped' } as const;

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'group', header: say('group'), kind: 'text', width: 170, wraps: true },
  { key: 'of', header: say('of'), kind: 'text', width: 220, wraps: true },
  { key: 'registered', header: say('registered'), kind: 'count', width: 80, wraps: true },
  { key: 'pool', header: say('pool'), kind: 'count', width: 90, wraps: true },
  { key: 'decided', header: say('decided'), kind: 'count', width: 90, wraps: true },
  { key: 'admitted', header: say('admitted'), kind: 'count', width: 90, wraps: true },
  { key: 'ended', header: say('ended'), kind: 'count', width: 110, wraps: true },
  { key: 'pledged', header: say('pledged'), kind: 'count', width: 110, wraps: true },
  { key: 'days', header: say('days'), kind: 'number', width: 90, wraps: true },
];

/** The steps are those of the year of the day. */
export async function writeFunnel(
  service: Pick<OfficeService, 'funnel'> & Pick<IntroductionService, 'feedback'>,
  { unit, asOf }: { readonly unit: string; readonly asOf: string },
  { signal, progress }: TaskOptions = {},
): Promise<FunnelWritten> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const from = `${asOf.slice(0, 4)}-01-01`;
  const [funnel, feedback] = await Promise.all([
    service.funnel(unit, { asOf, from, to: asOf, signal }),
    service.feedback(unit),
  ]);
  const whole = wholeOf(funnel);
  if (funnel.registered === 0) return { funnel, feedback, whole };
  progress?.({ what: 'writing', done: 0, total: 0 });
  const sheet = await writeListSheet({
    key: 'funnelSheet',
    name: say('name'),
    title: say('title'),
    about: say('about', {
      unit: funnel.unit.name,
      date: formatDate(asOf),
      from: formatDate(from),
      coverage: coverageLine(funnel.coverage, asOf),
    }),
    columns: COLUMNS,
    lines: [...linesOf(funnel, whole), ...feedbackRows(feedback)],
  });
  return { funnel, feedback, whole, sheet };
}

type Row = readonly (string | number | null)[];

const counted = (group: string, of: string, people: number | null, days: number | null = null): Row => [
  group,
  of,
  people,
  null,
  null,
  null,
  null,
  null,
  days,
];

function recognitionRows(recognitions: FunnelResponse['recognitions']): readonly Row[] {
  if (recognitions === undefined) return [];
  const { units, ...whole } = recognitions;
  const rowsOf = (of: Pick<typeof whole, 'admitted' | 'ended'>, name?: string) =>
    (['admitted', 'ended'] as const).flatMap((which): Row[] => {
      const found = of[which];
      if (found === undefined || found.people === 0) return [];
      const days = { from: formatDate(found.from), to: formatDate(found.to) };
      const group = [say(GROUPS[which], days), ...(name === undefined ? [] : [name])].join(' · ');
      return [
        counted(group, '', found.people),
        ...RECOGNITION_PARTS.map((part) => counted(group, say(part), found[part])),
        ...(['certificate', 'attended', 'unsaid'] as const).map((part) =>
          counted(group, say(CLASS[part]), found.newMemberClass[part]),
        ),
      ];
    });
  return [
    ...rowsOf(whole),
    ...(units.length < 2 ? [] : units).flatMap(({ unit, ...of }) => rowsOf(of, unit.name)),
  ];
}

/** What is not told has its line without a number. */
const feedbackRows = ({ years }: FeedbackResponse): readonly Row[] =>
  years.flatMap(({ year, people, results }) => {
    const group = say('introducedIn', { year: String(year) });
    return [
      counted(group, '', people),
      ...results.map(({ result, people: told = null }) => counted(group, say(RESULTS[result]), told)),
    ];
  });

function linesOf(
  { places, units, sectors, sexes, sources, span, recognitions, waits }: FunnelResponse,
  whole: FunnelStages,
) {
  const parted = (group: string, of: string, stages: FunnelStages, pledged: number | null = null) => [
    group,
    of,
    stages.registered,
    stages.pool,
    stages.decided,
    stages.admitted,
    stages.ended,
    pledged,
    null,
  ];
  return [
    parted(say('whole'), '', whole),
    ...places.map(({ label, people }) => counted(say('places'), label.vi, people)),
    ...units.map(({ unit, pledged, ...stages }) => parted(say('units'), unit.name, stages, pledged ?? null)),
    ...sectors.map(({ label, ...stages }) => parted(say('sectors'), label.vi, stages)),
    ...sexes.map(({ label, ...stages }) => parted(say('sexes'), label.vi, stages)),
    ...(sources?.lines ?? []).map(({ label, ...stages }) => parted(say('sources'), label.vi, stages)),
    ...(span?.steps ?? []).map(({ label, people }) => counted(say('steps'), label.vi, people)),
    ...recognitionRows(recognitions),
    ...(waits ?? []).map(({ label, people, meanDays }) => counted(say('waits'), label.vi, people, meanDays)),
  ];
}

function wholeOf({ units }: Pick<FunnelResponse, 'units'>): FunnelStages {
  const sum = (key: keyof FunnelStages): number => units.reduce((all, each) => all + each[key], 0);
  return {
    registered: sum('registered'),
    pool: sum('pool'),
    decided: sum('decided'),
    admitted: sum('admitted'),
    ended: sum('ended'),
  };
}
