/** The reasons that a person chooses from before sending, with their words, and how long what she adds may be. */
export { EXIT_REASONS, EXIT_TO_CHARACTERS } from '#domain/submissions/exits.ts';
export { DOCUMENT_CHARACTERS, JUSTIFICATION_REASONS } from '#domain/rules/record/justification-reasons.ts';
