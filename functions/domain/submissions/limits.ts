/** How much a roster may hold, in all and in one part: what is sent, what rests and what is judged go by the same numbers. */
export const ROSTER_LIMITS = {
  /** Rows in one chunk. */
  chunkRows: 2_000,
  /** Rows in one roster. */
  rosterRows: 100_000,
  /** Characters in one value. */
  valueCharacters: 1_000,
} as const;
