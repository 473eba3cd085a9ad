/** npm run package [-- --before app.zip] [--config FILE]: what is deployed, in dist/package. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packageApp } from './package.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({ options: { before: { type: 'string' }, config: { type: 'string' } } });
const { archive, size, sums } = await packageApp(join(ROOT, 'dist', 'package'), values);
const megabytes = (size / 1_000_000).toFixed(1).replace('.', ',');
console.log(`${archive}: ${megabytes} MB\n${sums}`);
