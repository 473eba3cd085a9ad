/** The reasons for which somebody leaves a roster, with their words, and how long what she adds may be. */
export { EXIT_REASONS, EXIT_TO_CHARACTERS } from '#domain/submissions/exits.ts';
