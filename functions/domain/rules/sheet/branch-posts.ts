/** Rules about the posts of a branch as a whole. A list of several branches is judged branch by branch. */
import type { Member } from '../../roster/shape/member.ts';
import { aboutBranch, branchesOf, type BranchMembers } from '../helpers/branches.ts';
import { BRANCH_POSTS, ELECTED } from '../row/posts.ts';
import { charter } from '../law/regulations.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';
import { citationsFor, thresholdOn, type ThresholdName } from '../law/thresholds.ts';

const holders = ({ members }: BranchMembers, posts: ReadonlySet<unknown>): readonly Member[] =>
  members.filter(({ fields }) => posts.has(fields.chuc_vu_dang));

const SECRETARIES: ReadonlySet<unknown> = new Set(['bi-thu']);
const MEMBERS: ReadonlySet<unknown> = new Set(['chi-uy-vien']);

const twoSecretaries: Rule = {
  id: 'L4-POST-001',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: ['document-says-so', 'exception-granted', 'checked-with-person'],
  scope: 'sheet',
  needs: ['unit'],
  reads: ['chuc_vu_dang'],
  title: { vi: 'Một chi bộ có hai bí thư', en: 'Two secretaries in one branch' },
  message: {
    vi: 'cùng là bí thư với dòng {row}; mỗi chi bộ chỉ có một bí thư. Xem lại chức vụ của hai người.',
    en: 'a secretary like row {row}; a branch has one. Look at the posts of both.',
  },
  citations: [charter('Điều 24')],
  examples: {
    pass: [
      {
        title: 'one secretary',
        unit: { level: 'branch' },
        members: [{ chuc_vu_dang: 'bi-thu' }, { chuc_vu_dang: 'pho-bi-thu' }],
      },
      {
        title: 'two branches in one list',
        unit: { level: 'grassroots' },
        members: [
          { chuc_vu_dang: 'bi-thu', chi_bo: 'Chi bộ 1' },
          { chuc_vu_dang: 'bi-thu', chi_bo: 'Chi bộ 2' },
        ],
      },
    ],
    fail: [
      {
        title: 'two',
        unit: { level: 'branch' },
        members: [{ chuc_vu_dang: 'bi-thu' }, { chuc_vu_dang: 'bi-thu' }],
      },
    ],
  },
  *check(view) {
    for (const branch of branchesOf(view)) {
      const [first, ...others] = holders(branch, SECRETARIES);
      if (!first) continue;
      for (const { row } of others) yield { row, field: 'chuc_vu_dang', params: { row: first.row } };
    }
  },
};

const numberOn = (name: ThresholdName, { on }: RuleView): number => thresholdOn(name, on)?.value ?? Infinity;

/** Where nobody has a post the list simply does not say. */
function* ofBranches(
  view: RuleView,
  judge: (branch: BranchMembers) => Readonly<Record<string, number>> | undefined,
): Iterable<RuleHit> {
  if (!view.list.filled('chuc_vu_dang')) return;
  for (const branch of branchesOf(view)) {
    const params = judge(branch);
    if (params) yield aboutBranch(branch, params);
  }
}

const noSecretary: Rule = {
  id: 'L4-POST-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Chưa ghi ai là bí thư chi bộ', en: 'Nobody is named as secretary' },
  message: {
    vi: 'có ghi chức vụ Đảng nhưng trong {members} đảng viên không ai là bí thư chi bộ. Ghi bí thư, hoặc để nguyên nếu đang khuyết.',
    en: 'posts are written, but none of {members} members is the secretary. Name the secretary, or leave it if there is none now.',
  },
  citations: [charter('Điều 24')],
  examples: {
    pass: [
      { title: 'one secretary', unit: { level: 'branch' }, members: [{ chuc_vu_dang: 'bi-thu' }, {}] },
      { title: 'no posts at all', unit: { level: 'branch' }, members: [{ ho_ten: 'Lò Thị Mai' }] },
    ],
    fail: [
      { title: 'a deputy only', unit: { level: 'branch' }, members: [{ chuc_vu_dang: 'pho-bi-thu' }, {}] },
    ],
  },
  check: (view) =>
    ofBranches(view, (branch) =>
      holders(branch, SECRETARIES).length === 0 && holders(branch, ELECTED).length > 0
        ? { members: branch.members.length }
        : undefined,
    ),
};

