/** Who of a class's list is who: by number, by name and birth, never by a guess. */
import { attendanceOf } from '../../../../functions/domain/classes/people/attendance.ts';
import { classMeeting } from '../../../../functions/domain/classes/people/class-meeting.ts';
import { peopleFinder } from '../../../../functions/domain/classes/people/class-people.ts';
import { oneClassEach, ownSayings } from '../../../../functions/domain/classes/people/own-sayings.ts';

const row = (at: number, ho_ten: string, ngay_sinh: string, number?: string, more: object = {}) => ({
  row: at,
  fields: { ho_ten, ngay_sinh, ...more },
  ...(number === undefined ? {} : { numbers: { so_cccd: number } }),
});
const CLASS = { class: 'Lớp I', from: '2023-05-06', to: '' };
const MAI = row(1, 'Lò Thị Mai', '1999-03-02');

it.each([
  ['capitals and marks apart', row(9, 'LÒ THỊ MAI', '1999-03-02'), [1]],
  ['the same number, whatever the name', row(9, 'Lò Mai', '1999', 'hash-2'), [2]],
  ['a namesake of another day', row(9, 'Lò Thị Mai', '1999-03-03'), []],
  ['of whom only the year is known', row(9, 'Lò Thị Mai', '1999'), []],
  ['a namesake of another number', row(9, 'Tẩn A Páo', '2001-09-12', 'hash-9'), []],
  ['two of one name and day', row(9, 'Giàng A Sử', '2000-01-01'), [3, 4]],
  ['two of one name and day, told apart by the number', row(9, 'Giàng A Sử', '2000-01-01', 'hash-4'), [4]],
  ['a number under two keys', row(9, 'Lò Mai', '1999', 'b.new hash-2'), [2]],
  ['a namesake of whose number only another key is known', row(9, 'Tẩn A Páo', '2001-09-12', 'b.new'), [2]],
])('finds %s', (_what, one, rows) => {
  const find = peopleFinder([
    MAI,
    row(2, 'Tẩn A Páo', '2001-09-12', 'hash-2'),
    row(3, 'Giàng A Sử', '2000-01-01', 'hash-3'),
    row(4, 'Giàng A Sử', '2000-01-01', 'hash-4'),
  ]);
  expect(find(one).map((found) => found.row)).toEqual(rows);
});

it('tells a unit of its own people, of whom the list names its unit, and of no field that nobody asked for', () => {
  const list = [
    row(1, 'LÒ THỊ MAI', '1999-03-02', undefined, { ket_qua: 'da-hoc', don_vi_ct: 'Chi bộ Hai' }),
    row(2, 'Tẩn A Páo', '2001-09-12', undefined, { don_vi_ct: 'Chi bộ Một' }),
    row(3, 'Giàng A Sử', '2000-01-01', undefined, { don_vi_ct: 'Chi bộ Hai' }),
  ];
  const said = ownSayings(CLASS, list, [MAI], (name) => name === 'Chi bộ Một');
  expect(said.map(({ fields }) => fields)).toEqual([
    { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', ket_qua: 'da-hoc', ngay_hoc: '2023-05-06' },
    { ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12' },
  ]);
});

it('counts whoever may be two people as nobody’s and says so', () => {
  const twice = [row(1, 'Giàng A Sử', '2000-01-01', 'hash-3'), row(2, 'Giàng A Sử', '2000-01-01', 'hash-4')];
  expect(classMeeting([row(7, 'Giàng A Sử', '2000-01-01')], twice, [])).toMatchObject({
    people: 1,
    matched: 0,
    doubtful: [{ row: 7 }],
    unmatched: [],
  });
});

it('says of whom nothing but name and birth could be compared: their numbers rest under keys that do not meet', () => {
  const met = (list: string | undefined, ...candidates: (string | undefined)[]) =>
    classMeeting(
      [row(7, 'Lò Thị Mai', '1999-03-02', list)],
      candidates.map((number, at) => row(at, 'Lò Thị Mai', '1999-03-02', number)),
      [],
    );
  expect(met('hash-1', 'b.new')).toMatchObject({ matched: 1, byNameAlone: 1 });
  expect(met('hash-1', 'b.new hash-1')).toMatchObject({ matched: 1, byNameAlone: 0 });
  expect(met('b.new hash-1', 'hash-1', 'b.new')).toMatchObject({ byNameAlone: 0 });
  expect(met('hash-1', undefined)).toMatchObject({ matched: 1, byNameAlone: 0 });
  expect(met(undefined, 'b.new')).toMatchObject({ matched: 1, byNameAlone: 0 });
});

it.each([
  [{ ket_qua: 'da-hoc' }, 'da-hoc'],
  [{ ket_qua: 'da-hoc', gcn_so: '1' }, 'co-gcn'],
  [{ gcn_ngay: '2023-05-01' }, 'co-gcn'],
  [{ ly_do: 'ca-kip' }, 'vang'],
  [{ ket_qua: 'vang' }, 'vang'],
  [{ ket_qua: 'dang-ky-lop' }, undefined],
  [{}, undefined],
])('takes from %j the outcome %s', (fields, outcome) => {
  expect(attendanceOf(fields).outcome).toBe(outcome);
});

it('tells of each person the class in which they were, the last of several, and of namesakes both', () => {
  const said = (name: string, from: string, ket_qua: string) => ({
    class: name,
    from,
    to: '',
    fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', ket_qua },
  });
  const [first, second, missed] = [
    said('I', '2022-05-01', 'da-hoc'),
    said('II', '2023-05-01', 'co-gcn'),
    said('III', '2023-08-01', 'vang'),
  ];
  expect(oneClassEach([second, missed, first])).toEqual([second]);
  expect(oneClassEach([missed])).toEqual([missed]);
  expect(oneClassEach([second, second])).toEqual([second, second]);
});
