/** A form into the superior's own file: where its cells go, what is left, and that nothing else of the file is touched. */
import { unzipSync } from 'fflate';
import { readGrids } from '../../../../../addin/excel/xlsx/read-grid.ts';
import { fillFile } from '../../../../../addin/tasks/leader/form/fill-file.ts';
import { cellAddress } from '../../../../../functions/domain/sheet/a1.ts';
import { FORM_IDS } from '../../../../../functions/domain/forms/form.ts';
import type { FormResponse } from '../../../../../functions/wire/form.ts';
import { filledForm, templateOf, TOP, type TemplateLook } from '../../../../support/form-template.ts';

/** Value by address, of the form's sheet. */
function valuesIn(bytes: Uint8Array, form: FormResponse): Map<string, unknown> {
  const grid = readGrids(bytes).find(({ name }) => name === `Biểu ${form.form}`);
  return new Map((grid?.cells ?? []).map(({ row, column, value }) => [cellAddress(row, column), value]));
}

/** Every cell of the form that has a value, at the place where the template has it. */
function expectFilled(
  bytes: Uint8Array,
  form: FormResponse,
  {
    stub = 1,
    leaves,
  }: { readonly stub?: number; readonly leaves?: (row: number, column: number) => boolean } = {},
) {
  const values = valuesIn(bytes, form);
  form.rows.forEach(({ cells }, row) => {
    cells.forEach(({ value }, column) => {
      if (value === undefined || leaves?.(row, column) === true) return;
      const address = cellAddress(TOP - 1 + row, stub + column);
      expect([address, values.get(address)]).toEqual([address, value]);
    });
  });
}

const fill = (bytes: Uint8Array, form: FormResponse) => {
  const filled = fillFile(bytes, form);
  if (filled === null) throw new Error('no place');
  return filled;
};

/** Names of the entries that are not as they were, byte for byte. */
function changedEntries(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(other)).toEqual(Object.keys(one));
  return Object.keys(one).filter(
    (name) => Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) !== 0,
  );
}

const LOOKS: readonly (readonly [string, TemplateLook])[] = [
  ['as they are', {}],
  ['with numbers in a column of their own', { hasNumberColumn: true }],
  [
    'wrapped, in capitals and without marks',
    {
      write: (text) =>
        text
          .toUpperCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replace(/ /g, '\n'),
    },
  ],
];

describe.each(FORM_IDS.map((id) => filledForm(id)))('Biểu $form', (form) => {
  it.each(LOOKS)('finds its rows and columns by their labels, %s', async (_, look) => {
    const template = await templateOf(form, look);
    const { bytes, filling } = fill(template, form);
    expect([filling.missingRows, filling.missingColumns]).toEqual([[], []]);
    expectFilled(bytes, form, { stub: look.hasNumberColumn === true ? 2 : 1 });
    // Nothing computes in these, as far as is seen: Excel computes when it opens them all the same.
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"');
  });

  it('leaves what computes, what is locked and what is hidden, and every other part as it is', async () => {
    const look = { isProtected: true, hasFormulas: true, hasOthers: true, hasMacros: form.form !== '3' };
    const template = await templateOf(form, look);
    const { bytes, filling } = fill(template, form);
    const last = form.columns.length - 1;
    expectFilled(bytes, form, { leaves: (row, column) => column === last || row % 5 === 4 });
    const whys = new Set(filling.left.map(({ why }) => why));
    expect([...whys]).toEqual(expect.arrayContaining(['formula', 'locked']));
    expect(filling.written.some(({ column }) => column === form.columns[last]?.id)).toBe(false);
    expect(changedEntries(template, bytes).toSorted()).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const [one, other] = [template, bytes].map((file) =>
      new TextDecoder().decode(unzipSync(file)['xl/workbook.xml']),
    );
    expect(other?.replace(' fullCalcOnLoad="1"', '')).toBe(one?.replace(' fullCalcOnLoad="1"', ''));
  });
});

it('writes no zero where nothing is known, and empties a percentage of nothing', async () => {
  const whole = filledForm('1');
  const form: FormResponse = {
    ...whole,
    rows: whole.rows.map((row) =>
      row.id === 'B'
        ? { ...row, cells: [{ value: 7 }, { value: 0 }, {}] }
        : row.id === 'C1'
          ? { ...row, cells: row.cells.map(() => ({ blank: 'withheld' as const })) }
          : row,
    ),
  };
  const { bytes, filling } = fill(await templateOf(form), form);
  const values = valuesIn(bytes, form);
  const at = (id: string) => TOP + form.rows.findIndex((row) => row.id === id);
  expect(
    [`B${String(at('B'))}`, `C${String(at('B'))}`, `D${String(at('B'))}`].map(
      (cell) => values.get(cell) ?? '',
    ),
  ).toEqual([7, 0, '']);
  // All three of its columns, the percentage too.
  expect(filling.left.filter(({ row }) => row === 'C1').map(({ why }) => why)).toEqual(
    form.columns.map(() => 'withheld'),
  );
  expect(filling.left.find(({ row }) => row === 'B3')?.why).toBe('not-kept');
});

it('tells apart what is called alike by what stands around it', async () => {
  const form = filledForm('3');
  const template = await templateOf(form);
  const { places } = fill(template, form);
  const at = (id: string) => form.rows.findIndex((row) => row.id === id) + TOP - 1;
  for (const id of ['professional.trung-cap', 'theory.trung-cap', 'theory.so-cap'])
    expect(places.rows[id]).toBe(at(id));
});

it('finds no form where there is none', async () => {
  const other = await templateOf(filledForm('5'));
  expect(fillFile(other, filledForm('1'))).toBeNull();
});
