/** Lists of the participants of classes: kept and looked at by the office; told to a branch as far as its own people stand in them. */
import { keepClassList, withdrawClassList } from '../acts/class-lists.ts';
import { classListMet, classListOf } from '../acts/class-meeting.ts';
import { ownClasses } from '../acts/own-classes.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { CLASS_LISTS } from '../domain/roster/fields/class-lists.ts';
import { parsed, readJson, withRows } from '../http/body.ts';
import type { Route, UnitCall } from '../http/route.ts';
import { ClassListKept, ClassListResponse } from '../wire/class-lists.ts';
import { OwnClassesResponse } from '../wire/own-classes.ts';
import { requestsOf } from '../wire/upload-request.ts';

const { chunk: ClassListRequest } = requestsOf(CLASS_LISTS);

const listIn = ({ params }: UnitCall) => ({ class: params.class ?? '', list: params.list ?? '' });
const sentIn = async ({ request }: UnitCall) =>
  parsed(ClassListRequest, withRows('rows', await readJson(request)));

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
    handle: async (call: UnitCall) => keepClassList(call, listIn(call), await sentIn(call)),
  },
  {
    name: 'putClassListWithdrawn',
    method: 'PUT',
    path: 'units/{unit}/class-lists/{class}/lists/{list}/withdrawn',
    summary: 'Withdraw the list of a class that counts: the one before it counts again, or none',
    access: { verb: 'class-lists.keep', unit: 'path' },
    isOfToday: true,
    response: ClassListKept,
    problems: ['row-unknown', 'save-differs'],
    handle: (call: UnitCall) => withdrawClassList(call, listIn(call)),
  },
  {
    name: 'postClassListMeeting',
    method: 'POST',
    path: 'units/{unit}/class-lists/{class}/meeting',
    summary: 'Who of a list that is not kept would stand in a list of candidates below, and who in none',
    access: { verb: 'class-lists.keep', unit: 'path' },
    asOf: true,
    body: ClassListRequest,
    response: ClassListResponse,
    problems: [
      'row-unknown',
      'content-mismatch',
      'rules-failed',
      'too-many-rows',
      'period-unknown',
      'version-altered',
    ],
    handle: async (call: UnitCall) => classListMet(call, call.params.class ?? '', await sentIn(call)),
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
