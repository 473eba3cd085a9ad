/** The page of all rules, for an office that wants to read them before it adopts them. Written from the records that run. */
import type { Bilingual } from '../domain/language/bilingual.ts';
import { OWN_RULES } from '../domain/rules/candidates.ts';
import { GRADING_RULES } from '../domain/rules/gradings.ts';
import { RULES } from '../domain/rules/catalogue.ts';
import { OUTSTANDING_CAPS } from '../domain/rules/law/outstanding-cap.ts';
import { REGULATIONS, UNDATED_REGULATIONS } from '../domain/rules/law/regulations.ts';
import type { Citation, Rule, RuleExample, RuleNeed } from '../domain/rules/record/rule.ts';
import { rulesetOf } from '../domain/rules/ruleset.ts';
import { THRESHOLDS } from '../domain/rules/law/thresholds.ts';
import { saysWhatToDo, whatToDo } from '../domain/rules/record/what-to-do.ts';
import { formatDate } from '../domain/language/date.ts';
import { HOLIDAYS } from '../domain/rules/law/holidays.ts';

const SHOWN_MEMBERS = 2;
const SHOWN_CHARACTERS = 60;

const LEVELS: Readonly<Record<string, string>> = {
  L0: 'Tệp và trang tính (file and sheet)',
  L1: 'Tiêu đề (header)',
  L2: 'Ô (cell)',
  L3: 'Dòng (row)',
  L4: 'Cả danh sách (the whole list)',
  L5: 'Sổ (workbook)',
  L6: 'Giữa các đơn vị (across units)',
  L7: 'So với bản trước (against the last version)',
  L8: 'Biểu mẫu (official forms)',
  L9: 'Lần gửi (submission)',
};

/** The words of every screen (addin/words/severity.ts), which nothing here may read; a test holds them equal. */
export const SEVERITIES: Readonly<Record<Rule['severity'], Bilingual>> = {
  error: { vi: 'Lỗi phải sửa', en: 'To correct' },
  warning: { vi: 'Nên kiểm tra', en: 'To look at' },
  info: { vi: 'Cần biết', en: 'Notes' },
};

const GATES: Readonly<Record<Rule['gate'], string>> = {
  block: 'không gửi được (blocks)',
  justify: 'hỏi lý do (asks for a reason)',
  none: 'không cản (none)',
};

const NEEDS: Readonly<Record<RuleNeed, string>> = {
  sheet: 'chỉ chạy khi thấy trang tính (needs the sheet)',
  previous: 'chỉ chạy khi có bản trước (needs the last version)',
  submission: 'chỉ chạy khi gửi (needs a submission)',
  unit: 'chỉ chạy khi biết đơn vị (needs the unit)',
  taught: 'chỉ chạy khi có danh sách lớp của người mình (needs what lists of classes say of her own people)',
  handed: 'chỉ chạy khi có người đã được nơi khác tiếp nhận (needs whom other units received)',
  others: 'chỉ chạy khi cấp trên so các đơn vị với nhau (needs the rosters of other units)',
};

const VERIFIED: Readonly<Record<Citation['verified'], string>> = {
  text: 'đã đối chiếu nội dung văn bản (text seen)',
  secondary: 'chỉ qua tài liệu nói về văn bản (secondary source)',
  unverified: '**chưa kiểm chứng (not verified)**',
};

function span(from: string, to: string | undefined): string {
  return to === undefined ? `từ ${formatDate(from)}` : `${formatDate(from)} – trước ${formatDate(to)}`;
}

const source = ({ document, clause, from, to, verified }: Citation): string =>
  `${document}, ${clause} (${span(from, to)}): ${VERIFIED[verified]}`;

const both = ({ vi, en }: Bilingual): string => `${vi} / _${en}_`;

