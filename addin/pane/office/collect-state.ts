/** What was chosen and what became of it, and the questions that the screen asks of that. */
import type { CollectedFile, FileState, UnitBelow } from '../../tasks/office/collect/collected.ts';
import type { ChosenFile } from '../../tasks/office/file-tasks.ts';
import type { Shown } from '../parts/more.ts';

export interface CollectState {
  readonly files: readonly ChosenFile[];
  /** Beside the files; null: not looked at yet. */
  readonly lines: readonly (CollectedFile | null)[];
  /** By the name of a file: whose the officer says it is. */
  readonly said: Readonly<Record<string, string>>;
  /** Places of files for which she named a unit that there is not. */
  readonly misnamed: ReadonlySet<number>;
  /** Whose files may be; asked for when the first of them is nobody's. */
  readonly units: readonly UnitBelow[];
  /** Said of the archive that was saved. */
  readonly saved: number | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

export const NOTHING_CHOSEN: Omit<CollectState, 'open' | 'units'> = {
  files: [],
  lines: [],
  said: {},
  misnamed: new Set(),
  saved: null,
  shown: {},
};

/** What a person has to answer comes first, what is done comes last. */
export const ORDER: readonly FileState[] = [
  'unknown-unit',
  'unreadable',
  'errors',
  'questions',
  'ready',
  'received',
  'already',
];

export interface Placed {
  readonly at: number;
  readonly line: CollectedFile;
}

export const placed = ({ lines }: Pick<CollectState, 'lines'>): readonly Placed[] =>
  lines.flatMap((line, at) => (line === null ? [] : [{ at, line }]));

export const inOrder = (state: Pick<CollectState, 'lines'>): readonly Placed[] =>
  placed(state).toSorted((a, b) => ORDER.indexOf(a.line.state) - ORDER.indexOf(b.line.state));

/** Places of files that are not looked at yet. */
export const notLookedAt = ({ lines }: Pick<CollectState, 'lines'>): readonly number[] =>
  lines.flatMap((line, at) => (line === null ? [at] : []));

export const placesOf = (state: Pick<CollectState, 'lines'>, wanted: FileState): readonly number[] =>
  placed(state).flatMap(({ at, line }) => (line.state === wanted ? [at] : []));

export const goingBack = (state: Pick<CollectState, 'lines'>): readonly CollectedFile[] =>
  placed(state).flatMap(({ line }) => (line.back ? [line] : []));

/** As it is offered: namesakes are told apart by what is above them. */
export const unitLabel = ({ name, above: [parent] }: UnitBelow): string =>
  parent === undefined ? name : `${name}, ${parent}`;

/** What was typed names one unit and no other. */
export function unitNamed(typed: string, units: readonly UnitBelow[]): UnitBelow | undefined {
  const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');
  const [only, other] = units.filter((unit) =>
    [unitLabel(unit), unit.name].some((name) => plain(name) === plain(typed)),
  );
  return other ? units.find((unit) => plain(unitLabel(unit)) === plain(typed)) : only;
}
