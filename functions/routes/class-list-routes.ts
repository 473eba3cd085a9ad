/** Lists of the participants of classes: kept and looked at by the office; told to a branch as far as its own people stand in them. */
import { classListOf, keepClassList } from '../acts/class-lists.ts';
import { ownClasses } from '../acts/own-classes.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { CLASS_LISTS } from '../domain/roster/fields/class-lists.ts';
import { parsed, readJson, withRows } from '../http/body.ts';
import type { Route, UnitCall } from '../http/route.ts';
import { ClassListKept, ClassListResponse } from '../wire/class-lists.ts';
import { OwnClassesResponse } from '../wire/own-classes.ts';
import { requestsOf } from '../wire/upload-request.ts';

const { chunk: ClassListRequest } = requestsOf(CLASS_LISTS);

export const CLASS_LIST_ROUTES: readonly Route[] = [
  {
    name: 'putClassList',
    method: 'PUT',
    path: 'units/{unit}/class-lists/{class}/lists/{list}',
    summary: 'Keep the list of participants of a class of the ledger, in the place of the one before',
    access: { verb: 'class-lists.keep', unit: 'path' },
    isOfToday: true,
    body: ClassListRequest,
    response: ClassListKept,
    problems: [
      'row-unknown',
      'content-mismatch',
      'rules-failed',
      'upload-differs',
      'save-differs',
      'too-many-rows',
    ],
    handle: async (call: UnitCall) =>
      keepClassList(
        call,
        { class: call.params.class ?? '', list: call.params.list ?? '' },
        parsed(ClassListRequest, withRows('rows', await readJson(call.request))),
      ),
  },
  {
    name: 'getClassList',
    method: 'GET',
    path: 'units/{unit}/class-lists/{class}',
    summary: 'Who of the list of a class stands in a list of candidates below, and who in none',
    access: { verb: 'class-lists.keep', unit: 'path' },
    asOf: true,
    response: ClassListResponse,
    problems: ['row-unknown', 'period-unknown', 'version-altered'],
    handle: (call: UnitCall) => classListOf(call, call.params.class ?? ''),
  },
  {
    name: 'getOwnClasses',
    method: 'GET',
    path: `units/{unit}/${CANDIDATES.id}/classes`,
    summary: 'What lists of classes say of the people of a unit, and whom of them other units received',
    access: { verb: 'roster.read', unit: 'path' },
    response: OwnClassesResponse,
    problems: ['version-altered'],
    handle: ownClasses,
  },
];
