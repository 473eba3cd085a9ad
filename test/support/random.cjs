/**
 * fast-check as the tests have it: the same cases in every run, because what chance finds would refuse a change that has nothing to do with
 * it. `SEED=7 npx jest …` looks at others.
 */
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

module.exports = fc;
