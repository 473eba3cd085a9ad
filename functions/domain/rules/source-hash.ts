/**
 * Of the source of the rules, without comments: `npm run rules:page` writes it again. Where two branches changed rules, take either
 * side of this file and of RULES.md, and write both again.
 */
export const RULES_SOURCE = '241c156c1381a3';
