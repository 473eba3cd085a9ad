/** The rule about what some people of a list have no value of. */
import { problemsOf } from '../helpers/problems.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Rule } from '../record/rule.ts';

const SOME = 5;
/** A field that at least so many have is a field of this list; the others were forgotten. */
const MOSTLY = 0.5;
/** Of the counted fields those in which having none is no answer. */
const COUNTED: readonly FieldKey[] = ['dan_toc', 'ton_giao', 'loai_dv', 'van_hoa', 'nghe_nghiep'];

const leftOpen: Rule = {
  id: 'L4-REQ-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Một số người chưa ghi mục này', en: 'Some people have no value here' },
  message: {
    vi: '{count} trong {members} người chưa ghi {label}, báo cáo sẽ tính vào “Chưa rõ”. Nên ghi đủ.',
    en: '{count} of {members} people have no {label}; reports will count them as unknown. Better fill them in.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'everybody has one, or hardly anybody',
        members: Array.from({ length: 6 }, (_, index) => ({
          dan_toc: '01',
          ...(index === 0 && { ton_giao: 'khong' }),
        })),
      },
      {
        title: 'what the cell holds could not be read, which is said of the cell',
        members: [{ gioi_tinh: 'nu' }, ...Array.from({ length: 5 }, () => ({ dan_toc: '01' }))],
        columns: ['gioi_tinh', 'dan_toc'],
        problems: [{ code: 'error-value', row: 2, column: 1, field: 'dan_toc', value: '#GETTING_DATA' }],
      },
    ],
    fail: [
      {
        title: 'one of six has none',
        members: [...Array.from({ length: 5 }, () => ({ dan_toc: '01' })), { gioi_tinh: 'nu' }],
      },
    ],
  },
  *check({ list: { members, filled }, sheet }) {
    if (members.length < SOME) return;
    for (const field of COUNTED) {
      if (!filled(field)) continue;
      const told = new Set(problemsOf(sheet).flatMap((each) => (each.field === field ? each.row : [])));
      const open = members.filter(({ row, fields }) => fields[field] === undefined && !told.has(row));
      if (open.length === 0 || open.length > members.length * MOSTLY) continue;
      yield { row: open[0]?.row ?? null, field, params: { count: open.length, members: members.length } };
    }
  },
};

export const LEFT_OPEN_RULES: readonly Rule[] = [leftOpen];
