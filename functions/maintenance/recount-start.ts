/** npm run recount: the process around the command. */
import { runToEnd } from '../command-line.ts';
import { defaultData } from '../local/serve.ts';
import { commandOf, explain, runRecount } from './recount-command.ts';
import { stopSignal } from './stopping.ts';

await runToEnd(
  () =>
    runRecount({
      ...commandOf(process.argv.slice(2)),
      settings: process.env,
      folder: process.env.KHOPSO_DATA ?? defaultData(),
      signal: stopSignal(),
      say: (line) => {
        console.log(line);
      },
    }),
  explain,
);
