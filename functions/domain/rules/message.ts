/** The sentence of a finding: the rule's template with the finding's facts. Where the cell is, the pane says. */
import type { Bilingual } from '../language/bilingual.ts';
import type { CodeListName, Field, FieldKey } from '../roster/shape/field.ts';
import { CODES, codeLabel, entriesOf } from '../roster/codes/codes.ts';
import { oncePerKind } from '../roster/shape/kind.ts';
import { formatDate } from '../language/date.ts';
import type { Finding } from './record/rule.ts';
import type { ListKind } from './list-kind.ts';
import { MEMBER_LIST } from './members.ts';
import { thresholdOn, type ThresholdName } from './law/thresholds.ts';
import { saysWhatToDo, whatToDo } from './record/what-to-do.ts';

type Language = keyof Bilingual;

const TOKEN = /\{(\w+)(?::(\w+))?\}/g;
const UNKNOWN = '—';
const MOST_CHOICES = 6;
const byKey = oncePerKind(({ fields }) => new Map<string, Field>(fields.map((field) => [field.key, field])));

const isList = (name: string): name is CodeListName => Object.hasOwn(CODES, name);

function headerOf(kind: ListKind, key: string, language: Language): string {
  return byKey(kind).get(key)?.header[language] ?? key;
}

function choicesOf(kind: ListKind, field: FieldKey | null, language: Language): string {
  const list = field === null ? undefined : byKey(kind).get(field)?.codes;
  const labels = list ? entriesOf(list).map(({ label }) => label[language]) : [];
  return labels.length > MOST_CHOICES ? `${labels.slice(0, MOST_CHOICES).join(', ')}…` : labels.join(', ');
}

function written(date: string, language: Language): string {
  if (date === '') return language === 'vi' ? 'chưa ghi' : 'is missing';
  return `${language === 'vi' ? 'ghi' : 'is'} ${formatDate(date)}`;
}

/** {act:education}: what the text in force on the day of the act says in words. */
const WORDINGS: ReadonlyMap<string, ThresholdName> = new Map([
  ['education', 'admission-education'],
  ['ceremony', 'ceremony-working-days'],
]);

/** A sentence of its own, or nothing. */
function perhaps(labels: string, language: Language): string {
  if (labels === '') return '';
  return language === 'vi' ? ` Có phải là: ${labels}?` : ` Perhaps: ${labels}?`;
}

function printed(of: ListKind, value: string, kind: string | undefined, language: Language): string {
  if (kind === 'written') return written(value, language);
  if (kind === 'perhaps') return perhaps(value, language);
  if (value === '') return UNKNOWN;
  if (kind === 'date') return formatDate(value);
  if (kind === 'field') return headerOf(of, value, language);
  if (kind === 'exit') return of.exits.find(({ code }) => code === value)?.label[language] ?? value;
  const wording = kind === undefined ? undefined : WORDINGS.get(kind);
  if (wording !== undefined) return thresholdOn(wording, value)?.wording?.[language] ?? UNKNOWN;
  if (kind !== undefined && isList(kind)) return codeLabel(kind, value)?.[language] ?? value;
  return value;
}

function fill(of: ListKind, template: string, { field, params }: Finding, language: Language): string {
  return template.replace(TOKEN, (_, name: string, kind: string | undefined) => {
    if (name === 'label') return headerOf(of, field ?? '', language);
    if (name === 'choices') return choicesOf(of, field, language);
    return printed(of, String(params[name] ?? ''), kind, language);
  });
}

/** Both languages. `of`: what kind of list it is about. Throws RangeError for a finding of a rule that the kind does not have. */
export function messageOf(finding: Finding, of: ListKind = MEMBER_LIST): Bilingual {
  const rule = of.ruleOf(finding.rule);
  if (!rule) throw new RangeError(`no such rule: ${finding.rule}`);
  return { vi: fill(of, rule.message.vi, finding, 'vi'), en: fill(of, rule.message.en, finding, 'en') };
}

/** What is wrong, and apart from it what to do; `advice` is empty where the message is one sentence. RangeError as messageOf. */
export function messageParts(
  finding: Finding,
  of: ListKind = MEMBER_LIST,
): { readonly problem: Bilingual; readonly advice: Bilingual } {
  const problem = messageOf(finding, of);
  const rule = of.ruleOf(finding.rule);
  if (!rule || !saysWhatToDo(rule)) return { problem, advice: { vi: '', en: '' } };
  const last = whatToDo(rule);
  const advice = { vi: fill(of, last.vi, finding, 'vi'), en: fill(of, last.en, finding, 'en') };
  const without = (language: Language): string => problem[language].slice(0, -advice[language].length).trim();
  return { problem: { vi: without('vi'), en: without('en') }, advice };
}
