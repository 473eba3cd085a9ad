/** npm run package: what is deployed, in dist/package. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optionsIn, runToEnd } from '../command-line.ts';
import { packageApp } from './package.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FORM = 'npm run package -- [--before app.zip] [--config config.json]';

await runToEnd(
  async () => {
    const options = { before: { type: 'string' }, config: { type: 'string' } } as const;
    const values = optionsIn(process.argv.slice(2), { form: FORM, options });
    const { archive, size, sums } = await packageApp(join(ROOT, 'dist', 'package'), values);
    const megabytes = (size / 1_000_000).toFixed(1).replace('.', ',');
    console.log(`${archive}: ${megabytes} MB\n${sums}`);
  },
  (error) => {
    const why = error instanceof Error ? error.message : String(error);
    return `Không đóng gói được: ${why} / The package could not be made.`;
  },
);
