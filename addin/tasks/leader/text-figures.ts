/** The paragraph of figures for a report, and a text that somebody wrote held against them: over reports of the spans that are named. */
import type { DateRange } from '#domain/statistics/admissions.ts';
import { heldAgainst, spansOfText } from '#domain/statistics/text/held-against.ts';
import type { HeldFigure, HeldNumber } from '#domain/statistics/text/held-against.ts';
import { paragraphOf, textOf } from '#domain/statistics/text/paragraph.ts';
import type { TextPart } from '#domain/statistics/text/paragraph.ts';
import type { Coverage } from '#wire/shared.ts';
import type { IndicatorView, ReportView } from '#wire/report.ts';
import type { Service } from '../../service/client.ts';
import { ServiceError } from '../../service/error.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { reportOf, type ReportRequest } from './report.ts';

/** What it is of: the unit as it is called, the day, and who has sent. */
export interface TextAbout {
  readonly unit: string;
  readonly asOf: string;
  readonly coverage: Coverage;
}

export interface ParagraphWritten extends TextAbout {
  readonly text: string;
  /** Each number with the id of its figure. */
  readonly sentences: readonly (readonly TextPart[])[];
}

export interface TextHeld extends TextAbout {
  /** In the order of the text. */
  readonly numbers: readonly HeldNumber[];
}

type Asked = Pick<ReportRequest, 'unit' | 'asOf' | 'counts' | 'keep'>;

/** `since`: first days of further spans until the day, such as the beginning of the term. */
export interface ParagraphAsked extends Omit<Asked, 'keep'> {
  readonly since?: readonly string[];
}

export interface TextAsked extends Omit<Asked, 'keep'> {
  readonly paragraphs: readonly string[];
}

export async function writeParagraph(
  service: Service,
  { since = [], ...asked }: ParagraphAsked,
  options: TaskOptions = {},
): Promise<ParagraphWritten> {
  const report = await reportOf(service, asked, options);
  const others = await reportsOf(
    service,
    asked,
    since.filter((from) => from < report.from).map((from) => ({ from, to: report.asOf })),
    options,
  );
  const sentences = paragraphOf({
    unit: report.unit.name,
    asOf: report.asOf,
    figures: figuresOf(report, others),
  });
  return { ...aboutOf(report), sentences, text: textOf(sentences) };
}

/** `text`: a line a paragraph. Days before the report's are asked as they stood then. */
export async function holdText(
  service: Service,
  { paragraphs, ...asked }: TextAsked,
  options: TaskOptions = {},
): Promise<TextHeld> {
  // What a text is held against is printed nowhere, and is kept for nobody.
  const looked = { ...asked, keep: false };
  const report = await reportOf(service, looked, options);
  const { asOf, unit } = report;
  const spans = spansOfText(paragraphs, asOf).filter(({ from, to }) => from !== report.from || to !== asOf);
  const others = await reportsOf(service, looked, spans, options);
  const about = { unit: unit.name, asOf };
  return { ...aboutOf(report), numbers: heldAgainst(paragraphs, about, figuresOf(report, others)) };
}

const aboutOf = ({ unit, asOf, coverage }: ReportView): TextAbout => ({ unit: unit.name, asOf, coverage });

/** A day before the first period, or on which nobody had sent, has no figures: what is said of it stays open. */
const WITHOUT_FIGURES: ReadonlySet<string> = new Set(['before-first-roster', 'period-unknown']);

async function reportsOf(
  service: Service,
  asked: Asked,
  spans: readonly DateRange[],
  options: TaskOptions,
): Promise<ReportView[]> {
  const reports: ReportView[] = [];
  for (const { from, to } of spans) {
    try {
      reports.push(await reportOf(service, { ...asked, asOf: to, from }, options));
    } catch (error) {
      if (!(error instanceof ServiceError) || !WITHOUT_FIGURES.has(error.code)) throw error;
    }
  }
  return reports;
}

/** Of the report of the day everything; of others what is counted over their span. */
const figuresOf = (report: ReportView, others: readonly ReportView[]): HeldFigure[] =>
  [
    ...report.indicators,
    ...others.flatMap(({ indicators }) => indicators.filter(({ about }) => about !== 'day')),
  ].flatMap(heldOf);

function heldOf({ withheld, ...one }: IndicatorView): HeldFigure[] {
  const { id, label, value, numerator, denominator, percent, from, to } = one;
  if (withheld === true) return [{ id, label, value: null }];
  const isShare = numerator !== undefined && denominator !== undefined;
  return [
    {
      id,
      label,
      value,
      ...(isShare ? { share: { numerator, denominator, percent: percent ?? null } } : {}),
      ...(from === undefined ? {} : { days: { from, to } }),
    },
  ];
}
