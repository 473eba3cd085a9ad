/** A list as it was on an earlier day: of those who are on it now, whoever had been admitted by then. Nobody left in between. */
import type { GeneratedFields, GeneratedMember } from './draft.ts';

export function listOn(members: readonly GeneratedMember[], day: string): GeneratedMember[] {
  return members
    .filter(({ fields }) => String(fields.ngay_vao_dang) <= day)
    .map(({ fields }) => ({ fields: asThen(fields, day) }));
}

/** Who was recognised later was on probation then, and had no post. */
function asThen(fields: GeneratedFields, day: string): GeneratedFields {
  const { ngay_chinh_thuc: official, chuc_vu_dang: _post, ...others } = fields;
  return typeof official === 'string' && official > day ? { ...others, loai_dv: 'du-bi' } : fields;
}
