/**
 * What two real organisations printed of themselves, through the whole product: each demonstration is loaded into a service of its own, and
 * its reports, its paragraph and its forms are asked for without a screen. Gives what is not as it was printed. READY names the
 * ready.json of one that runs already.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORM_IDS } from '../../functions/domain/forms/form.ts';
import type { BlocName } from '../../functions/demo/demo-blocs.ts';
import { runProduct } from '../browser/prepared.ts';
import { runCommand } from '../support/command.ts';
import { isA4, printedPages } from './printed-page.ts';

/** The value; or what of what. */
type Wanted = number | readonly [numerator: number, denominator: number];

interface Day {
  readonly asOf: string;
  readonly from: string;
  readonly wanted: Readonly<Record<string, Wanted>>;
  /** Whose value of a year before is there, and smaller. */
  readonly grown?: readonly string[];
}

interface Organisation {
  readonly bloc: BlocName;
  /** The first is the one whose page is printed. */
  readonly days: readonly [Day, ...Day[]];
  /** What the paragraph says. */
  readonly says: readonly string[];
  readonly assumed?: string;
}

const ORGANISATIONS: readonly Organisation[] = [
  {
    bloc: 'lao-cai-2022',
    days: [
      {
        asOf: '2023-08-31',
        from: '2021-01-01',
        wanted: {
          members: 5_418,
          admissions: 587,
          'admissions.enterprise': [242, 587],
          'admissions.sector.enterprise': [242, 587],
          'admissions.students': 5,
          'admissions.managers': [18, 242],
          'admissions.target': [145, 230],
        },
        grown: ['members'],
      },
      {
        asOf: '2022-12-31',
        from: '2021-01-01',
        wanted: { admissions: 442, 'admissions.target': [229, 221] },
      },
      { asOf: '2021-12-31', from: '2021-01-01', wanted: { 'admissions.target': [213, 205] } },
    ],
    says: [
      'có 85 tổ chức cơ sở đảng với 5.418 đảng viên',
      '8 tháng đầu năm 2023 kết nạp được 145 đảng viên, đạt 63,04% kế hoạch (145/230)',
      'Từ năm 2021 đến nay kết nạp được 587 đảng viên',
    ],
    assumed: 'Chỉ tiêu 230 là giả định',
  },
  {
    bloc: 'lai-chau-2016',
    days: [
      {
        asOf: '2017-06-30',
        from: '2015-01-01',
        wanted: {
          members: 26_033,
          admissions: 6_209,
          'admissions.base.residential': [3_737, 6_209],
          'admissions.women': [2_422, 6_209],
          'admissions.minority': [3_125, 6_209],
          'admissions.farmers': [1_469, 6_209],
          'admissions.workers': [247, 6_209],
          'ethnicity.50': 59,
          'ethnicity.46': 119,
          'ethnicity.49': 146,
          'ethnicity.39': 217,
          'ethnicity.23': 195,
        },
        grown: ['members', 'ethnicity.50', 'ethnicity.46', 'ethnicity.49', 'ethnicity.39', 'ethnicity.23'],
      },
    ],
    says: ['với 26.033 đảng viên', 'Từ năm 2015 đến nay kết nạp được 6.209 đảng viên'],
  },
];

/** Loading a province takes its time on a machine that does something else too. */
const PATIENCE_MILLISECONDS = 900_000;
const FALSIFIED = 10;

export const REAL_BLOCS = ORGANISATIONS.map(({ bloc }) => bloc);

export async function realPages(bloc: string, folder: string): Promise<readonly string[]> {
  const organisation = ORGANISATIONS.find((each) => each.bloc === bloc);
  if (!organisation) return [`${bloc}: no such organisation`];
  const running = process.env['READY'];
  if (running !== undefined)
    return pagesOf(organisation, JSON.parse(readFileSync(running, 'utf8')) as Ready, folder);
  const data = mkdtempSync(join(tmpdir(), 'khopso-real-'));
  const product = runProduct(data, ['--bloc', bloc]);
  try {
    const ready = JSON.parse(readFileSync(await product.started(PATIENCE_MILLISECONDS), 'utf8')) as Ready;
    return await pagesOf(organisation, ready, folder);
  } finally {
    await product.ended();
    rmSync(data, { recursive: true, force: true });
  }
}

interface Ready {
  readonly api: string;
  readonly people: Readonly<Record<'leader', { readonly person: string; readonly unit: string }>>;
}

interface Indicator {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly before?: { readonly value: number | null };
}

interface Report {
  readonly hash: string;
  readonly indicators: readonly Indicator[];
  readonly plan: readonly {
    readonly unit: string;
    readonly assigned: number | null;
    readonly remainder?: number;
    readonly assumed?: { readonly vi: string };
  }[];
}

