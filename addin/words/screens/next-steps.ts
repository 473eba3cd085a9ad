/** What is to be done next about each candidate, with the paper that it takes and the day by which. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const NEXT_STEP_WORDS = {
  'next.run': { vi: 'Việc tiếp theo của từng người', en: 'What is next for each' },
  'next.line': { vi: '{who}: {what}', en: '{who}: {what}' },
  'next.from': { vi: 'từ ngày {day}', en: 'from {day} on' },
  'next.by': { vi: 'trước hết ngày {day}', en: 'by {day}' },
  'next.over': { vi: 'quá ngày {day}', en: 'was due by {day}' },
  'next.nobody': { vi: 'Không ai còn việc phải làm.', en: 'Nothing is left to be done.' },
  'next.noList': {
    vi: 'Trang đang mở không có danh sách. Hãy mở trang có danh sách rồi bấm lại.',
    en: 'The open sheet is no list. Open the sheet of the list, then press again.',
  },
  'next.done': { vi: '{count} người còn việc phải làm.', en: '{count} {count|person waits|people wait}.' },
  'next.print': { vi: 'In đề nghị xem xét', en: 'Print for the meeting' },
  'next.printed': {
    vi: 'Đã lập trang “{sheet}” cho {count} người: mở ra rồi in.',
    en: 'Sheet “{sheet}” ({count} {count|person|people}): open it, then print.',
  },
  'step.helper': { vi: 'phân công đảng viên chính thức giúp đỡ', en: 'assign an official member to help' },
  'paper.helper': { vi: 'nghị quyết chi bộ', en: 'branch resolution' },
  'step.class': { vi: 'cử đi học lớp bồi dưỡng nhận thức về Đảng', en: 'send to the awareness class' },
  'paper.class': { vi: 'danh sách cử đi học', en: 'list of participants' },
  'step.classAgain': {
    vi: 'cử đi học lại lớp bồi dưỡng nhận thức về Đảng',
    en: 'send to the awareness class again',
  },
  'paper.classAgain': { vi: 'danh sách cử đi học', en: 'list of participants' },
  'step.introduction': { vi: 'giới thiệu sang tổ chức đảng', en: 'introduce to the Party branch' },
  'step.certificate': { vi: 'nhận giấy chứng nhận đã học', en: 'get the certificate of the class' },
  'step.application': { vi: 'viết đơn xin vào Đảng', en: 'write the application' },
  'step.history': { vi: 'khai lý lịch của người xin vào Đảng', en: 'write the personal history' },
  'step.verification': { vi: 'thẩm tra lý lịch', en: 'verify the history' },
  'paper.verification': {
    vi: 'văn bản thẩm tra, nhận xét nơi cư trú',
    en: 'statement of residence',
  },
  'step.branch': { vi: 'chi bộ xét', en: 'have the branch consider it' },
  'paper.branch': {
    vi: 'giấy giới thiệu, ý kiến nhận xét, nghị quyết chi bộ',
    en: 'introduction, opinions',
  },
  'step.committee': { vi: 'đảng ủy cơ sở xét', en: 'have the committee consider it' },
  'paper.committee': { vi: 'nghị quyết đảng ủy', en: 'its resolution' },
  'step.decision': { vi: 'chờ cấp có thẩm quyền ra quyết định', en: 'wait for the decision' },
  'step.ceremony': { vi: 'tổ chức lễ kết nạp', en: 'hold the ceremony' },
  'paper.ceremony': { vi: 'quyết định kết nạp', en: 'the decision' },
  'step.newMemberClass': {
    vi: 'cử đi học lớp bồi dưỡng đảng viên mới',
    en: 'send to the class for new members',
  },
  'paper.newMemberClass': { vi: 'giấy chứng nhận của lớp', en: 'its certificate' },
  'step.recognition': { vi: 'xét công nhận chính thức', en: 'consider recognition' },
  'paper.recognition': {
    vi: 'bản tự kiểm điểm, nhận xét của người giúp đỡ',
    en: 'own report, helper’s opinion',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
