/**
 * What the oldest browsers under an Excel that we promise lack: package.json names them (`browserslist`), the bundler lowers syntax for
 * them, and lint refuses what no bundler can lower. Excel for Windows shows the pane in WebView2, which renews itself; Excel for Mac
 * in the Safari of the machine, which does not.
 */

/** By what is missing below which version of Chrome and Safari. */
const MISSING = [
  [
    'CallExpression[callee.object.name="AbortSignal"][callee.property.name="any"]',
    'AbortSignal.any: 116, 17.4',
  ],
  [
    'CallExpression[callee.object.name="URL"][callee.property.name=/^(canParse|parse)$/]',
    'URL.canParse: 120, 17',
  ],
  [
    'CallExpression[callee.object.name=/^(Object|Map)$/][callee.property.name="groupBy"]',
    'groupBy: 117, 17.4',
  ],
  [
    'CallExpression[callee.object.name="Promise"][callee.property.name=/^(withResolvers|try)$/]',
    'Promise.withResolvers: 119, 17.4',
  ],
  [
    'CallExpression[callee.object.name="Array"][callee.property.name="fromAsync"]',
    'Array.fromAsync: 121, 16.4',
  ],
  ['CallExpression[callee.object.name="Iterator"]', 'Iterator: 122, 18.4'],
  ['CallExpression[callee.object.name="RegExp"][callee.property.name="escape"]', 'RegExp.escape: 136, 18.2'],
  ['CallExpression[callee.property.name=/^(is|to)WellFormed$/]', 'isWellFormed: 111, 16.4'],
  [
    'CallExpression[callee.property.name=/^(isSubsetOf|isSupersetOf|isDisjointFrom|intersection|symmetricDifference)$/]',
    'sets compared: 122, 17',
  ],
  [
    'CallExpression[callee.object.type="CallExpression"][callee.object.arguments.length=0]' +
      '[callee.object.callee.object.name!="Object"][callee.object.callee.property.name=/^(values|keys|entries)$/]' +
      '[callee.property.name=/^(map|filter|some|every|find|reduce|flatMap|forEach|toArray|take|drop)$/]',
    'methods of an iterator: 122, 18.4',
  ],
  ['CallExpression[callee.property.name=/^(toBase64|toHex|setFromBase64)$/]', 'base64 of bytes: 140, 18.2'],
  ['CallExpression[callee.name="requestIdleCallback"]', 'requestIdleCallback: not in Safari'],
  ['Literal[regex.flags=/v/]', 'the regular expressions of flag v: 112, 17'],
  ['Literal[regex.pattern=/\\(\\?[ims]*-?[ims]+:/]', 'flags inside a regular expression: 125, 26'],
];

/** As the linter takes it: for what may reach a browser, which is not what runs in Node alone. */
export const BROWSER_FLOOR = {
  files: ['addin/**/*.ts', 'functions/domain/**/*.ts', 'functions/wire/**/*.ts'],
  ignores: ['addin/build.ts', 'addin/hosting/**', 'addin/headless/**', 'addin/preview/sideload.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...MISSING.map(([selector, what]) => ({
        selector,
        message: `Not in the oldest browsers that show the pane (${what}).`,
      })),
    ],
  },
};
