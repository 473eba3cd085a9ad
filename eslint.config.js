/**
 * The linter, and with it the arrows of the house: who may import whom is data in test/house/house.js. What needs types is judged by
 * oxlint, which reads them through the compiler that runs as machine code, in about a third of the time: .oxlintrc.json.
 */
import tseslint from 'typescript-eslint';
import { BROWSER_FLOOR } from './test/house/browser-floor.js';
import { houseRule } from './test/house/house.js';

const outsideWalls = (files, globals) => ({
  files,
  rules: { 'no-restricted-globals': ['error', ...globals] },
});

const NO_EXCEL = [
  { name: 'Excel', message: 'Only addin/workbook touches Excel.' },
  { name: 'OfficeExtension', message: 'Only addin/workbook touches Excel.' },
];
const NO_FETCH = [
  { name: 'fetch', message: 'Only addin/service calls the functions.' },
  { name: 'XMLHttpRequest', message: 'Only addin/service calls the functions.' },
];
const NO_CLOCK = [
  { name: 'Date', message: 'The domain knows no clock: dates are ISO strings handed in.' },
  { name: 'process', message: 'The domain knows no environment.' },
  { name: 'performance', message: 'The domain knows no clock.' },
  { name: 'crypto', message: 'The domain knows no randomness.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.khopso/', 'test-output/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { house: { rules: { arrows: houseRule } } },
    rules: {
      'house/arrows': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  outsideWalls(['functions/domain/**'], [...NO_EXCEL, ...NO_FETCH, ...NO_CLOCK]),
  outsideWalls(['functions/wire/**', 'functions/identity/**'], NO_EXCEL),
  outsideWalls(['addin/pane/**', 'addin/tasks/**', 'addin/words/**'], [...NO_EXCEL, ...NO_FETCH]),
  outsideWalls(['addin/workbook/**'], NO_FETCH),
  outsideWalls(['addin/service/**'], NO_EXCEL),
  BROWSER_FLOOR,
  {
    files: [
      'functions/deploy/**',
      'functions/local/**',
      'functions/maintenance/**',
      'addin/preview/**',
      'addin/headless/**',
      'test/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
