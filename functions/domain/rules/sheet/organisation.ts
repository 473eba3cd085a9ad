/** Rules about the size and shape of an organisation. They inform and never block: only the office above can do anything about it. */
import type { Rule, RuleView } from '../record/rule.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';
import { aboutBranch, branchesOf } from '../helpers/branches.ts';
import type { FieldValue } from '../../roster/shape/field.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { fold } from '../../language/fold.ts';
import { shownValue } from '../helpers/shown.ts';

/** A branch of so few above the least stands or falls with one person. */
const FRAGILE = 2;
/** From so many on it cannot be that everybody is on probation, or that one name of a branch is the rule. */
const SOME = 5;
const MOST_SHARE = 0.8;

const least = ({ on }: RuleView): number => thresholdOn('branch-least-official', on)?.value ?? 0;

const official = (count: number) => Array.from({ length: count }, () => ({ loai_dv: 'chinh-thuc' as const }));

const tooFewOfficial: Rule = {
  id: 'L4-SIZE-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Chi bộ dưới 3 đảng viên chính thức', en: 'A branch of fewer than three full members' },
  message: {
    vi: 'chỉ có {official} đảng viên chính thức, chi bộ phải có ít nhất {least}. Xem lại loại đảng viên; nếu đúng thì báo cấp trên.',
    en: 'there are {official} full members; a branch has at least {least}. Look at the membership; if it is right, tell the office above.',
  },
  citations: citationsFor('branch-least-official'),
  examples: {
    pass: [{ title: 'three', unit: { level: 'branch' }, members: official(3) }],
    fail: [{ title: 'two', unit: { level: 'branch' }, members: [...official(2), { loai_dv: 'du-bi' }] }],
  },
  *check(view) {
    if (!view.list.filled('loai_dv')) return;
    for (const branch of branchesOf(view)) {
      const unknown = branch.members.some(({ fields }) => fields.loai_dv === undefined);
      if (branch.official >= least(view) || unknown) continue;
      yield aboutBranch(branch, { official: branch.official, least: least(view) });
    }
  },
};

const fragile: Rule = {
  id: 'L4-SIZE-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Chi bộ chỉ có 3–4 đảng viên chính thức', en: 'A branch of three or four full members' },
  message: {
    vi: 'chỉ có {official} đảng viên chính thức: giảm thêm {left} người là không đủ điều kiện lập chi bộ. Cần chú ý tạo nguồn.',
    en: 'there are {official} full members: with {left} fewer it could not remain a branch. Mind the candidates.',
  },
  citations: citationsFor('branch-least-official'),
  examples: {
    pass: [{ title: 'five', unit: { level: 'branch' }, members: official(5) }],
    fail: [{ title: 'three', unit: { level: 'branch' }, members: official(3) }],
  },
  *check(view) {
    if (!view.list.filled('loai_dv')) return;
    for (const branch of branchesOf(view)) {
      const left = branch.official - least(view) + 1;
      if (left < 1 || left > FRAGILE) continue;
      yield aboutBranch(branch, { official: branch.official, left });
    }
  },
};

const COMMITTEE_POSTS: ReadonlySet<unknown> = new Set([
  'bi-thu-dang-uy',
  'pho-bi-thu-dang-uy',
  'dang-uy-vien',
  'uv-ban-thuong-vu',
]);

const withSecretary = (post: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ chuc_vu_dang: index === 0 ? post : 'dang-vien' }));

