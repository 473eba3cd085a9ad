/** `npm run rules:page`: writes the page of all rules again. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rulesPage } from './rules-page.ts';

await writeFile(fileURLToPath(new URL('../domain/rules/RULES.md', import.meta.url)), rulesPage());
