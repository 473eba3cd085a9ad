/** Where the page and the pane in its frame meet: the page leaves the workbook's wire on its window. */
import type { WorkbookHost } from '../../excel/host/host.ts';

const place = 'khopso';

/** What the page offers to its frame, and to tests. */
export interface Meeting {
  readonly host: WorkbookHost;
}

export function offerTo(window: Window, meeting: Meeting): void {
  Reflect.set(window, place, meeting);
}

export function meetingOf(window: Window): Meeting | null {
  const found: unknown = Reflect.get(window, place);
  return isMeeting(found) ? found : null;
}

const isMeeting = (value: unknown): value is Meeting =>
  typeof value === 'object' && value !== null && 'host' in value;
