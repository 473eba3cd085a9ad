/** Every figure of the five documents, asked of organisations that were loaded through the product's own doors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import { loadDemo } from '../../../functions/demo/demo.ts';
import { FACTS } from '../../../functions/demo/facts/facts.ts';
import { factsPage } from '../../../functions/demo/facts/page.ts';
import { DEMO_PEOPLE } from '../../../functions/demo/people.ts';
import { startService } from '../../support/service.ts';
import { wrongFacts } from './check-facts.ts';
import { gathered } from './gathered.ts';

/** The day after its last list came in. */
const AFTER = '2026-01-01T02:00:00Z';

/** How each is loaded. Lào Cai, which demo.test.ts loads, is asked there. */
const LOADED = {
  'nong-cong': BLOCS['nong-cong'],
  'lai-chau': () => gathered(BLOCS['lai-chau']()),
  'trung-tam': BLOCS['trung-tam'],
  'tien-lang': BLOCS['tien-lang'],
};
const NAMES = Object.keys(LOADED) as (keyof typeof LOADED)[];

it.each(NAMES)('%s answers as the table says', async (name) => {
  let now = new Date(AFTER);
  const service = await startService({
    people: DEMO_PEOPLE,
    units: [],
    grants: [],
    periods: [],
    clock: () => now,
  });
  try {
    const bloc = LOADED[name]();
    const setDay = (day: string) => {
      now = new Date(`${day}T09:00:00+07:00`);
    };
    const { storage } = service.services;
    await loadDemo({ bloc, storage, api: service.api, tokenFor: service.tokenFor, setDay });
    now = new Date(AFTER);
    expect(await wrongFacts(FACTS[name], service, bloc)).toEqual({});
  } finally {
    await service.close();
  }
});

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
