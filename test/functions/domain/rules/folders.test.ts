/** Where a rule lies: in the folder of the level that its id names, so that whoever reads the id finds the file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';

const ROOT = join(__dirname, '../../../../functions/domain/rules');

const FOLDERS: Readonly<Record<string, string>> = {
  L0: 'file',
  L1: 'header',
  L2: 'cell',
  L3: 'row',
  L4: 'sheet',
  L6: 'units',
  L7: 'previous',
  L8: 'forms',
  L9: 'submission',
};

function idsIn(exported: unknown): string[] {
  if (Array.isArray(exported)) return exported.flatMap(idsIn);
  if (typeof exported !== 'object' || exported === null || !('id' in exported)) return [];
  return typeof exported.id === 'string' ? [exported.id] : [];
}

/** The ids of the rules that a folder exports, with the file of each. */
async function rulesIn(folder: string): Promise<(readonly [string, string])[]> {
  const files = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.ts'));
  const found = files.map(async (file) => {
    const exported = (await import(join(ROOT, folder, file))) as Readonly<Record<string, unknown>>;
    return idsIn(Object.values(exported)).map((id) => [id, `${folder}/${file}`] as const);
  });
  return (await Promise.all(found)).flat();
}

describe('the folders of the rules', () => {
  it.each(Object.entries(FOLDERS))('has every rule of %s in %s, and no other', async (level, folder) => {
    const rules = await rulesIn(folder);
    expect(rules.filter(([id]) => !id.startsWith(`${level}-`))).toEqual([]);
    const ofLevel = RULES.map(({ id }) => id).filter((id) => id.startsWith(`${level}-`));
    expect(rules.map(([id]) => id).sort()).toEqual(ofLevel.sort());
    expect(ofLevel.length).toBeGreaterThan(0);
  });

  it('are all that there are', () => {
    const levels = new Set(RULES.map(({ id }) => id.slice(0, 2)));
    expect([...levels].sort()).toEqual(Object.keys(FOLDERS));
  });
});
