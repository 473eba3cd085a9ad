/**
 * What Khớp Sổ keeps in the workbook itself, so that it is there when the file is opened on another machine. Read again
 * before every use, and looked at again when it is written: somebody else may have the workbook open too.
 */
import { inExcel } from './run.ts';

const PREFIX = 'KhopSo.';

/** Excel keeps settings inside the file and loads them all when it opens; one of ours stays below this. */
export const SETTING_CHARACTERS = 200_000;

/** Queues the read; call `value` after the next sync. undefined: never written, or not readable any more. */
export function queueState(context: Excel.RequestContext, key: string): { readonly value: () => unknown } {
  const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load('value');
  return {
    value: () => {
      if (setting.isNullObject) return undefined;
      const stored: unknown = setting.value;
      return typeof stored === 'string' ? parsed(stored) : undefined;
    },
  };
}

/** Queues the write and gives what is written. RangeError above SETTING_CHARACTERS: whoever writes lists decides what to leave out. */
export function queueStateWrite(context: Excel.RequestContext, key: string, value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text.length > SETTING_CHARACTERS) throw new RangeError(`Setting ${key} is too long to keep`);
  context.workbook.settings.add(PREFIX + key, text);
  return value;
}

/** Queues the removal; nothing where it was never written. */
export function queueStateRemoval(context: Excel.RequestContext, key: string): void {
  // Written first, because Excel refuses to delete what is not there.
  context.workbook.settings.add(PREFIX + key, '').delete();
}

/** Removes everything of ours under keys that `which` knows, whatever it holds. */
export async function removeStates(
  context: Excel.RequestContext,
  which: (key: string) => boolean,
): Promise<void> {
  const { settings } = context.workbook;
  settings.load('items/key');
  await context.sync();
  for (const setting of settings.items) {
    const { key } = setting;
    if (key.startsWith(PREFIX) && which(key.slice(PREFIX.length))) setting.delete();
  }
  await context.sync();
}

export function readState(key: string): Promise<unknown> {
  return inExcel(async (context) => {
    const state = queueState(context, key);
    await context.sync();
    return state.value();
  });
}

export function writeState(key: string, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    queueStateWrite(context, key, value);
    await context.sync();
  });
}

/** The oldest leave where the list would grow too long for a setting. */
export function fitting<T>(list: readonly T[]): readonly T[] {
  const kept = [...list];
  while (kept.length > 1 && JSON.stringify(kept).length > SETTING_CHARACTERS) kept.pop();
  return kept;
}

/** Somebody else may come between as often. */
const MOST_ATTEMPTS = 5;

/**
 * Writes by what is kept at that moment, whoever writes beside us: `write` queues it from what is `known` and gives it, and what it takes
 * the place of is read in the same request. Where that is something else by now, `write` is asked again from it, so it must bear being
 * repeated.
 */
export async function writeOver(
  context: Excel.RequestContext,
  key: string,
  known: unknown,
  write: (kept: unknown) => unknown,
): Promise<void> {
  let [kept, expected] = [known, known];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const state = queueState(context, key);
    const written = write(kept);
    await context.sync();
    const replaced = state.value();
    if (JSON.stringify(replaced) === JSON.stringify(expected)) return;
    [kept, expected] = [replaced, written];
  }
}

/** Writes what `change` makes of what is kept then. WorkbookError 'sheet-missing' where it is about a sheet that is gone. */
export function changeState(
  key: string,
  change: (kept: unknown) => unknown,
  sheetId?: string,
): Promise<void> {
  return inExcel(async (context) => {
    const state = queueState(context, key);
    if (sheetId !== undefined) context.workbook.worksheets.getItem(sheetId).load('id');
    await context.sync();
    await writeOver(context, key, state.value(), (kept) => queueStateWrite(context, key, change(kept)));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
