/** The tests that take minutes begin first: on a machine that has not run them yet the last of them would be waited for alone. */
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = [
  'domain/rules/province',
  'demo/generator/old-fonts',
  'local/start',
  'columns/random-columns',
  'browser/pane-looks',
  'browser/first-run',
  'browser/movement',
  'browser/review',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
