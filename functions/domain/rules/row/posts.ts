/** Rules about who can hold a post in the Party. */
import { charter } from '../law/regulations.ts';
import { rowsWhere } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

/** Of the committee of a branch. */
export const BRANCH_POSTS: ReadonlySet<unknown> = new Set(['bi-thu', 'pho-bi-thu', 'chi-uy-vien']);
/** Posts that one is elected to. */
export const ELECTED: ReadonlySet<unknown> = new Set([
  ...BRANCH_POSTS,
  'bi-thu-dang-uy',
  'pho-bi-thu-dang-uy',
  'dang-uy-vien',
  'uv-ban-thuong-vu',
]);

const probationaryPost: Rule = {
  id: 'L3-POST-001',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  scope: 'row',
  reads: ['chuc_vu_dang', 'loai_dv'],
  title: { vi: 'Đảng viên dự bị giữ chức vụ Đảng', en: 'A probationary member with a Party post' },
  message: {
    vi: 'ghi là dự bị mà giữ chức vụ {post:partyPost}; đảng viên dự bị không được bầu cử, ứng cử. Xem lại loại đảng viên hoặc chức vụ.',
    en: 'on probation and yet {post:partyPost}; a probationary member cannot elect or be elected. Look at membership and post.',
  },
  citations: [charter('Điều 3', 'secondary')],
  examples: {
    pass: [
      {
        title: 'a full member, and one without a post',
        members: [
          { chuc_vu_dang: 'bi-thu', loai_dv: 'chinh-thuc' },
          { chuc_vu_dang: 'dang-vien', loai_dv: 'du-bi' },
        ],
      },
    ],
    fail: [{ title: 'a secretary', members: [{ chuc_vu_dang: 'bi-thu', loai_dv: 'du-bi' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['chuc_vu_dang', 'loai_dv'], ({ chuc_vu_dang: post, loai_dv: status }) =>
      status === 'du-bi' && ELECTED.has(post)
        ? { field: 'chuc_vu_dang', params: { post: String(post) } }
        : undefined,
    ),
};

const exemptPost: Rule = {
  id: 'L3-POST-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['mien_sh', 'chuc_vu_dang'],
  title: { vi: 'Được miễn sinh hoạt mà giữ chức vụ Đảng', en: 'Exempt from meetings, with a Party post' },
  message: {
    vi: 'ghi được miễn sinh hoạt đảng mà giữ chức vụ {post:partyPost}. Xem lại hai ô này.',
    en: 'exempt from meetings and yet {post:partyPost}. Look at both cells.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'no post', members: [{ mien_sh: true, chuc_vu_dang: 'dang-vien' }] }],
    fail: [{ title: 'a secretary', members: [{ mien_sh: true, chuc_vu_dang: 'bi-thu' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['mien_sh', 'chuc_vu_dang'], ({ mien_sh: exempt, chuc_vu_dang: post }) =>
      exempt === true && ELECTED.has(post)
        ? { field: 'chuc_vu_dang', params: { post: String(post) } }
        : undefined,
    ),
};

const suspendedPost: Rule = {
  id: 'L3-POST-003',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['dinh_chi', 'chuc_vu_dang'],
  title: { vi: 'Đang bị đình chỉ mà giữ chức vụ Đảng', en: 'Suspended, with a Party post' },
  message: {
    vi: 'ghi đang bị đình chỉ sinh hoạt đảng mà giữ chức vụ {post:partyPost}. Xem lại hai ô này.',
    en: 'suspended and yet {post:partyPost}. Look at both cells.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'suspended, still a member', members: [{ dinh_chi: true, chuc_vu_dang: 'dang-vien' }] }],
    fail: [{ title: 'a secretary', members: [{ dinh_chi: true, chuc_vu_dang: 'pho-bi-thu' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['dinh_chi', 'chuc_vu_dang'], ({ dinh_chi: suspended, chuc_vu_dang: post }) =>
      suspended === true && ELECTED.has(post)
        ? { field: 'chuc_vu_dang', params: { post: String(post) } }
        : undefined,
    ),
};

export const POST_RULES: readonly Rule[] = [probationaryPost, exemptPost, suspendedPost];
