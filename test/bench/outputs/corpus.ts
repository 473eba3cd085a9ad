/** What `check --json --rows` says of every workbook of the reading corpus; one item per workbook. */
import { makeWorkbook } from '../../corpus/generate.ts';
import { planCorpus } from '../../corpus/plan.ts';
import { readWorkbook } from '../../corpus/read.ts';
import { writeWorkbook } from '../../corpus/write.ts';
import type { Item } from './item.ts';

const SEEDS = [7, 314];
const WORKBOOKS = 300;

export async function* corpusItems(): AsyncGenerator<Item> {
  for (const seed of SEEDS) {
    for (const plan of planCorpus(seed, WORKBOOKS)) {
      const workbook = makeWorkbook(plan);
      const { rosters } = workbook;
      const names = rosters.length === 1 ? [undefined] : rosters.map(({ name }) => name);
      const said = await readWorkbook(await writeWorkbook(workbook), names);
      yield { name: `corpus/${plan.name}`, said };
    }
  }
}
