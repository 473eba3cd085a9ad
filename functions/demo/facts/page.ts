/** The table of facts as a page for a reader: what a document prints, what the product answers, where it stands, and whether they agree. */
import { formatDate } from '../../domain/language/date.ts';
import { formatCount, formatDecimal, formatPercent, share } from '../../domain/language/number.ts';
import { OUTCOMES, SOURCES } from '../../domain/roster/fields/candidate-lists.ts';
import { CANDIDATES } from '../../domain/roster/fields/candidates.ts';
import { codeLabel } from '../../domain/roster/codes/codes.ts';
import { LEVELS } from '../../domain/roster/fields/gradings.ts';
import { fieldIn } from '../../domain/roster/shape/kind.ts';
import { CLASS_CATEGORY_CODES, CLASS_KIND_CODES } from '../../domain/classes/class-codes.ts';
import type { LedgerCode } from '../../domain/ledgers/definition.ts';
import { PLACE_SORTS } from '../../domain/places/place-codes.ts';
import { MEASURE_CODES } from '../../domain/plans/plan-codes.ts';
import { indicatorOf } from '../../domain/statistics/indicators/registry.ts';
import { DOCUMENTS, SYNTHETIC } from '../documents.ts';
import type { Answer, ClassFor, Fact, FactsOf, Figure, PrintedShare, Where } from './fact.ts';
import { FACTS } from './facts.ts';

const VERDICTS = {
  equal: 'khớp',
  holds: 'đúng như viết',
  rule: 'là điều kiện của quy tắc',
  defined: 'không tái lập được, có định nghĩa',
  impossible: 'không tái lập được',
  estimate: 'số ước chừng',
  outside: 'ngoài phạm vi',
} as const;
type Verdict = keyof typeof VERDICTS;

export function verdictOf({ answer }: Pick<Fact, 'answer'>): Verdict {
  if (answer.kind !== 'figures') return answer.kind;
  return answer.figures.every(({ answer: stated }) => stated === undefined) ? 'equal' : 'holds';
}

const CLASS_COLUMNS = { classes: 'số lớp', participants: 'số học viên', attended: 'số dự học' } as const;
const PLACE_COUNTS = {
  places: 'tất cả',
  own: 'có tổ chức đảng riêng',
  heads: 'người đứng đầu là đảng viên',
} as const;
const CLASSES_APART = {
  general: 'lớp chung',
  separate: 'lớp mở riêng',
  inside: 'tổng số, nếu lớp mở riêng nằm trong',
  outside: 'tổng số, nếu lớp mở riêng nằm ngoài',
} as const;
const codeIn = (codes: readonly LedgerCode[], id: string): string =>
  codes.find(({ code }) => code === id)?.label.vi ?? id;
const classesOf = (which: keyof typeof CLASSES_APART | ClassFor): string =>
  which in CLASSES_APART
    ? CLASSES_APART[which as keyof typeof CLASSES_APART]
    : `lớp mở riêng cho: ${codeIn(CLASS_CATEGORY_CODES, which)}`;

const MOVEMENT_LINES = { opening: 'Có đầu kỳ', entries: 'Tăng', closing: 'Có cuối kỳ' } as const;

const isWholeMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);
const labelOf = (indicator: string): string => indicatorOf(indicator)?.label.vi ?? indicator;
const of = (unit: string | undefined): string => (unit === undefined ? '' : `, ${unit}`);

/** Sheet, figure, day. */
function placeOf(where: Where): string {
  switch (where.sheet) {
    case 'report': {
      const { indicator, on, since, unit } = where;
      const days = since === undefined ? formatDate(on) : `${formatDate(since)} – ${formatDate(on)}`;
      return `Báo cáo: ${labelOf(indicator)} (\`${indicator}\`), ${days}${of(unit)}`;
    }
    case 'funnel': {
      const { place, on } = where;
      const label = place === 'registered' ? 'tổng số' : (codeLabel(OUTCOMES, place)?.vi ?? place);
      return `Từ tạo nguồn đến kết nạp: ${label}, ${formatDate(on)}`;
    }
    case 'candidates': {
      const { field, counts, text } = where;
      const column = fieldIn(CANDIDATES, field)?.header.vi ?? field;
      const shownText = codeLabel(SOURCES, text)?.vi ?? (isWholeMonth(text) ? formatDate(text) : text);
      const how = {
        with: `có “${shownText}”`,
        without: `không có “${shownText}”`,
        values: 'số giá trị khác nhau',
      };
      return `Danh sách quần chúng: cột ${column}, ${how[counts]}`;
    }
    case 'movements': {
      const { line, from, on } = where;
      return `Tăng, giảm đảng viên: ${MOVEMENT_LINES[line]}, ${formatDate(from)} – ${formatDate(on)}`;
    }
    case 'plans': {
      const { measure, from, unit } = where;
      return `Danh mục Kế hoạch, chỉ tiêu: ${codeIn(MEASURE_CODES, measure)}, từ ${formatDate(from)}${of(unit)}`;
    }
    case 'classes': {
      const { kind, of: which, counts, since, on } = where;
      const [label, column] = [codeIn(CLASS_KIND_CODES, kind), CLASS_COLUMNS[counts]];
      return `Danh sách lớp: ${label}, ${classesOf(which)}, ${column}, ${formatDate(since)} – ${formatDate(on)}`;
    }
    case 'places': {
      const { sort, counts, on } = where;
      return `Danh mục thôn, bản, doanh nghiệp: ${codeIn(PLACE_SORTS, sort)}, ${PLACE_COUNTS[counts]}, ${formatDate(on)}`;
    }
    case 'gradings': {
      const label = where.grade === 'all' ? 'tất cả' : (codeLabel(LEVELS, where.grade)?.vi ?? where.grade);
      return `Xếp loại đảng viên: ${label}, ${formatDate(where.on)}`;
    }
    case 'goal':
      return `Xếp loại đảng viên: mục tiêu ${String(where.percent)}%, ${formatDate(where.on)}${of(where.unit)}`;
    case 'workers':
      return `Danh mục thôn, bản, doanh nghiệp: cột Số lao động của ${where.place}`;
    case 'sum': {
      const { of: added, less = [] } = where;
      const taken = less.map((each) => `, trừ ${placeOf(each)}`).join('');
      return `${added.map(placeOf).join(' + ')}${taken}`;
    }
  }
}

