/** npm run keys: the process around the command. */
import { optionsIn, runToEnd } from '../../command-line.ts';
import { defaultData } from '../../local/serve.ts';
import { stopSignal } from '../stopping.ts';
import { explain, runKeys } from './command.ts';

await runToEnd(async () => {
  optionsIn(process.argv.slice(2), { form: 'npm run keys', options: {} });
  await runKeys({
    settings: process.env,
    folder: process.env.KHOPSO_DATA ?? defaultData(),
    signal: stopSignal(),
    clock: () => new Date(),
    say: (line) => {
      console.log(line);
    },
  });
}, explain);
