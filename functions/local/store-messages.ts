/** What the store's process and who started it tell each other. */

/** How the store is reached: only who started it is told. */
export interface Opened {
  readonly account: string;
  readonly key: string;
  readonly port: number;
}

/** Whether what was acknowledged could be written to the disk; told where that changes. */
export interface Saved {
  readonly saved: boolean;
}

/** Sent to the process: save and end. */
export const END = 'end';

/** The process ended although what it held could not be written. */
export const NOT_SAVED = 3;
