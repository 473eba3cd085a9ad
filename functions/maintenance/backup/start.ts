/** npm run backup, npm run restore: the process around the command. */
import { runToEnd } from '../../command-line.ts';
import { defaultData } from '../../local/serve.ts';
import { stopSignal } from '../stopping.ts';
import { explain, folderOf, runBackup, runRestore } from './command.ts';

const [which, ...given] = process.argv.slice(2);
const isBackup = which === 'backup';
const signal = stopSignal();

await runToEnd(
  () =>
    (isBackup ? runBackup : runRestore)({
      settings: process.env,
      folder: process.env.KHOPSO_DATA ?? defaultData(),
      at: folderOf(given, isBackup ? 'to' : 'from'),
      signal,
      clock: () => new Date(),
      say: (line) => {
        console.log(line);
      },
      progress: (line) => {
        console.error(line);
      },
    }),
  (error) => explain(error, isBackup ? 'backup' : 'restore', signal),
);
