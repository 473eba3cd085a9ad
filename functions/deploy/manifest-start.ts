/** npm run manifest: the manifest of one organisation. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optionsIn, runToEnd, UsageError } from '../command-line.ts';
import { manifestForOrigin } from './manifest.ts';
import type { ManifestFor } from './manifest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FORM =
  'npm run manifest -- --origin https://khopso.example.vn [--id UUID] [--domain https://…] [--out FILE]';

const OPTIONS = {
  origin: { type: 'string' },
  id: { type: 'string' },
  domain: { type: 'string', multiple: true },
  out: { type: 'string', default: join(ROOT, 'dist', 'manifest-of-origin.xml') },
} as const;

/** Throws UsageError where an address is missing, or one or the id is none. */
function made(manifest: ManifestFor): string {
  if (manifest.origin === '') throw new UsageError(FORM);
  try {
    return manifestForOrigin(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), manifest);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(FORM, error.message) : error;
  }
}

await runToEnd(
  () => {
    const {
      origin = '',
      id = randomUUID(),
      domain,
      out,
    } = optionsIn(process.argv.slice(2), {
      form: FORM,
      options: OPTIONS,
    });
    const manifest = made({ origin, id, ...(domain === undefined ? {} : { domains: domain }) });
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, manifest);
    console.log(
      `${out}\nMã phần bổ trợ: ${id}. Giữ mã này: lần sau dùng --id ${id}, nếu không sẽ thành phần bổ trợ khác.`,
    );
    console.log(
      `The id of this add-in: keep it and give it with --id next time, or it becomes another add-in.`,
    );
  },
  (error) => {
    const why = error instanceof Error ? error.message : String(error);
    return `Không ghi được tệp kê khai: ${why} / The manifest could not be written.`;
  },
);
