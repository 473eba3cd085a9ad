/** npm run keys: the process around the command. */
import { defaultData } from '../../local/serve.ts';
import { stopSignal } from '../stopping.ts';
import { explain, runKeys } from './command.ts';

try {
  await runKeys({
    settings: process.env,
    folder: process.env.KHOPSO_DATA ?? defaultData(),
    signal: stopSignal(),
    clock: () => new Date(),
    say: (line) => {
      console.log(line);
    },
  });
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
