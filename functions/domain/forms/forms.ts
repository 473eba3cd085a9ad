/** Every form in every version: which one is printed for a day. */
import { FORM_1_OF_2021 } from './form-1.ts';
import { FORM_2_OF_2021 } from './form-2.ts';
import { FORM_3_OF_2021 } from './form-3.ts';
import { FORM_4_OF_2021 } from './form-4.ts';
import { FORM_5_OF_2021 } from './form-5.ts';
import { FORM_IDS, type Form, type FormId } from './form.ts';

/** Of each form the oldest version first. */
export const FORMS: Readonly<Record<FormId, readonly [Form, ...Form[]]>> = {
  '1': [FORM_1_OF_2021],
  '2': [FORM_2_OF_2021],
  '3': [FORM_3_OF_2021],
  '4': [FORM_4_OF_2021],
  '5': [FORM_5_OF_2021],
};

export const isFormId = (id: string): id is FormId => FORM_IDS.some((each) => each === id);

/** The one in force on an ISO date; before the first that is known, the first. */
export function formOn(id: FormId, day: string): Form {
  const [first, ...later] = FORMS[id];
  return later.findLast(({ from }) => from <= day) ?? first;
}