async function pagesOf(organisation: Organisation, ready: Ready, folder: string): Promise<readonly string[]> {
  const { bloc, days, says, assumed } = organisation;
  const { person, unit } = ready.people.leader;
  const who = ['--unit', unit, '--as', person];
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string): void => void (holds || wrong.push(`${bloc}: ${what}`));
  const run = async (...args: readonly string[]) => {
    const ran = await runCommand([...args, '--json'], {
      today: days[0].asOf,
      environment: { KHOPSO_API: ready.api },
    });
    if (ran.error !== '') throw new Error(`${args.join(' ')}: ${ran.error}`);
    return JSON.parse(ran.out) as unknown;
  };
  const of = (name: string) => join(folder, `${bloc}-${name}.xlsx`);

  for (const day of days) {
    const out = of(day.asOf);
    const span = ['--asof', day.asOf, '--from', day.from, '--out', out];
    const report = (await run('report', ...who, ...span)) as Report;
    for (const what of differing(report, day)) expect(false, `${day.asOf}: ${what}`);
    if (day !== days[0]) continue;
    const pages = printedPages(out).filter(isA4).length;
    expect(pages === 1, `the page is ${pages} sheets of A4`);
    const own = report.plan.find((line) => line.unit === unit);
    expect(
      assumed === undefined || own?.assumed?.vi.includes(assumed) === true,
      'nothing is said to be assumed',
    );
    expect(addsUp(report, unit), 'the plans of the units do not add up with the remainder');
    const again = (await run('reprint', report.hash, ...who, '--out', of('again'))) as Report;
    expect(again.hash === report.hash, 'printed again under another hash');
  }
  const { asOf, from } = days[0];
  const paragraph = (await run('paragraph', ...who, '--asof', asOf, '--since', from)) as Paragraph;
  for (const text of says) expect(paragraph.paragraph.includes(text), `the paragraph lacks “${text}”`);
  for (const what of await falsified(paragraph, async (text) => {
    const file = join(folder, `${bloc}.txt`);
    writeFileSync(file, text);
    return ((await run('figures', file, ...who, '--asof', asOf)) as Held).numbers;
  }))
    expect(false, what);
  for (const form of FORM_IDS) {
    const span = ['--asof', asOf, '--from', `${asOf.slice(0, 4)}-01-01`, '--out', of(`bieu-${form}`)];
    await run('form', form, ...who, ...span);
    expect(printedPages(of(`bieu-${form}`)).length > 0, `Biểu ${form} is not printed`);
  }
  return wrong;
}

function differing({ indicators }: Report, { wanted, grown = [] }: Day): readonly string[] {
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const values = Object.entries(wanted).flatMap(([id, value]) => {
    const { value: is = null, numerator = null, denominator = null } = byId.get(id) ?? {};
    const holds =
      typeof value === 'number' ? is === value : numerator === value[0] && denominator === value[1];
    return holds ? [] : [`${id} is ${String(is)} (${String(numerator)} of ${String(denominator)})`];
  });
  const before = grown.filter((id) => {
    const { value = null, before: then } = byId.get(id) ?? {};
    return value === null || then === undefined || then.value === null || then.value >= value;
  });
  return [...values, ...before.map((id) => `${id} has no smaller value of a year before`)];
}

function addsUp({ plan }: Report, unit: string): boolean {
  const own = plan.find((line) => line.unit === unit);
  if (own === undefined) return true;
  const below = plan.filter((line) => line.unit !== unit);
  return below.reduce((sum, { assigned }) => sum + (assigned ?? 0), own.remainder ?? 0) === own.assigned;
}

interface Paragraph {
  readonly paragraph: string;
  readonly sentences: readonly (readonly { readonly text: string; readonly id: string | null }[])[];
}
interface Held {
  readonly numbers: readonly { readonly text: string; readonly held: string }[];
}

/** Every number agrees as it is written; of ten that are put wrong exactly these ten are named. */
async function falsified(
  { sentences }: Paragraph,
  hold: (text: string) => Promise<Held['numbers']>,
): Promise<readonly string[]> {
  const parts = sentences.flatMap((sentence, at) =>
    at === 0 ? sentence : [{ text: ' ', id: null }, ...sentence],
  );
  const numbers = parts.flatMap(({ id }, at) => (id === null ? [] : [at]));
  const every = Math.floor(numbers.length / FALSIFIED);
  const chosen = new Set(numbers.filter((_, at) => at % every === 0).slice(0, FALSIFIED));
  const wrong = parts.map(({ text }, at) => (chosen.has(at) ? `9${text}` : text));
  const named = async (texts: readonly string[]) =>
    (await hold(texts.join(''))).filter(({ held }) => held === 'differs').map(({ text }) => text);
  const [right, found] = [await named(parts.map(({ text }) => text)), await named(wrong)];
  const wanted = wrong.filter((_, at) => chosen.has(at));
  return [
    ...(right.length === 0 ? [] : [`accused though right: ${right.join(', ')}`]),
    ...(wanted.length === FALSIFIED && found.join() === wanted.join()
      ? []
      : [`of ${wanted.join(', ')} were named ${found.join(', ')}`]),
  ];
}
