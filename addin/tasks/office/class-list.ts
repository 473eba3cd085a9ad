/** The list of a class's participants, sent whole to be kept, and what came of it in lines. */
import type { Member } from '#domain/roster/shape/member.ts';
import { fold } from '#domain/language/fold.ts';
import { formatCount } from '#domain/language/number.ts';
import { CLASS_LIST } from '#domain/rules/class-lists.ts';
import { toUploadRow } from '#domain/submissions/upload-row.ts';
import { canonicalRows } from '#wire/canonical.ts';
import type { ClassListKept, ClassListResponse } from '#wire/class-lists.ts';
import { classListService } from '../../service/class-list-client.ts';
import type { ClassAt } from '../../service/class-list-client.ts';
import type { Service } from '../../service/client.ts';
import { sha256 } from '../../service/hash.ts';
import { ledgerService } from '../../service/ledger-client.ts';
import { formatDate } from '../../words/format.ts';
import { CLASS_LIST_WORDS } from '../../words/screens/class-list.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import type { FigureLine } from '../common/figure-line.ts';

/** Rows of the ledger of classes below a unit that are called so, by id or by name. */
export async function classesCalled(
  { ask }: Pick<Service, 'ask'>,
  unit: string,
  called: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly from: string }[]> {
  const { rows } = await ledgerService({ ask }).ledger({ unit, ledger: 'classes' });
  const name = fold(called);
  return rows.flatMap(({ id, values }) => {
    const own = String(values['name'] ?? '');
    return id === called || fold(own) === name ? [{ id, name: own, from: String(values['from'] ?? '') }] : [];
  });
}

export async function sendClassList(
  { ask }: Pick<Service, 'ask'>,
  at: ClassAt,
  members: readonly Member[],
): Promise<ClassListKept> {
  const rows = members.map((member) => toUploadRow(CLASS_LIST, member));
  const hash = await sha256(canonicalRows(rows, CLASS_LIST.fields));
  return classListService({ ask }).keep(at, crypto.randomUUID(), { rows, hash });
}

export function classListLines(words: Words, met: ClassListResponse): FigureLine[] {
  const say = sayingFrom(CLASS_LIST_WORDS, words);
  const line = (depth: number, text: string): FigureLine => ({ depth, text });
  if (met.people === 0) return [line(0, say('classList.none', { name: met.class.name }))];
  const count = (key: 'people' | 'attended' | 'absent' | 'certificates' | 'matched' | 'doubtful') =>
    formatCount(met[key]);
  return [
    line(0, say('classList.people', { name: met.class.name, people: count('people') })),
    line(
      1,
      say('classList.learned', {
        attended: count('attended'),
        absent: count('absent'),
        certificates: count('certificates'),
      }),
    ),
    line(1, say('classList.matched', { count: count('matched') })),
    ...(met.doubtful === 0 ? [] : [line(1, say('classList.doubtful', { count: count('doubtful') }))]),
    ...met.unmatched.flatMap(({ unit, people, named }) => [
      line(
        1,
        say('classList.unmatched', {
          unit: unit?.name ?? say('classList.noUnit'),
          count: formatCount(people),
        }),
      ),
      ...named.map(({ row, name, birth }) =>
        line(2, say('classList.person', { row, name, birth: formatDate(birth) })),
      ),
    ]),
  ];
}
