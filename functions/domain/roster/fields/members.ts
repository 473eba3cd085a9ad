/** The list of a branch's members. */
import type { RosterKind } from '../shape/kind.ts';
import { FIELDS } from './fields.ts';
import { HEADER_WORDS } from './header-words.ts';

export const MEMBERS: RosterKind = { id: 'members', fields: FIELDS, headerWords: HEADER_WORDS };
