/** Somebody else's version stands where a roster was to go: who sent it, when, and which it is. */
import type { Head } from '../domain/submissions/version.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';

export const versionConflict = (head: Head | undefined): ProblemError =>
  new ProblemError('version-conflict', {
    by: head?.receivedBy.name ?? '',
    at: head?.receivedAt ?? '',
    version: head?.version ?? 0,
  });
