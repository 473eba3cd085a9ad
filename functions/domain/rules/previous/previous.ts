/** Who left and who came since the last version. The answers become Biểu 1, so only what would make it wrong stops a roster. */
import { EXIT_MISSING } from '../record/known-ids.ts';
import { OTHER_LIST } from '../record/other-list.ts';
import { entryOf } from '../../submissions/movement.ts';
import { completedMonths } from '../../language/date.ts';
import { against, people } from '../helpers/against.ts';
import type { Previous, Rule, RuleHit } from '../record/rule.ts';

const MAI = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', ngay_vao_dang: '2010-03-01' } as const;
const PAO = { ho_ten: 'Tẩn A Páo', ngay_sinh: '1979-09-09', ngay_vao_dang: '2005-06-01' } as const;

const LEFT_TO = { vi: 'danh sách', en: 'the roster' } as const;

const shared = { scope: 'previous', needs: ['previous'], since: '2', reads: [], citations: [] } as const;

const answered = ({ exits }: Previous): ReadonlySet<number> => new Set(exits.map(({ row }) => row));
const gone = ({ comparison }: Previous): ReadonlySet<number> =>
  new Set(comparison.removed.map(({ row }) => row));

/** Nothing about a person but the row of the version before: names stay where they are. */
const aboutRow = (row: number, { version }: Previous, more: RuleHit['params'] = {}): RuleHit => ({
  row: null,
  field: null,
  params: { previousRow: row, version, ...more },
});

const exitMissing: Rule = {
  ...shared,
  id: EXIT_MISSING,
  severity: 'error',
  gate: 'block',
  title: { vi: 'Rời danh sách mà chưa ghi lý do', en: 'Left the roster, and nobody said why' },
  message: {
    vi: `người ở dòng {previousRow} của bản số {version} không còn trong ${LEFT_TO.vi}. Chọn lý do; chưa biết thì chọn “Chưa rõ, nhờ cấp trên xác minh”.`,
    en: `the person in row {previousRow} of version {version} is not in ${LEFT_TO.en} any more. Choose why; “not known” will do.`,
  },
  examples: {
    pass: [
      against('nobody left', [MAI, PAO], [MAI, PAO]),
      against('somebody left, and it is not known why', [MAI, PAO], [MAI], {
        exits: [{ row: 3, reason: 'unknown' }],
      }),
    ],
    fail: [against('somebody left', [MAI, PAO], [MAI])],
  },
  *check({ previous }) {
    if (!previous) return;
    const known = answered(previous);
    for (const { row } of previous.comparison.removed) if (!known.has(row)) yield aboutRow(row, previous);
  },
};

const exitOfMember: Rule = {
  ...shared,
  id: 'L7-EXIT-002',
  severity: 'error',
  gate: 'block',
  title: { vi: 'Đã ghi là rời đi nhưng vẫn còn trong danh sách', en: 'Said to have left, and still there' },
  message: {
    vi: 'dòng {previousRow} của bản số {version} được ghi là đã rời đi, nhưng người đó vẫn có trong danh sách. Bỏ lý do rời đi, hoặc bỏ dòng trong danh sách.',
    en: 'row {previousRow} of version {version} is said to have left, but that person is still in the roster. Take back the exit, or remove the row.',
  },
  examples: {
    pass: [against('who left', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'died' }] })],
    fail: [against('who is still there', [MAI, PAO], [MAI, PAO], { exits: [{ row: 3, reason: 'died' }] })],
  },
  *check({ previous }) {
    if (!previous) return;
    const away = gone(previous);
    for (const { row } of previous.exits) if (!away.has(row)) yield aboutRow(row, previous);
  },
};

const exitAfterRoster: Rule = {
  ...shared,
  id: 'L7-EXIT-003',
  severity: 'error',
  gate: 'block',
  title: { vi: 'Ngày rời đi sau ngày lập danh sách', en: 'Left after the date of the roster' },
  message: {
    vi: 'ngày rời đi {left:date} của người ở dòng {previousRow} (bản số {version}) là sau ngày lập danh sách {on:date}; đến ngày đó người ấy vẫn phải có trong danh sách. Sửa ngày, hoặc đưa lại vào danh sách.',
    en: 'the person in row {previousRow} of version {version} left on {left:date}, after the date of the roster, {on:date}, and belongs in it. Correct the date, or put the row back.',
  },
  examples: {
    pass: [
      against('before it', [MAI, PAO], [MAI], {
        on: '2023-06-30',
        exits: [{ row: 3, reason: 'died', on: '2023-06-29' }],
      }),
    ],
    fail: [
      against('after it', [MAI, PAO], [MAI], {
        on: '2023-06-30',
        exits: [{ row: 3, reason: 'died', on: '2023-07-01' }],
      }),
    ],
  },
  *check({ previous, on }) {
    for (const exit of previous?.exits ?? []) {
      if (previous && exit.on !== undefined && exit.on > on)
        yield aboutRow(exit.row, previous, { left: exit.on, on });
    }
  },
};

