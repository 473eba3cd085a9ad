/** `npm run rules:page`: writes the hash of the rules' source and the page of all rules again. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rulesSourceHash, sourceHashFile } from './rules-source.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../domain/rules/${name}`, import.meta.url));

await writeFile(pathOf('source-hash.ts'), sourceHashFile(rulesSourceHash()));
// Loaded only now: the page names the hash.
const { rulesPage } = await import('./rules-page.ts');
await writeFile(pathOf('RULES.md'), rulesPage());
