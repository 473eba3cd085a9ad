/** The tests that take minutes begin first: on a machine that has not run them yet the last of them would be waited for alone. */
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = [
  'local/start',
  'browser/pane-looks',
  'domain/rules/province',
  'browser/first-run',
  'browser/movement',
  'local/azurite',
  'browser/review',
  'browser/worst',
  'browser/people',
  'browser/collect',
  'demo/facts',
  'demo/demo',
  'columns/random-columns',
  'routes/access',
  'acts/killed-save',
  'acts/random-reports',
  'demo/generator/old-fonts',
  'rules/recheck',
  'functions/first-shape',
  'headless/collect',
  'tasks/clerk',
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
