/** The sheet of how members were graded. */
import type { InEnglish } from './say.ts';

export const GRADING_SHEET = {
  name: 'Kết quả xếp loại',
  title: 'Kết quả xếp loại đảng viên, do Khớp Sổ lập',
  about: '{unit}; tính đến {date}. {coverage}',
  listed: 'Có tên trong danh sách',
  graded: 'Được xếp loại, trên số đảng viên',
  grades: 'Mức xếp loại',
  reasons: 'Lý do không xếp loại',
  cap: 'Xuất sắc {wording}, trần {most}%',
  goal: 'Mục tiêu xuất sắc {percent}%',
  goalAssumed: 'Mục tiêu xuất sắc {percent}% (giả định)',
  meets: 'Đạt',
  misses: 'Chưa đạt',
  seenText: '{source} (đã đối chiếu nội dung văn bản)',
  seenAbout: '{source} (chỉ qua tài liệu nói về văn bản)',
  notSeen: '{source} (giả định, chưa đối chiếu được)',

  year: 'Năm',
  group: 'Chia theo',
  of: 'Nhóm',
  people: 'Số người',
  among: 'Trên số',
  percent: 'Tỷ lệ %',
  allowed: 'Nhiều nhất',
  over: 'Vượt',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const GRADING_SHEET_IN_ENGLISH: InEnglish<typeof GRADING_SHEET> = {
  name: 'Gradings',
  title: 'How members were graded, by Khớp Sổ',
  about: '{unit}; as of {date}. {coverage}',
  listed: 'On the list',
  graded: 'Graded, of the members',
  grades: 'Grade',
  reasons: 'Why not graded',
  cap: 'Outstanding {wording}, cap {most}%',
  goal: 'Goal of {percent}% outstanding',
  goalAssumed: 'Goal of {percent}% outstanding (assumed)',
  meets: 'Reached',
  misses: 'Not reached',
  seenText: '{source} (the text was seen)',
  seenAbout: '{source} (seen in a text about it)',
  notSeen: '{source} (an assumption, the text was not seen)',

  year: 'Year',
  group: 'By',
  of: 'Group',
  people: 'People',
  among: 'Of',
  percent: 'Per cent',
  allowed: 'At most',
  over: 'Over',
};