/** A list of the grassroots level with the secretary of a branch and nobody of a committee is that of one branch. */
const committeeDue: Rule = {
  id: 'L4-SIZE-003',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Chi bộ cơ sở từ 30 đảng viên', en: 'A grassroots branch of thirty members' },
  message: {
    vi: 'có {members} đảng viên mà chỉ ghi bí thư chi bộ; tổ chức cơ sở đảng từ {from} đảng viên thì lập đảng bộ cơ sở. Báo cấp trên xem xét, hoặc xem lại cột chức vụ.',
    en: 'there are {members} members and only a branch secretary; from {from} on a grassroots organisation is a committee. Tell the office above, or look at the posts.',
  },
  citations: citationsFor('committee-from-members'),
  examples: {
    pass: [
      {
        title: 'twenty-nine',
        unit: { level: 'grassroots' },
        members: withSecretary('bi-thu', 29),
      },
      {
        title: 'a committee',
        unit: { level: 'grassroots' },
        members: withSecretary('bi-thu-dang-uy', 30),
      },
    ],
    fail: [{ title: 'thirty', unit: { level: 'grassroots' }, members: withSecretary('bi-thu', 30) }],
  },
  *check({ list: { members, filled }, unit, on }) {
    const from = thresholdOn('committee-from-members', on)?.value;
    if (unit?.level !== 'grassroots' || from === undefined || members.length < from) return;
    if (filled('chi_bo')) return;
    const posts = new Set<unknown>(members.map(({ fields }) => fields.chuc_vu_dang));
    if (!posts.has('bi-thu') || [...COMMITTEE_POSTS].some((post) => posts.has(post))) return;
    yield { row: null, field: null, params: { members: members.length, from } };
  },
};

const nobodyOfficial: Rule = {
  id: 'L4-STAT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Cả danh sách là đảng viên dự bị', en: 'Everybody is on probation' },
  message: {
    vi: 'cả {members} người đều ghi là dự bị. Xem lại cột {column:field}.',
    en: 'all {members} people are on probation. Look at the column {column:field}.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'one full member',
        members: [...official(1), ...Array.from({ length: 5 }, () => ({ loai_dv: 'du-bi' }))],
      },
    ],
    fail: [{ title: 'six on probation', members: Array.from({ length: 6 }, () => ({ loai_dv: 'du-bi' })) }],
  },
  *check({ list: { members, filled } }) {
    if (!filled('loai_dv') || members.length < SOME) return;
    if (!members.every(({ fields }) => fields.loai_dv === 'du-bi')) return;
    yield { row: null, field: 'loai_dv', params: { members: members.length, column: 'loai_dv' } };
  },
};

/** The name that nearly everybody has, folded. */
function usualBranch(names: readonly (FieldValue | undefined)[]): { key: string; name: string } | undefined {
  const counts = new Map<string, { name: string; count: number }>();
  let written = 0;
  for (const value of names) {
    if (!isText(value)) continue;
    written += 1;
    const key = fold(value);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { name: value, count: 1 });
  }
  for (const [key, { name, count }] of counts) {
    if (written >= SOME && count >= written * MOST_SHARE) return { key, name };
  }
  return undefined;
}

const otherBranch: Rule = {
  id: 'L4-UNIT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Ghi chi bộ khác với cả danh sách', en: 'Another branch than everybody else' },
  message: {
    vi: 'ghi “{value}”, hầu hết danh sách ghi “{usual}”. Nếu người này thuộc chi bộ khác thì chuyển sang danh sách của chi bộ đó.',
    en: 'it says “{value}” where nearly everybody has “{usual}”. If the person belongs elsewhere, move the row to that list.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'one branch, written in two ways',
        members: ['Chi bộ 1', 'CHI BỘ 1', 'Chi bộ 1', 'Chi bộ 1', 'Chi bộ 1'].map((chi_bo) => ({ chi_bo })),
      },
      {
        title: 'several branches',
        members: ['Chi bộ 1', 'Chi bộ 1', 'Chi bộ 1', 'Chi bộ 2', 'Chi bộ 2'].map((chi_bo) => ({ chi_bo })),
      },
    ],
    fail: [
      {
        title: 'one of five',
        members: ['Chi bộ 1', 'Chi bộ 1', 'Chi bộ 1', 'Chi bộ 1', 'Chi bộ 2'].map((chi_bo) => ({ chi_bo })),
      },
    ],
  },
  *check(view) {
    if (!view.list.filled('chi_bo')) return;
    const usual = usualBranch(view.list.members.map(({ fields }) => fields.chi_bo));
    if (!usual) return;
    yield* rowsWhere(view, ['chi_bo'], ({ chi_bo: value }) =>
      isText(value) && value !== usual.name && fold(value) !== usual.key
        ? { field: 'chi_bo', params: { value: shownValue(value), usual: shownValue(usual.name) } }
        : undefined,
    );
  },
};

export const ORGANISATION_RULES: readonly Rule[] = [
  tooFewOfficial,
  fragile,
  committeeDue,
  nobodyOfficial,
  otherBranch,
];
