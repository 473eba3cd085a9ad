/** The real pane over tasks in memory; ?role= says who, window.fake lets a test decide what happens next. */
import { mountPane } from '../../addin/pane/pane.ts';
import { followTheme } from '../../addin/pane/theme.ts';
import { receipt } from './pane-answers.ts';
import { fakeTasks } from './pane-fake.ts';
import type { FakeControl } from './pane-fake.ts';

declare global {
  interface Window {
    fake: FakeControl;
  }
}

const query = new URLSearchParams(location.search);
const role = query.get('role');
const failing = query.get('fail');

window.fake = {
  fail: failing === null ? null : { code: failing },
  hold: false,
  release: () => undefined,
  changeSheet: () => undefined,
  editCell: () => undefined,
  clean: query.has('clean'),
  broken: query.has('broken'),
  fixed: false,
  blank: query.has('blank'),
  asks: Number(query.get('asks') ?? 0),
  offered: query.has('offered'),
  hidden: Number(query.get('hidden') ?? 0),
  silent: query.has('silent'),
  other: query.has('other'),
  notCompared: query.get('alone'),
  choices: {},
  answers: null,
  sheets: ['Danh sách', ...query.getAll('sheet')],
  skipped: [],
  deleted: [],
  who: '',
  calls: [],
  receipts: [receipt(2)],
  kept: Number(query.get('kept') ?? 0),
};
followTheme(document.documentElement, undefined);
const root = document.getElementById('pane');
if (root) {
  mountPane(root, {
    tasks: () =>
      fakeTasks(
        role === 'office' || role === 'leader' || role === 'admin' || role === 'none' ? role : 'clerk',
        window.fake,
      ),
    today: '2026-11-22',
    language: 'vi',
    keepLanguage: () => undefined,
  });
}
