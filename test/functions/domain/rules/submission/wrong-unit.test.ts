import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../../functions/domain/rules/check.ts';

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng', 'Chi bộ đang sinh hoạt'];

/** A list with these lines above it, and the unit it is sent for. */
function said(lines: readonly string[], name: string, branch = '') {
  const values = [
    ...lines.map((line) => [line, '', '', '', '', '']),
    HEADER,
    [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010', branch],
    [2, 'Giàng A Páo', '25/12/1990', 'Nam', '02/09/2017', branch],
  ];
  const reading = readRoster({ name: 'Danh sách', top: 0, left: 0, values }, MEMBERS);
  if (reading.kind === 'none') throw new Error('the list was not read');
  const { findings } = checkRoster(
    { ...fromSheet(reading), on: '2023-06-30', unit: { level: 'branch', name } },
    RULES,
  );
  return findings.filter(({ rule }) => rule === 'L9-UNIT-001');
}

describe('a list that names another branch', () => {
  it.each([
    ['Chi bộ Thôn 3', 'DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN 5'],
    ['Chi bộ Thôn 3', 'CHI BỘ THÔN 13, XÃ BẢN VƯỢC'],
    ['Chi bộ Trường THPT số 1 Bát Xát', 'Chi bộ THPT số 2 Bát Xát'],
    ['Chi bộ Trường Tiểu học Bản Qua', 'CHI BỘ TRƯỜNG MẦM NON BẢN QUA'],
    ['Chi bộ Phòng Nội vụ', 'Tên chi bộ: Phòng Tài chính'],
    ['Chi bộ Công ty Điện lực', 'Chi bộ Thôn Na Mo'],
  ])('is doubted for %s where it says %s', (unit, line) => {
    expect(said(['ĐẢNG BỘ XÃ BẢN VƯỢC', line], unit)).toMatchObject([
      { row: 2, column: 0, severity: 'warning' },
    ]);
  });

  it.each([
    ['Chi bộ Thôn 3', 'DANH SÁCH ĐẢNG VIÊN'],
    ['Chi bộ Thôn 3', 'DANH SÁCH ĐẢNG VIÊN CÁC CHI BỘ'],
    ['Chi bộ Thôn 3', 'CHI BỘ THÔN 03 XÃ BẢN VƯỢC - QUÝ II NĂM 2023'],
    ['Chi bộ Tổ dân phố số 5', 'Chi bộ TDP 5'],
    ['Chi bộ Trung tâm Khuyến công 1', 'CHI BỘ TTKC 1'],
    ['Chi bộ Phòng Tài chính - Kế hoạch', 'Chi bộ Phòng TC-KH'],
    ['Chi bộ Trường TH và THCS Bản Qua', 'Chi bộ Trường Tiểu học Bản Qua'],
    ['Chi bộ Bản Vược', 'Chi bộ Thôn Bản Vược'],
    ['Chi bộ Cơ quan xã', 'Chi bộ Khối chính quyền'],
    ['Chi bộ Thôn 3', 'Bí thư chi bộ: Thôn Văn Năm'],
    ['Đảng bộ xã Bản Vược', 'CHI BỘ THÔN 3'],
  ])('is not guessed at: %s, where it says %s', (unit, line) => {
    expect(said(['ĐẢNG BỘ XÃ BẢN VƯỢC', line], unit)).toEqual([]);
  });

  it('is not doubted where one of its lines names the unit', () => {
    expect(said(['Chi bộ Thôn 3', 'Chi bộ Thôn 5'], 'Chi bộ Thôn 3')).toEqual([]);
  });

  it('says what it found, what is being sent, and what to do', () => {
    const [finding] = said(['CHI BỘ THÔN 5'], 'Chi bộ Thôn 3');
    expect(finding && messageOf(finding).vi).toBe(
      'danh sách ghi “CHI BỘ THÔN 5”, mà đang gửi cho “Chi bộ Thôn 3”. Xem có chọn nhầm trang tính hay nhầm đơn vị không; nếu vẫn là một chi bộ thì giữ nguyên.',
    );
  });

  it('is seen in its column of branches too, at the first cell', () => {
    expect(said([], 'Chi bộ Thôn 3', 'Thôn 5')).toMatchObject([{ row: 2, column: 5, field: 'chi_bo' }]);
    expect(said([], 'Chi bộ Thôn 3', 'Chi bộ thôn 3')).toEqual([]);
  });
});
