/** The rules on candidates: their examples, and that none of the rules for every kind breaks down over this one. */
import { CANDIDATE_LIST, OWN_RULES } from '../../../../functions/domain/rules/candidates.ts';
import { checkRoster, messageOf } from '../../../../functions/domain/rules/check.ts';
import { hasField } from '../../../../functions/domain/roster/shape/kind.ts';
import { contextOf } from './example.ts';

const { rules } = CANDIDATE_LIST;

const cases = (kind: 'pass' | 'fail') =>
  OWN_RULES.flatMap(({ id, examples }) =>
    examples[kind].map((example) => ({ id, example, title: example.title })),
  );

it.each(cases('pass'))('$id passes: $title', ({ id, example }) => {
  const { findings, failed } = checkRoster(contextOf(example, CANDIDATE_LIST), rules);
  expect(failed).toEqual([]);
  expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
});

it.each(cases('fail'))('$id finds: $title', ({ id, example }) => {
  const { findings, failed } = checkRoster(contextOf(example, CANDIDATE_LIST), rules);
  expect(failed).toEqual([]);
  const found = findings.filter(({ rule }) => rule === id);
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) {
    const { vi, en } = messageOf(finding, CANDIDATE_LIST);
    expect(`${vi} ${en}`).not.toMatch(/[{}]|undefined|null|NaN/);
  }
});

it('has every rule once, and of the fields that it looks at only its own where it has been told of them', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, readsIn, reads } of rules)
    if (readsIn || OWN_RULES.some((own) => own.id === id))
      expect(reads.filter((field) => !hasField(CANDIDATE_LIST, field))).toEqual([]);
});

it('asks for no reason and finds no place in ethnicity or religion', () => {
  for (const { reads } of OWN_RULES) expect(reads).not.toEqual(expect.arrayContaining(['dan_toc']));
  for (const { reads } of OWN_RULES) expect(reads).not.toEqual(expect.arrayContaining(['ton_giao']));
});

/** Beside the examples of the rules, which every clerk who keeps such a list carries. */
const class1 = { row: 2, class: 'Lớp I', from: '2023-05-06', to: '2023-05-13', isDoubtful: false };
const handedOf = (isDoubtful = false) => [{ row: 2, to: 'Chi bộ', on: '2023-06-06', isDoubtful }];
const taughtOf = (fields: object, isDoubtful = false) => [{ ...class1, isDoubtful, fields }];
it.each([
  ['L3-CAN-018', 'in one month', { members: [{ ngay_gt: '2022-05-20', ngay_hoc: '2022-05' }] }, 0],
  [
    'L3-CAN-008',
    'applied before the class',
    { members: [{ ngay_don: '2022-02-28', ngay_hoc: '2022-03-20' }] },
    0,
  ],
  [
    'L3-CAN-008',
    'introduced as a grown-up',
    { members: [{ ngay_sinh: '1999-05-01', ngay_gt: '2021-07-01' }] },
    0,
  ],
  [
    'L3-CAN-009',
    'registered for a class to come',
    { members: [{ ket_qua: 'dang-ky-lop', ngay_hoc: '2023-07-15' }] },
    0,
  ],
  [
    'L3-CAN-023',
    'attended, the certificate to come',
    { members: [{ ngay_chinh_thuc: '2022-06-10', ngay_hoc_dvm: '2022-03-12' }] },
    0,
  ],
  [
    'L3-CAN-023',
    'recognised before the text',
    { members: [{ ngay_chinh_thuc: '2016-06-10' }, { ngay_chinh_thuc: '2020', gcn_dvm: '2019' }] },
    0,
  ],
  ['L3-CAN-019', 'fifteen that year', { members: [{ ngay_sinh: '2008' }] }, 0],
  ['L3-CAN-020', 'a class to come', { members: [{ ket_qua: 'dang-ky-lop', ngay_hoc: '2023-07-15' }] }, 0],
  ['L3-CAN-020', 'some day of that year', { members: [{ ngay_gt: '2023' }] }, 0],
  ['L3-CAN-020', 'a certificate of next year', { members: [{ gcn_ngay: '2024-01' }] }, 1],
  [
    'L3-CAN-021',
    'put off, and registered',
    { members: [{ ket_qua: 'dang-ky-lop', ly_do: 'chuyen-lop-sau' }] },
    0,
  ],
  ['L3-CAN-021', 'there by the day', { members: [{ ngay_hoc: '2022-05-14', ly_do: 'cong-tac' }] }, 1],
  [
    'L6-CAN-002',
    'of whom it is not sure',
    { members: [{ ket_qua: 'nguon' }], taught: taughtOf({ ket_qua: 'da-hoc' }, true) },
    1,
  ],
  [
    'L6-CAN-002',
    'a column that is not there',
    { members: [{ nguon: 'sinh-vien' }], taught: taughtOf({ gcn_so: '12' }) },
    0,
  ],
  [
    'L6-CAN-002',
    'absent, and there by the list',
    { members: [{ ket_qua: 'da-hoc' }], taught: taughtOf({ ket_qua: 'vang' }) },
    1,
  ],
  [
    'L6-CAN-002',
    'another day',
    { members: [{ gcn_ngay: '2023-05-20' }], taught: taughtOf({ gcn_ngay: '2023-05-30' }) },
    1,
  ],
  [
    'L6-CAN-002',
    'a day of the class, and the same certificate',
    {
      members: [{ ngay_hoc: '2023-05-13', gcn_so: '12 - GCN', ket_qua: 'ho-so' }],
      taught: taughtOf({ ngay_hoc: '2023-05-06', ket_qua: 'co-gcn', gcn_so: '12/GCN' }),
    },
    0,
  ],
  [
    'L6-CAN-002',
    'handed over since',
    { members: [{ ket_qua: 'chuyen-giao' }], taught: taughtOf({ ket_qua: 'da-hoc' }) },
    0,
  ],
  [
    'L6-CAN-002',
    'missed by who has a certificate',
    { members: [{ ket_qua: 'co-gcn' }], taught: taughtOf({ ket_qua: 'vang' }) },
    0,
  ],
  [
    'L6-CAN-002',
    'received elsewhere, where the class says the outcome of then, and the certificate',
    {
      members: [{ ket_qua: 'dang-ky-lop', gcn_so: '11' }],
      taught: taughtOf({ ket_qua: 'co-gcn', gcn_so: '12' }),
      handed: handedOf(),
    },
    1,
  ],
  [
    'L6-CAN-003',
    'of no outcome',
    { members: [{ ly_do: 'ca-kip' }, { ket_qua: 'vang' }], handed: handedOf() },
    1,
  ],
  ['L6-CAN-003', 'perhaps somebody else', { members: [{ ket_qua: 'vang' }], handed: handedOf(true) }, 1],
  ['L6-CAN-003', 'a column that is not there', { members: [{ gcn_so: '12' }], handed: handedOf() }, 0],
])('%s, %s', (id, title, example, count) => {
  const { findings, failed } = checkRoster(contextOf({ title, ...example }, CANDIDATE_LIST), rules);
  expect(failed).toEqual([]);
  expect(findings.filter(({ rule }) => rule === id)).toHaveLength(count);
});
