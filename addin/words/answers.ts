/** The reasons for which something doubtful may stay, with their words, and how long what she adds may be. */
export { DOCUMENT_CHARACTERS, JUSTIFICATION_REASONS } from '#domain/rules/record/justification-reasons.ts';
