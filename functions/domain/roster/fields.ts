/** The roster's fields as one table: the template, the header matching, the wire schema and the documentation derive from it. */
import type { Field } from './field.ts';

export const FIELDS: readonly Field[] = [
  {
    key: 'ho_ten',
    header: { vi: 'Họ và tên', en: 'Full name' },
    variants: ['Họ tên', 'Họ, tên', 'Họ và tên đảng viên'],
    type: 'text',
    sensitivity: 'basic',
    upload: 'rows',
    required: true,
  },
];
