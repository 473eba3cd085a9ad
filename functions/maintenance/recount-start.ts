/** npm run recount: the process around the command. */
import { defaultData } from '../local/serve.ts';
import { commandOf, explain, runRecount } from './recount-command.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) console.log('\nĐang dừng… / Stopping…');
    stopping.abort();
  });
}

try {
  await runRecount({
    ...commandOf(process.argv.slice(2)),
    settings: process.env,
    folder: process.env.KHOPSO_DATA ?? defaultData(),
    signal: stopping.signal,
    say: (line) => {
      console.log(line);
    },
  });
} catch (error) {
  console.log(explain(error));
  process.exitCode = 1;
}
