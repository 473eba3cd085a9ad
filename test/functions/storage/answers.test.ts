import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { answerEntities, answersOf, hashOfAnswers, NO_ANSWERS } from '../../../functions/storage/answers.ts';
import { checkEntity } from '../../../functions/storage/limits.ts';
import { hashedRows } from '../../../functions/storage/id-numbers.ts';
import type { IncomingRow } from '../../../functions/storage/id-numbers.ts';
import { packPeople, peopleOf, peopleValues } from '../../../functions/storage/people.ts';
import { MOST_ANSWERS } from '../../../functions/wire/answers.ts';
import { memberRow, memberRows } from '../../support/service.ts';

const stored = (values: Record<string, unknown>) => ({
  rowKey: 'k',
  etag: 'e',
  values: values as Record<string, string>,
});

describe('answers at rest', () => {
  it('fit the limits of a table, however many there are, and come back as they were', () => {
    const exits = Array.from({ length: MOST_ANSWERS }, (_, index) => ({
      row: index + 1,
      reason: 'moved' as const,
      to: 'Đảng bộ xã '.padEnd(120, 'ế'),
      on: '2023-10-02',
    }));
    const justifications = Array.from({ length: MOST_ANSWERS }, (_, index) => ({
      fingerprint: String(index).padStart(64, '0'),
      reason: 'document-says-so' as const,
      document: '123-QĐ/ĐU'.padEnd(40, '1'),
    }));
    const entities = answerEntities(MEMBERS.id, { unit: 'u-1', upload: 'upload' }, { exits, justifications });
    for (const entity of entities) expect(checkEntity(entity)).toBeLessThan(1024 * 1024);
    expect(entities.length).toBeLessThanOrEqual(5);
    expect([...entities].sort((a, b) => (a.rowKey < b.rowKey ? -1 : 1))).toEqual(entities);
    const back = answersOf(entities.map(({ partitionKey: _p, rowKey: _r, ...values }) => stored(values)));
    expect(back).toEqual({ exits, justifications });
  });

  it('take no room where there are none', () => {
    expect(answerEntities(MEMBERS.id, { unit: 'u-1', upload: 'upload' }, NO_ANSWERS)).toEqual([]);
    expect(answersOf([])).toEqual(NO_ANSWERS);
  });

  it('are told apart by their hash', () => {
    const one = { exits: [{ row: 2, reason: 'died' as const }], justifications: [] };
    const other = { exits: [{ row: 2, reason: 'moved' as const }], justifications: [] };
    expect(hashOfAnswers(one)).not.toBe(hashOfAnswers(other));
    expect(hashOfAnswers(one)).not.toBe(hashOfAnswers(NO_ANSWERS));
  });
});

describe('people on a head', () => {
  const keys = { first: 'k', all: [{ id: 'k', secret: new Uint8Array(32) }] };
  const packed = (rows: readonly IncomingRow[]) => packPeople(hashedRows(MEMBERS, keys, rows), MEMBERS);
  const unpacked = (rows: readonly IncomingRow[]) =>
    peopleOf(stored({ unit: 'u-1', ...peopleValues(packed(rows)) }));

  it('are sixteen bytes each, with the row and the last digits', () => {
    expect(packed(memberRows(12))).toHaveLength(12 * 16);
    expect(unpacked([memberRow(3)]).people).toMatchObject([{ row: 8, tail: '0003' }]);
    expect(unpacked([memberRow(3)]).people[0]?.keys).toEqual(unpacked([memberRow(3)]).people[0]?.keys);
    expect(unpacked([memberRow(3)]).people[0]?.keys).not.toEqual(unpacked([memberRow(4)]).people[0]?.keys);
  });

  it('fit a head of thousands, and are left out, and said to be, where they do not', () => {
    const many = memberRows(26_033);
    const values = { ...peopleValues(packed(many)) };
    expect(checkEntity({ partitionKey: 'p', rowKey: 'r', ...values })).toBeLessThan(512 * 1024);
    expect(unpacked(many).people).toHaveLength(26_033);
    expect(unpacked(many).people.at(-1)).toMatchObject({ row: 26_038 });
    const tooMany = Array.from({ length: 58_000 }, (_, n) => memberRow(n + 1));
    expect(packed(tooMany)).toBeNull();
    expect(unpacked(tooMany)).toMatchObject({ leftOut: true, people: [] });
  });

  it('without any number are none, and nothing is left out', () => {
    expect(unpacked([memberRow(1, { so_cccd: undefined })])).toEqual({
      unit: 'u-1',
      people: [],
      leftOut: false,
    });
  });
});
