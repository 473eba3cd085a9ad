/** The workbook as a file that says more of itself than the workbook goes on to say. */
import { copyFile, type FileCopy } from './file-copy.ts';
import { fileProperties } from './file-properties.ts';
import { inExcel, type WorkOptions } from './run.ts';

/** By name; once the file is there the workbook says again what it said before. WorkbookError 'file-not-copied'. */
export async function copySaying(
  said: Readonly<Record<string, string>>,
  options: WorkOptions = {},
): Promise<FileCopy> {
  const names = Object.keys(said);
  const before = await fileProperties(...names);
  await say(Object.entries(said));
  try {
    return await copyFile(options);
  } finally {
    // A file that is there is not refused because the workbook goes on to say whose it is.
    await say(names.map((name, at) => [name, before[at]] as const)).catch(() => undefined);
  }
}

/** undefined: no more. */
const say = (entries: readonly (readonly [string, string | undefined])[]): Promise<void> =>
  inExcel(async (context) => {
    const { custom } = context.workbook.properties;
    for (const [name, value] of entries) {
      if (value === undefined) custom.getItem(name).delete();
      else custom.add(name, value);
    }
    await context.sync();
  });
