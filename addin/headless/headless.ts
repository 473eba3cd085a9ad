/** The pane's tasks from a command line, over a real .xlsx: `npm run -s headless -- check|upload|pull|figures …`. */
import { runHeadless } from './run.ts';

// Whoever was reading has gone, as `| head` does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit());

// Not process.exit: what is still on its way to a pipe would be cut.
void runHeadless(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
  environment: process.env,
  today: localDay(new Date()),
}).then((status) => {
  process.exitCode = status;
});

/** yyyy-mm-dd by the clock on the wall. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
