/** The consolidated sheet while units that merged and split have not sent: what is old says so, and is no unit of the day. */
import { consolidatedTable } from '../../../../addin/tasks/office/consolidated-table.ts';
import type { ConsolidatedResponse } from '../../../../functions/wire/consolidated.ts';

const counts = (members: number) => ({ members, women: 0, youthUnion: 0, probationary: 0 });
const unit = (id: string, name: string, members: number, more: object = {}) => ({
  unit: id,
  name,
  parentName: 'Đảng bộ xã',
  above: [],
  sector: 'residential',
  ...counts(members),
  version: 1,
  rosterDate: '2023-09-30',
  receivedAt: '2023-09-30T00:00:00Z',
  sentThisPeriod: false,
  ...more,
});
const group = (
  id: string,
  name: string,
  members: number,
  more: { readonly keepers: number; readonly sent: number; readonly onOld: number },
) => ({
  unit: id,
  name,
  ...counts(members),
  ...more,
});
const period = {
  id: '2023-Q4',
  label: { vi: 'Quý IV/2023', en: 'Q4' },
  from: '2023-10-01',
  to: '2023-12-31',
};
const ANSWER: ConsolidatedResponse = {
  unit: { id: 'xa', name: 'Đảng bộ xã' },
  asOf: '2023-10-05',
  counts: 'sent',
  coverage: { sent: 0, expected: 4, period, missing: [], late: [] },
  units: [
    unit('new', 'Chi bộ thôn Yên Giản', 0),
    unit('a', 'Chi bộ Yên Giản 1', 30, {
      above: ['new'],
      standsFor: [{ id: 'new', name: 'Chi bộ thôn Yên Giản' }],
    }),
    unit('b', 'Chi bộ Yên Giản 2', 28, {
      above: ['new'],
      standsFor: [{ id: 'new', name: 'Chi bộ thôn Yên Giản' }],
    }),
    unit('van', 'Chi bộ tổ Văn', 0),
    unit('van-2023-10-01', 'Chi bộ tổ Văn', 40, {
      standsFor: [
        { id: 'van', name: 'Chi bộ tổ Văn' },
        { id: 'vo', name: 'Chi bộ tổ Võ' },
      ],
    }),
    unit('vo', 'Chi bộ tổ Võ', 0),
    unit('dong', 'Chi bộ Đông', 9, { above: ['part'] }),
  ],
  groups: [
    group('new', 'Chi bộ thôn Yên Giản', 58, { keepers: 0, sent: 0, onOld: 2 }),
    group('part', 'Đảng bộ bộ phận', 9, { keepers: 1, sent: 0, onOld: 0 }),
  ],
  onOld: 3,
  total: counts(107),
};

it('tells an old list from the unit, and the sum of old lists from a sum of units', () => {
  const { columns, rows } = consolidatedTable(ANSWER);
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  expect(rows.map((row) => [row[at('name')], row[at('members')], row[at('sent')]].join(' | '))).toEqual([
    'Chi bộ thôn Yên Giản | 0 | Chưa gửi',
    'Chi bộ thôn Yên Giản: cộng 2 danh sách cũ | 58 | Số liệu cũ',
    'Chi bộ Yên Giản 1 (danh sách cũ, tính đến khi Chi bộ thôn Yên Giản gửi) | 30 | Số liệu cũ',
    'Chi bộ Yên Giản 2 (danh sách cũ, tính đến khi Chi bộ thôn Yên Giản gửi) | 28 | Số liệu cũ',
    'Chi bộ tổ Văn | 0 | Chưa gửi',
    'Chi bộ tổ Văn (danh sách cũ, tính đến khi Chi bộ tổ Văn, Chi bộ tổ Võ gửi) | 40 | Số liệu cũ',
    'Chi bộ tổ Võ | 0 | Chưa gửi',
    'Đảng bộ bộ phận: cộng 1 đơn vị | 9 | Đã gửi 0/1',
    'Chi bộ Đông | 9 | Chưa gửi',
  ]);
});