function shown(value: unknown): string {
  const text = String(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function example({ title, members }: RuleExample): string {
  const rows = members
    .slice(0, SHOWN_MEMBERS)
    .map((fields) =>
      Object.entries(fields)
        .map(([key, value]) => `${key} ${shown(value)}`)
        .join(', '),
    )
    .filter((text) => text !== '');
  const more = members.length > SHOWN_MEMBERS ? ` … (${members.length} dòng)` : '';
  return rows.length === 0 ? title : `${title}: \`${rows.join(' · ')}${more}\``;
}

function section(rule: Rule): string {
  const { id, title, severity, gate, scope, since, needs = [], message, citations, examples } = rule;
  const lines = [
    `### ${id}: ${title.vi}`,
    '',
    `_${title.en}_`,
    '',
    `- ${both(SEVERITIES[severity])}; ${GATES[gate]}; ${scope}; từ bộ quy tắc ${since}${needs.map((need) => `; ${NEEDS[need]}`).join('')}`,
    `- Câu báo: ${both(message)}`,
    ...(saysWhatToDo(rule) ? [`- Việc cần làm: ${both(whatToDo(rule))}`] : []),
    ...(citations.length === 0
      ? ['- Nguồn: nội bộ (internal)']
      : citations.map((one) => `- Nguồn: ${source(one)}`)),
    ...examples.pass.map((one) => `- Đạt: ${example(one)}`),
    ...examples.fail.map((one) => `- Không đạt: ${example(one)}`),
  ];
  return lines.join('\n');
}

function levels(): string[] {
  return Object.entries(LEVELS).flatMap(([level, name]) => {
    const rules = RULES.filter(({ id }) => id.startsWith(level)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return rules.length === 0 ? [] : [`## ${level}: ${name}`, ...rules.map(section)];
  });
}

function numbers(): string {
  const caps = OUTSTANDING_CAPS.map(({ reading, most, ...cap }) => ({
    name: `outstanding-most-percent-of-${reading}`,
    value: most,
    ...cap,
  }));
  const rows = [...THRESHOLDS, ...caps].map(({ name, value, wording, citation }) => {
    const { document, clause, from, to, verified } = citation;
    const words = wording === undefined ? '' : ` (${wording.vi})`;
    return `| ${name} | ${value}${words} | ${document}, ${clause} | ${span(from, to)} | ${VERIFIED[verified]} |`;
  });
  return [
    '| Số | Giá trị | Nguồn | Có hiệu lực | Kiểm chứng |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Markdown. The same for the same rules. */
export function rulesPage(): string {
  const { version, hash } = rulesetOf();
  const years = Object.keys(HOLIDAYS);
  const parts = [
    '# Danh mục quy tắc (the rules)',
    `Trang này do \`npm run rules:page\` viết ra từ chính các quy tắc đang chạy; đừng sửa tay. _Written from the rules that run; do not edit._`,
    `Bộ quy tắc ${version}, mã ${hash}, ${RULES.length} quy tắc. Mỗi việc được xét theo văn bản có hiệu lực vào ngày của việc đó; trước ${formatDate(REGULATIONS[0]?.from ?? '')} không xét theo văn bản nào, chỉ nhắc khi ngày sai thứ tự hay khó có thể đúng. _An act is judged by the text in force on its day; before the first verified one no text judges it, and dates out of order or hardly possible are warned of._`,
    ...levels(),
    '## Danh sách quần chúng ưu tú (the list of candidates)',
    `Ngoài các quy tắc chung về tệp, tiêu đề, ô, trùng lặp và lần gửi, danh sách này có quy tắc riêng. _Besides the rules for every kind of list it has its own._`,
    ...OWN_RULES.map(section),
    '## Danh sách xếp loại đảng viên (the list of gradings)',
    ...GRADING_RULES.map(section),
    '## Các con số theo thời gian (numbers with their dates)',
    numbers(),
    '## Văn bản chưa rõ ngày (texts without a known first day)',
    UNDATED_REGULATIONS.map(
      ({ document, verified, note }) => `- ${document}: ${VERIFIED[verified]}. ${both(note)}`,
    ).join('\n'),
    '## Ngày làm việc (working days)',
    `Thứ hai đến thứ sáu, trừ ngày nghỉ đã công bố các năm ${years[0]}–${years.at(-1)}. Năm chưa có bảng thì chỉ trừ thứ bảy, chủ nhật, nên hạn chỉ là khoảng chừng. _Monday to Friday without the days off announced for these years; for other years the day is approximate._`,
  ];
  return `${parts.join('\n\n')}\n`;
}
