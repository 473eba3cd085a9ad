/** The list of a class's participants: in a part of its own, for the office that keeps the ledger of classes. */
import { CLASS_LIST } from '#domain/rules/class-lists.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';

export const LIST: ListKind = CLASS_LIST;
