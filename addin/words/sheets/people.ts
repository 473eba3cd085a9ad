/** The consolidated list of people: its headers besides those of the fields, and what it says of itself. */
import type { InEnglish } from './say.ts';

export const PEOPLE_SHEET = {
  sheet: 'Danh sách tổng hợp',
  title: 'Danh sách tổng hợp: {unit}',
  line: '{members} đảng viên của {units} đơn vị, tính đến {date}. Mỗi lần lấy danh sách này đều được ghi vào nhật ký: {by}, lúc {time} ngày {day}',
  unitName: 'Đơn vị',
  parentName: 'Cấp trên',
  rosterDate: 'Danh sách ngày',
  standing: 'Tình trạng',
  person: 'Mã người',
  unit: 'Mã đơn vị',
  isThere: 'Có trong danh sách',
  gone: 'Không còn trong danh sách',
  yes: 'Có',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const PEOPLE_SHEET_IN_ENGLISH: InEnglish<typeof PEOPLE_SHEET> = {
  sheet: 'All people',
  title: 'All people: {unit}',
  line: '{members} members of {units} units, as of {date}. Every pull of this list is in the audit: {by}, {time}, {day}',
  unitName: 'Unit',
  parentName: 'Above',
  rosterDate: 'Roster date',
  standing: 'State',
  person: 'Person id',
  unit: 'Unit id',
  isThere: 'On the roster',
  gone: 'On the roster no more',
  yes: 'Yes',
};
