/** What a command knows of the world: where it prints, its settings and today. */
export interface Edge {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ISO date of today: the domain has no clock. */
  readonly today: string;
}
