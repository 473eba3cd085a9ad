/** Biểu 5: organisations and members by kind of grassroots organisation, as the units' ledger has it (Loại hình). */
import { IN_FORCE_2021, row, SOURCE_2021 } from './common-rows.ts';
import type { Blank, Form, FormColumn, FormRow, Sum } from './form.ts';

const NUMBER = { vi: 'Số tổ chức cơ sở đảng', en: 'Grassroots organisations' };
const BELOW = { vi: 'Tổ chức đảng trực thuộc đảng bộ cơ sở', en: 'Below grassroots committees' };
const column = (
  number: string,
  id: string,
  head: FormColumn['head'],
  above?: FormColumn['above'],
  words: readonly string[] = [],
): FormColumn => ({
  id,
  head,
  ...(above === undefined ? {} : { above }),
  number,
  value: { kind: 'count', of: id, when: 'now' },
  words,
});
const COLUMNS: readonly FormColumn[] = [
  column('2 (=3+4)', 'bases', { vi: 'Tổng số', en: 'In all' }, NUMBER, ['Tổng số TCCSĐ']),
  column('3', 'committee', { vi: 'Đảng bộ cơ sở', en: 'Committees' }, NUMBER, ['Đảng bộ']),
  column('4', 'cell', { vi: 'Chi bộ cơ sở', en: 'Branches' }, NUMBER, ['Chi bộ']),
  column('5', 'parts', { vi: 'Đảng bộ bộ phận', en: 'Parts' }, BELOW),
  column('6', 'branches', { vi: 'Chi bộ trực thuộc', en: 'Branches' }, BELOW),
  column('7', 'members', { vi: 'Tổng số đảng viên', en: 'Members' }, undefined, [
    'Số đảng viên',
    'Đảng viên',
  ]),
];

/** Of one or several kinds of the ledger. */
function countsOf(forms: readonly string[]): Readonly<Record<string, Sum>> {
  const each = (what: string) => forms.map((form) => `units.form.${form}.${what}`);
  return {
    bases: [...each('committee'), ...each('cell')],
    committee: each('committee'),
    cell: each('cell'),
    parts: each('parts'),
    branches: each('branches'),
    members: each('members'),
  };
}

function of(
  id: string,
  number: string,
  [vi, en]: readonly [string, string],
  forms: readonly string[],
  words: readonly string[] = [],
): FormRow {
  return { ...row(id, [vi, en], { number, level: 0, words }), counts: countsOf(forms) };
}
const part = (row_: FormRow): FormRow => ({ ...row_, level: 2 });
const blank = (
  id: string,
  number: string,
  label: readonly [string, string],
  level: FormRow['level'] = 2,
  why: Blank = 'not-kept',
) => row(id, label, { number, level, blank: why });

const ALL = [
  'commune',
  'ward',
  'town',
  'party-agency',
  'state-agency',
  'public-service',
  'private-service',
  'army',
  'police',
  'company',
  'other',
];