const exitLongAgo: Rule = {
  ...shared,
  id: 'L7-EXIT-004',
  severity: 'info',
  gate: 'none',
  title: { vi: 'Rời đi từ trước bản trước', en: 'Left before the last version' },
  message: {
    vi: 'người ở dòng {previousRow} rời đi ngày {left:date}, trước ngày của bản số {version} ({before:date}). Bản đó đã tính thừa một người; số của kỳ này vẫn đúng.',
    en: 'the person in row {previousRow} left on {left:date}, before the date of version {version} ({before:date}), which counted one too many.',
  },
  examples: {
    pass: [
      against('since then', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'moved', on: '2023-04-02' }] }),
    ],
    fail: [
      against('before it', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'moved', on: '2023-02-02' }] }),
    ],
  },
  *check({ previous }) {
    for (const { row, on } of previous?.exits ?? []) {
      if (previous && on !== undefined && on < previous.rosterDate)
        yield aboutRow(row, previous, { left: on, before: previous.rosterDate });
    }
  },
};

const exitUnknown: Rule = {
  ...shared,
  id: 'L7-EXIT-005',
  severity: 'info',
  gate: 'none',
  title: { vi: 'Chưa rõ vì sao rời danh sách', en: 'Not known why they left' },
  message: {
    vi: 'còn {count} người rời danh sách chưa rõ lý do; cấp trên sẽ xác minh. Vẫn gửi được.',
    en: 'it is not known why {count} people left; the office above will find out. This can be sent.',
  },
  examples: {
    pass: [against('it is known', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'resigned' }] })],
    fail: [against('it is not', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'unknown' }] })],
  },
  *check({ previous }) {
    const count = previous?.exits.filter(({ reason }) => reason === 'unknown').length ?? 0;
    if (count > 0) yield { row: null, field: null, params: { count } };
  },
};

const exitNowhere: Rule = {
  ...shared,
  id: 'L7-EXIT-006',
  severity: 'warning',
  gate: 'none',
  title: { vi: 'Chuyển đi mà chưa ghi nơi đến', en: 'Moved, and not said where to' },
  message: {
    vi: 'người ở dòng {previousRow} của bản số {version} chuyển đi nhưng chưa ghi nơi đến. Ghi tên chi bộ hoặc đảng bộ nơi đến, nếu biết.',
    en: 'the person in row {previousRow} of version {version} moved, but not said where to. Write the unit, if you know it.',
  },
  examples: {
    pass: [
      against('to a unit', [MAI, PAO], [MAI], {
        exits: [{ row: 3, reason: 'moved', to: 'Chi bộ Thôn 3' }],
      }),
      against('died', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'died' }] }),
    ],
    fail: [against('to nowhere', [MAI, PAO], [MAI], { exits: [{ row: 3, reason: 'moved' }] })],
  },
  *check({ previous }) {
    for (const { row, reason, to } of previous?.exits ?? [])
      if (previous && reason === 'moved' && to === undefined) yield aboutRow(row, previous);
  },
};

const arrived: Rule = {
  ...shared,
  id: 'L7-ENTRY-001',
  severity: 'info',
  gate: 'none',
  reads: ['ngay_vao_dang'],
  title: { vi: 'Vào Đảng từ trước mà lần trước chưa có', en: 'Admitted before, and not in the last version' },
  message: {
    vi: 'vào Đảng ngày {admitted:date}, trước bản số {version} ({before:date}) mà bản đó chưa có người này; sẽ tính là chuyển đến. Nếu vừa kết nạp thì sửa lại ngày.',
    en: 'admitted on {admitted:date}, before version {version} ({before:date}), which did not have this person; counts as come from elsewhere. Correct the date if the admission is new.',
  },
  examples: {
    pass: [
      against('admitted since', [MAI], [MAI, { ...PAO, ngay_vao_dang: '2023-05-19' }]),
      against('it is not known when', [MAI], [MAI, { ho_ten: 'Tẩn A Páo', ngay_sinh: '1979-09-09' }]),
    ],
    fail: [against('admitted long before', [MAI], [MAI, PAO])],
  },
  *check({ previous }) {
    for (const member of previous?.comparison.added ?? []) {
      const admitted = member.fields.ngay_vao_dang;
      if (!previous || typeof admitted !== 'string') continue;
      const { rosterDate, version } = previous;
      if (entryOf(member, rosterDate) !== 'arrived' || !(Number(completedMonths(admitted, rosterDate)) > 0))
        continue;
      yield { row: member.row, field: 'ngay_vao_dang', params: { admitted, version, before: rosterDate } };
    }
  },
};

