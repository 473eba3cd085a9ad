/** What a report came to, whole: nothing of it is withheld here. It is kept as it is, and whoever asks is told what they may know of it. */
import type { DateRange } from '../statistics/admissions.ts';
import type { Figure } from '../statistics/figure.ts';
import type { CoursePoint } from '../statistics/indicators/course.ts';
import type { IndicatorValue } from '../statistics/indicators/indicator.ts';
import type { PlanLine } from '../statistics/indicators/plan-lines.ts';
import type { Period } from '../units/period.ts';
import { canonicalText } from './canonical.ts';
import type { Plain } from './canonical.ts';
import type { ReportInputs } from './inputs.ts';
import type { ReportSpecification } from './specification.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ReportCoverage {
  readonly period: Period;
  readonly sent: number;
  readonly expected: number;
  readonly missing: readonly Named[];
  readonly late: readonly Named[];
  readonly onOld?: readonly Named[] | undefined;
  readonly notComputed?: readonly Named[] | undefined;
}

export interface ReportContent {
  readonly unitName: string;
  readonly coverage: ReportCoverage;
  /** Units whose figures are of before the period. */
  readonly onOld: number;
  readonly figures: readonly Figure[];
  readonly counted: { readonly ages: string; readonly admissions: DateRange | null };
  readonly indicators: readonly IndicatorValue[];
  readonly plan: readonly (PlanLine & { readonly unitName: string })[];
  readonly course: readonly CoursePoint[];
}

/** What is kept of a report. */
export interface PinnedReport {
  /** Counts up where an older one is no longer read as it is. */
  readonly format: 1;
  readonly specification: ReportSpecification;
  /** The unit at the top of its organisation. */
  readonly root: string;
  readonly layout: number;
  /** Of the program that computed it. */
  readonly rules: { readonly version: string; readonly hash: string };
  readonly inputs: ReportInputs;
  readonly content: ReportContent;
}

/**
 * What its hash is taken of: what it was asked to be, what it was computed from and every number of it. No words: a better one changes
 * no report; and of other organisations nothing.
 */
export function hashedText({ format, specification, root, layout, inputs, content }: PinnedReport): string {
  const { units, ...commits } = inputs.commits;
  const { coverage, onOld, figures, indicators, plan, course } = content;
  const { sent, expected, missing } = coverage;
  return canonicalText({
    format,
    specification: { ...specification },
    layout,
    inputs: { ...inputs, commits: { ...commits, units: units[root] ?? 0 } },
    coverage: { sent, expected, missing: missing.map(({ id }) => id), onOld },
    figures: figures.map(({ id, value, share }) => ({ id, value, ...share })),
    indicators: indicators.map(
      ({ assumed: _assumed, note: _note, notComputed, before, ...numbers }): Plain => {
        return {
          ...numbers,
          ...(before === undefined ? {} : { before: { ...before } }),
          ...(notComputed === undefined ? {} : { notComputed: [...notComputed] }),
        };
      },
    ),
    plan: plan.map(({ assumed: _assumed, unitName: _name, changes, notComputed, ...line }) => ({
      ...line,
      ...(notComputed === undefined ? {} : { notComputed: [...notComputed] }),
      changes: changes.map((change) => ({ ...change })),
    })),
    course: course.map((point) => ({ ...point })),
  });
}
