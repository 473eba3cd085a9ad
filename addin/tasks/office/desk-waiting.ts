/** A unit that came of a merger or a split and has sent, while others that came of the same have not: the lists of before still count. */
import type { DeskUnit } from '#wire/desk.ts';

/** What it sent does not count yet. Where it is waited for itself, what its row tells is what counts. */
export const isHeld = ({ unit, waitsFor = [] }: DeskUnit): boolean =>
  waitsFor.length > 0 && waitsFor.every(({ id }) => id !== unit);

/** Its list of since then is missing, whatever it sent before. */
export const isMissingSince = ({ unit, version, waitsFor = [] }: DeskUnit): boolean =>
  version > 0 && waitsFor.some(({ id }) => id === unit);
