/** What is said of another list stands for what is said of members, with the same facts; every list that can be opened has a name. */
import { paramNames } from '../../../addin/words/fill.ts';
import { CHECK_WORDS } from '../../../addin/words/screens/check.ts';
import { LIST_WORDS } from '../../../addin/words/screens/lists.ts';
import { SAID_OF_LIST } from '../../../addin/words/screens/said-of-list.ts';
import { SEND_WORDS } from '../../../addin/words/screens/send.ts';
import { deskListId } from '../../../addin/tasks/office/desk-list.ts';
import { PEOPLE_OF_LIST } from '../../../addin/words/screens/people-of-list.ts';
import { RECEIPT_SHEETS_OF } from '../../../addin/words/sheets/receipt.ts';
import { OPENED_LISTS } from '../../../functions/domain/submissions/opening-ledger.ts';
import type { Bilingual } from '../../../functions/domain/language/bilingual.ts';

const OF_MEMBERS: Readonly<Record<string, Bilingual>> = { ...CHECK_WORDS, ...SEND_WORDS };
const SAID = Object.entries(SAID_OF_LIST).flatMap(([list, table]) =>
  Object.entries(table).map(([key, text]): [string, string, Bilingual] => [list, key, text]),
);

it.each(SAID)('%s: “%s” asks for no fact that is not told', (_, key, { vi, en }) => {
  expect(OF_MEMBERS).toHaveProperty([key]);
  const told = [...paramNames(OF_MEMBERS[key]?.vi ?? '')];
  expect(told).toEqual(expect.arrayContaining([...paramNames(vi), ...paramNames(en)]));
  expect(vi).not.toMatch(/đảng viên/i);
});

it.each(OPENED_LISTS.map(({ code }) => code))(
  '%s is called by its name, and has words of its own',
  (code) => {
    expect(LIST_WORDS).toHaveProperty([`kind.${code}`]);
    expect(SAID_OF_LIST).toHaveProperty(code);
    // What is sent of it keeps its receipt apart.
    expect(RECEIPT_SHEETS_OF).toHaveProperty(code);
    // The office above waits for it as for that of members.
    expect(PEOPLE_OF_LIST).toHaveProperty([`kind.${code}`]);
    expect(deskListId({ id: code })).toBe(code);
  },
);
