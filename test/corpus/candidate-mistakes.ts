/**
 * A pool book in which everything holds, and one mistake at a time planted into it: which cells are written otherwise, in which of them it
 * must be found, and by which rule. People stand at every step of the way; every choice comes from a seed.
 */
import { addMonths, formatDate } from '../../functions/domain/language/date.ts';
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import type { CellRow, SheetBlock } from '../../functions/domain/sheet/block.ts';
import { chance, pickFrom } from './chance.ts';
import type { Pick } from './chance.ts';

/** The day of every list. */
export const ON = '2023-06-30';

type Step =
  | 'introduced'
  | 'pool'
  | 'class'
  | 'certificate'
  | 'dossier'
  | 'considered'
  | 'decided'
  | 'admitted'
  | 'recognised';
type Cells = Partial<Record<FieldKey, string>>;

interface Person {
  readonly step: Step;
  readonly cells: Cells;
}

const HEADERS: readonly (readonly [FieldKey, string])[] = [
  ['ho_ten', 'Họ và tên|Họ tên|Họ và tên quần chúng'],
  ['ngay_sinh', 'Ngày sinh|Ngày, tháng, năm sinh|NTNS'],
  ['gioi_tinh', 'Giới tính|Nam/Nữ'],
  ['so_cccd', 'Số CCCD|CCCD'],
  ['van_hoa', 'Trình độ văn hóa|Học vấn'],
  ['don_vi_ct', 'Đơn vị công tác|Nơi làm việc'],
  ['dv_cu_tru', 'Nơi cư trú|Xã, phường nơi cư trú'],
  ['nguon', 'Nguồn|Đối tượng|Nguồn kết nạp'],
  ['thang_cd', 'Số tháng công đoàn|Số tháng CĐ'],
  ['nam_tn', 'Dự kiến tốt nghiệp|Ngày tốt nghiệp dự kiến'],
  ['to_chuc_gt', 'Tổ chức giới thiệu|Đoàn thể giới thiệu'],
  ['ngay_gt', 'Ngày giới thiệu|Ngày GT'],
  ['nguoi_giup', 'Đảng viên giúp đỡ|Người giúp đỡ'],
  ['loai_giup', 'Loại đảng viên giúp đỡ|Người giúp đỡ (CT/DB)'],
  ['ngay_giup', 'Ngày phân công giúp đỡ|Ngày phân công'],
  ['ngay_hoc', 'Ngày học lớp|Ngày khai giảng'],
  ['ly_do', 'Lý do vắng|Lý do vắng học'],
  ['gcn_so', 'Số GCN|Số giấy chứng nhận'],
  ['gcn_ngay', 'Ngày cấp GCN|Ngày cấp giấy chứng nhận'],
  ['gcn_loai', 'Xếp loại|Xếp loại GCN'],
  ['ngay_don', 'Ngày viết đơn|Ngày đơn'],
  ['ngay_ly_lich', 'Ngày khai lý lịch|Ngày lý lịch'],
  ['ngay_tham_tra', 'Ngày thẩm tra|Ngày thẩm tra lý lịch'],
  ['ngay_nq_cb', 'Ngày NQ chi bộ|Ngày chi bộ xét'],
  ['ngay_nq_du', 'Ngày NQ đảng ủy|NQ đảng ủy ngày'],
  ['so_qd_kn', 'Số QĐ kết nạp|Số QĐKN'],
  ['ngay_qd_kn', 'Ngày QĐ kết nạp|Ngày QĐKN'],
  ['ngay_vao_dang', 'Ngày kết nạp|Ngày lễ kết nạp'],
  ['ngay_hoc_dvm', 'Ngày học lớp đảng viên mới|Lớp bồi dưỡng đảng viên mới'],
  ['gcn_dvm', 'Ngày cấp giấy chứng nhận lớp đảng viên mới|GCN lớp đảng viên mới'],
  ['ngay_chinh_thuc', 'Ngày công nhận chính thức|Công nhận chính thức'],
  ['ket_qua', 'Tình trạng|Tình trạng hiện nay'],
];

