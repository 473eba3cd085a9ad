/** The act of sending: for which period, as of which day, and on top of what. */
import type { Rule, RuleExample, Submission } from '../record/rule.ts';

const MAI = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03' } as const;

const shared = { scope: 'submission', needs: ['submission'], since: '2', reads: [], citations: [] } as const;

function sent(title: string, on: string, about: Partial<Submission> = {}): RuleExample {
  return {
    title,
    on,
    members: [MAI],
    submission: {
      today: '2023-06-30',
      period: { id: '2023-Q2', from: '2023-04-01', to: '2023-06-30' },
      newestVersion: 3,
      baseVersion: 3,
      ...about,
    },
  };
}

const future: Rule = {
  ...shared,
  id: 'L9-DATE-001',
  severity: 'error',
  gate: 'block',
  title: { vi: 'Ngày lập danh sách ở tương lai', en: 'The date of the roster is in the future' },
  message: {
    vi: 'ngày lập danh sách là {on:date}, hôm nay mới {today:date}. Chọn ngày không sau hôm nay.',
    en: 'the roster is dated {on:date}, and today is {today:date}. Choose a day that is not after today.',
  },
  examples: {
    pass: [sent('today', '2023-06-30')],
    fail: [sent('tomorrow', '2023-06-30', { today: '2023-06-29' })],
  },
  *check({ on, submission }) {
    if (submission && on > submission.today)
      yield { row: null, field: null, params: { on, today: submission.today } };
  },
};

const afterPeriod: Rule = {
  ...shared,
  id: 'L9-DATE-002',
  severity: 'error',
  gate: 'block',
  title: { vi: 'Ngày lập danh sách sau ngày cuối kỳ', en: 'Dated after the end of the period' },
  message: {
    vi: 'ngày lập danh sách {on:date} là sau ngày cuối kỳ {to:date}, nên sẽ không được tính cho kỳ này. Chọn một ngày trong kỳ.',
    en: 'the roster is dated {on:date}, after the end of the period, {to:date}, and would not count for it. Choose a day within the period.',
  },
  examples: {
    pass: [sent('its last day', '2023-06-30', { today: '2023-07-05' })],
    fail: [sent('the day after', '2023-07-01', { today: '2023-07-05' })],
  },
  *check({ on, submission }) {
    if (submission && on > submission.period.to)
      yield { row: null, field: null, params: { on, to: submission.period.to } };
  },
};

const beforePeriod: Rule = {
  ...shared,
  id: 'L9-DATE-003',
  severity: 'warning',
  gate: 'none',
  title: { vi: 'Ngày lập danh sách trước kỳ', en: 'Dated before the period' },
  message: {
    vi: 'ngày lập danh sách {on:date} là trước ngày đầu kỳ {from:date}: số của kỳ này sẽ là số cũ. Xem lại ngày.',
    en: 'the roster is dated {on:date}, before the period begins, {from:date}: its figures will be old ones. Look at the date.',
  },
  examples: {
    pass: [sent('its first day', '2023-04-01')],
    fail: [sent('the day before', '2023-03-31')],
  },
  *check({ on, submission }) {
    if (submission && on < submission.period.from)
      yield { row: null, field: null, params: { on, from: submission.period.from } };
  },
};

const late: Rule = {
  ...shared,
  id: 'L9-LATE-001',
  severity: 'warning',
  gate: 'none',
  title: { vi: 'Hạn gửi đã qua', en: 'The due date is over' },
  message: {
    vi: 'hạn gửi là {due:date}, hôm nay {today:date}. Vẫn gửi được; bản gửi sẽ ghi ngày nhận.',
    en: 'it was due on {due:date}, and today is {today:date}. It can still be sent, and shows the day on which it came.',
  },
  examples: {
    pass: [
      sent('on the last day', '2023-06-30', {
        today: '2023-07-05',
        period: { id: '2023-Q2', from: '2023-04-01', to: '2023-06-30', due: '2023-07-05' },
      }),
    ],
    fail: [
      sent('the day after', '2023-06-30', {
        today: '2023-07-06',
        period: { id: '2023-Q2', from: '2023-04-01', to: '2023-06-30', due: '2023-07-05' },
      }),
    ],
  },
  *check({ submission }) {
    const { today, period } = submission ?? {};
    if (today !== undefined && period?.due !== undefined && today > period.due)
      yield { row: null, field: null, params: { due: period.due, today } };
  },
};

