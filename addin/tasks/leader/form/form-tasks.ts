/** The official forms: asked for, written as a sheet of our own, and filled into the superior's form, in this workbook or in a file. */
import type { FormId } from '#domain/forms/form.ts';
import type { FormResponse } from '#wire/form.ts';
import { PatchError } from '../../../excel/xlsx/patch/patch-problem.ts';
import { XlsxError } from '../../../excel/xlsx/zip/problem.ts';
import type { Service } from '../../../service/client.ts';
import { officeService } from '../../../service/office-client.ts';
import { showSheet } from '../../../workbook/select.ts';
import { writeRuledSheet } from '../../../workbook/page/ruled-sheet.ts';
import { asTask } from '../../common/failure.ts';
import { TaskError, type TaskOptions } from '../../common/outcome.ts';
import { fillFile, type FilledFile } from './fill-file.ts';
import { notesBelow, type FormNote } from './form-notes.ts';
import { formSheet } from './form-sheet.ts';
import { fillOpen, planOpen, type FormPlan, type OpenFilled } from './open-form.ts';

export interface FormAsked {
  readonly unit: string;
  readonly form: FormId;
  /** ISO days. */
  readonly from: string;
  readonly to: string;
}

export interface FormRead {
  readonly form: FormResponse;
  /** What is to be said beside it: what is blank, and what does not hold. */
  readonly notes: readonly FormNote[];
}

export interface FormTasks {
  readonly read: (asked: FormAsked, options?: TaskOptions) => Promise<FormRead>;
  /** Gives the sheet's name. */
  readonly writeSheet: (form: FormResponse, options?: TaskOptions) => Promise<string>;
  /** What would be written where in this workbook; null where the form stands on none of its sheets. Nothing is written. */
  readonly planOpen: (form: FormResponse, options?: TaskOptions) => Promise<FormPlan | null>;
  /** Only what was planned is written: where the sheet is another by now, nothing is, and what would be is given anew. */
  readonly fillOpen: (form: FormResponse, plan: FormPlan, options?: TaskOptions) => Promise<OpenFilled>;
  /** A filled copy; null where the form stands nowhere in the file. TaskError 'form-file', 'form-cell'. */
  readonly fillFile: (form: FormResponse, bytes: Uint8Array) => Promise<FilledFile | null>;
}

export const formTasks = (service: Service): FormTasks => ({
  read: ({ unit, ...asked }, { signal, progress } = {}) =>
    asTask(signal, async () => {
      progress?.({ what: 'fetching', done: 0, total: 0 });
      const form = await officeService(service).form(unit, { ...asked, signal });
      return { form, notes: notesBelow(form) };
    }),
  writeSheet: (form, { signal } = {}) =>
    asTask(signal, async () => {
      const key = `form.${form.form}.${form.unit.id}`;
      const { sheet, created } = await writeRuledSheet(key, formSheet(form), { signal });
      if (created) await showSheet(sheet);
      return sheet;
    }),
  planOpen: (form, { signal } = {}) => asTask(signal, () => planOpen(form, { signal })),
  fillOpen: (form, plan, { signal } = {}) => asTask(signal, () => fillOpen(form, plan, { signal })),
  fillFile: (form, bytes) => asTask(undefined, () => Promise.resolve().then(() => filledCopy(form, bytes))),
});

function filledCopy(form: FormResponse, bytes: Uint8Array): FilledFile | null {
  try {
    return fillFile(bytes, form);
  } catch (cause) {
    if (cause instanceof PatchError) throw new TaskError('form-cell', { place: cause.place }, { cause });
    if (cause instanceof XlsxError)
      throw new TaskError(cause.code === 'encrypted' ? 'form-password' : 'form-file', {}, { cause });
    throw cause;
  }
}
