/**
 * The paragraph of figures that every report writes anew ("Đoạn số liệu cho báo cáo"), from the figures. It is made of parts, and a
 * part that is a number says which figure it is. What nobody knows, is not told, or counts nobody is not written.
 */
import { formatDate } from '../../language/date.ts';
import { formatCount, formatDecimal, formatPercent } from '../../language/number.ts';
import type { HeldFigure } from './held-against.ts';
import { spanInWords } from './spans.ts';

export interface TextPart {
  readonly text: string;
  /** The id of the figure that it is of. */
  readonly figure?: string;
}

export interface ParagraphRequest {
  /** As it is called in the text. */
  readonly unit: string;
  /** ISO. */
  readonly asOf: string;
  readonly figures: readonly HeldFigure[];
}

/** One list of parts a sentence; sentences whose figures are not there are left out. */
export function paragraphOf(request: ParagraphRequest): TextPart[][] {
  const spans = new Map<string, readonly HeldFigure[]>();
  for (const figure of request.figures) {
    if (figure.id !== 'admissions' || figure.days === undefined) continue;
    const { from, to } = figure.days;
    const of = request.figures.filter(({ days }) => days?.from === from && days.to === to);
    spans.set(`${from} ${to}`, of);
  }
  const admissions = [...spans.values()].map((figures) => admissionSentence(request, figures));
  return [memberSentence(request), ...admissions].filter((sentence) => sentence.length > 0);
}

export const textOf = (sentences: readonly (readonly TextPart[])[]): string =>
  sentences.map((parts) => parts.map(({ text }) => text).join('')).join(' ');

type Find = (id: string) => HeldFigure | undefined;

const finding =
  (figures: readonly HeldFigure[]): Find =>
  (id) =>
    figures.find((figure) => figure.id === id && figure.value !== null && figure.value > 0);

const plain = (text: string): TextPart => ({ text });
const count = ({ id, value }: HeldFigure): TextPart => ({ text: formatCount(value ?? 0), figure: id });
const percent = ({ id, share }: HeldFigure): TextPart => ({
  text: formatPercent(share?.percent ?? null),
  figure: id,
});

/** Joined as a list is in Vietnamese: commas, nothing before the last. */
const listed = (items: readonly (readonly TextPart[])[], mark = ', '): TextPart[] =>
  items.flatMap((parts, index) => (index === 0 ? parts : [plain(mark), ...parts]));

const UNITS = [
  ['units.kind.district', 'đảng bộ trực thuộc'],
  ['units.kind.grassroots', 'tổ chức cơ sở đảng'],
  ['units.kind.committee', 'đảng bộ bộ phận'],
  ['units.kind.branch', 'chi bộ trực thuộc đảng ủy cơ sở'],
] as const;

const MEMBERS = [
  ['members.women', 'đảng viên nữ'],
  ['members.minority', 'đảng viên người dân tộc thiểu số'],
  ['members.religion', 'đảng viên có tôn giáo'],
  ['class.worker', 'đảng viên là công nhân'],
  ['class.farmer', 'đảng viên là nông dân'],
  ['class.intellectual', 'đảng viên là trí thức'],
  ['members.youthUnion', 'đảng viên là đoàn viên TNCS Hồ Chí Minh'],
  ['members.probationary', 'đảng viên dự bị'],
] as const;

function memberSentence({ unit, asOf, figures }: ParagraphRequest): TextPart[] {
  const find = finding(figures);
  const members = find('members');
  if (members === undefined) return [];
  const units = UNITS.flatMap(([id, words]) => {
    const figure = find(id);
    return figure === undefined ? [] : [[count(figure), plain(` ${words}`)]];
  });
  const parts = MEMBERS.flatMap(([id, words]) => {
    const figure = find(id);
    return figure === undefined ? [] : [[plain(`${words} `), ...withShare(figure)]];
  });
  const average = find('age.average');
  return [
    plain(`Tính đến ngày ${formatDate(asOf)}, ${unit} có `),
    ...listed(units),
    ...(units.length === 0 ? [] : [plain(' với ')]),
    count(members),
    plain(' đảng viên'),
    ...(parts.length === 0 ? [] : [plain(', trong đó: '), ...listed(parts, '; ')]),
    ...(average === undefined
      ? []
      : [
          plain('; độ tuổi bình quân là '),
          { text: formatDecimal(average.value ?? 0), figure: average.id },
          plain(' tuổi'),
        ]),
    plain('.'),
  ];
}

/** "8.126 người (31,21%)". */
function withShare(figure: HeldFigure): TextPart[] {
  const said = [count(figure), plain(' người')];
  return typeof figure.share?.percent === 'number'
    ? [...said, plain(' ('), percent(figure), plain(')')]
    : said;
}

const ADMITTED = [
  ['admissions.women', 'nữ'],
  ['admissions.minority', 'người dân tộc thiểu số'],
  ['admissions.youthUnion', 'đoàn viên TNCS Hồ Chí Minh'],
  ['admissions.farmers', 'nông dân'],
  ['admissions.workers', 'công nhân lao động'],
  ['admissions.student', 'học sinh, sinh viên'],
  ['admissions.sector.enterprise', 'trong doanh nghiệp'],
  ['admissions.sector.residential', 'ở xã, phường, thị trấn'],
] as const;

function admissionSentence({ asOf, figures }: ParagraphRequest, ofSpan: readonly HeldFigure[]): TextPart[] {
  const find = finding(ofSpan);
  const all = find('admissions');
  if (all?.days === undefined) return [];
  const parts = ADMITTED.flatMap(([id, words]) => {
    const figure = find(id);
    return figure === undefined ? [] : [[plain(`${words} `), ...withShare(figure)]];
  });
  const span = spanInWords(all.days, asOf);
  return [
    plain(`${span.charAt(0).toUpperCase()}${span.slice(1)} kết nạp được `),
    count(all),
    plain(' đảng viên'),
    ...targetParts(figures, all),
    ...(parts.length === 0 ? [] : [plain(', trong đó: '), ...listed(parts, '; ')]),
    plain('.'),
  ];
}

/** ", đạt 63,04% kế hoạch (145/230)": only where the plan is of the same beginning, so that it is of these people. */
function targetParts(figures: readonly HeldFigure[], admitted: HeldFigure): TextPart[] {
  const target = figures.find(({ id }) => id === 'admissions.target');
  const { share, days } = target ?? {};
  if (target === undefined || typeof share?.percent !== 'number') return [];
  if (share.numerator !== admitted.value) return [];
  if (days !== undefined && days.from !== admitted.days?.from) return [];
  return [
    plain(', đạt '),
    percent(target),
    plain(' kế hoạch ('),
    { text: formatCount(share.numerator), figure: target.id },
    plain('/'),
    { text: formatCount(share.denominator), figure: target.id },
    plain(')'),
  ];
}
