/** The rules of an add-in-only manifest, checked without a network: the order of elements, lengths, references, pictures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestForOrigin, secureOrigin, SIGN_IN } from '../../functions/deploy/manifest.ts';
import { insteadOfExcel, manifestFor, onwardUrl } from '../../addin/preview/sideload.ts';
import { childAt, everyElement, readXml } from './manifest-xml.ts';
import type { Element } from './manifest-xml.ts';

const ROOT = join(__dirname, '../..');
const SOURCE = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const ORIGIN = 'https://khopso.hoilienhiep.example';
const OWN_ID = '0f8a4c1e-5a53-4d3e-9d0b-6a0d8a3b7c21';
/** The one for development, and the one that an organisation gets: the same must hold of both. */
const MANIFESTS = [
  { of: 'manifest.xml', source: SOURCE, pane: 'https://localhost:3000/' },
  {
    of: 'the manifest of an origin',
    source: manifestForOrigin(SOURCE, { origin: ORIGIN, id: OWN_ID }),
    pane: `${ORIGIN}/api/pane/`,
  },
] as const;

/** Order is part of validity; every name that may stand under a parent, in the order of the schema. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'VersionOverrides',
  ],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const TABLE_OF: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  LearnMoreUrl: 'bt:Urls',
  SourceLocation: 'bt:Urls',
};

const valueOf = (element: Element): string => element.attributes['DefaultValue'] ?? '';

describe.each(MANIFESTS)('$of', ({ source, pane }) => {
  const manifest = readXml(source);
  const overrides = childAt(manifest, 'VersionOverrides');
  const resources = childAt(overrides, 'Resources');
  const all = everyElement(manifest);

  function idsOf(table: string): readonly string[] {
    return childAt(resources, table).children.map(({ attributes }) => attributes['id'] ?? '');
  }

  function urls(): readonly string[] {
    return all
      .flatMap(({ attributes }) => Object.entries(attributes))
      .filter(([name, value]) => (name === 'DefaultValue' || name === 'Value') && /^\w+:\/\//.test(value))
      .map(([, value]) => value);
  }

  /** Width and height stand at a fixed place in a PNG's first chunk. */
  function pixels(url: string): string {
    const file = readFileSync(join(ROOT, 'addin', url.slice(pane.length)));
    expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
    return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
  }

  it('is a task pane app with an id of its own and a version of four numbers', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(childAt(manifest, 'Id').text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(childAt(manifest, 'Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    expect(childAt(manifest, 'Permissions').text).toBe('ReadWriteDocument');
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(childAt(manifest, 'Version').text).toBe(`${version}.0`);
  });

  it.each(Object.keys(ORDER))('has the elements of %s in the order of the schema, and no others', (name) => {
    const order = ORDER[name] ?? [];
    const parents = all.filter((element) => element.name === name);
    expect(parents.length).toBeGreaterThan(0);
    for (const { children } of parents) {
      const places = children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('asks for ExcelApi 1.9, and the overrides ask for nothing less', () => {
    const { attributes } = childAt(manifest, 'Requirements', 'Sets', 'Set');
    expect(attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.9' });
    expect(overrides.children.map(({ name }) => name)).not.toContain('Requirements');
  });

  it('runs in Excel only, in the base part and in the overrides', () => {
    expect(childAt(manifest, 'Hosts').children.map(({ attributes }) => attributes['Name'])).toEqual([
      'Workbook',
    ]);
    expect(childAt(overrides, 'Hosts').children.map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'Workbook',
    ]);
  });

  it('puts one button on the Home tab that shows the pane', () => {
    const tab = childAt(overrides, 'Hosts', 'Host', 'DesktopFormFactor', 'ExtensionPoint', 'OfficeTab');
    expect(tab.attributes['id']).toBe('TabHome');
    const controls = all.filter(({ name }) => name === 'Control');
    expect(controls).toHaveLength(1);
    expect(childAt(controls[0] ?? tab, 'Action').attributes['xsi:type']).toBe('ShowTaskpane');
  });

  it('resolves every reference to a resource of the right kind, with short ids, and leaves none unused', () => {
    const used = new Set<string>();
    for (const { name, attributes } of all) {
      const { resid } = attributes;
      if (resid === undefined) continue;
      used.add(resid);
      expect(resid.length).toBeLessThanOrEqual(32);
      const tables = TABLE_OF[name] ?? (name === 'Description' ? 'bt:LongStrings' : 'bt:ShortStrings');
      expect(idsOf(tables)).toContain(resid);
    }
    const known = resources.children.flatMap(({ name }) => idsOf(name));
    expect(new Set(known)).toEqual(used);
    expect(new Set(known).size).toBe(known.length);
  });

  it.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ])('keeps every text of %s within %i characters, in both languages', (table, limit) => {
    for (const text of childAt(resources, table).children) {
      const languages = [valueOf(text), ...text.children.map(({ attributes }) => attributes['Value'] ?? '')];
      for (const each of languages) {
        expect(each.length).toBeGreaterThan(0);
        expect(each.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('speaks Vietnamese by default and English beside it, everywhere a person reads', () => {
    expect(childAt(manifest, 'DefaultLocale').text).toBe('vi-VN');
    const texts = [
      childAt(manifest, 'DisplayName'),
      childAt(manifest, 'Description'),
      ...childAt(resources, 'bt:ShortStrings').children,
      ...childAt(resources, 'bt:LongStrings').children,
    ];
    for (const text of texts) {
      expect(text.children.map(({ attributes }) => attributes['Locale'])).toEqual(['en-US']);
    }
    expect(valueOf(childAt(manifest, 'DisplayName')).length).toBeLessThanOrEqual(125);
    expect(valueOf(childAt(manifest, 'Description')).length).toBeLessThanOrEqual(250);
  });

  it('names only secure addresses of bearable length', () => {
    expect(urls().length).toBeGreaterThan(5);
    for (const url of urls()) {
      expect(url.slice(0, pane.length)).toBe(pane);
      expect(url.length).toBeLessThanOrEqual(2048);
    }
  });

  it('has its pictures in the sizes that Office draws', () => {
    expect(pixels(valueOf(childAt(manifest, 'IconUrl')))).toBe('32x32');
    expect(pixels(valueOf(childAt(manifest, 'HighResolutionIconUrl')))).toBe('64x64');
    const images = new Map(
      childAt(resources, 'bt:Images').children.map((image) => [image.attributes['id'], valueOf(image)]),
    );
    for (const icon of all.filter(({ name }) => name === 'Icon')) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
      for (const { attributes } of icon.children) {
        const { size = '', resid = '' } = attributes;
        expect(pixels(images.get(resid) ?? '')).toBe(`${size}x${size}`);
      }
    }
  });
});

describe('npm run manifest', () => {
  const own = MANIFESTS[1].source;

  it('changes the id, the addresses and the domains of the manifest, and nothing else', () => {
    const lines = SOURCE.split('\n').filter((line) => !/<Id>|localhost/.test(line));
    const kept = own.split('\n').filter((line) => !/<Id>|AppDomain/.test(line) && !line.includes(ORIGIN));
    expect(kept).toEqual(lines);
    expect(own).not.toContain('localhost');
    expect(childAt(readXml(own), 'Id').text).toBe(OWN_ID);
  });

  it('lets the pane show its own pages and those where people sign in, and no others', () => {
    const domainsOf = (domains?: readonly string[]) =>
      childAt(
        readXml(
          manifestForOrigin(SOURCE, { origin: `${ORIGIN}/`, id: OWN_ID, ...(domains ? { domains } : {}) }),
        ),
        'AppDomains',
      ).children.map(({ text }) => text);
    expect(domainsOf()).toEqual([ORIGIN, SIGN_IN]);
    expect(domainsOf(['https://id.tinh.example', ORIGIN])).toEqual([ORIGIN, 'https://id.tinh.example']);
  });

  it.each([
    '',
    'khopso.example',
    'http://khopso.example',
    'https://khopso.example/pane',
    'https://a@b.example',
    'https://x"y',
  ])('takes no address that is not a secure origin: %j', (origin) => {
    expect(() => secureOrigin(origin)).toThrow(RangeError);
  });

  it('is a command that gives every organisation an id of its own, keeps one that is given, and asks for an address', () => {
    const folder = mkdtempSync(join(tmpdir(), 'khopso-manifest-'));
    const made = (...more: readonly string[]) => {
      const out = join(folder, 'manifest.xml');
      const start = join(ROOT, 'functions/deploy/manifest-start.ts');
      const { status } = spawnSync(process.execPath, ['--import', 'tsx', start, '--out', out, ...more]);
      return status === 0 ? readFileSync(out, 'utf8') : status;
    };
    const fresh = made('--origin', ORIGIN);
    const id = typeof fresh === 'string' ? childAt(readXml(fresh), 'Id').text : '';
    expect([OWN_ID, childAt(readXml(SOURCE), 'Id').text]).not.toContain(id);
    expect(fresh).toBe(manifestForOrigin(SOURCE, { origin: ORIGIN, id }));
    expect(made('--origin', ORIGIN, '--id', OWN_ID)).toBe(own);
    expect(made()).toBe(2);
    rmSync(folder, { recursive: true });
  });

  it('takes no id that is not one', () => {
    expect(() => manifestForOrigin(SOURCE, { origin: ORIGIN, id: 'khop-so' })).toThrow(RangeError);
  });
});

describe('npm run start:excel', () => {
  it('changes nothing in the manifest but who signs in', () => {
    const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
    const changed = manifestFor(source, 'p-clerk-1');
    const pane = childAt(readXml(changed), 'DefaultSettings', 'SourceLocation');
    expect(valueOf(pane)).toBe('https://localhost:3000/taskpane.html?person=p-clerk-1');
    expect(changed.replaceAll('?person=p-clerk-1', '')).toBe(source);
  });

  it('says what to use instead where there is no Excel, and nothing where there is', () => {
    expect(insteadOfExcel('linux', true)).toContain('npm start');
    expect(insteadOfExcel('win32', false)).toContain('npm start');
    expect(insteadOfExcel('win32', true)).toBeUndefined();
    expect(insteadOfExcel('darwin', true)).toBeUndefined();
  });
});

describe('what start:excel passes on', () => {
  const ORIGIN = 'http://127.0.0.1:7071';

  it.each([
    '/',
    '/taskpane.html?person=a',
    '//evil.example/',
    '//evil.example/taskpane.html',
    '///',
    '/\\evil.example/',
    '/@evil.example/',
  ])('goes to this machine and nowhere else: %s', (path) => {
    expect(onwardUrl(path, ORIGIN)?.origin).toBe(ORIGIN);
  });

  it.each(['http://evil.example/', 'evil.example:443', '*', '', '@evil.example/', ':80/'])(
    'is a path: %j',
    (path) => {
      expect(onwardUrl(path, ORIGIN)).toBeUndefined();
    },
  );

  it('takes no page of the pane for a path that only begins with one', () => {
    expect(onwardUrl('//x/taskpane.html', ORIGIN)?.pathname).toBe('//x/taskpane.html');
  });
});
