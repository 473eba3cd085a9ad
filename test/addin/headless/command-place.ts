/** A running service, a folder for files, and the command at a moment between them: for all tests of one file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type Ran } from '../../support/command.ts';
import { startService, type Seed, type TestService } from '../../support/service.ts';

export interface CommandPlace {
  readonly service: TestService;
  readonly folder: string;
  /** Where a file of that name is, or will be; in a folder below it where several are given. */
  readonly file: (...names: readonly string[]) => string;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
}

/** `moment`: '2023-10-31T02:00:00.000Z'. Begins before the tests of the file that calls it, and ends after them. */
export function commandPlace(moment: string, options: Omit<Seed, 'clock'> = {}): CommandPlace {
  let folder = '';
  let started: TestService | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khopso-command-'));
    started = await startService({ ...options, clock: () => new Date(moment) });
  });
  afterAll(async () => {
    await started?.close();
    await rm(folder, { recursive: true });
  });
  const service = (): TestService => {
    if (!started) throw new Error('The service is not running yet.');
    return started;
  };
  return {
    get service() {
      return service();
    },
    get folder() {
      return folder;
    },
    file: (...names) => join(folder, ...names),
    run: (...args) =>
      runCommand(args, { today: moment.slice(0, 10), environment: { KHOPSO_API: service().api } }),
  };
}
