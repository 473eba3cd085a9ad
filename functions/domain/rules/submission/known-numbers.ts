/** A number of which only the last four digits are said: it stays what it was, where somebody is known by it. */
import type { FieldKey } from '../../roster/shape/field.ts';
import { saidTail, TAILED } from '../../submissions/known-numbers.ts';
import { NUMBER_NOT_KNOWN } from '../record/known-ids.ts';
import { against } from '../helpers/against.ts';
import type { Rule, RuleExample, RuleView } from '../record/rule.ts';

const MAI = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03' } as const;

const sending = (
  example: RuleExample,
  version = 3,
  more: { readonly takesOver?: true } = {},
): RuleExample => ({
  ...example,
  submission: {
    today: '2023-06-30',
    period: { id: '2023-Q2', from: '2023-04-01', to: '2023-06-30' },
    newestVersion: version,
    baseVersion: version,
    ...more,
  },
});

/** Whether a number of a row is not that of the person of the version before. */
function isOther({ previous, submission }: RuleView): (row: number, number: FieldKey) => boolean {
  const takesOver = submission?.takesOver ?? false;
  // Where another version came in between nothing was compared, and nothing is published.
  if (!previous) return () => !takesOver && submission?.newestVersion === submission?.baseVersion;
  const { added, changed } = previous.comparison;
  const others = new Map<number, readonly FieldKey[]>([
    ...(takesOver ? [] : added).map(({ row }) => [row, [...TAILED.keys()]] as const),
    ...changed.map(
      ({ next, fields, doubtful }) => [next.row, doubtful ? [...TAILED.keys()] : fields] as const,
    ),
  ]);
  return (row, number) => others.get(row)?.includes(number) ?? false;
}

const notKnown: Rule = {
  id: NUMBER_NOT_KNOWN,
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'submission',
  needs: ['submission'],
  reads: [],
  title: {
    vi: 'Chỉ có 4 số cuối mà chưa biết số đầy đủ',
    en: 'Last four digits of a number that is not known',
  },
  message: {
    vi: 'chỉ ghi 4 số cuối {tail} của {label}, mà bản gửi trước không có đúng số đó của người này. Ghi đủ số, hoặc xóa 4 số cuối.',
    en: 'only the last digits {tail} of {label} are given, and the last version has no such number of this person. Write the whole number, or remove the digits.',
  },
  citations: [],
  examples: {
    pass: [
      sending(against('as it was', [{ ...MAI, so_cccd: '••••••••2345' }], [{ ...MAI, cuoi_cccd: '2345' }])),
      sending(
        against(
          'Excel dropped its zeros',
          [{ ...MAI, so_cccd: '••••••••0045' }],
          [{ ...MAI, cuoi_cccd: '45' }],
        ),
      ),
      sending(
        against(
          'the card as it was, with a number that is new',
          [{ ...MAI, so_the: '••••••••2345' }],
          [{ ...MAI, cuoi_the: '2345', so_cccd: '010185012345' }],
        ),
      ),
      sending(
        against('the whole number is there', [MAI], [{ ...MAI, so_cccd: '010185012345', cuoi_cccd: '2345' }]),
      ),
      sending(
        {
          title: 'a first version of people who were taken over, whom the service knows',
          members: [{ ...MAI, cuoi_the: '2345' }],
        },
        0,
        { takesOver: true },
      ),
    ],
    fail: [
      sending(
        against('another number', [{ ...MAI, so_cccd: '••••••••2345' }], [{ ...MAI, cuoi_cccd: '9999' }]),
      ),
      sending({ title: 'a first version', members: [{ ...MAI, cuoi_the: '2345' }] }, 0),
    ],
  },
  *check(view) {
    const other = isOther(view);
    for (const { row, fields } of view.list.members) {
      for (const [number, field] of TAILED) {
        const tail = saidTail(fields, number);
        if (tail !== '' && other(row, number)) yield { row, field, params: { tail } };
      }
    }
  },
};

export const KNOWN_NUMBER_RULES: readonly Rule[] = [notKnown];
