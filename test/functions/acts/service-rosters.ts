/** Rosters as they come to the service, with all kinds of mistakes: rows without a sheet, and what is known besides them. */
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../functions/domain/roster/read.ts';
import type { FieldValue } from '../../../functions/domain/roster/shape/field.ts';
import type { Member } from '../../../functions/domain/roster/shape/member.ts';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import { toUploadRow } from '../../../functions/domain/submissions/upload-row.ts';
import { compareRosters } from '../../../functions/domain/submissions/compare.ts';
import type { About } from '../../../functions/acts/judge.ts';
import { plant } from '../../province/plant.ts';
import { AS_OF, provinceSheets } from '../../province/sheets.ts';

export interface SentRoster {
  readonly members: readonly Member[];
  readonly about: About;
}

const SHEETS = 100;
const SEED = 20_170_630;

/** What no reader would let pass, and a request may hold all the same. */
const UNREADABLE: readonly Readonly<Record<string, FieldValue>>[] = [
  { ngay_sinh: '31/02/1985' },
  { ngay_vao_dang: '19/05/2010' },
  { gioi_tinh: 'nữ' },
  { dan_toc: 'Dẻo' },
  { so_cccd: '1.0E+10' },
  { so_cccd: 'Chưa có' },
  { so_the: '12' },
  { ho_ten: 'x'.repeat(1_001) },
  { loai_dv: 'cũ', van_hoa: 'lớp' },
  { nghe_nghiep: 'Nuôi cá tầm' },
];

const DUE = { id: '2017-Q2', from: '2017-04-01', to: '2017-06-30', due: '2017-06-15' };

function aboutOf(index: number, members: readonly Member[]): About {
  const before = members.slice(1).map((member, at) => ({
    row: member.row + 1,
    fields: at % 5 === 0 ? { ...member.fields, ngay_sinh: '1971-04-05' } : member.fields,
  }));
  const previous = {
    version: 3,
    rosterDate: index % 3 === 0 ? '2017-03-31' : '2017-07-31',
    rows: before.length,
    comparison: compareRosters(MEMBERS, before, members),
    exits: [],
  };
  const submission = {
    today: index % 2 === 0 ? '2017-07-05' : '2017-06-10',
    period: DUE,
    newestVersion: 3,
    baseVersion: index % 5 === 0 ? 2 : 3,
    rulesets: { sender: index % 7 === 0 ? 'a' : 'b', service: 'b', accepted: 'c' },
  };
  const unit = {
    level: (['branch', 'grassroots', 'above'] as const)[index % 3] ?? 'branch',
    name: 'Chi bộ Thôn 3',
  };
  return {
    on: AS_OF,
    justifications: [],
    ...(index % 2 === 0 && { unit }),
    ...(index % 4 < 2 && { submission }),
    ...(index % 4 === 1 && { previous }),
  };
}

function unreadable(members: readonly Member[], index: number): Member[] {
  return members.map((member, at) => {
    const more = at === index % 7 ? UNREADABLE[index % UNREADABLE.length] : undefined;
    return more ? { ...member, fields: { ...member.fields, ...more } } : member;
  });
}

/** Sheets of a province with mistakes in them, as they are sent; every third with values that no sheet gives. */
function ofProvince(): SentRoster[] {
  const sheets = plant(provinceSheets().slice(0, SHEETS), SHEETS, SEED);
  return sheets.map(({ block }, index) => {
    const reading = readRoster(block, MEMBERS);
    if (reading.kind === 'none') throw new Error('a sheet of the province was not read');
    const sent = reading.members.map((member) => toUploadRow(MEMBERS, member));
    const members = index % 3 === 0 ? unreadable(sent, index) : sent;
    return { members, about: aboutOf(index, members) };
  });
}

/** The examples of the rules, without their sheets. */
function ofExamples(): SentRoster[] {
  return RULES.flatMap(({ examples: { pass, fail } }) => [...pass, ...fail])
    .filter(({ members }) => members.length < 1_000)
    .map(({ members: all, on = '2023-06-30', unit, previous, submission }) => ({
      members: all.map((fields, index) => ({ row: 2 + index, fields })),
      about: {
        on,
        justifications: [],
        ...(unit && { unit }),
        ...(previous && { previous }),
        ...(submission && { submission }),
      },
    }));
}

export const sentRosters = (): readonly SentRoster[] => [...ofProvince(), ...ofExamples()];
