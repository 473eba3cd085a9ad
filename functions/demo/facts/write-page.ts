/** `npm run facts:page`: writes the page of all facts again. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { factsPage } from './page.ts';

await writeFile(fileURLToPath(new URL('../FACTS.md', import.meta.url)), factsPage());