const SURNAMES = ['Nguyễn', 'Lò', 'Tẩn', 'Vàng', 'Trần', 'Giàng', 'Phạm', 'Hoàng', 'Lù', 'Sùng'];
const GIVEN = [
  'Mai',
  'Páo',
  'Hòa',
  'Dung',
  'Khánh',
  'Lan',
  'Tùng',
  'Hương',
  'Sơn',
  'Bình',
  'Hạnh',
  'Yến',
  'Phong',
];
const HELPERS = [
  'Đinh Quốc Việt',
  'Cao Bá Quát',
  'Mạc Thị Bưởi',
  'Quách Văn Đông',
  'Tô Hữu Bằng',
  'Đặng Vân Khanh',
];

/** Where each step is reached: every day of it as months before the list, so that all of them come one after the other. */
const DAYS: Readonly<Record<Step, readonly (readonly [FieldKey, number])[]>> = {
  introduced: [['ngay_gt', 2]],
  pool: [
    ['ngay_gt', 8],
    ['ngay_giup', 7],
  ],
  class: [
    ['ngay_gt', 14],
    ['ngay_giup', 13],
    ['ngay_hoc', 1],
  ],
  certificate: [
    ['ngay_gt', 16],
    ['ngay_giup', 15],
    ['ngay_hoc', 9],
    ['gcn_ngay', 8],
  ],
  dossier: [
    ['ngay_gt', 18],
    ['ngay_giup', 17],
    ['ngay_hoc', 11],
    ['gcn_ngay', 10],
    ['ngay_don', 6],
    ['ngay_ly_lich', 4],
  ],
  considered: [
    ['ngay_gt', 24],
    ['ngay_giup', 23],
    ['ngay_hoc', 15],
    ['gcn_ngay', 14],
    ['ngay_don', 9],
    ['ngay_ly_lich', 8],
    ['ngay_tham_tra', 6],
    ['ngay_nq_cb', 3],
    ['ngay_nq_du', 2],
  ],
  decided: [
    ['ngay_gt', 26],
    ['ngay_giup', 25],
    ['ngay_hoc', 17],
    ['gcn_ngay', 16],
    ['ngay_don', 11],
    ['ngay_ly_lich', 10],
    ['ngay_tham_tra', 8],
    ['ngay_nq_cb', 5],
    ['ngay_nq_du', 4],
    ['ngay_qd_kn', 1],
  ],
  admitted: [
    ['ngay_gt', 30],
    ['ngay_giup', 29],
    ['ngay_hoc', 21],
    ['gcn_ngay', 20],
    ['ngay_don', 15],
    ['ngay_ly_lich', 14],
    ['ngay_tham_tra', 12],
    ['ngay_nq_cb', 9],
    ['ngay_nq_du', 8],
    ['ngay_qd_kn', 7],
    ['ngay_vao_dang', 6],
  ],
  recognised: [
    ['ngay_gt', 44],
    ['ngay_giup', 43],
    ['ngay_hoc', 35],
    ['gcn_ngay', 34],
    ['ngay_don', 29],
    ['ngay_ly_lich', 28],
    ['ngay_tham_tra', 26],
    ['ngay_nq_cb', 23],
    ['ngay_nq_du', 22],
    ['ngay_qd_kn', 21],
    ['ngay_vao_dang', 20],
    ['ngay_hoc_dvm', 13],
    ['gcn_dvm', 12],
    ['ngay_chinh_thuc', 8],
  ],
};
const OUTCOMES: Readonly<Record<Step, string>> = {
  introduced: 'Đã giới thiệu',
  pool: 'Trong nguồn',
  class: 'Đã học',
  certificate: 'Đã có giấy chứng nhận',
  dossier: 'Đang làm hồ sơ',
  considered: 'Đang làm hồ sơ',
  decided: 'Đã có quyết định kết nạp',
  admitted: 'Đã kết nạp',
  recognised: 'Đã kết nạp',
};
const STEPS = Object.keys(DAYS) as Step[];

const before = (months: number): string => addMonths(ON, -months) ?? ON;
const shown = (iso: string): string => formatDate(iso);
const two = (value: number): string => String(value).padStart(2, '0');

