/** The workbook that shows most at once: a question, sure and unsure repairs of several kinds, a printed list around the members. */
import { makeWorkbook, truthOf, type SheetTruth } from './generate.ts';
import { hazardOf } from './hazards/all.ts';
import type { Plan } from './plan.ts';
import { writeWorkbook } from './write.ts';

const WORST: Plan = {
  name: 'worst/9',
  base: 'flat',
  people: 48,
  hazards: [
    'title-block',
    'column-numbers',
    'sections-roman',
    'totals',
    'signature',
    'hidden-columns',
    'personal-columns',
    'header-says-little',
    'empty-numbered-rows',
    'date-swapped',
    'class-as-date',
    'cccd-lost-zeros',
    'card-lost-zeros',
    'phone-lost-zeros',
    'error-values',
    'ethnicity-misspelled',
    'education-misspelled',
    'names-eth',
  ].map(hazardOf),
};

/** The same name always gives the same bytes; `truth.sheet` names the sheet. */
export async function worstWorkbook(plan = WORST.name): Promise<{
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: SheetTruth;
}> {
  const workbook = makeWorkbook({ ...WORST, name: plan });
  const [sheet] = workbook.rosters;
  if (!sheet) throw new Error('the worst workbook has no roster');
  return { name: 'worst.xlsx', bytes: await writeWorkbook(workbook), truth: truthOf(sheet) };
}
