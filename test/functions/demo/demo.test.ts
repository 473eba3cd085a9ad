import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { unitsOf } from '../../../functions/domain/units/unit-ledger.ts';
import type { Unit } from '../../../functions/domain/units/unit.ts';
import { DemoError, loadDemo, type DemoOptions } from '../../../functions/demo/demo.ts';
import { FACTS } from '../../../functions/demo/facts/facts.ts';
import { laoCai } from '../../../functions/demo/lao-cai.ts';
import {
  CLERK,
  DEMO_PEOPLE,
  demoGrants,
  LEADER,
  OFFICE,
  SECOND_CLERK,
} from '../../../functions/demo/people.ts';
import { nextRoster, writeSamples } from '../../../functions/demo/samples.ts';
import { startService, type TestService } from '../../support/service.ts';
import { wrongFacts } from './check-facts.ts';

const bloc = laoCai();
let now = new Date('2023-10-02T01:00:00Z');
const clock = () => now;
let service: TestService;

const options = (more: Partial<DemoOptions> = {}): DemoOptions => ({
  bloc,
  storage: service.services.storage,
  api: service.api,
  tokenFor: service.tokenFor,
  setDay: (day) => {
    now = new Date(`${day}T09:00:00+07:00`);
  },
  ...more,
});

beforeAll(async () => {
  service = await startService({ people: DEMO_PEOPLE, units: [], grants: [], periods: [], clock });
});
afterAll(() => service.close());

