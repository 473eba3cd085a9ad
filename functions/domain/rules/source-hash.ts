/**
 * Of the source of the rules, without comments: `npm run rules:page` writes it again. Where two branches changed rules, take either
 * side of this file and of RULES.md, and write both again.
 */
export const RULES_SOURCE = '0ea2072714cbbf';
