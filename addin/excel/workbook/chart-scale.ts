/** Where values and categories of a chart lie in its plot: round steps from nought, and one band a category. */
import { numbersIn, type Chart } from './chart.ts';

export interface Scale {
  readonly ticks: readonly number[];
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

const ROUND = [1, 2, 2.5, 5, 10];
const WANTED_TICKS = 5;

/** '' and missing values leave the choice to the scale. */
export function scaleOf(
  values: readonly number[],
  {
    minimum = '',
    maximum = '',
    majorUnit = '',
  }: Partial<Record<'minimum' | 'maximum' | 'majorUnit', number | ''>>,
): Scale {
  const from = minimum === '' ? Math.min(0, ...values) : minimum;
  const highest = maximum === '' ? Math.max(from + 1, ...values) : maximum;
  const step = majorUnit === '' ? roundStep((highest - from) / WANTED_TICKS) : majorUnit;
  const to = maximum === '' ? from + Math.ceil((highest - from) / step) * step : highest;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return { from, to, step, ticks: Array.from({ length: count }, (_, at) => from + at * step) };
}

/** That of the axis its values stand on. */
export function valueScaleOf(chart: Chart): Scale {
  const values = chart.series.flatMap((series) => numbersIn(series.values).filter((value) => value !== null));
  return scaleOf(values, chart.axes.value);
}

function roundStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough));
  return (ROUND.find((each) => each * size >= rough) ?? 10) * size;
}

export const placeIn = ({ from, to }: Scale, value: number, length: number): number =>
  ((value - from) / (to - from || 1)) * length;
