/** Each candidate's next step: the first of the way that has no day, and the last day for it. */
import { NEXT_STEPS, nextStepsOf } from '../../../../functions/domain/rules/candidate/next-step.ts';
import type { NextStep } from '../../../../functions/domain/rules/candidate/next-step.ts';

const ON = '2023-06-30';
type Fields = Parameters<typeof nextStepsOf>[0];
const nextStepOf = (fields: Fields, on: string) => nextStepsOf(fields, on)[0];

/** The way of somebody, one step after the other. */
const WAY: readonly (readonly [NextStep['step'], Fields])[] = [
  ['helper', { nguoi_giup: 'Vàng A Sử' }],
  ['class', { ngay_hoc: '2022-03-01' }],
  ['certificate', { gcn_ngay: '2022-04-01' }],
  ['application', { ngay_don: '2022-09-01' }],
  ['history', { ngay_ly_lich: '2022-10-01' }],
  ['verification', { ngay_tham_tra: '2022-12-01' }],
  ['branch', { ngay_nq_cb: '2023-02-01' }],
  ['committee', { ngay_nq_du: '2023-03-01' }],
  ['decision', { ngay_qd_kn: '2023-05-15' }],
  ['ceremony', { ngay_vao_dang: '2023-06-01' }],
  ['newMemberClass', { ngay_hoc_dvm: '2023-11-05' }],
  ['recognition', { ngay_chinh_thuc: '2024-06-01' }],
];
const after = (count: number): Fields =>
  Object.assign({ ho_ten: 'Lò Thị Mai' }, ...WAY.slice(0, count).map(([, fields]) => fields)) as Fields;

it('goes through every step, and then nothing is left', () => {
  const steps = WAY.map((_, count) => nextStepOf(after(count), ON)?.step);
  expect(steps).toEqual(NEXT_STEPS);
  expect(nextStepOf(after(WAY.length), ON)).toBeUndefined();
});

it.each<[string, Fields, string | undefined]>([
  ['nothing sets a day before there is a paper', after(2), undefined],
  ['the certificate holds for 60 months', after(3), '2027-04-01'],
  ['the oldest paper holds for twelve', after(6), '2023-09-01'],
  ['the branch has considered it', after(7), undefined],
  ['thirty working days after the decision', after(9), '2023-06-26'],
  ['the class for new members is before the end of probation', after(10), '2024-06-01'],
  ['thirty working days after twelve months of probation', after(11), '2024-07-12'],
  ['a day that is known in part sets none', { ...after(2), gcn_ngay: '2022' }, undefined],
])('%s', (_, fields, by) => {
  expect(nextStepOf(fields, ON)?.by).toBe(by);
});

it.each<[NextStep['step'], Fields]>([
  ['ceremony', { ngay_qd_kn: '2023-05-15' }],
  ['ceremony', { so_qd_kn: '12-QĐ/HU' }],
  ['committee', { ngay_nq_cb: '2023-02-01', gcn_ngay: '2022-04-01' }],
])(
  'says “%s” where the decision or the branch is behind somebody, whatever is not written of the steps before',
  (step, fields) => {
    expect(nextStepOf({ ho_ten: 'Lò Thị Mai', ...fields }, ON)?.step).toBe(step);
  },
);

it.each(['thoi', 'chuyen-giao'])('waits for nothing of whoever is said to be “%s”', (outcome) => {
  expect(nextStepOf({ ...after(3), ket_qua: outcome }, ON)).toBeUndefined();
});

it.each([0, 1, 2])('sends whoever was absent to the class again before all else, %s steps done', (count) => {
  const absent = { ...after(count), ket_qua: 'vang' };
  for (const keptBy of ['branch', 'union'] as const)
    expect(nextStepsOf(absent, ON, keptBy)).toEqual([{ step: 'classAgain' }]);
  // Whoever has its certificate attended it after all.
  expect(nextStepsOf({ ...after(3), ket_qua: 'vang' }, ON)[0]?.step).toBe('application');
});

it('asks of a union the class, its certificate and the introduction, and nothing that is the branch’s', () => {
  const steps = WAY.map((_, count) => nextStepsOf(after(count), ON, 'union').map(({ step }) => step));
  const introduction = Array(6).fill(['introduction']) as string[][];
  expect(steps).toEqual([['class'], ['class'], ['certificate'], ...introduction, [], [], []]);
  expect(nextStepsOf(after(3), ON, 'union')).toEqual([{ step: 'introduction', by: '2027-04-01' }]);
  for (const ket_qua of ['chuyen-giao', 'thoi', 'co-qd', 'ket-nap'])
    expect(nextStepsOf({ ...after(3), ket_qua }, ON, 'union')).toEqual([]);
});

it('has two lines for whoever is on probation: the class, and from when and until when recognition is considered', () => {
  const { ngay_vao_dang: _ceremony, ...decided } = after(10);
  expect(nextStepsOf({ ...decided, ngay_vao_dang: '2024-02-29' }, ON)).toEqual([
    { step: 'newMemberClass', by: '2025-02-28' },
    { step: 'recognition', from: '2025-02-28', by: '2025-04-14' },
  ]);
  expect(nextStepsOf({ ...decided, ngay_vao_dang: '2023-06', gcn_dvm: '2023-12-01' }, ON)).toEqual([
    { step: 'recognition' },
  ]);
});
