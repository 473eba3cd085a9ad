/** Rosters of another kind beside those of members: none is ever found where members are looked for. */
import { randomBytes } from 'node:crypto';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import type { RosterKind } from '../../../functions/domain/roster/shape/kind.ts';
import { countMembers } from '../../../functions/domain/statistics/count.ts';
import { encodeVector } from '../../../functions/domain/statistics/vector.ts';
import * as keys from '../../../functions/storage/keys.ts';
import type { KeyRange } from '../../../functions/storage/keys.ts';
import { publish } from '../../../functions/storage/publish.ts';
import { readUpload, stageChunk, stagedChunks } from '../../../functions/storage/rows.ts';
import { readPeople, readStandings } from '../../../functions/storage/standings.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { readHead, readPublished } from '../../../functions/storage/versions.ts';
import { memberRows } from '../../support/service.ts';
import { PERIODS } from '../../support/small-tree.ts';
import { submissionOf } from '../../support/submission.ts';
import { testTables } from '../../support/tables.ts';

const CANDIDATES: RosterKind = { ...MEMBERS, id: 'candidates' };
const place = { id: 'u-1', shard: 's-1' };
const [Q3] = PERIODS;
if (Q3 === undefined) throw new Error('The small tree has a period');
const period = Q3;

let tables: Tables;
beforeAll(async () => {
  tables = await testTables();
});

async function send(kind: RosterKind, members: number): Promise<void> {
  const statistics = encodeVector(
    countMembers(
      Array.from({ length: members }, () => ({ fields: {} })),
      '2023-06-30',
    ),
  );
  await publish(tables.units, place, {
    submission: submissionOf({ kind: kind.id, upload: 'up-1', rows: members }),
    baseVersion: 0,
    periodTo: period.to,
    figures: { statistics },
  });
}

const membersOf = async (kind: RosterKind) => {
  const source = { units: tables.units, kind: kind.id, seen: new Map() };
  const found = await readStandings(source, [place], '2023-09-30', period);
  return found.get(place.id)?.counted?.statistics?.pairs[1];
};

it('a head and a version of one kind are not those of another, even of one upload id', async () => {
  await send(CANDIDATES, 7);
  expect(await readHead(tables.units, MEMBERS.id, place)).toBeUndefined();
  expect(await readPublished(tables.units, MEMBERS.id, place, 'up-1')).toBeUndefined();
  expect(await membersOf(MEMBERS)).toBeUndefined();
  expect(await readPeople(tables.units, MEMBERS.id, [place])).toEqual([]);
  await send(MEMBERS, 3);
  expect(await readHead(tables.units, MEMBERS.id, place)).toMatchObject({ rows: 3, version: 1 });
  expect(await readHead(tables.units, CANDIDATES.id, place)).toMatchObject({ rows: 7, version: 1 });
  expect([await membersOf(MEMBERS), await membersOf(CANDIDATES)]).toEqual([3, 7]);
});

it('rows of one kind are not those of another, whatever an upload is called', async () => {
  const keys = { first: 'k', all: [{ id: 'k', secret: randomBytes(32) }] };
  const store = (kind: RosterKind) => ({ rows: tables.rows, kind });
  const chunk = (count: number) => ({ index: 0, rows: memberRows(count), hash: 'h', idWarnings: 0 });
  const staged = { unit: 'u-1', upload: 'a' };
  await stageChunk(store(CANDIDATES), keys, staged, chunk(3));
  for (const upload of ['a', 'candidates', 'candidates-a']) {
    expect(await stagedChunks(store(MEMBERS), 'u-1', upload)).toEqual([]);
    await stageChunk(store(MEMBERS), keys, { unit: 'u-1', upload }, chunk(2));
    expect((await readUpload(store(MEMBERS), 'u-1', upload)).rows).toHaveLength(2);
  }
  expect((await readUpload(store(CANDIDATES), 'u-1', 'a')).rows).toHaveLength(3);
});

it('no range of members holds a key of another kind', () => {
  const ids = ['a', 'u-1', 'candidates', 'head', 'version', 'zzz'];
  const ranges = ids.flatMap((id): KeyRange[] => [
    { from: keys.headKey(MEMBERS.id, ''), to: keys.headKey(MEMBERS.id, '~') },
    keys.versionsRange(MEMBERS.id, id),
    keys.allAnswers(MEMBERS.id, id),
    keys.allRows(MEMBERS.id, id),
    keys.rowsAndAnswers(MEMBERS.id, id),
  ]);
  const others = ids.flatMap((id) => [
    keys.headKey(CANDIDATES.id, id),
    keys.versionKey(CANDIDATES.id, id, 1),
    keys.publishedKey(CANDIDATES.id, id, id),
    keys.sessionKey(CANDIDATES.id, id),
    keys.answersKey(CANDIDATES.id, id, 0),
    keys.rowKey(CANDIDATES.id, id, 0, 0),
  ]);
  for (const { from, to } of ranges) expect(others.filter((key) => from <= key && key <= to)).toEqual([]);
});

it('the keys of members are what they always were', () => {
  expect([
    keys.headKey(MEMBERS.id, 'u'),
    keys.versionKey(MEMBERS.id, 'u', 7),
    keys.publishedKey(MEMBERS.id, 'u', 'up'),
    keys.sessionKey(MEMBERS.id, 'up'),
    keys.answersKey(MEMBERS.id, 'up', 0),
    keys.rowKey(MEMBERS.id, 'up', 1, 0),
  ]).toEqual([
    'head.u',
    'version.u.000007',
    'audit.u.publish.up',
    'up.session',
    'up.answers.000000',
    'up.002001',
  ]);
});