describe('loading the demo', () => {
  it('that is interrupted goes on where it stopped', async () => {
    const interrupt = new AbortController();
    const seen: number[] = [];
    const progress = (done: number, total: number) => {
      expect(total).toBe(165);
      seen.push(done);
      if (done === 20) interrupt.abort(new Error('Ctrl-C'));
    };
    await expect(loadDemo(options({ signal: interrupt.signal, progress }))).rejects.toThrow();
    const sent = await loadDemo(options());
    expect(sent).toBeLessThanOrEqual(165 - 20);
    expect(sent).toBeGreaterThan(130);
    expect(seen[0]).toBe(0);
  });

  it('leaves out a list that nobody opened in a folder of before it was demonstrated', async () => {
    const earlier = await startService({ people: DEMO_PEOPLE, units: [], grants: [], periods: [], clock });
    const first = bloc.sendings.slice(0, 4);
    const others = bloc.sendings.filter(({ kind }) => kind !== undefined);
    expect(others).not.toEqual([]);
    const { api, tokenFor } = earlier;
    const load = (more: Partial<typeof bloc>) =>
      loadDemo(options({ storage: earlier.services.storage, api, tokenFor, bloc: { ...bloc, ...more } }));
    await load({ sendings: first, ledgers: {} });
    await load({ sendings: [...first, ...others] });
    const list = await earlier.call(OFFICE.id, 'GET', `units/${others[0]?.unit ?? ''}/candidates/versions`);
    expect(list.body.versions).toEqual([]);
    await earlier.close();
  });

  it('sets its organisation up through the ledgers alone, each in few commits', async () => {
    const { directory } = service.services.storage;
    const ledgers = ['units', 'people', 'periods', 'plans'].map(async (ledger) => {
      const { commit, rows } = await directory.ledger(bloc.root, ledger);
      return [ledger, commit, rows.size];
    });
    // The first commits of units and of people are the top and its first administrator.
    expect(await Promise.all(ledgers)).toEqual([
      ['units', 2, bloc.units.length],
      ['people', 2, 1 + demoGrants(bloc).length],
      ['periods', 1, bloc.periods.length],
      ['plans', 1, bloc.plans.length],
    ]);
    const grants = await directory.grantsOf(CLERK.id);
    expect(grants).toEqual([{ person: CLERK.id, name: CLERK.name, unit: bloc.clerkUnit, role: 'clerk' }]);
    const me = await service.call(OFFICE.id, 'GET', 'me');
    expect(me.body.periods.map(({ id }: { id: string }) => id)).toEqual(bloc.periods.map(({ id }) => id));
    const steps = await service.call(OFFICE.id, 'GET', `units/${bloc.root}/first-steps`);
    expect(steps.body).toEqual({ left: [] });
  });

  it('keeps every unit where the generator puts it', async () => {
    const kept = unitsOf(await service.services.storage.directory.ledger(bloc.root, 'units'));
    const placed = (units: readonly Unit[]) => units.map(({ id, shard }) => `${id} ${shard}`).sort();
    expect(placed(kept)).toEqual(placed(bloc.units));
  });

  it('a second time sends nothing and reports everything done', async () => {
    const seen: [number, number][] = [];
    expect(await loadDemo(options({ progress: (...at) => seen.push(at) }))).toBe(0);
    expect(seen).toEqual([[165, 165]]);
    // The day after the last one came in: a report without a day is of today.
    now = new Date('2023-10-10T02:00:00Z');
  });

  it('leaves one version for each roster that was sent, and none twice', async () => {
    const { body } = await service.call(OFFICE.id, 'GET', `units/${bloc.root}/consolidated`);
    const versions = new Map(body.units.map(({ unit, version }: never) => [unit, version]));
    expect(versions.size).toBe(85);
    for (const unit of bloc.rosterUnits) expect(versions.get(unit)).toBe(bloc.missing.includes(unit) ? 1 : 2);
  });

  it('gives the leader the published figures', async () => {
    const { status, body } = await service.call(LEADER.id, 'GET', `units/${bloc.root}/statistics`);
    expect(status).toBe(200);
    const figures = new Map<string, { value: number; share?: object }>(
      body.figures.map((figure: { id: string }) => [figure.id, figure]),
    );
    const value = (id: string) => figures.get(id)?.value;
    expect([value('members'), value('units')]).toEqual([5_418, 85]);
    expect([value('members.sector.school'), value('members.sector.enterprise')]).toEqual([295, 1_254]);
    expect(figures.get('admissions.target')?.share).toEqual({
      numerator: 145,
      denominator: 230,
      percent: 63.04,
    });
    expect([body.coverage.sent, body.coverage.expected]).toEqual([79, 85]);
    expect(body.coverage.missing.map(({ id }: { id: string }) => id).sort()).toEqual(
      [...bloc.missing].sort(),
    );
  });

  it('gives every figure of its article as the table of facts says', async () => {
    expect(await wrongFacts(FACTS['lao-cai'], service, bloc)).toEqual({});
  });

  it('tells the office who sent late, and that everybody else was in time', async () => {
    const { body } = await service.call(OFFICE.id, 'GET', `units/${bloc.root}/consolidated`);
    expect(body.coverage.period.due).toBe('2023-10-05');
    const late = body.coverage.late.map(({ id }: { id: string }) => id);
    expect(late).toHaveLength(3);
    expect(late.sort()).toEqual([...bloc.late].sort());
    const received = body.units.map(({ receivedAt }: { receivedAt: string }) => receivedAt.slice(0, 10));
    expect([...new Set(received)].sort()).toEqual(['2023-09-06', '2023-10-03', '2023-10-09']);
  });

  it('shows every unit as having sent the first period in time', async () => {
    const { body } = await service.call(OFFICE.id, 'GET', `units/${bloc.root}/statistics?asOf=2023-08-31`);
    expect([body.coverage.period.id, body.coverage.sent, body.coverage.late]).toEqual(['2023-M08', 85, []]);
  });

  it('lets the clerk send the next roster after it was due, says so, and tells the second clerk who was first', async () => {
    now = new Date('2023-10-12T01:00:00Z');
    const rows = nextRoster(bloc).map(({ fields }, index) => ({ row: index + 6, fields }));
    const request = {
      rosterDate: '2023-09-30',
      period: '2023-Q3',
      baseVersion: 1,
      rows: rows.length,
      chunks: 1,
      contentHash: contentHashOf(rows),
      inline: rows,
    };
    const path = (upload: string) => `units/${bloc.clerkUnit}/uploads/${upload}`;
    const first = await service.call(CLERK.id, 'PUT', path('first'), request);
    expect(first.body.receipt).toMatchObject({ version: 2, rows: 22, warnings: 1, missedDue: '2023-10-05' });
    const second = await service.call(SECOND_CLERK.id, 'PUT', path('second'), request);
    expect([second.status, second.body.params.by]).toEqual([409, CLERK.name]);
    const { body } = await service.call(LEADER.id, 'GET', `units/${bloc.root}/statistics`);
    expect([body.coverage.sent, body.figures.find(({ id }: never) => id === 'members').value]).toEqual([
      80, 5_419,
    ]);
    expect(body.coverage.late.map(({ id }: { id: string }) => id)).toContain(bloc.clerkUnit);
  });

  it('says which step the service refused, by code', async () => {
    const refused = loadDemo(options({ tokenFor: () => Promise.resolve('nonsense') }));
    await expect(refused).rejects.toThrow(DemoError);
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'signed-out' });
  });
});

describe('the clerk’s sample workbooks', () => {
  it('are written beside each other, one of them with five mistakes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khopso-samples-'));
    const { defects } = await writeSamples(bloc, join(folder, 'samples'));
    expect((await readdir(join(folder, 'samples'))).sort()).toEqual([
      'danh-sach-quy-3-co-5-loi.xlsx',
      'danh-sach-quy-3.xlsx',
    ]);
    expect(defects).toHaveLength(5);
    await rm(folder, { recursive: true });
  });
});
