/** What a recount says of itself, to whoever runs it: names of units and blocks, never of people. */
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { OPENED_LISTS } from '../domain/submissions/opening-ledger.ts';
import type { RecountEvent, RecountSummary } from './recount.ts';

const SAID: Readonly<Record<RecountEvent['kind'], readonly [vi: string, en: string]>> = {
  added: ['đã thêm', 'added'],
  differs: ['đếm lại hôm nay sẽ khác, giữ số đã lưu', 'would be counted otherwise today, what rests stays'],
  'no-room': ['không đủ chỗ', 'no room left'],
  unreadable: [
    'chưa tính được: không đọc được số đã lưu (thêm --unreadable để đếm lại)',
    'cannot be read (--unreadable counts it again)',
  ],
  'no-rows': ['không đủ danh sách để đếm lại', 'its rows are not all there'],
  moved: ['vừa có bản gửi mới, chạy lại để xem tiếp', 'something was sent meanwhile, run again'],
};

type Kind = Pick<RosterKind, 'id'>;

/** Of another kind than that of members its name. */
function named({ id }: Kind): string {
  const label = OPENED_LISTS.find(({ code }) => code === id)?.label;
  return label === undefined ? '' : ` (${label.vi} / ${label.en})`;
}

export function eventLine(event: RecountEvent, kind: Kind): string {
  const [vi, en] = SAID[event.kind];
  const blocks = 'blocks' in event ? `: ${event.blocks.join(', ')}` : '';
  return `${event.unitName} (${event.unit}), bản gửi ${String(event.version)}${named(kind)}: ${vi} / ${en}${blocks}`;
}

export function summaryLines(
  { versions, whole, added, left, stopped }: RecountSummary,
  kind: Kind,
): string[] {
  const [all, had, got, stay] = [versions, whole, added, left].map(String);
  const lines = [
    `Đã xem ${all} bản gửi${named(kind)}: ${had} đã đủ, ${got} được thêm, ${stay} giữ nguyên.`,
    `  Looked at ${all} versions: ${had} were whole, ${got} were added to, ${stay} stay as they were.`,
  ];
  if (stopped) lines.push('Đã dừng giữa chừng; chạy lại để tiếp tục. / Stopped; run it again to go on.');
  return lines;
}
