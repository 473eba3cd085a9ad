/** The list of candidates: in a part of its own, which nobody loads whose office has not opened it. */
import { fold } from '#domain/language/fold.ts';
import { SOURCES } from '#domain/roster/fields/candidate-lists.ts';
import { codesIn } from '#domain/roster/shape/code-list.ts';
import { nextStepsOf } from '#domain/rules/candidate/next-step.ts';
import { isAdmitted } from '#domain/rules/candidate/way.ts';
import { foundAmong } from '#domain/rules/candidate/found-among.ts';
import { CANDIDATE_LIST } from '#domain/rules/candidates.ts';
import { OwnClassesResponse } from '#wire/own-classes.ts';
import { RosterResponse } from '#wire/roster.ts';
import { unitPath } from '../../service/client.ts';
import type { OpenedList } from '../common/opened-list.ts';

type Fields = Parameters<typeof isAdmitted>[0];

/** undefined where it would not tell one person from another. */
const whoIs = ({ ho_ten: name, ngay_sinh: birth }: Fields): string | undefined =>
  typeof name === 'string' && typeof birth === 'string' && birth.length === WHOLE_DAY
    ? `${birth} ${fold(name)}`
    : undefined;
const WHOLE_DAY = 10;
const YEAR = 4;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const sourceName = (source: string): string =>
  SOURCES.entries.find(({ code }) => code === source)?.label.vi ?? source;

/** Who of a sheet stands in the unit's own list of members: she keeps both. Nothing where that cannot be read now. */
const membersAmong: NonNullable<OpenedList['beside']> = async ({ ask }, unit) => {
  const path = `${unitPath(unit)}/roster`;
  const newest = await ask(RosterResponse, { method: 'GET', path }).catch(() => null);
  if (newest === null) return () => ({});
  const { name } = newest.unit;
  const known = new Map(newest.rows.map(({ row, fields }) => [whoIs(fields), row]));
  return ({ members }) => {
    const people = members.flatMap(({ row, fields }) => {
      const who = whoIs(fields);
      const otherRow = who === undefined || isAdmitted(fields) ? undefined : known.get(who);
      return otherRow === undefined ? [] : [{ row, tail: '', other: name, otherRow }];
    });
    return { others: { unit: name, people } };
  };
};

const nextSteps: NonNullable<OpenedList['nextSteps']> = (members, on, keptBy) =>
  members.flatMap(({ row, fields }) => {
    const { ho_ten: name, ngay_sinh: birth, nguon } = fields;
    return nextStepsOf(fields, on, keptBy).map((next) => ({
      ...next,
      row,
      who: textOf(name),
      born: textOf(birth).slice(0, YEAR),
      source: codesIn(nguon).map(sourceName).join('; '),
      isOver: next.by !== undefined && next.by < on,
    }));
  });

/** With what lists of classes say of her own people, and whom of them other units received. Nothing of it where it cannot be read now. */
const beside: NonNullable<OpenedList['beside']> = async (service, unit) => {
  const path = `${unitPath(unit)}/candidates/classes`;
  const [members, told] = await Promise.all([
    membersAmong(service, unit),
    service.ask(OwnClassesResponse, { method: 'GET', path }).catch(() => null),
  ]);
  return (reading) => ({
    ...members(reading),
    ...(told && told.people.length > 0 && { taught: foundAmong(reading.members, told.people) }),
    ...(told && told.handed.length > 0 && { handed: foundAmong(reading.members, told.handed) }),
  });
};

export const LIST: OpenedList = { ...CANDIDATE_LIST, beside, isIntroduced: true, nextSteps };