/** A small branch doubles when a few come: only many people and a large part of them together are unlikely. */
const JUMP_SHARE = 0.2;
const JUMP_PEOPLE = 10;

const jump: Rule = {
  ...shared,
  id: 'L7-JUMP-001',
  severity: 'warning',
  gate: 'justify',
  reasons: ['whole-list', 'document-says-so', 'wrong-last-time'],
  title: { vi: 'Số đảng viên thay đổi bất thường', en: 'An unlikely change in the number of members' },
  message: {
    vi: 'có {now} đảng viên, bản số {version} có {before}; chênh hơn 20%. Xem có chọn nhầm trang tính, nhầm đơn vị hay thiếu dòng không; nếu đúng thì ghi lý do.',
    en: '{now} members, {before} in version {version}: more than 20% apart. See whether it is the right sheet and unit, and whole; if so, give a reason.',
  },
  examples: {
    pass: [
      against('a few more', people(100), people(115)),
      against('a small branch that doubles', people(8), people(16)),
    ],
    fail: [
      against('a quarter more', people(100), people(125)),
      against('half of them gone', people(40), people(20)),
    ],
  },
  *check({ previous, list }) {
    if (!previous) return;
    const now = list.members.length;
    const { rows: before, version } = previous;
    const change = Math.abs(now - before);
    if (change > JUMP_PEOPLE && change > before * JUMP_SHARE)
      yield { row: null, field: null, params: { now, before, version } };
  },
};

/** Of so few a whole branch may have changed. */
const FEWEST_TO_DIFFER = 2;

const otherList: Rule = {
  ...shared,
  id: OTHER_LIST,
  since: '3',
  severity: 'warning',
  gate: 'justify',
  reasons: ['whole-list'],
  title: { vi: 'Không có ai trùng với bản gửi trước', en: 'Nobody of the last version is in this list' },
  message: {
    vi: 'không có ai trùng với bản gửi trước (bản số {version}, {before} người). Có phải danh sách của đơn vị khác? Nếu đúng là danh sách của đơn vị này thì chọn lý do.',
    en: 'nobody is the same as in the last version (version {version}, {before} people). Is it the list of another unit? If it is this one’s, give a reason.',
  },
  examples: {
    pass: [
      against('one is the same', people(4), [...people(1), MAI, PAO]),
      against('nothing was sent before', [], [MAI, PAO]),
      against('a list of one', [MAI], [PAO, ...people(2)]),
    ],
    fail: [against('nobody is', people(4), [MAI, PAO])],
  },
  *check({ previous, list }) {
    if (!previous) return;
    const { rows: before, version, comparison } = previous;
    if (before < FEWEST_TO_DIFFER || list.members.length < FEWEST_TO_DIFFER) return;
    const isKnown = comparison.same > 0 || comparison.changed.some(({ doubtful }) => !doubtful);
    if (!isKnown) yield { row: null, field: null, params: { before, version } };
  },
};

const olderRoster: Rule = {
  ...shared,
  id: 'L7-DATE-001',
  severity: 'warning',
  gate: 'none',
  title: { vi: 'Ngày lập danh sách sớm hơn bản trước', en: 'Dated before the last version' },
  message: {
    vi: 'lập ngày {on:date}, sớm hơn bản số {version} ({before:date}). Nếu là bản mới thì sửa ngày; nếu sửa bản cũ thì vẫn gửi được, số mới nhất không đổi.',
    en: 'dated {on:date}, before version {version} ({before:date}). Correct the date of a new roster; a correction of an old one can be sent and does not change the newest figures.',
  },
  examples: {
    pass: [against('later', [MAI], [MAI], { on: '2023-06-30' })],
    fail: [against('earlier', [MAI], [MAI], { on: '2023-03-29' })],
  },
  *check({ previous, on }) {
    if (previous && on < previous.rosterDate)
      yield {
        row: null,
        field: null,
        params: { on, version: previous.version, before: previous.rosterDate },
      };
  },
};

export const PREVIOUS_RULES: readonly Rule[] = [
  exitMissing,
  exitOfMember,
  exitAfterRoster,
  exitLongAgo,
  exitUnknown,
  exitNowhere,
  arrived,
  otherList,
  jump,
  olderRoster,
];
