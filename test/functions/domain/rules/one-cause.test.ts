import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../../functions/domain/rules/check.ts';
import type { RuleExample } from '../../../../functions/domain/rules/record/rule.ts';
import { contextOf } from './example.ts';

/** What is said of rows. */
const found = (members: RuleExample['members'], on = '2026-10-01') =>
  checkRoster(contextOf({ title: '', members, on }), RULES)
    .findings.filter(({ row }) => row !== null)
    .map(({ rule, row, field }) => [rule, row, field]);

const WOMAN = { ho_ten: 'Lò Thị Mai', gioi_tinh: 'nu', ngay_sinh: '1985-02-03', ngay_vao_dang: '2010-05-19' };

describe('one cause', () => {
  it('of three dates out of order is said of the admission', () => {
    const dates = { ngay_qd_kn: '2004-05-04', ngay_vao_dang: '2004-05-19', ngay_chinh_thuc: '2005-05-19' };
    expect(found([{ ...WOMAN, ...dates, ngay_sinh: '2006-02-03' }])).toEqual([
      ['L3-DATE-011', 2, 'ngay_vao_dang'],
    ]);
  });

  it('of a birth year that cannot be is not said again by the personal number', () => {
    const rules = found([{ ...WOMAN, so_cccd: '010185012345', ngay_sinh: '2985-02-03' }]);
    expect(rules).toEqual([['L2-DATE-003', 2, 'ngay_sinh']]);
  });

  it('of an official date in the wrong year is said with the date that should be', () => {
    const dates = { ngay_vao_dang: '2020-05-19', ngay_chinh_thuc: '2011-05-19' };
    expect(found([{ ...WOMAN, ...dates }])).toEqual([['L3-PROB-001', 2, 'ngay_chinh_thuc']]);
  });

  it('of numbers that slipped by a row is said once for the column', () => {
    const slipped = Array.from({ length: 6 }, (_, index) => ({
      ...WOMAN,
      ho_ten: `Lò Thị ${'ABCDEG'.charAt(index)}i`,
      ngay_sinh: `19${70 + index}-02-03`,
      ngay_vao_dang: `200${index}-05-19`,
      so_cccd: `0101${71 + index}01234${index}`,
    }));
    const { findings } = checkRoster(contextOf({ title: '', members: slipped, on: '2026-10-01' }), RULES);
    const about = findings.filter(({ field }) => field === 'so_cccd');
    expect(about.map(({ rule, row }) => [rule, row])).toEqual([['L4-ID-002', null]]);
    expect(found(slipped.slice(0, 1))).toEqual([['L2-ID-003', 2, 'so_cccd']]);
  });

  it('of a row that is nobody’s is said once', () => {
    expect(found([WOMAN, { gioi_tinh: 'nu' }])).toEqual([['L2-REQ-002', 3, 'ho_ten']]);
  });

  it('of an occupation outside the list is said once for all who have it', () => {
    const keeper = { ...WOMAN, nghe_nghiep: 'Nuôi ong' };
    const others = { ...keeper, ho_ten: 'Tẩn Mẩy', ngay_sinh: '1991-02-03' };
    expect(found([keeper, others])).toEqual([['L2-CODE-004', 2, 'nghe_nghiep']]);
  });
});

describe('an official date that is missing', () => {
  const OTHER = { ...WOMAN, ho_ten: 'Tẩn Mẩy', ngay_sinh: '1980-02-03', ngay_chinh_thuc: '2011-05-19' };
  const since = (ngay_vao_dang: string) =>
    found([
      { ...WOMAN, ngay_vao_dang, loai_dv: 'chinh-thuc' },
      { ...OTHER, loai_dv: 'chinh-thuc' },
    ]);

  it('is asked about where recognition came before the first verified text, and blocks from then on', () => {
    expect(since('2015-07-24')).toEqual([['L3-STAT-003', 2, 'ngay_chinh_thuc']]);
    expect(since('2015-07-25')).toEqual([['L3-STAT-001', 2, 'ngay_chinh_thuc']]);
  });
});
