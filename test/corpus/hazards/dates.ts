/** Hazards of dates and of classes ("12/12") that Excel takes for dates. */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { DATE_FIELDS, serialOf, slashed } from '../columns.ts';
import { note, noteColumn, takeCells, takeColumn, type Free, type Hazard } from '../hazard.ts';
import type { Random } from '../random.ts';
import type { CellSpec, Sheet } from '../sheet.ts';

const parts = (iso: string): [year: string, month: string, day: string] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [year, month, day];
};
const plain = (number: string) => String(Number(number));
const isoIn = ({ truth }: Free, field: FieldKey) => String(truth.fields[field] ?? '');
const whole = (field: FieldKey) => (free: Free) => isoIn(free, field).length === 10;

function setText(cell: CellSpec, text: string): void {
  cell.value = text;
  cell.format = '@';
}

const datesIn = (sheet: Sheet) =>
  [...DATE_FIELDS].filter((field) => sheet.members.some(({ at }) => at.get(field)?.stacked === false));

/** Another way of writing the same day in some cells of some columns. */
function rewrite(
  name: string,
  write: (iso: string, random: Random) => string | number,
  expect: 'silent-ok' | 'both' = 'silent-ok',
) {
  return (sheet: Sheet, random: Random): void => {
    for (const field of random.some(datesIn(sheet), 1, 3)) {
      for (const free of takeCells(sheet, random, name, field, { share: 0.5, where: whole(field) })) {
        const value = write(isoIn(free, field), random);
        if (typeof value === 'number') free.cell.value = value;
        else setText(free.cell, value);
        note(sheet, name, free, field, expect);
      }
    }
  };
}

const SEPARATORS = [
  (y: string, m: string, d: string) => `${d}.${m}.${y}`,
  (y: string, m: string, d: string) => `${d}-${m}-${y}`,
  (y: string, m: string, d: string) => `${plain(d)}/${plain(m)}/${y}`,
  (y: string, m: string, d: string) => `${d} / ${m} / ${y}`,
  (y: string, m: string, d: string) => `${y}-${m}-${d}`,
];
const SLIPS = [
  (text: string) => `${text}  `,
  (text: string) => ` ${text}`,
  (text: string) => text.replace('0', 'O'),
  (text: string) => text.replace('0', 'o'),
  (text: string) => text.replace('1', 'l'),
  (text: string) => `'${text}`,
  (text: string) => text.replace('/', '/ '),
];

/** Only the birth date is known in part in real books; the other dates are of record. */
function partial(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'date-partial', 'ngay_sinh', { where: whole('ngay_sinh') })) {
    const [year, month] = parts(isoIn(free, 'ngay_sinh'));
    const [read, value] = random.pick<readonly [string, string | number]>([
      [year, year],
      [year, Number(year)],
      [year, `00/00/${year}`],
      [year, `${year} (không rõ ngày)`],
      [year, `Năm ${year}`],
      [`${year}-${month}`, `${month}/${year}`],
      [`${year}-${month}`, `tháng ${plain(month)}/${year}`],
      [`${year}-${month}`, `00/${month}/${year}`],
    ]);
    free.cell.value = value;
    free.cell.format = typeof value === 'number' ? 'General' : '@';
    free.truth.fields.ngay_sinh = read;
    note(sheet, 'date-partial', free, 'ngay_sinh', 'silent-ok', [read]);
  }
}

/** A year alone in cells that show dates: Excel shows a day of 1905. */
function bareYears(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'date-bare-year', 'ngay_sinh', { where: whole('ngay_sinh') })) {
    const [year] = parts(isoIn(free, 'ngay_sinh'));
    free.cell.value = Number(year);
    free.cell.format = 'dd/mm/yyyy';
    free.truth.fields.ngay_sinh = year;
    note(sheet, 'date-bare-year', free, 'ngay_sinh', 'both', [year]);
  }
}

/** Typed on an American machine: days up to 12 became other days, the rest stayed text. */
function swapped(sheet: Sheet, random: Random): void {
  const fields = datesIn(sheet).filter((field) => {
    const filled = sheet.members.filter(
      ({ at, truth }) => at.has(field) && String(truth.fields[field]).length === 10,
    );
    const low = filled.filter(({ truth }) => Number(String(truth.fields[field]).slice(8)) <= 12);
    return low.length >= 4 && filled.length - low.length >= 4;
  });
  const field = random.pick(fields.length > 0 ? fields : (['ngay_vao_dang'] as const));
  const taken = takeColumn(sheet, 'date-swapped', field);
  if (!taken || fields.length === 0) return;
  let column = 0;
  for (const free of taken.cells) {
    const iso = isoIn(free, field);
    if (iso.length !== 10) continue;
    const [year, month, day] = parts(iso);
    column = free.spot.column;
    if (Number(day) > 12) setText(free.cell, slashed(iso));
    else {
      free.cell.value = serialOf(`${year}-${day}-${month}`);
      free.cell.format = 'dd/mm/yyyy';
      if (day !== month) note(sheet, 'date-swapped', free, field, 'both', [iso, slashed(iso)]);
    }
  }
  noteColumn(sheet, 'date-swapped', column, field, 'finding');
  sheet.questionsAllowed += 1;
}