const official = (count: number) => Array.from({ length: count }, () => ({ loai_dv: 'chinh-thuc' as const }));

const noCommittee: Rule = {
  id: 'L4-POST-003',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Từ 9 đảng viên chính thức phải có chi ủy', en: 'Nine full members and no committee' },
  message: {
    vi: 'có {official} đảng viên chính thức mà danh sách không ghi chi ủy viên nào; từ {from} đảng viên chính thức phải bầu chi ủy. Ghi chức vụ, hoặc báo cấp trên.',
    en: '{official} full members and no member of a branch committee; from {from} on a branch elects one. Write the posts, or tell the office above.',
  },
  citations: citationsFor('branch-committee-from-official'),
  examples: {
    pass: [
      {
        title: 'eight',
        unit: { level: 'branch' },
        members: [{ chuc_vu_dang: 'bi-thu', loai_dv: 'chinh-thuc' }, ...official(7)],
      },
    ],
    fail: [
      {
        title: 'nine',
        unit: { level: 'branch' },
        members: [{ chuc_vu_dang: 'bi-thu', loai_dv: 'chinh-thuc' }, ...official(8)],
      },
    ],
  },
  check: (view) => {
    const from = numberOn('branch-committee-from-official', view);
    return ofBranches(view, (branch) =>
      branch.official >= from && holders(branch, MEMBERS).length === 0
        ? { official: branch.official, from }
        : undefined,
    );
  },
};

const committeeTooBig: Rule = {
  id: 'L4-POST-004',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Chi ủy quá 7 người', en: 'A branch committee of more than seven' },
  message: {
    vi: 'ghi {count} người là bí thư, phó bí thư, chi ủy viên; chi ủy nhiều nhất {most} người. Xem lại cột chức vụ Đảng.',
    en: '{count} people are secretary, deputy or committee member; a branch committee has at most {most}. Look at the posts.',
  },
  citations: citationsFor('branch-committee-most'),
  examples: {
    pass: [
      {
        title: 'seven',
        unit: { level: 'branch' },
        members: Array.from({ length: 7 }, () => ({ chuc_vu_dang: 'chi-uy-vien' })),
      },
    ],
    fail: [
      {
        title: 'eight',
        unit: { level: 'branch' },
        members: Array.from({ length: 8 }, () => ({ chuc_vu_dang: 'chi-uy-vien' })),
      },
    ],
  },
  check: (view) => {
    const most = numberOn('branch-committee-most', view);
    return ofBranches(view, (branch) => {
      const count = holders(branch, BRANCH_POSTS).length;
      return count > most ? { count, most } : undefined;
    });
  },
};

const committeeTooSoon: Rule = {
  id: 'L4-POST-005',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['unit'],
  reads: [],
  title: {
    vi: 'Dưới 9 đảng viên chính thức mà có chi ủy',
    en: 'Fewer than nine full members, and a committee',
  },
  message: {
    vi: 'có {official} đảng viên chính thức mà ghi chi ủy viên; dưới {from} người chỉ bầu bí thư, nếu cần thì thêm phó bí thư. Xem lại chức vụ và loại đảng viên.',
    en: '{official} full members and yet a committee; below {from} a branch elects a secretary and, if needed, a deputy. Look at posts and membership.',
  },
  citations: citationsFor('branch-committee-from-official'),
  examples: {
    pass: [
      {
        title: 'nine',
        unit: { level: 'branch' },
        members: [{ chuc_vu_dang: 'chi-uy-vien', loai_dv: 'chinh-thuc' }, ...official(8)],
      },
    ],
    fail: [
      {
        title: 'five',
        unit: { level: 'branch' },
        members: [{ chuc_vu_dang: 'chi-uy-vien', loai_dv: 'chinh-thuc' }, ...official(4)],
      },
    ],
  },
  check: (view) => {
    const from = numberOn('branch-committee-from-official', view);
    return ofBranches(view, (branch) =>
      branch.official > 0 && branch.official < from && holders(branch, MEMBERS).length > 0
        ? { official: branch.official, from }
        : undefined,
    );
  },
};

export const BRANCH_POST_RULES: readonly Rule[] = [
  twoSecretaries,
  noSecretary,
  noCommittee,
  committeeTooBig,
  committeeTooSoon,
];
