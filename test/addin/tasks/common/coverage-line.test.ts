import { coverageLine } from '../../../../addin/tasks/common/coverage-line.ts';

const period = {
  id: '2023-Q3',
  label: { vi: 'Quý III/2023', en: 'Third quarter of 2023' },
  from: '2023-07-01',
  to: '2023-09-30',
  due: '2023-10-05',
};
const coverage = { period, sent: 1_079, expected: 1_085, missing: [] };

describe('the line beside every total', () => {
  it('says how many have sent, for what and as of when', () => {
    expect(coverageLine({ ...coverage, late: [] }, '2023-09-30')).toBe(
      '1.079/1.085 đơn vị đã gửi kỳ Quý III/2023, tính đến 30/09/2023',
    );
  });

  it('and how many of them late', () => {
    const late = [{ id: 'u-1', name: 'Chi bộ Một' }];
    expect(coverageLine({ ...coverage, late }, '2023-09-30')).toBe(
      '1.079/1.085 đơn vị đã gửi kỳ Quý III/2023 (1 gửi muộn), tính đến 30/09/2023',
    );
  });

  it('and whom it counts by the lists of before they merged or split', () => {
    const onOld = [{ id: 'u-1', name: 'Chi bộ Một' }];
    expect(coverageLine({ ...coverage, late: [], onOld }, '2023-09-30')).toBe(
      '1.079/1.085 đơn vị đã gửi kỳ Quý III/2023, tính đến 30/09/2023. Đang tính theo danh sách trước khi nhập, tách: Chi bộ Một',
    );
  });
});
