/** `hand-out`: a folder of templates, one for each unit below that keeps a roster. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEMBER_LIST } from '#domain/rules/members.ts';
import { asTask } from '../tasks/common/failure.ts';
import { serviceAt } from '../tasks/create.ts';
import { handOut, type HandedOut } from '../tasks/office/hand-out.ts';
import type { Edge } from './edge.ts';
import { expectFolder, notWritten } from './in-file.ts';
import { kindNamed } from './kinds.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

export const HAND_OUT_FORM =
  'hand-out --unit UNIT --as PERSON --out FOLDER [--kind candidates] [--empty] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  kind: { type: 'string', default: MEMBER_LIST.id },
  empty: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export async function handOutCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const {
    unit,
    as: person,
    out,
    kind: word,
    empty,
    json,
  } = argumentsOf(argv, { form: HAND_OUT_FORM, options: OPTIONS }).values;
  const kind = kindNamed(word);
  // A list that stays in its branch is no file that travels.
  if (!unit || !person || !out || !kind || kind.staysBelow) throw usage();
  await expectFolder(out);
  const service = serviceAt({ ...(await servicePlace(person, edge.environment)), pauses: PAUSES });
  const files: Omit<HandedOut, 'bytes'>[] = [];
  const write = async ({ bytes, ...about }: HandedOut): Promise<void> => {
    const file = join(out, about.file);
    await writeFile(file, bytes).catch((cause: unknown) => {
      throw notWritten(file, cause);
    });
    files.push(about);
  };
  await asTask(undefined, () => handOut(kind, service, { unit, isEmpty: empty }, {}, write));
  edge.out(
    json
      ? JSON.stringify({ files: files.map(({ unit: { id }, ...about }) => ({ ...about, unit: id })) })
      : say('handOut.done', { files: files.length, folder: out }),
  );
  return 0;
}

const usage = () => usageError(HAND_OUT_FORM);
