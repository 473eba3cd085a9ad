/**
 * What Microsoft's documentation states of members that the product uses, as data: the fact in our own words, where it is stated, and how it
 * is replayed through Microsoft's client against the workbook host. What the documentation leaves open stands in open.ts.
 */
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';

export interface Place {
  readonly host: WorkbookHost;
  /** The active one, 'Sheet1', with nothing on it. */
  readonly sheet: Excel.Worksheet;
  readonly context: Excel.RequestContext;
}

export interface Fact {
  /** 'Range.values'; of every class alike: 'ClientObject.load'. */
  readonly members: readonly string[];
  readonly states: string;
  readonly source: string;
  /** Where the fact is of Excel on a computer only. */
  readonly profile?: 'desktop';
  readonly replay: (at: Place) => Promise<void>;
}

/** A page of the reference. */
export const api = (name: string): string => `https://learn.microsoft.com/javascript/api/excel/excel.${name}`;

/** A page of the guide to add-ins. */
export const guide = (page: string): string =>
  `https://learn.microsoft.com/office/dev/add-ins/${page.includes('/') ? page : `excel/excel-add-ins-${page}`}`;

interface Loadable {
  load(names: string): unknown;
}

/** Loads and waits. */
export async function read<T extends Loadable>(
  { context }: Pick<Place, 'context'>,
  object: T,
  names: string,
): Promise<T> {
  object.load(names);
  await context.sync();
  return object;
}

/** The code of what Excel refuses; 'none' where it takes it. */
export async function refusal({ context }: Pick<Place, 'context'>, act: () => unknown): Promise<string> {
  try {
    act();
    await context.sync();
    return 'none';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return String(error.code);
  }
}

/** Sets what Excel's types would not take: null, or one value for a whole range. */
export const setAnyway = (object: object, member: string, value: unknown): void =>
  void Reflect.set(object, member, value);