const MATCHES: Readonly<Record<PrintedShare['match'], string>> = {
  both: 'đúng',
  rounded: 'là làm tròn',
  truncated: 'là cắt bỏ, không làm tròn',
};

const shown = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : formatDecimal(value);

function answered({ printed, answer, share: percent }: Figure): string {
  const value = answer === undefined ? printed.replace(/^0+(?=\d)/, '') : shown(answer);
  if (percent === undefined) return value;
  const { wholes } = percent;
  const hidden =
    wholes && ` (mẫu số không in: từ ${shown(wholes[0])} đến ${shown(wholes[1])} đều ra tỷ lệ này)`;
  return `${value}; ${percent.printed} ${MATCHES[percent.match]}${hidden ?? ''}`;
}

function definedShare({ count, of: whole }: Answer & { kind: 'defined' }): string {
  return `${shown(count)}/${shown(whole)} = ${formatPercent(share(count, whole).percent)}`;
}

/** The two cells: what the product answers, and where. */
function cellsOf(answer: Answer): readonly [string, string] {
  switch (answer.kind) {
    case 'figures':
      return [
        answer.figures.map(answered).join('; '),
        answer.figures.map(({ where }) => placeOf(where)).join('; '),
      ];
    case 'defined':
      return [definedShare(answer), placeOf(answer.where)];
    case 'rule': {
      const { rule, number } = answer;
      return [number === undefined ? '—' : shown(number), `Quy tắc ${rule}`];
    }
    case 'impossible':
      return ['—', answer.counts.map(placeOf).join('; ')];
    case 'estimate':
    case 'outside':
      return ['—', answer.why];
  }
}

function line(fact: Fact): string {
  const { id, what, when, printed, answer, note } = fact;
  const [value, place] = cellsOf(answer);
  const verdict = VERDICTS[verdictOf(fact)];
  const said = note === undefined ? verdict : `${verdict}. ${note}`;
  return `| ${id} | ${what} | ${when} | ${printed} | ${value} | ${place} | ${said} |`;
}

const HEADER = [
  '| Mã | Nội dung | Thời gian | Tài liệu in | Hệ thống trả lời | Ở đâu | So với tài liệu |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];

const NAMES = Object.keys(FACTS) as FactsOf[];

function section(name: FactsOf): string {
  const { organisation, source, assumed } = DOCUMENTS[name];
  return [
    `## ${organisation}`,
    '',
    `Theo ${source}. Mở bằng \`npm start -- --bloc ${name}\`. Giả định của bản trình diễn:`,
    '',
    ...assumed.map((text) => `- ${text}`),
    '',
    ...HEADER,
    ...FACTS[name].map(line),
  ].join('\n');
}

function summary(): string {
  const verdicts = Object.keys(VERDICTS) as Verdict[];
  const count = (facts: readonly Fact[], verdict: Verdict) =>
    facts.filter((fact) => verdictOf(fact) === verdict).length;
  const rows = NAMES.map((name) => {
    const counts = verdicts.map((verdict) => count(FACTS[name], verdict));
    return `| ${DOCUMENTS[name].organisation} | ${counts.join(' | ')} | ${String(FACTS[name].length)} |`;
  });
  const all = NAMES.flatMap((name) => FACTS[name]);
  const sums = verdicts.map((verdict) => count(all, verdict));
  return [
    `| Tổ chức | ${verdicts.map((verdict) => VERDICTS[verdict]).join(' | ')} | Cộng |`,
    `| --- |${' --- |'.repeat(verdicts.length + 1)}`,
    ...rows,
    `| Cộng | ${sums.join(' | ')} | ${String(all.length)} |`,
  ].join('\n');
}

/** Markdown. The same for the same table. */
export function factsPage(): string {
  const parts = [
    '# Số liệu của năm tài liệu (the figures of five documents)',
    'Trang này do `npm run facts:page` viết ra từ bảng mà kiểm thử hỏi từng dòng; đừng sửa tay. _Written from the table that tests ask line by line; do not edit._',
    `Năm tổ chức viết về mình; mỗi con số họ in đứng ở đây một dòng: hệ thống trả lời bao nhiêu, ở đâu, và có khớp không. ${SYNTHETIC} _Five organisations report in their own words: each number they print is a line here._`,
    // Aligned, its columns would be as wide as its longest note.
    '<!-- prettier-ignore-start -->',
    summary(),
    ...NAMES.map(section),
    '<!-- prettier-ignore-end -->',
  ];
  return `${parts.join('\n\n')}\n`;
}
