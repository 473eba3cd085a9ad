/** What of a kept report is not as it would be today: figures one by one, and what they were computed from that has changed. */
import type { ReportContent } from './content.ts';
import type { LedgerCommits, ReportInputs } from './inputs.ts';

export interface FigureDiffers {
  /** Of a figure or an indicator. */
  readonly id: string;
  /** null: it was not known, or was not there. */
  readonly pinned: number | null;
  readonly today: number | null;
}

export interface LedgerDiffers {
  readonly ledger: keyof LedgerCommits;
  /** The number of the last commit that was in it. */
  readonly pinned: number;
  readonly today: number;
}

export interface UnitDiffers {
  readonly unit: string;
  /** The day that its roster counts for (ISO). */
  readonly on: string;
  /** Its version; 0 where none counts. */
  readonly pinned: number;
  readonly today: number;
}

type Valued = Pick<ReportContent, 'figures' | 'indicators'>;

/** In the order of the report; those that are new today at the end. */
export function figuresDiffering(pinned: Valued, today: Valued): FigureDiffers[] {
  const [before, after] = [valuesOf(pinned), valuesOf(today)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): FigureDiffers[] => {
    const [one, other] = [before.get(id), after.get(id)];
    if (one?.text === other?.text) return [];
    return [{ id, pinned: one?.value ?? null, today: other?.value ?? null }];
  });
}

/** A figure that is an indicator too is told once, as the indicator. */
function valuesOf({ figures, indicators }: Valued) {
  const values = new Map<string, { readonly value: number | null; readonly text: string }>();
  for (const { id, value, share } of figures) {
    values.set(id, { value, text: JSON.stringify([value, share?.numerator, share?.denominator]) });
  }
  for (const { id, value, numerator, denominator } of indicators) {
    values.set(id, { value, text: JSON.stringify([value, numerator, denominator]) });
  }
  return values;
}

export function ledgersDiffering(pinned: LedgerCommits, today: LedgerCommits, root: string): LedgerDiffers[] {
  const numbers = ({ units, ...others }: LedgerCommits) => ({ units: units[root] ?? 0, ...others });
  const [before, after] = [numbers(pinned), numbers(today)];
  return (['units', 'periods', 'plans', 'closings'] as const).flatMap((ledger) =>
    before[ledger] === after[ledger] ? [] : [{ ledger, pinned: before[ledger], today: after[ledger] }],
  );
}

/** By day and unit. */
export function unitsDiffering(
  pinned: Pick<ReportInputs, 'standings'>,
  today: Pick<ReportInputs, 'standings'>,
): UnitDiffers[] {
  const [before, after] = [versionsOn(pinned), versionsOn(today)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key): UnitDiffers[] => {
    const [one, other] = [before.get(key) ?? 0, after.get(key) ?? 0];
    const [on = '', unit = ''] = key.split(' ');
    return one === other ? [] : [{ unit, on, pinned: one, today: other }];
  });
}

/** One question may have been asked twice of a unit and a day, for two periods: the first answer tells the version. */
function versionsOn({ standings }: Pick<ReportInputs, 'standings'>): Map<string, number> {
  const versions = new Map<string, number>();
  for (const [key, answers] of Object.entries(standings)) {
    const [day] = JSON.parse(key) as readonly [string, ...unknown[]];
    for (const [unit, version] of answers) {
      const name = `${day} ${unit}`;
      if ((versions.get(name) ?? 0) === 0) versions.set(name, version);
    }
  }
  return versions;
}
