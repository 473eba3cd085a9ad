/** npm run recount: the process around the command. */
import { defaultData } from '../local/serve.ts';
import { commandOf, explain, runRecount } from './recount-command.ts';
import { stopSignal } from './stopping.ts';

try {
  await runRecount({
    ...commandOf(process.argv.slice(2)),
    settings: process.env,
    folder: process.env.KHOPSO_DATA ?? defaultData(),
    signal: stopSignal(),
    say: (line) => {
      console.log(line);
    },
  });
} catch (error) {
  console.log(explain(error));
  process.exitCode = 1;
}
