/** The reasons that a person chooses from before sending, with their words, and how long what she adds may be. */
export { EXIT_REASONS, EXIT_TO_CHARACTERS } from '#domain/roster/versions/exits.ts';
export { DOCUMENT_CHARACTERS, JUSTIFICATION_REASONS } from '#domain/rules/justification-reasons.ts';