function person(number: number, step: Step, pick: Pick): Person {
  const woman = number % 2 === 0;
  const born = `${String(1990 + (number % 9))}-${two(1 + (number % 12))}-${two(13 + (number % 15))}`;
  const days = Object.fromEntries(DAYS[step].map(([field, months]) => [field, shown(before(months))]));
  const century = woman ? '1' : '0';
  return {
    step,
    cells: {
      ho_ten: `${SURNAMES[number % SURNAMES.length] ?? ''} ${woman ? 'Thị' : 'Văn'} ${GIVEN[number % GIVEN.length] ?? ''}`,
      ngay_sinh: shown(born),
      gioi_tinh: woman ? 'Nữ' : 'Nam',
      so_cccd: `010${century}${born.slice(2, 4)}${String(100_000 + number * 37).padStart(6, '0')}`,
      van_hoa: '12/12',
      don_vi_ct: 'Xã Tiên Cường',
      dv_cu_tru: 'Xã Tiên Cường',
      nguon: pick(['Nông dân', 'Bộ đội xuất ngũ', 'Đoàn viên; giáo viên']),
      to_chuc_gt: pick(['Đoàn TN', 'Hội LHPN', 'MTTQ']),
      ...(step === 'introduced'
        ? {}
        : { nguoi_giup: HELPERS[number % HELPERS.length] ?? '', loai_giup: 'Chính thức' }),
      ...('gcn_ngay' in days ? { gcn_so: `${String(number + 1)}/GCN`, gcn_loai: pick(['Khá', 'Giỏi']) } : {}),
      ...('ngay_qd_kn' in days ? { so_qd_kn: `${String(number + 20)}-QĐ/HU` } : {}),
      ...days,
      ket_qua: OUTCOMES[step],
    },
  };
}

export interface Mistake {
  readonly name: string;
  /** Whose row it may be planted in. */
  readonly steps: readonly Step[];
  /** The cells as they are written then; `all`: the others of the sheet. */
  readonly write: (own: Cells, all: readonly Cells[]) => Cells;
  /** Where it is found, and by which of these rules. */
  readonly at: FieldKey;
  readonly rules: RegExp;
  /** It is one of two people, and told of both. */
  readonly ofBoth?: true;
}

const plant = (
  name: string,
  steps: string,
  at: FieldKey,
  rules: RegExp,
  write: Mistake['write'],
): Mistake => ({ name, steps: steps === '' ? STEPS : (steps.split(' ') as Step[]), at, rules, write });
const only = (cells: Cells) => (): Cells => cells;

