/** A line of figures, and how far it is set in below the one that it belongs to. */
export interface FigureLine {
  readonly depth: number;
  readonly text: string;
}
