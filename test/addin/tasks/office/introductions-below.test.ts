/** Introductions as an office reads them: who waits longest first, each once, and how many people stand where. */
import { introductionsTold } from '../../../../addin/tasks/office/introductions-below.ts';
import { wordsIn } from '../../../../addin/words/messages.ts';
import type { IntroductionView } from '../../../../functions/wire/introductions.ts';

const words = wordsIn('vi');
const ASKED = '2022-05-10';
const one = (id: string, more: Partial<IntroductionView> = {}): IntroductionView => ({
  id,
  sort: 'by-organisation',
  from: { id: 'union', name: 'Công đoàn A' },
  to: { id: 'branch', name: 'Chi bộ B' },
  people: 3,
  sentOn: '2022-04-20',
  dueOn: '2022-05-20',
  overdue: 0,
  state: 'sent',
  stateOn: '2022-04-20',
  ...more,
});
const received = (id: string, stateOn: string, receipt: number): IntroductionView =>
  one(id, { state: 'received', stateOn, receipt });

it('says first what is overdue, with the days that nobody answered and those over the thirty', () => {
  const late = one('late', { sentOn: '2022-04-04', dueOn: '2022-05-04', overdue: 6, people: 1_033 });
  const incoming = [received('old', '2022-04-22', 1), one('waits'), received('new', '2022-05-02', 2), late];
  const { incoming: told } = introductionsTold(words, { asOf: ASKED, incoming, sent: [] });
  expect(told.said).toBe(
    'Giới thiệu đến các đơn vị: 1.033 người quá hạn trả lời, 3 người chờ trả lời, 6 người đã được nhận',
  );
  expect(told.waiting).toBe('1.033 người quá hạn trả lời, 3 người chờ trả lời');
  expect(told.lines.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
    ['late', true],
    ['waits', false],
    ['new', false],
    ['old', false],
  ]);
  expect(told.lines.map(({ text }) => text).slice(0, 3)).toEqual([
    'Công đoàn A giới thiệu 1.033 người đến Chi bộ B, ngày 04/04/2022: chưa trả lời 36 ngày, quá hạn 6 ngày',
    'Công đoàn A giới thiệu 3 người đến Chi bộ B, ngày 20/04/2022: chưa trả lời 20 ngày, trong hạn đến hết ngày 20/05/2022',
    'Công đoàn A giới thiệu 3 người đến Chi bộ B, ngày 20/04/2022: đã nhận ngày 02/05/2022, giấy nhận số 2',
  ]);
});

it('tells what goes from one unit of an office to another once, and nobody as such', () => {
  const handed = one('handed');
  const { incoming, sent } = introductionsTold(words, {
    asOf: ASKED,
    incoming: [handed],
    sent: [handed, one('out', { state: 'withdrawn' })],
  });
  expect([incoming, sent].map(({ lines }) => lines.map(({ id }) => id))).toEqual([['handed'], ['out']]);
  const none = introductionsTold(words, { asOf: ASKED, incoming: [], sent: [] });
  expect([none.incoming.said, none.sent.said, none.incoming.waiting]).toEqual([
    'Chưa có ai được giới thiệu đến các đơn vị.',
    'Các đơn vị chưa giới thiệu ai đi.',
    '',
  ]);
});
