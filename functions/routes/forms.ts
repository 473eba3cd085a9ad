/** A form: which one and the first day of its span stand in the path, the last day is what is asked as of. */
import { formOf } from '../acts/form.ts';
import type { UnitCall } from '../http/route.ts';
import type { FormResponse } from '../wire/form.ts';

export const getForm = (call: UnitCall): Promise<FormResponse> =>
  formOf(call, { form: call.params.form ?? '', from: call.params.from ?? '' });
