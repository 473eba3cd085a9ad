/** What the tasks in memory answer about reports that are kept: one of a province, with what differs today, and units behind a figure. */
import type { LeaderTasks } from '../../addin/tasks/leader/leader-tasks.ts';
import type { KeptReports } from '../../addin/tasks/leader/report.ts';
import { pageOf } from '../../addin/tasks/leader/page/page.ts';
import { reportOfProvince } from '../addin/tasks/leader/page/report-of-a-province.ts';

const unit = (number: number, value: number | null) => ({
  unit: `cb-${String(number)}`,
  name: `Chi bộ số ${String(number)}`,
  above: ['khoi'],
  value,
  version: number,
  rosterDate: '2023-08-31',
  receivedAt: '2023-08-31T09:00:00.000Z',
});

const keptReports: KeptReports = {
  reprint: () =>
    Promise.resolve({
      ...reportOfProvince(),
      keptAt: '2023-09-01T02:15:00.000Z',
      differs: [{ id: 'members', pinned: 5_418, today: 5_421 }],
      changed: { ledgers: [], units: [] },
    }),
  behind: (at, indicator) =>
    Promise.resolve({ hash: at.hash, indicator, units: [unit(1, 12), unit(2, 0), unit(3, null)] }),
  rows: () => Promise.reject(new Error('Rows are written without a screen.')),
  writePage: (report) => Promise.resolve({ sheet: 'Báo cáo một trang', page: pageOf(report) }),
  chosen: () => Promise.resolve('plan.shouldStand'),
  printed: () => {
    const { hash, asOf, from, known } = reportOfProvince();
    return Promise.resolve([{ hash, asOf, from, known }]);
  },
};

const elsewhere = () => Promise.reject(new Error('It is tried on real parts.'));

export const LEADER: LeaderTasks = {
  report: () => Promise.resolve(reportOfProvince()),
  keptReports: () => Promise.resolve(keptReports),
  forms: elsewhere,
  summarise: elsewhere,
  checkReport: elsewhere,
  sheetSentences: elsewhere,
  writeParagraph: elsewhere,
  holdText: elsewhere,
  funnel: elsewhere,
  gradings: elsewhere,
};
