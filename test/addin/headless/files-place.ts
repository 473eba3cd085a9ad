/** Files for the command and what it says of them, for tests that need no service. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { runCommand, type Ran } from '../../support/command.ts';
import { writeRoster } from '../tasks/roster-sheet.ts';

type Host = ReturnType<typeof createWorkbookHost>;

export const run = (args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> =>
  runCommand(args, { today: '2023-10-31', environment });

/** A folder from before the tests of the file that calls it until after them. */
export function filesPlace() {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khopso-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const file = (name: string): string => join(folder, name);
  return {
    file,
    /** A roster of so many people, after `spoil` did something to it. */
    rosterFile: async (name: string, count: number, spoil?: (host: Host) => void): Promise<string> => {
      const host = createWorkbookHost();
      writeRoster(host, count);
      spoil?.(host);
      await writeFile(file(name), await saveXlsx(host.workbook));
      return file(name);
    },
  };
}

/** One line, Vietnamese and English, and nothing of the inside of the program. */
export function expectSentence({ error }: Ran): void {
  expect(error.split('\n').at(-1)).toMatch(/^\S.+\. \/ \S.+\.$|^Lệnh chưa đúng/);
  expect(error).not.toMatch(/\n\s+at |Error:/);
}
