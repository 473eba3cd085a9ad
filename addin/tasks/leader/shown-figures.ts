/** The figures in the order of the report, those that are not told in their places. */
import type { FigureView, StatisticsResponse } from '#wire/statistics.ts';

/** Without a value: it is there, and not told to whoever asked. */
export type ShownFigure = Omit<FigureView, 'value'> & { readonly value?: number };

export function shownFigures({ figures, withheld = [] }: StatisticsResponse): readonly ShownFigure[] {
  const untold = (place: number) =>
    withheld.filter(({ at }) => at === place).map(({ id, group, label }) => ({ id, group, label }));
  return [...figures.flatMap((figure, place) => [...untold(place), figure]), ...untold(figures.length)];
}
