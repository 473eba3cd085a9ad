/** What was chosen and what became of it, and the questions that the screen asks of that. */
import type { TakenFile } from '../../tasks/office/collect/collect.ts';
import type {
  AskedOfFile,
  CollectedFile,
  FileState,
  UnitBelow,
} from '../../tasks/office/collect/collected.ts';
import type { ChosenFile } from '../../tasks/office/file-tasks.ts';
import type { Shown } from '../parts/more.ts';

export interface CollectState {
  readonly files: readonly ChosenFile[];
  /** Beside the files; null: not looked at yet. */
  readonly lines: readonly (CollectedFile | null)[];
  /** By the name of a file: whose the officer says it is. */
  readonly said: Readonly<Record<string, string>>;
  /** By the name of a file: what reading could not know, whatever was answered to it since. */
  readonly asked: Readonly<Record<string, readonly AskedOfFile[]>>;
  /** By the name of a file: choices by question. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By the name of a file: of which kind the officer says its list is. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Names of files that the officer takes though another one of their unit was taken. */
  readonly chosen: readonly string[];
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
  asked: {},
  answers: {},
  kinds: {},
  chosen: [],
  misnamed: new Set(),
  saved: null,
  shown: {},
};

/** What a person has to answer comes first, what is done comes last. */
export const ORDER: readonly FileState[] = [
  'unknown-unit',
  'unreadable',
  'another-list',
  'not-opened',
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

export const answersOf = ({ answers }: Pick<CollectState, 'answers'>, file: string) => answers[file] ?? {};

/** '' takes an answer back. */
export function answered(
  { answers }: Pick<CollectState, 'answers'>,
  file: string,
  question: string,
  choice: string,
): CollectState['answers'] {
  const others = Object.entries(answersOf({ answers }, file)).filter(([id]) => id !== question);
  return { ...answers, [file]: Object.fromEntries(choice === '' ? others : [...others, [question, choice]]) };
}

/** By list: what is taken of it, but for the files at these places. */
export function takenBut(
  state: Pick<CollectState, 'lines'>,
  places: readonly number[],
): ReadonlyMap<string, TakenFile> {
  const taken = placed(state).filter(
    ({ at, line }) => !places.includes(at) && ['ready', 'received', 'already'].includes(line.state),
  );
  return new Map(taken.flatMap(({ line }) => (line.list === undefined ? [] : [[line.list, line] as const])));
}

/** The line of a file is known. One that was chosen takes the place of the other one of its unit, where that is not received. */
export function withLine(
  { lines, asked, chosen }: Pick<CollectState, 'lines' | 'asked' | 'chosen'>,
  at: number,
  line: CollectedFile,
): Pick<CollectState, 'lines' | 'asked'> {
  const { file, list, content } = line;
  const isChosen = line.state === 'ready' && chosen.includes(file);
  const known = asked[file] ?? [];
  const ids = new Set(known.map(({ question }) => question.id));
  const news = (line.asked ?? []).filter(({ question }) => !ids.has(question.id));
  return {
    asked: { ...asked, [file]: [...known, ...news] },
    lines: lines.map((other, place) => {
      if (place === at) return line;
      const isOusted =
        isChosen && other?.state === 'ready' && other.list === list && other.content !== content;
      return isOusted ? { ...other, state: 'questions', rival: file } : other;
    }),
  };
}

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
