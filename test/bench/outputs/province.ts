/** What the rules say of a whole province with a thousand planted mistakes, and of the same without; one item per rule. */
import { readRoster } from '../../../functions/domain/roster/read.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import type { SheetBlock } from '../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../functions/domain/rules/check.ts';
import { plant } from '../../province/plant.ts';
import { AS_OF, provinceSheets } from '../../province/sheets.ts';
import type { Item } from './item.ts';

const SEED = 20_170_630;

export function* provinceItems(): Generator<Item> {
  const sheets = provinceSheets();
  for (const planted of [0, 1_000]) {
    const found = new Map<string, unknown[]>();
    const members: [string, number][] = [];
    for (const { unit, block } of plant(sheets, planted, SEED)) {
      members.push([unit, judge(unit, block, found)]);
    }
    yield { name: `province/${String(planted)}/members`, said: members };
    for (const rule of [...found.keys()].sort()) {
      yield { name: `province/${String(planted)}/${rule}`, said: found.get(rule) };
    }
  }
}

function judge(unit: string, block: SheetBlock, found: Map<string, unknown[]>): number {
  const reading = readRoster(block, MEMBERS);
  if (reading.kind === 'none') return 0;
  for (const finding of checkRoster({ ...fromSheet(reading), on: AS_OF }, RULES).findings) {
    const { rule, severity, row, column, field, params } = finding;
    const said = { unit, severity, row, column, field, params };
    const list = found.get(rule);
    if (list === undefined) found.set(rule, [said]);
    else list.push(said);
  }
  return reading.members.length;
}
