/** What the figures of a ledger are called, in the pane and the command. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const LEDGER_FIGURES = {
  'figures.title': { vi: 'Số liệu từ danh mục này', en: 'Figures of this ledger' },
  'figures.run': { vi: 'Xem số liệu', en: 'Show the figures' },
  'figures.from': { vi: 'Từ ngày', en: 'From' },
  'figures.to': { vi: 'Đến ngày', en: 'To' },
  'figures.on': { vi: 'Tính đến ngày', en: 'As of' },
  'classes.learners': {
    vi: '{what}: {classes} lớp, {people} người',
    en: '{what}: {classes} classes, {people} people',
  },
  'classes.none': { vi: 'Không có lớp nào', en: 'No class' },
  'classes.general': { vi: 'Lớp chung', en: 'General classes' },
  'classes.separate': { vi: 'Lớp mở riêng', en: 'Classes opened apart' },
  'classes.attended': { vi: 'Dự học', en: 'Attended' },
  'classes.certificates': { vi: 'Được cấp giấy chứng nhận', en: 'Certificates' },
  'places.none': { vi: 'Danh mục chưa có nơi nào', en: 'There is no place in the ledger' },
  'places.covered': {
    vi: 'Có tổ chức đảng: {count}/{of} ({percent})',
    en: 'With a Party organisation: {count} of {of} ({percent})',
  },
  'places.own': {
    vi: 'Có tổ chức đảng riêng: {count}/{of} ({percent})',
    en: 'With one of its own: {count} of {of} ({percent})',
  },
  'places.heads': {
    vi: 'Người đứng đầu là đảng viên: {count}/{of} nơi đã rõ ({percent})',
    en: 'Heads who are members: {count} of {of} of whom it is known ({percent})',
  },
  'places.withMembers': {
    vi: 'Có đảng viên: {count}/{of} nơi đã rõ ({percent})',
    en: 'With members: {count} of {of} of which it is known ({percent})',
  },
  'places.goals': { vi: 'So với mục tiêu', en: 'Against the goals' },
  'places.goal.reached': {
    vi: '{unit} · {what} · {category}: mục tiêu {goal}% đến {to}, có {count}/{of} ({percent}): đạt',
    en: '{unit} · {what} · {category}: the goal is {goal}% until {to}; {count} of {of} ({percent}): reached',
  },
  'places.goal.left': {
    vi: '{unit} · {what} · {category}: mục tiêu {goal}% đến {to}, có {count}/{of} ({percent}): còn thiếu {left} nơi',
    en: '{unit} · {what} · {category}: the goal is {goal}% until {to}; {count} of {of} ({percent}): {left} missing',
  },
  'places.goal.assumed': { vi: '(mục tiêu giả định)', en: '(an assumed goal)' },
  'places.union': {
    vi: 'Có công đoàn: {count}/{of} ({percent})',
    en: 'With a union: {count} of {of} ({percent})',
  },
  'places.youthUnion': {
    vi: 'Có Đoàn thanh niên: {count}/{of} ({percent})',
    en: 'With a youth union: {count} of {of} ({percent})',
  },
  'places.workers': {
    vi: 'Lao động: {people} người ở {places} nơi đã rõ',
    en: 'Workers: {people} at {places} places of which it is known',
  },
  'places.without': { vi: 'Chưa có tổ chức đảng: {count}', en: 'Without one: {count}' },
  'places.notKnown': { vi: 'Chưa rõ có hay không: {count}', en: 'Not known: {count}' },
  'places.below': { vi: '{name} ({unit})', en: '{name} ({unit})' },
} as const satisfies Readonly<Record<string, Bilingual>>;
