/** npm run excel-card [-- --out FOLDER]: the workbooks of addin/EXCEL-CARD.md, all in one folder. */
import { fileURLToPath } from 'node:url';
import { optionsIn, runToEnd } from '../command-line.ts';
import { writeCardFiles } from './card-files.ts';

const out = fileURLToPath(new URL('../../.khopso/phieu-excel', import.meta.url));

await runToEnd(
  async () => {
    const values = optionsIn(process.argv.slice(2), {
      form: 'npm run excel-card -- [--out FOLDER]',
      options: { out: { type: 'string', default: out } },
    });
    const paths = await writeCardFiles(values.out);
    process.stdout.write(
      [...paths, 'Làm theo addin/EXCEL-CARD.md. (Follow addin/EXCEL-CARD.md.)', ''].join('\n'),
    );
  },
  (error) => {
    const why = error instanceof Error ? error.message : String(error);
    return `Không ghi được các tệp: ${why} / The files could not be written.`;
  },
);
