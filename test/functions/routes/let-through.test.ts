/** What the pane lets through the service accepts, sent to it. ROSTERS=100 sends as many. */
import fc from 'fast-check';
import { plantTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../support/service.ts';
import { ON, passed, sent } from '../acts/let-through.ts';
import { randomSheet } from '../acts/random-rosters.ts';

const RUNS = Number(process.env['ROSTERS'] ?? '10');
const SHEETS_A_ROSTER = 4;

/** Trees of their own that one service has room for. */
const ROSTERS_A_SERVICE = 25;

const services: TestService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));

async function serviceFor(index: number): Promise<TestService> {
  if (index % ROSTERS_A_SERVICE === 0)
    services.push(await startService({ clock: () => new Date('2023-10-31T07:05:00Z') }));
  const service = services.at(-1);
  if (!service) throw new Error('no service');
  return service;
}

it('a roster that the pane lets through is published', async () => {
  const sheets = fc.sample(randomSheet, { numRuns: RUNS * SHEETS_A_ROSTER, seed: 10 });
  const rosters = sheets.flatMap((sheet) => passed(sheet, false) ?? []).slice(0, RUNS);
  expect(rosters).toHaveLength(RUNS);
  for (const [index, roster] of rosters.entries()) {
    const tree = await plantTree(await serviceFor(index));
    const { rows, about } = sent(roster);
    const { justifications } = about;
    const request = inlineUpload([...rows], {
      rosterDate: ON,
      period: '2023-Q4',
      justifications: [...justifications],
    });
    const path = `units/${tree.id('school-1')}/uploads/${newUploadId()}`;
    const answer = await tree.call('clerk', 'PUT', path, request);
    expect([answer.status, answer.body.code ?? answer.body.state]).toEqual([200, 'published']);
  }
}, 300_000);