export const MISTAKES: readonly Mistake[] = [
  plant('no name', '', 'ho_ten', /^L2-REQ/, only({ ho_ten: '' })),
  plant('a day that is none', '', 'ngay_sinh', /^L2-(?:TYPE|DATE)/, only({ ngay_sinh: '32/13/1995' })),
  plant('a sex that is none', '', 'gioi_tinh', /^L2-CODE/, only({ gioi_tinh: 'Nm' })),
  plant('a source that is none', '', 'nguon', /^L2-CODE/, only({ nguon: 'Sao Hỏa' })),
  plant('a body that is none', '', 'to_chuc_gt', /^L2-CODE/, only({ to_chuc_gt: 'Câu lạc bộ bóng đá' })),
  plant('an outcome that is none', '', 'ket_qua', /^L2-CODE/, only({ ket_qua: 'Đang suy nghĩ' })),
  plant(
    'a grade that is none',
    'certificate dossier',
    'gcn_loai',
    /^L2-CODE/,
    only({ gcn_loai: 'Tuyệt hảo' }),
  ),
  plant('a number with a digit too few', '', 'so_cccd', /^L2-ID/, ({ so_cccd = '' }) => ({
    so_cccd: `${so_cccd.slice(0, 5)}${so_cccd.slice(7)}`,
  })),
  plant('letters in a number', '', 'so_cccd', /^L2-ID/, ({ so_cccd = '' }) => ({
    so_cccd: `${so_cccd.slice(0, 8)}O${so_cccd.slice(9)}`,
  })),
  {
    ...plant('somebody twice', 'pool', 'ho_ten', /^L4-DUP/, (_, all) => ({
      ho_ten: all[0]?.ho_ten ?? '',
      ngay_sinh: all[0]?.ngay_sinh ?? '',
      gioi_tinh: all[0]?.gioi_tinh ?? '',
      so_cccd: '',
    })),
    ofBoth: true,
  },
  plant(
    'considered before eighteen',
    'considered decided',
    'ngay_nq_cb',
    /^L3-CAN-001$/,
    only({ ngay_sinh: '20/11/2006', so_cccd: '' }),
  ),
  plant(
    'considered after sixty',
    'considered decided',
    'ngay_nq_cb',
    /^L3-CAN-002$/,
    only({ ngay_sinh: '20/01/1958', so_cccd: '' }),
  ),
  plant('little school', 'pool class certificate', 'van_hoa', /^L3-CAN-003$/, only({ van_hoa: 'Tiểu học' })),
  plant(
    'new in the union',
    'pool class',
    'thang_cd',
    /^L3-CAN-004$/,
    only({ nguon: 'Công nhân, ĐVCĐ', thang_cd: '7' }),
  ),
  plant(
    'the certificate had run out',
    'considered',
    'ngay_nq_cb',
    /^L3-CAN-005$/,
    only({ ngay_gt: '01/02/2016', ngay_giup: '01/03/2016', ngay_hoc: '05/01/2017', gcn_ngay: '20/01/2017' }),
  ),
  plant(
    'the certificate ends',
    'certificate dossier',
    'gcn_ngay',
    /^L3-CAN-006$/,
    only({ ngay_gt: '01/02/2016', ngay_giup: '01/03/2016', ngay_hoc: '05/07/2018', gcn_ngay: '20/08/2018' }),
  ),
  plant(
    'an old application',
    'dossier',
    'ngay_don',
    /^L3-CAN-007$/,
    only({ ngay_don: '15/03/2022', ngay_ly_lich: '' }),
  ),
  plant(
    'a certificate before its class',
    'certificate dossier considered',
    'gcn_ngay',
    /^L3-CAN-008$/,
    ({ ngay_hoc = '' }) => ({ gcn_ngay: ngay_hoc.replace(/\d{4}$/, (year) => String(Number(year) - 1)) }),
  ),
  plant(
    'a decision before its resolution',
    'decided admitted',
    'ngay_qd_kn',
    /^L3-CAN-008$/,
    ({ ngay_nq_du = '' }) => ({
      ngay_qd_kn: ngay_nq_du.replace(/\d{4}$/, (year) => String(Number(year) - 1)),
      ngay_vao_dang: '',
      ket_qua: 'Đã có quyết định kết nạp',
    }),
  ),
  plant(
    'in the pool with a certificate and a decision',
    'decided',
    'ket_qua',
    /^L3-CAN-009$/,
    only({ ket_qua: 'Trong nguồn' }),
  ),
  plant('absent without a reason', 'pool', 'ly_do', /^L3-CAN-010$/, only({ ket_qua: 'Vắng học' })),
  plant(
    'a helper on probation',
    'pool class certificate dossier',
    'loai_giup',
    /^L3-CAN-011$/,
    only({ loai_giup: 'Dự bị' }),
  ),
  plant(
    'nobody helps',
    'pool class certificate',
    'nguoi_giup',
    /^L3-CAN-012$/,
    only({ nguoi_giup: '', loai_giup: '' }),
  ),
  plant('graduates soon', 'pool class', 'nam_tn', /^L3-CAN-013$/, only({ nam_tn: '08/2023', nguon: 'SV' })),
  plant(
    'graduated and handed to nobody',
    'pool class',
    'nam_tn',
    /^L3-CAN-014$/,
    only({ nam_tn: '06/2022', nguon: 'SV' }),
  ),
  plant(
    'lives elsewhere',
    'pool class certificate dossier',
    'dv_cu_tru',
    /^L3-CAN-015$/,
    only({ dv_cu_tru: 'Phường Lào Cai' }),
  ),
  plant(
    'decided, and no ceremony',
    'decided',
    'ngay_qd_kn',
    /^L3-CAN-016$/,
    only({ ngay_qd_kn: '15/03/2023', ngay_nq_du: '10/03/2023', ngay_nq_cb: '01/03/2023' }),
  ),
  plant(
    'helped for some months',
    'considered',
    'ngay_giup',
    /^L3-CAN-017$/,
    only({ ngay_giup: '15/11/2022' }),
  ),
  plant(
    'a ceremony too late',
    'admitted',
    'ngay_vao_dang',
    /^L3-CER-001$/,
    only({ ngay_vao_dang: '15/06/2023' }),
  ),
  plant(
    'recognised on another day',
    'recognised',
    'ngay_chinh_thuc',
    /^L3-PROB-001$/,
    only({ ngay_chinh_thuc: '15/03/2023' }),
  ),
  plant('helped by a candidate', 'pool class', 'nguoi_giup', /^L4-CAN-003$/, (_, all) => ({
    nguoi_giup: all[0]?.ho_ten ?? '',
  })),
  plant(
    'born after being introduced',
    'introduced',
    'ngay_gt',
    /^L3-CAN-008$/,
    only({ ngay_gt: '15/05/1923' }),
  ),
  plant(
    'the class before the introduction',
    'class certificate dossier',
    'ngay_hoc',
    /^L3-CAN-018$/,
    only({ ngay_gt: '15/02/2022', ngay_giup: '15/03/2022', ngay_hoc: '20/01/2022' }),
  ),
  plant(
    'born far too late',
    'introduced pool class certificate dossier',
    'ngay_sinh',
    /^L3-CAN-019$/,
    only({ ngay_sinh: '20/11/2015', so_cccd: '' }),
  ),
  plant('introduced in the future', 'introduced', 'ngay_gt', /^L3-CAN-020$/, only({ ngay_gt: '15/09/2023' })),
  plant('a class in the future', 'class', 'ngay_hoc', /^L3-CAN-020$/, only({ ngay_hoc: '15/09/2023' })),
  plant(
    'a certificate in the future',
    'certificate',
    'gcn_ngay',
    /^L3-CAN-020$/,
    only({ gcn_ngay: '15/09/2023' }),
  ),
  plant(
    'attended, and absent for a reason',
    'class certificate',
    'ly_do',
    /^L3-CAN-021$/,
    only({ ly_do: 'Đi công tác' }),
  ),
  plant('attended on no day', 'class', 'ngay_hoc', /^L3-CAN-022$/, only({ ngay_hoc: '' })),
  plant(
    'recognised without the class for new members',
    'recognised',
    'gcn_dvm',
    /^L3-CAN-023$/,
    only({ ngay_hoc_dvm: '', gcn_dvm: '' }),
  ),
];

