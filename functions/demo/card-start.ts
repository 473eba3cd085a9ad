/** npm run excel-card [-- --out FOLDER]: the workbooks of addin/EXCEL-CARD.md, all in one folder. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCardFiles } from './card-files.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../../.khopso/phieu-excel', import.meta.url)) },
  },
});

const paths = await writeCardFiles(values.out);
process.stdout.write(
  [...paths, 'Làm theo addin/EXCEL-CARD.md. (Follow addin/EXCEL-CARD.md.)', ''].join('\n'),
);
