/** Names of files after units: what no file system takes is left out, and two of one name are told apart by what is above them. */
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import { TEMPLATE_SHEET } from '../../words/sheets/template.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { sheetName, type TemplateAbout } from './template.ts';

type NamedUnit = TemplateAbout['unit'] & Pick<TemplateAbout, 'above' | 'period'>;

const say = sayingInSheets(TEMPLATE_SHEET);
const LONGEST = 120;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '');

/** In the order of the templates. Of members, whose lists go without saying, without a name of the list. */
export function fileNames(kind: RosterKind, all: readonly NamedUnit[]): readonly string[] {
  const named = (unit: string, period: string): string =>
    kind.needsOpening === true
      ? say('fileOfList', { unit, list: sheetName(kind), period })
      : say('file', { unit, period });
  const taken = new Set<string>();
  return all.map(({ id, name: own, above, period }) => {
    const forms = [own, ...above.map((_, at) => [own, ...above.slice(0, at + 1)].join(', '))];
    const names = [...forms, `${forms.at(-1) ?? ''} ${id}`].map((name) =>
      plain(named(name, period.label.vi)),
    );
    const name = names.find((each) => !taken.has(each.toLowerCase())) ?? plain(id);
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}
