/** Hazards of words from a list: other spellings, abbreviations that only their column explains, misspellings, marks for "as above". */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { note, takeCells, type Free, type Hazard } from '../hazard.ts';
import { LISTS } from '../people.ts';
import type { Random } from '../random.ts';
import type { Sheet } from '../sheet.ts';
import { cellOf } from '../sheet.ts';
import { COLLIDING_ETHNICITIES } from '../words.ts';

const codeOf = ({ truth }: Free, field: FieldKey) => String(truth.fields[field] ?? '');

function otherSpellings(name: string, fields: readonly FieldKey[]) {
  return (sheet: Sheet, random: Random): void => {
    for (const field of fields) {
      const others = (free: Free) => LISTS[field]?.[codeOf(free, field)]?.others ?? [];
      for (const free of takeCells(sheet, random, name, field, {
        share: 0.7,
        where: (one) => others(one).length > 0,
      })) {
        free.cell.value = random.pick(others(free));
        note(sheet, name, free, field, 'silent-ok');
      }
    }
  };
}

function misspelled(name: string, fields: readonly FieldKey[]) {
  return (sheet: Sheet, random: Random): void => {
    for (const field of fields) {
      const wrong = (free: Free) => LISTS[field]?.[codeOf(free, field)]?.misspelled ?? [];
      for (const free of takeCells(sheet, random, name, field, {
        share: 0.2,
        where: (one) => wrong(one).length > 0,
      })) {
        free.cell.value = random.pick(wrong(free));
        const spellings = LISTS[field]?.[codeOf(free, field)];
        note(sheet, name, free, field, 'both', spellings ? [spellings.usual, ...spellings.others] : []);
      }
    }
  };
}

function collisions(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'ethnicity-collision', 'dan_toc', { share: 0.2 })) {
    free.cell.value = random.pick(COLLIDING_ETHNICITIES);
    delete free.truth.fields.dan_toc;
    note(sheet, 'ethnicity-collision', free, 'dan_toc', 'finding');
  }
}

/** Somebody says what the row above says, and a mark stands for it; runs of marks included. */
function dittos(sheet: Sheet, random: Random): void {
  const fields = random.some(['dan_toc', 'ton_giao', 'que_quan', 'nghe_nghiep', 'ly_luan'] as const, 1, 3);
  const mark = random.pick(['"', '-nt-', 'nt', '//', '”', "''"]);
  for (const field of fields) {
    let above: { value: unknown; row: number; typed: unknown } | undefined;
    for (const { at, truth } of sheet.members) {
      const spot = at.get(field);
      const cell = spot && cellOf(sheet, spot.row, spot.column);
      const free =
        spot &&
        !spot.stacked &&
        cell?.claimed === undefined &&
        sheet.columns[spot.columnAt]?.claimed === undefined;
      const next =
        spot && above !== undefined && !sheet.hiddenRows.has(spot.row) && truth.row === above.row + 1;
      if (!spot || !cell || !free) {
        above = undefined;
        continue;
      }
      if (next && above && random.chance(0.4)) {
        cell.value = mark;
        cell.claimed = 'ditto';
        truth.fields[field] = above.value as string;
        note(sheet, 'ditto', { spot }, field, 'both', [String(above.typed)]);
        above = { ...above, row: truth.row };
      } else above = { value: truth.fields[field], row: truth.row, typed: cell.value };
    }
  }
}

export const CODE_HAZARDS: readonly Hazard[] = [
  {
    name: 'ethnicity-variants',
    about: ['ethnicity'],
    needs: ['dan_toc'],
    bases: ['flat', 'template', 'book-rows'],
    spoil: otherSpellings('ethnicity-variants', ['dan_toc']),
  },
  {
    name: 'ethnicity-misspelled',
    about: ['ethnicity'],
    needs: ['dan_toc'],
    bases: ['flat', 'template'],
    spoil: misspelled('ethnicity-misspelled', ['dan_toc']),
  },
  {
    name: 'ethnicity-collision',
    about: ['ethnicity'],
    needs: ['dan_toc'],
    bases: ['flat', 'template'],
    spoil: collisions,
  },
  {
    name: 'religion-variants',
    about: ['religion'],
    needs: ['ton_giao'],
    bases: ['flat', 'template'],
    spoil: otherSpellings('religion-variants', ['ton_giao']),
  },
  {
    name: 'education-abbreviated',
    about: ['education'],
    needs: ['chuyen_mon', 'ly_luan'],
    bases: ['flat', 'template'],
    spoil: otherSpellings('education-abbreviated', ['chuyen_mon', 'ly_luan']),
  },
  {
    name: 'education-misspelled',
    about: ['education'],
    needs: ['chuyen_mon', 'ly_luan'],
    bases: ['flat', 'template'],
    spoil: misspelled('education-misspelled', ['chuyen_mon', 'ly_luan']),
  },
  {
    name: 'classes-written',
    about: ['general'],
    needs: ['van_hoa'],
    bases: ['flat', 'template'],
    spoil: otherSpellings('classes-written', ['van_hoa']),
  },
  {
    name: 'occupation-words',
    about: ['occupation'],
    needs: ['nghe_nghiep'],
    bases: ['flat', 'template'],
    spoil: otherSpellings('occupation-words', ['nghe_nghiep']),
  },
  {
    name: 'posts-abbreviated',
    about: ['posts'],
    needs: ['chuc_vu_dang'],
    bases: ['flat', 'template'],
    people: [3, 120],
    spoil: otherSpellings('posts-abbreviated', ['chuc_vu_dang']),
  },
  {
    name: 'status-abbreviated',
    about: ['status'],
    needs: ['loai_dv'],
    bases: ['flat', 'template'],
    spoil: otherSpellings('status-abbreviated', ['loai_dv']),
  },
  {
    name: 'sex-words',
    about: ['sex'],
    needs: ['gioi_tinh'],
    bases: ['flat', 'template', 'book-rows'],
    spoil: otherSpellings('sex-words', ['gioi_tinh']),
  },
  { name: 'ditto', about: ['ditto', 'name-text'], bases: ['flat'], people: [4, 120], spoil: dittos },
];