export const FORM_5_OF_2021: Form = {
  id: '5',
  from: IN_FORCE_2021,
  source: SOURCE_2021,
  number: 'Biểu số 5-BTCTW',
  title: {
    vi: 'Tổ chức đảng và đảng viên trong các loại hình cơ sở',
    en: 'Organisations and members by kind of grassroots organisation',
  },
  stub: { vi: 'Loại hình tổ chức cơ sở đảng', en: 'Kind of grassroots organisation' },
  columns: COLUMNS,
  rows: [
    of('commune', '1.', ['Xã', 'Communes'], ['commune']),
    of('ward', '2.', ['Phường', 'Wards'], ['ward']),
    of('town', '3.', ['Thị trấn', 'Towns'], ['town'], ['Thị trấn, đặc khu', 'Đặc khu']),
    of(
      'party-agency',
      '4.',
      ['Cơ quan Đảng, MTTQ, đoàn thể CT-XH', 'Party and front agencies'],
      ['party-agency'],
      ['Cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội', 'Cơ quan Đảng, MTTQ, đoàn thể'],
    ),
    of('state-agency', '5.', ['Cơ quan Nhà nước', 'State agencies'], ['state-agency']),
    of(
      'service',
      '6.',
      ['Đơn vị sự nghiệp, gồm:', 'Service units, of these:'],
      ['public-service', 'private-service'],
      ['Đơn vị sự nghiệp'],
    ),
    part(
      of(
        'public-service',
        'a)',
        ['Công lập', 'Public'],
        ['public-service'],
        ['Sự nghiệp công lập', 'Đơn vị sự nghiệp công lập'],
      ),
    ),
    part(
      of(
        'private-service',
        'b)',
        ['Ngoài công lập', 'Private'],
        ['private-service'],
        ['Sự nghiệp ngoài công lập', 'Đơn vị sự nghiệp ngoài công lập'],
      ),
    ),
    of('army', '7.', ['Quân đội', 'Army'], ['army'], ['Quân đội nhân dân']),
    of('police', '8.', ['Công an', 'Police'], ['police'], ['Công an nhân dân']),
    of(
      'company',
      '9.',
      ['Doanh nghiệp và hợp tác xã', 'Enterprises and cooperatives'],
      ['company'],
      ['Doanh nghiệp, hợp tác xã', 'Doanh nghiệp'],
    ),
    blank('company.state', 'a)', ['Doanh nghiệp có vốn Nhà nước', 'With State capital']),
    blank('company.state.all', '-', ['Nhà nước nắm giữ 100% vốn điều lệ', 'Held by the State'], 3),
    blank(
      'company.state.most',
      '-',
      ['Nhà nước nắm giữ từ 50% vốn điều lệ trở lên', 'At least half held by the State'],
      3,
    ),
    blank(
      'company.state.less',
      '-',
      ['Nhà nước nắm giữ dưới 50% vốn điều lệ', 'Less than half held by the State'],
      3,
    ),
    blank('company.private', 'b)', ['Doanh nghiệp ngoài khu vực Nhà nước', 'Outside the State sector']),
    blank('company.private.shares', '-', ['Công ty Cổ phần', 'Joint-stock companies'], 3),
    blank('company.private.own', '-', ['Doanh nghiệp tư nhân', 'Private enterprises'], 3),
    blank('company.private.limited', '-', ['Công ty trách nhiệm hữu hạn', 'Limited companies'], 3),
    blank('company.private.partners', '-', ['Công ty hợp danh', 'Partnerships'], 3),
    blank('company.foreign', '-', ['Doanh nghiệp có vốn nước ngoài', 'With foreign capital'], 3),
    blank('company.foreign.all', 'Trong đó:', ['Doanh nghiệp 100% vốn NN', 'All foreign'], 3),
    blank('company.cooperative', 'c)', ['Hợp tác xã', 'Cooperatives']),
    blank('abroad', '10.', ['Tổ chức cơ sở đảng ở ngoài nước', 'Abroad'], 0),
    of(
      'other',
      '11.',
      ['Loại hình cơ sở khác', 'Others'],
      ['other'],
      ['Loại hình cơ sở khác*', 'Khác', 'Loại hình khác'],
    ),
    of('all', '', ['Cộng (1+….+11)', 'Total'], ALL, ['Cộng', 'Tổng cộng', 'Tổng số']),
  ],
  identities: [
    {
      id: 'bases',
      label: {
        vi: 'Cộng cột 2 = số tổ chức cơ sở đảng',
        en: 'Column 2 adds up to the grassroots organisations',
      },
      left: ['units.base.committee', 'units.base.cell'],
      right: ALL.flatMap((form) => [`units.form.${form}.committee`, `units.form.${form}.cell`]),
      beside: [
        {
          count: 'units.form.unknown.bases',
          label: { vi: 'tổ chức cơ sở chưa ghi Loại hình', en: 'grassroots organisations without a kind' },
        },
      ],
    },
    {
      id: 'members',
      label: { vi: 'Cộng cột 7 = tổng số đảng viên', en: 'Column 7 adds up to the members' },
      left: 'members',
      right: ALL.map((form) => `units.form.${form}.members`),
      beside: [
        {
          count: 'units.form.unknown.members',
          label: { vi: 'đảng viên ở nơi chưa ghi Loại hình', en: 'members where no kind is said' },
        },
        {
          count: 'units.form.none.members',
          label: {
            vi: 'đảng viên không thuộc tổ chức cơ sở nào',
            en: 'members under no grassroots organisation',
          },
        },
      ],
    },
  ],
  assumed: [
    {
      vi:
        'Theo cột Loại hình của danh mục Đơn vị; đơn vị bên dưới theo tổ chức cơ sở của mình. Danh mục gộp “Ngoài nước, khác”: ' +
        'ghi ở dòng 11, dòng 10 để trống. Dòng con của mục 9 chưa có nơi lưu.',
      en:
        'By the kind in the ledger of units; units below go with their grassroots organisation. The ledger has one kind “abroad, other”: ' +
        'it stands in row 11, row 10 is blank. Nobody keeps the parts of row 9.',
    },
  ],
};
