import fc from 'fast-check';
import { formatCount } from '../../../../../functions/domain/language/number.ts';
import {
  heldAgainst,
  spansOfText,
  type HeldNumber,
} from '../../../../../functions/domain/statistics/text/held-against.ts';
import { paragraphOf, textOf } from '../../../../../functions/domain/statistics/text/paragraph.ts';
import { REPORT_SENTENCES } from '../../../../fixtures/report-sentences.ts';
import { LAI_CHAU, LAO_CAI, type Article } from './figures-of-articles.ts';

const heldIn = ({ about, figures }: Article, text: string): HeldNumber[] =>
  heldAgainst(text.split('\n'), about, figures);
const written = ({ about, figures }: Article): string =>
  textOf(paragraphOf({ ...about, figures: [...figures] }));
const texts = (numbers: readonly HeldNumber[], held: HeldNumber['held']) =>
  numbers.filter((each) => each.held === held).map(({ text }) => text);
const article = (source: string): string =>
  REPORT_SENTENCES.find((each) => each.source.includes(source))?.text.join('\n') ?? '';

describe('a text held against the figures of the day', () => {
  it.each([
    ['Lào Cai', LAO_CAI],
    ['Lai Châu', LAI_CHAU],
  ])('agrees where it was made of them: %s', (_, figures) => {
    const numbers = heldIn(figures, written(figures));
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.map(({ held }) => held)).toEqual(numbers.map(() => 'same'));
  });

  it('agrees with the article of the province, by whatever names the figures go there', () => {
    const numbers = heldIn(LAI_CHAU, article('Lai Châu'));
    expect(texts(numbers, 'differs')).toEqual([]);
    expect(texts(numbers, 'same')).toHaveLength(31);
  });

  it('agrees with the article of the bloc, and takes nobody else for a member', () => {
    const numbers = heldIn(LAO_CAI, article('Lào Cai'));
    expect(texts(numbers, 'differs')).toEqual([]);
    expect(texts(numbers, 'same')).toEqual([
      '85',
      '5.418',
      '587',
      '145',
      '63%',
      '05',
      '242',
      '41,22%',
      '18',
      '7,4%',
    ]);
  });

  it.each([
    ['Lào Cai', LAO_CAI],
    ['Lai Châu', LAI_CHAU],
  ])('differs in exactly the numbers that were falsified, whichever: %s', (_, figures) => {
    const parts = paragraphOf({ ...figures.about, figures: figures.figures }).flat();
    const places = parts.flatMap(({ figure }, at) => (figure === undefined ? [] : [at]));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (chosen, by) => {
          const falsified = parts.map((part, at) =>
            chosen.includes(at) ? { ...part, text: falsifiedBy(part.text, by) } : part,
          );
          const wrong = falsified.filter((_part, at) => chosen.includes(at)).map(({ text }) => text);
          expect(texts(heldIn(figures, textOf([falsified])), 'differs')).toEqual(wrong);
        },
      ),
      { numRuns: Number(process.env['FALSIFIED'] ?? '60') },
    );
  });

  it('says what should stand there', () => {
    const [number] = heldIn(LAO_CAI, 'Đảng bộ hiện có 5.481 đảng viên.');
    expect(number).toMatchObject({ held: 'differs', text: '5.481', today: 5_418, figure: { id: 'members' } });
  });

  it.each([
    'Năm 2010 Đảng bộ Trường Cao đẳng có 301 đảng viên.',
    'Tính đến ngày 31/12/2022, Đảng bộ có 5.302 đảng viên.',
    'Đã mở 8 lớp cho 787 quần chúng.',
    'Đảng bộ hiện có trên 5.000 đảng viên.',
    'Tỷ lệ đảng viên trẻ đạt 95%.',
    'Thực hiện Nghị quyết số 21-NQ/TW ngày 16/6/2022.',
    'Khen thưởng 12 đảng viên.',
    '9 tháng đầu năm 2022 kết nạp 99 đảng viên.',
  ])('accuses nobody where the words do not say it: %s', (text) => {
    expect(texts(heldIn(LAO_CAI, text), 'differs')).toEqual([]);
  });

  it('names the spans that figures are needed of', () => {
    expect(spansOfText(article('Lào Cai').split('\n'), '2023-08-31')).toEqual([
      { from: '2021-01-01', to: '2023-08-31' },
      { from: '2021-01-01', to: '2022-12-31' },
      { from: '2023-01-01', to: '2023-08-31' },
    ]);
  });

  it('leaves open what is not known', () => {
    const figures = [{ id: 'members', label: { vi: 'Đảng viên', en: 'Members' }, value: null }];
    const [number] = heldAgainst(['Hiện có 5.418 đảng viên.'], LAO_CAI.about, figures);
    expect(number).toMatchObject({ held: 'open' });
  });
});

/** Another number of the same form. */
function falsifiedBy(piece: string, by: number): string {
  if (!/[,%]/.test(piece)) return formatCount(Number(piece.replaceAll('.', '')) + by);
  const percent = Number(piece.replace(/%/, '').replace(',', '.')) + by;
  return `${percent.toFixed(2).replace('.', ',')}${piece.endsWith('%') ? '%' : ''}`;
}