export interface PlantedSheet {
  readonly block: SheetBlock;
  readonly clean: SheetBlock;
  /** Where the mistake must be found. */
  readonly row: number;
  readonly column: number;
}

/** The sheet of a seed, with the mistake and without it. The person in the first row of the list has none. */
export function plantedSheet(mistake: Mistake, seed: number): PlantedSheet {
  const next = chance(seed);
  const pick = pickFrom(next);
  const columns = HEADERS.map(([field, words]) => [field, pick(words.split('|'))] as const);
  const order =
    next() < 0.5 ? columns : [...columns.slice(0, 3), ...columns.slice(3).sort(() => next() - 0.5)];
  const number = Math.floor(next() * 90);
  // Two of each step, whoever may have the mistake among them.
  const people = [...STEPS, ...STEPS].map((step, at) => person(number + at, step, pick));
  const able = people.flatMap(({ step }, at) => (at > 0 && mistake.steps.includes(step) ? [at] : []));
  const at = pick(able);
  const all = people.map(({ cells }) => cells);
  const wrong = all.map((cells, index) =>
    index === at ? { ...cells, ...mistake.write(cells, all) } : cells,
  );
  const head = ['STT', ...order.map(([, header]) => header)];
  const empty = head.map(() => '');
  const blockOf = (rows: readonly Cells[]): SheetBlock => ({
    name: 'Nguồn',
    top: 0,
    left: 0,
    values: [
      ['DANH SÁCH QUẦN CHÚNG ƯU TÚ', ...empty.slice(1)],
      empty,
      head,
      ...rows.map((cells, index): CellRow => [index + 1, ...order.map(([field]) => cells[field] ?? '')]),
    ],
  });
  return {
    block: blockOf(wrong),
    clean: blockOf(all),
    row: 4 + at,
    column: 1 + order.findIndex(([field]) => field === mistake.at),
  };
}