/** Excel takes a year of two digits up to 29 for this century. */
function twoDigitYears(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'date-two-digit-year', 'ngay_sinh', {
    where: whole('ngay_sinh'),
  })) {
    const [year, month, day] = parts(isoIn(free, 'ngay_sinh'));
    setText(free.cell, `${plain(day)}/${plain(month)}/${year.slice(2)}`);
    note(sheet, 'date-two-digit-year', free, 'ngay_sinh', 'finding');
  }
}

function impossible(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'date-impossible', 'ngay_sinh', {
    share: 0.15,
    where: whole('ngay_sinh'),
  })) {
    const [year] = parts(isoIn(free, 'ngay_sinh'));
    setText(
      free.cell,
      random.pick([
        `31/02/${year}`,
        `15/13/${year}`,
        `32/01/${year}`,
        'không nhớ',
        `29/02/${year === '2000' ? 1999 : Number(year) % 4 === 0 ? Number(year) + 1 : year}`,
      ]),
    );
    delete free.truth.fields.ngay_sinh;
    note(sheet, 'date-impossible', free, 'ngay_sinh', 'finding');
  }
}

/** "9/12" as a day of this year: of September on an American machine, of December on a Vietnamese one. */
function classDates(sheet: Sheet, random: Random): void {
  const classes: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    'tieu-hoc': [[5, 12], [6, 12], [5, 10]],
    thcs: [[9, 12], [7, 10], [11, 12]],
    thpt: [[12, 12], [10, 10]],
  }; // prettier-ignore
  const vietnamese = random.chance(0.5);
  for (const free of takeCells(sheet, random, 'class-as-date', 'van_hoa', { share: 0.6 })) {
    const [reached, of] = random.pick(classes[String(free.truth.fields.van_hoa)] ?? [[12, 12] as const]);
    const [month, day] = vietnamese ? [of, reached] : [reached, of];
    free.cell.value = serialOf(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    free.cell.format = random.pick(['d-mmm', 'dd/mm/yyyy']);
    note(sheet, 'class-as-date', free, 'van_hoa', 'both', [`${reached}/${of}`]);
  }
}

/** With the time of day, as pasted from another system. */
const timed = (iso: string): number => serialOf(iso) + 0.5;

export const DATE_HAZARDS: readonly Hazard[] = [
  {
    name: 'date-separators',
    about: ['dates'],
    spoil: rewrite('date-separators', (iso, random) => random.pick(SEPARATORS)(...parts(iso))),
  },
  {
    name: 'date-words',
    about: ['dates'],
    spoil: rewrite('date-words', (iso, random) => {
      const [year, month, day] = parts(iso);
      return random.pick([
        `ngày ${plain(day)} tháng ${plain(month)} năm ${year}`,
        `Ngày ${day}/${month}/${year}`,
        `${day} tháng ${month} năm ${year}`,
      ]);
    }),
  },
  {
    name: 'date-slips',
    about: ['dates'],
    spoil: rewrite('date-slips', (iso, random) => random.pick(SLIPS)(slashed(iso))),
  },
  {
    name: 'date-with-time',
    about: ['dates'],
    spoil: rewrite('date-with-time', (iso, random) =>
      random.chance(0.5) ? timed(iso) : `${slashed(iso)} 00:00:00`,
    ),
  },
  {
    name: 'date-fullwidth-digits',
    about: ['dates'],
    spoil: rewrite('date-fullwidth-digits', (iso) =>
      slashed(iso).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ),
  },
  { name: 'date-partial', about: ['dates', 'birth'], spoil: partial },
  { name: 'date-bare-year', about: ['dates', 'birth'], spoil: bareYears },
  {
    name: 'date-swapped',
    about: ['dates', 'ditto'],
    bases: ['flat', 'template'],
    people: [14, 120],
    spoil: swapped,
  },
  { name: 'date-two-digit-year', about: ['dates', 'birth'], spoil: twoDigitYears },
  { name: 'date-impossible', about: ['dates', 'birth'], spoil: impossible },
  {
    name: 'date-1904',
    about: ['dates', 'system'],
    bases: ['flat', 'template'],
    shape: (draft) => {
      draft.date1904 = true;
    },
  },
  {
    name: 'class-as-date',
    about: ['general'],
    needs: ['van_hoa'],
    bases: ['flat', 'template'],
    spoil: classDates,
  },
];
