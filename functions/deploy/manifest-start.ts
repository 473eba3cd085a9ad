/** npm run manifest -- --origin https://… [--id UUID] [--domain https://…] [--out FILE]: the manifest of one organisation. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { manifestForOrigin } from './manifest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({
  options: {
    origin: { type: 'string' },
    id: { type: 'string' },
    domain: { type: 'string', multiple: true },
    out: { type: 'string', default: join(ROOT, 'dist', 'manifest-of-origin.xml') },
  },
});

try {
  const { origin = '', id = randomUUID(), domain, out } = values;
  const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const made = manifestForOrigin(source, {
    origin,
    id,
    ...(domain === undefined ? {} : { domains: domain }),
  });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, made);
  console.log(
    `${out}\nMã phần bổ trợ: ${id}. Giữ mã này: lần sau dùng --id ${id}, nếu không sẽ thành phần bổ trợ khác.`,
  );
  console.log(
    `The id of this add-in: keep it and give it with --id next time, or it becomes another add-in.`,
  );
} catch (error) {
  console.error('Cần một địa chỉ: npm run manifest -- --origin https://khopso.example.vn');
  console.error(`An address is needed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
