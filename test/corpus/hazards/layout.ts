/** Hazards of layout: which of them fits which form of list, and what is said of them once for a sheet. */
import type { Hazard } from '../hazard.ts';
import type { Sheet } from '../sheet.ts';
import { secondList, sections, signature, titleBlock, totals } from './around.ts';
import {
  groupHeaders,
  matrices,
  personalColumns,
  remove,
  shortHeader,
  splitBirth,
  twoNameColumns,
} from './headers.ts';

/** Something that a reader should say of the sheet, once. */
const saidOfSheet = (hazard: string) => (sheet: Sheet) => {
  sheet.defects.push({ hazard, row: null, column: sheet.left, field: null, expect: 'finding' });
};

const FLAT = ['flat'] as const;

const NOT_CENTRAL = ['flat', 'template', 'book-cells', 'book-rows'] as const;

export const LAYOUT_HAZARDS: readonly Hazard[] = [
  { name: 'title-block', bases: NOT_CENTRAL, about: ['title'], shape: titleBlock },
  { name: 'header-two-rows', bases: FLAT, about: ['header'], shape: groupHeaders },
  {
    name: 'header-three-rows',
    bases: FLAT,
    about: ['header'],
    shape: (draft) => {
      groupHeaders(draft);
      const banner = draft.random.pick(['Thông tin đảng viên', 'Trích ngang', 'Phần kê khai']);
      for (const column of draft.columns) if (column.path.length > 1) column.path = [banner, ...column.path];
    },
  },
  {
    name: 'birth-split-under-parent',
    bases: FLAT,
    about: ['birth', 'sex'],
    shape: (draft) =>
      splitBirth(
        draft,
        [draft.random.pick(['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh'])],
        draft.random.chance(0.5),
      ),
  },
  {
    name: 'birth-split-no-parent',
    bases: FLAT,
    about: ['birth', 'sex'],
    shape: (draft) => splitBirth(draft, [], true),
  },
  { name: 'name-in-two-columns', bases: FLAT, about: ['name'], shape: twoNameColumns },
  {
    name: 'column-numbers',
    bases: NOT_CENTRAL,
    about: ['numbers'],
    shape: (draft) => {
      draft.columnNumbers = draft.random.pick(['plain', 'brackets', 'letters'] as const);
    },
  },
  {
    name: 'sections-roman',
    bases: ['flat', 'template', 'book-rows'],
    about: ['groups'],
    people: [4, 120],
    shape: (draft) => sections(draft, false),
  },
  {
    name: 'sections-merged',
    bases: ['flat', 'template', 'book-cells'],
    about: ['groups'],
    people: [4, 120],
    shape: (draft) => sections(draft, true),
  },
  {
    name: 'subtotals',
    bases: FLAT,
    about: ['groups', 'counts'],
    people: [6, 120],
    shape: (draft) => sections(draft, draft.random.chance(0.5), 'right'),
  },
  {
    name: 'subtotals-wrong',
    bases: FLAT,
    about: ['groups', 'counts'],
    people: [6, 120],
    shape: (draft) => sections(draft, false, 'wrong'),
    spoil: saidOfSheet('subtotals-wrong'),
  },
  { name: 'totals', bases: NOT_CENTRAL, about: ['counts'], shape: (draft) => totals(draft, 0) },
  {
    name: 'totals-wrong',
    bases: ['flat', 'template'],
    about: ['counts'],
    shape: (draft) => totals(draft, 1),
    spoil: saidOfSheet('totals-wrong'),
  },
  { name: 'signature', bases: NOT_CENTRAL, about: ['signature'], shape: signature },
  { name: 'x-matrices', bases: FLAT, about: ['sex', 'matrices'], shape: matrices },
  {
    name: 'hidden-rows',
    about: ['hidden-rows'],
    people: [5, 120],
    shape: (draft) => {
      draft.hiddenRows = draft.random.int(1, 3);
    },
    spoil: saidOfSheet('hidden-rows'),
  },
  {
    name: 'filtered-rows',
    bases: ['flat', 'central', 'template'],
    about: ['hidden-rows', 'groups'],
    people: [6, 120],
    shape: (draft) => {
      draft.hiddenRows = draft.random.int(1, 4);
      draft.filtered = true;
    },
    spoil: saidOfSheet('filtered-rows'),
  },
  {
    name: 'hidden-columns',
    bases: FLAT,
    about: ['hidden-columns'],
    shape: (draft) => {
      const single = draft.columns.filter(
        ({ path, facts }) => path.length === 1 && facts[0]?.field !== 'ho_ten' && facts[0]?.field !== 'stt',
      );
      for (const column of draft.random.some(single, 1, 2)) column.hidden = true;
    },
    // Another hazard may have taken the column away.
    spoil: (sheet) => {
      if (sheet.hiddenColumns.size > 0) saidOfSheet('hidden-columns')(sheet);
    },
  },
  { name: 'personal-columns', bases: FLAT, about: ['personal'], shape: personalColumns },
  {
    name: 'repeated-header',
    bases: ['flat', 'template'],
    about: ['repeat'],
    people: [12, 120],
    shape: (draft) => {
      draft.repeatHeader = draft.random.int(5, 20);
    },
  },
  {
    name: 'offset-table',
    bases: ['flat', 'template'],
    about: ['offset'],
    shape: (draft) => {
      draft.left = draft.random.int(1, 3);
      draft.title = [
        ...Array.from({ length: draft.random.int(1, 4) }, () => ({ texts: [], merged: false })),
        ...draft.title,
      ];
    },
  },
  {
    name: 'empty-numbered-rows',
    bases: FLAT,
    about: ['empty'],
    shape: (draft) => {
      draft.emptyNumbered = draft.random.int(2, 12);
    },
  },
  {
    name: 'number-as-text',
    bases: FLAT,
    about: ['stt'],
    shape: (draft) => {
      const pad = draft.random.pick([
        (n: number) => `${n}.`,
        (n: number) => String(n).padStart(2, '0'),
        (n: number) => String(n),
      ]);
      draft.columns = draft.columns.map((column) =>
        column.facts[0]?.field === 'stt'
          ? {
              ...column,
              facts: [
                {
                  field: 'stt' as const,
                  tells: () => ({}),
                  write: (_person, position) => ({ value: pad(position), format: '@' }),
                },
              ],
            }
          : column,
      );
    },
  },
  {
    name: 'header-says-little',
    bases: FLAT,
    about: ['header', 'dates', 'whole'],
    shape: shortHeader,
    // Whoever asks may also say that a column is missing meanwhile.
    spoil: (sheet) => {
      sheet.defects.push({
        hazard: 'header-says-little',
        row: null,
        column: sheet.left,
        field: null,
        expect: 'silent-ok',
      });
      sheet.questionsAllowed += 1;
    },
  },
  {
    name: 'second-list',
    bases: FLAT,
    about: ['second', 'empty', 'whole'],
    people: [5, 120],
    shape: secondList,
    spoil: (sheet) => {
      sheet.defects.push({
        hazard: 'second-list',
        row: null,
        column: sheet.left,
        field: null,
        expect: 'silent-ok',
      });
      sheet.questionsAllowed += 1;
    },
  },
  {
    name: 'no-number-column',
    bases: FLAT,
    about: ['stt', 'groups', 'empty'],
    shape: (draft) => remove(draft, 'stt'),
  },
];
