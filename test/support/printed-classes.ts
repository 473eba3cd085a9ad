/** Classes as two public reports print them: of a bloc from 2021 to the end of August 2023, and of a district in the same years. */
export const AWARENESS = 'awareness';

/** Eight classes with 787 people, and beside them 2 + 1 apart with 194 + 54, of which it is not said whether they are among the eight. */
export const BLOC_CLASSES = [
  {
    name: 'Lớp nhận thức',
    kind: AWARENESS,
    from: '2021-03-06',
    to: '2023-08-20',
    classes: 8,
    participants: 787,
  },
  {
    name: 'Lớp tại công ty hóa chất',
    kind: AWARENESS,
    separate: true,
    category: 'enterprise',
    from: '2022-05-14',
    classes: 2,
    participants: 194,
  },
  {
    name: 'Lớp sinh viên',
    kind: AWARENESS,
    separate: true,
    category: 'students',
    from: '2023-04-08',
    participants: 54,
  },
  {
    name: 'Lớp đảng viên mới',
    kind: 'new-members',
    from: '2021-04-10',
    to: '2023-08-27',
    classes: 8,
    participants: 619,
  },
];

/** Four classes apart: of the women's union, of volunteers for military service, of pupils. */
export const DISTRICT_CLASSES = [
  { name: 'Lớp hội viên phụ nữ', category: 'women', participants: 37 },
  { name: 'Lớp thanh niên tình nguyện nhập ngũ', category: 'conscripts', participants: 68 },
  { name: 'Lớp học sinh xuất sắc', category: 'pupils', classes: 2, participants: 96 },
].map((row) => ({ ...row, kind: AWARENESS, separate: true, total: 'outside', from: '2022-10-15' }));