const periodOver: Rule = {
  ...shared,
  id: 'L9-LATE-002',
  severity: 'info',
  gate: 'none',
  title: { vi: 'Kỳ này đã kết thúc', en: 'The period is over' },
  message: {
    vi: 'kỳ này kết thúc ngày {to:date}. Vẫn gửi được.',
    en: 'this period ended on {to:date}. It can still be sent.',
  },
  examples: {
    pass: [sent('on its last day', '2023-06-30')],
    fail: [sent('afterwards', '2023-06-30', { today: '2023-07-01' })],
  },
  *check({ submission }) {
    if (submission && submission.period.due === undefined && submission.today > submission.period.to)
      yield { row: null, field: null, params: { to: submission.period.to } };
  },
};

const superseded: Rule = {
  ...shared,
  id: 'L9-BASE-001',
  severity: 'warning',
  gate: 'none',
  title: { vi: 'Trong lúc đó đã có bản khác', en: 'Another version came in between' },
  message: {
    vi: 'sổ này dựa trên bản số {base}, nay đã có bản số {newest} do nơi khác gửi. Xem kỹ những thay đổi so với bản đó trước khi gửi.',
    en: 'this workbook builds on version {base}, and version {newest} was sent from elsewhere since. Look closely at the changes before sending.',
  },
  examples: {
    pass: [
      sent('the newest one', '2023-06-30'),
      sent('a first roster', '2023-06-30', { newestVersion: 0, baseVersion: 0 }),
    ],
    fail: [sent('an older one', '2023-06-30', { newestVersion: 5 })],
  },
  *check({ submission }) {
    if (submission && submission.baseVersion < submission.newestVersion)
      yield {
        row: null,
        field: null,
        params: { base: submission.baseVersion, newest: submission.newestVersion },
      };
  },
};

const otherRules: Rule = {
  ...shared,
  id: 'L9-RULE-001',
  severity: 'info',
  gate: 'none',
  title: { vi: 'Quy tắc ở đây khác quy tắc của máy chủ', en: 'Other rules here than on the server' },
  message: {
    vi: 'bộ quy tắc đang mở ở đây không phải bộ mà máy chủ dùng. Đóng rồi mở lại khung Khớp Sổ để dùng bộ mới.',
    en: 'the rules open here are not those of the server. Close the pane and open it again to get the new ones.',
  },
  examples: {
    pass: [sent('the same', '2023-06-30', { rulesets: { sender: 'a1', service: 'a1' } })],
    fail: [sent('older ones', '2023-06-30', { rulesets: { sender: 'a1', service: 'b2' } })],
  },
  *check({ submission }) {
    const { sender, service } = submission?.rulesets ?? {};
    if (sender !== service) yield { row: null, field: null };
  },
};

const newRules: Rule = {
  ...shared,
  id: 'L9-RULE-002',
  severity: 'info',
  gate: 'none',
  title: { vi: 'Quy tắc đã đổi từ lần gửi trước', en: 'The rules changed since the last version' },
  message: {
    vi: 'quy tắc đã đổi từ bản số {newest}. Bản đó vẫn giữ nguyên; hãy kiểm tra lại danh sách theo quy tắc mới.',
    en: 'the rules changed since version {newest}. It stays as it was accepted; check the roster again by the new ones.',
  },
  examples: {
    pass: [
      sent('the same', '2023-06-30', { rulesets: { sender: 'b2', service: 'b2', accepted: 'b2' } }),
      sent('nothing was sent yet', '2023-06-30', { rulesets: { sender: 'b2', service: 'b2' } }),
    ],
    fail: [sent('older ones', '2023-06-30', { rulesets: { sender: 'b2', service: 'b2', accepted: 'a1' } })],
  },
  *check({ submission }) {
    const { service, accepted } = submission?.rulesets ?? {};
    if (accepted !== undefined && accepted !== service)
      yield { row: null, field: null, params: { newest: submission?.newestVersion ?? 0 } };
  },
};

export const SUBMISSION_RULES: readonly Rule[] = [
  future,
  afterPeriod,
  beforePeriod,
  late,
  periodOver,
  superseded,
  otherRules,
  newRules,
];
