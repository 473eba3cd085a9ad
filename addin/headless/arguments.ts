/** What was asked for. Anything that is not understood is a usage error with the right form beside it. */
import { COUNTINGS } from '#domain/submissions/review.ts';
import type { Counting } from '#domain/submissions/review.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import { kindNamed } from './kinds.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

export interface CheckArguments {
  readonly name: 'check';
  readonly file: string;
  readonly sheet: string | undefined;
  readonly date: string | undefined;
  readonly json: boolean;
  /** With json: also the members as they were read, the repairs and the questions. */
  readonly rows: boolean;
  /** Members where left out. */
  readonly kind?: ListKind;
}

export interface UploadArguments extends Omit<CheckArguments, 'name' | 'rows'> {
  readonly name: 'upload';
  /** Left out: the one that the file was handed out for. */
  readonly unit: string | undefined;
  readonly person: string;
  /** A file of exits and reasons. */
  readonly answers: string | undefined;
}

export interface PullArguments {
  readonly name: 'pull';
  readonly unit: string;
  readonly person: string;
  readonly out: string;
  readonly asOf: string | undefined;
  readonly counts: Counting;
  readonly json: boolean;
}

export interface FiguresArguments {
  readonly name: 'figures';
  readonly file: string;
  readonly sheet: string | undefined;
  readonly json: boolean;
  /** Whose figures its numbers are held against; left out: its percentages against its own numbers alone. */
  readonly against:
    { readonly unit: string; readonly person: string; readonly asOf: string | undefined } | undefined;
}

export type Command = CheckArguments | UploadArguments | PullArguments | FiguresArguments;

export const FORMS = {
  check: 'check FILE.xlsx [--kind members|candidates] [--sheet NAME] [--date yyyy-mm-dd] [--json [--rows]]',
  upload:
    'upload FILE.xlsx [--kind members|candidates] [--unit UNIT] --as PERSON [--sheet NAME] [--date yyyy-mm-dd] [--answers FILE.json] [--json]',
  pull: 'pull --unit UNIT --as PERSON --out FILE.xlsx [--asof yyyy-mm-dd] [--counts sent|matched] [--json]',
  figures: 'figures FILE.xlsx|FILE.txt [--sheet NAME] [--unit UNIT --as PERSON [--asof yyyy-mm-dd]] [--json]',
} as const;

const OPTIONS = {
  sheet: { type: 'string' },
  date: { type: 'string' },
  rosterDate: { type: 'string' },
  unit: { type: 'string' },
  as: { type: 'string' },
  answers: { type: 'string' },
  out: { type: 'string' },
  asof: { type: 'string' },
  counts: { type: 'string' },
  json: { type: 'boolean', default: false },
  rows: { type: 'boolean', default: false },
  kind: { type: 'string' },
} as const;

type Values = ReturnType<typeof read>['values'];

/** HeadlessError of status 2 for everything that has not the form of a command. */
export function parseArguments(argv: readonly string[]): Command {
  const [name = '', ...rest] = argv;
  if (!isCommand(name)) throw usageError(Object.values(FORMS).join(' | '));
  const { values, positionals } = read(name, rest);
  const command = commandOf(name, values, positionals);
  if (!command) throw usageError(FORMS[name]);
  expectDays(values.date, values.rosterDate, values.asof);
  return command;
}

const read = (name: keyof typeof FORMS, args: readonly string[]) =>
  argumentsOf(args, { form: FORMS[name], options: OPTIONS, hasFiles: true });

function commandOf(
  name: keyof typeof FORMS,
  values: Values,
  positionals: readonly string[],
): Command | undefined {
  const { unit, as: person, out, sheet, json, rows, answers } = values;
  if (answers !== undefined && name !== 'upload') return undefined;
  if (values.counts !== undefined && name !== 'pull') return undefined;
  const [file] = positionals;
  const date = values.date ?? values.rosterDate;
  const known = values.kind === undefined ? undefined : kindNamed(values.kind);
  if (values.kind !== undefined && (known === undefined || !(name === 'check' || name === 'upload')))
    return undefined;
  const kind = known && { kind: known };
  if (positionals.length !== (name === 'pull' ? 0 : 1)) return undefined;
  if (rows && (name !== 'check' || !json)) return undefined;
  if (name === 'figures') {
    if (!file || (unit === undefined) !== (person === undefined)) return undefined;
    const against = unit && person ? { unit, person, asOf: values.asof } : undefined;
    return { name, file, sheet, json, against };
  }
  if (name === 'check') return file ? { name, file, sheet, date, json, rows, ...kind } : undefined;
  if (!person) return undefined;
  if (name === 'upload')
    return file ? { name, file, sheet, date, json, unit, person, answers, ...kind } : undefined;
  const counts = COUNTINGS.find((each) => each === (values.counts ?? 'sent'));
  return unit && out && counts ? { name, unit, person, out, asOf: values.asof, counts, json } : undefined;
}

function isCommand(name: string): name is keyof typeof FORMS {
  return Object.hasOwn(FORMS, name);
}
