/** Every figure of the five documents, asked of organisations that were loaded through the product's own doors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import { FACTS } from '../../../functions/demo/facts/facts.ts';
import { factsPage } from '../../../functions/demo/facts/page.ts';
import { wrongFacts } from './check-facts.ts';
import { loaded } from './loaded.ts';

/** Lào Cai, which demo.test.ts loads, is asked there. */
const LOADED = ['nong-cong', 'lai-chau', 'trung-tam', 'tien-lang'] as const;

it.each(LOADED)(
  '%s answers as the table says',
  async (name) => {
    const bloc = BLOCS[name]();
    const { service, close } = await loaded(bloc);
    try {
      expect(await wrongFacts(FACTS[name], service, bloc)).toEqual({});
    } finally {
      await close();
    }
    // A province of 2.472 lists takes its time where others work beside it.
  },
  300_000,
);

const written = readFileSync(join(__dirname, '../../../functions/demo/FACTS.md'), 'utf8');

describe('the table of facts', () => {
  const all = Object.values(FACTS).flat();

  it('skips none of the 106', () => {
    const ids = Array.from({ length: 106 }, (_, at) => `F${String(at + 1).padStart(3, '0')}`);
    expect(all.map(({ id }) => id)).toEqual(ids);
  });

  it('has a page that is up to date: npm run facts:page writes it again', () => {
    expect(written === factsPage()).toBe(true);
    for (const { id } of all) expect(written).toContain(`| ${id} | `);
  });

  it('says of every fact what the document prints, and when', () => {
    for (const { what, when, printed } of all)
      for (const text of [what, when, printed]) expect(text).not.toBe('');
  });
});
