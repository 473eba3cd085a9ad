/** The sheet of plans beside what stands for the units below. */
import type { InEnglish } from './say.ts';

export const PLAN_SUMS_SHEET = {
  name: 'Cộng kế hoạch, chỉ tiêu',
  title: 'Cộng kế hoạch, chỉ tiêu và số đăng ký, do Khớp Sổ lập',
  about: '{unit}: số của đơn vị, cạnh đó là số đã giao và số đăng ký của các đơn vị trực thuộc.',

  unit: 'Đơn vị',
  measure: 'Việc',
  category: 'Đối tượng',
  from: 'Từ ngày',
  to: 'Đến ngày',
  own: 'Số của đơn vị',
  changes: 'Đã sửa',
  assigned: 'Đã giao cho đơn vị trực thuộc',
  remainder: 'Còn lại chưa giao',
  registered: 'Đã đăng ký',
  notRegistered: 'Chưa đăng ký',
  notAssigned: 'Chưa được giao',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const PLAN_SUMS_SHEET_IN_ENGLISH: InEnglish<typeof PLAN_SUMS_SHEET> = {
  name: 'Sums of plans',
  title: 'Sums of plans, targets and registrations, by Khớp Sổ',
  about: '{unit}: its own number, beside it what is assigned to and registered by the units directly below.',

  unit: 'Unit',
  measure: 'Measure',
  category: 'Category',
  from: 'From',
  to: 'To',
  own: 'The unit’s number',
  changes: 'Changed',
  assigned: 'Assigned below',
  remainder: 'Not assigned yet',
  registered: 'Registered',
  notRegistered: 'Not registered',
  notAssigned: 'Nothing assigned',
};
