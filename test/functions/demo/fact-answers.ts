/** Where a figure of the table of facts stands: asked of a running service, as the office of the organisation sees it. */
import type { Where } from '../../../functions/demo/facts/fact.ts';
import type { DemoOrganisation } from '../../../functions/demo/organisation.ts';
import { OFFICE } from '../../../functions/demo/people.ts';
import { ClassesResponse } from '../../../functions/wire/classes.ts';
import { FunnelResponse } from '../../../functions/wire/funnel.ts';
import { GradingsResponse } from '../../../functions/wire/gradings.ts';
import { LedgerResponse } from '../../../functions/wire/ledgers.ts';
import { MovementsResponse } from '../../../functions/wire/movements.ts';
import { PlacesResponse } from '../../../functions/wire/places.ts';
import { ReportView } from '../../../functions/wire/report.ts';
import { RosterResponse } from '../../../functions/wire/roster.ts';
import type { TestService } from '../../support/service.ts';

export interface Counted {
  readonly value: number | null;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

/** Each question is asked once. */
export class Answers {
  readonly #asked = new Map<string, Promise<unknown>>();
  readonly #service: TestService;
  readonly #bloc: DemoOrganisation;

  constructor(service: TestService, bloc: DemoOrganisation) {
    this.#service = service;
    this.#bloc = bloc;
  }

  async at(where: Where): Promise<Counted> {
    switch (where.sheet) {
      case 'report':
        return this.#report(where);
      case 'funnel':
        return { value: await this.#funnel(where) };
      case 'candidates':
        return { value: await this.#candidates(where) };
      case 'movements':
        return { value: await this.#movements(where) };
      case 'plans':
        return { value: await this.#plan(where) };
      case 'classes':
        return { value: await this.#classes(where) };
      case 'places':
        return this.#places(where);
      case 'gradings':
        return { value: await this.#gradings(where) };
      case 'goal':
        return { value: await this.#goal(where) };
      case 'workers':
        return { value: await this.#workers(where) };
      case 'sum': {
        const { of, less = [] } = where;
        return { value: (await this.#sum(of)) - (await this.#sum(less)) };
      }
    }
  }

  async value(where: Where): Promise<number> {
    const { value } = await this.at(where);
    if (value === null) throw new Error(`not known: ${JSON.stringify(where)}`);
    return value;
  }

  async #sum(all: readonly Where[]): Promise<number> {
    const values = await Promise.all(all.map((each) => this.value(each)));
    return values.reduce((sum, value) => sum + value, 0);
  }

  async #report({ indicator, on, since, unit }: Where & { sheet: 'report' }): Promise<Counted> {
    const path = `units/${this.#unit(unit)}/reports?asOf=${on}`;
    const body = { keep: false, ...(since === undefined ? {} : { from: since }) };
    const { indicators } = ReportView.parse(await this.#ask('POST', path, body));
    const found = indicators.find(({ id }) => id === indicator);
    if (found === undefined) throw new Error(`${indicator} is not in the report of ${on}`);
    return found;
  }

  async #funnel({ place, on }: Where & { sheet: 'funnel' }): Promise<number> {
    const path = `units/${this.#bloc.root}/candidates/funnel?asOf=${on}`;
    const { registered, places } = FunnelResponse.parse(await this.#ask('GET', path));
    if (place === 'registered') return registered;
    return places.find((line) => line.place === place)?.people ?? NaN;
  }

  async #candidates({ field, counts, text }: Where & { sheet: 'candidates' }): Promise<number> {
    const lists = await Promise.all(
      this.#bloc.rosterUnits.map(async (unit) =>
        RosterResponse.parse(await this.#ask('GET', `units/${unit}/candidates/roster`)),
      ),
    );
    const values = lists.flatMap(({ rows }) => rows.map(({ fields }) => String(fields[field] ?? '')));
    if (counts === 'values') return new Set(values).size;
    return values.filter((value) => value.includes(text) === (counts === 'with')).length;
  }

  async #movements({ line, from, on }: Where & { sheet: 'movements' }): Promise<number> {
    const path = `units/${this.#bloc.root}/movements/${from}?asOf=${on}`;
    return MovementsResponse.parse(await this.#ask('GET', path)).total[line];
  }

  async #plan({ measure, from, unit }: Where & { sheet: 'plans' }): Promise<number> {
    const of = this.#unit(unit);
    const { rows } = LedgerResponse.parse(await this.#ask('GET', `units/${of}/ledgers/plans`));
    const found = rows.filter(
      ({ values }) =>
        values['unit'] === of &&
        values['measure'] === measure &&
        values['from'] === from &&
        values['kind'] !== 'registration',
    );
    expect(found).toHaveLength(1);
    return Number(found[0]?.values['quantity']);
  }

  async #classes({ kind, of, counts, since, on }: Where & { sheet: 'classes' }): Promise<number> {
    const path = `units/${this.#bloc.root}/classes/${since}?asOf=${on}`;
    const { kinds } = ClassesResponse.parse(await this.#ask('GET', path));
    const found = kinds.find((each) => each.kind === kind);
    const sum =
      of === 'general'
        ? found?.general
        : of === 'separate'
          ? found?.separate.all
          : (found?.totals.find(({ reading }) => reading === of) ??
            found?.forWhom.find(({ category }) => category === of));
    if (sum === undefined) throw new Error(`no such classes: ${kind} ${of}`);
    if (counts === 'classes') return sum.classes;
    return counts === 'attended' ? ('attended' in sum ? sum.attended.people : NaN) : sum.participants.people;
  }

  async #places({ sort, counts, on }: Where & { sheet: 'places' }): Promise<Counted> {
    const { sorts } = PlacesResponse.parse(
      await this.#ask('GET', `units/${this.#bloc.root}/places?asOf=${on}`),
    );
    const found = sorts.find((each) => each.sort === sort);
    if (found === undefined) throw new Error(`no places: ${sort}`);
    const share = counts === 'places' ? undefined : found[counts];
    return share === undefined ? { value: found.places } : { value: share.numerator, ...share };
  }

  async #gradings({ grade: wanted, on }: Where & { sheet: 'gradings' }): Promise<number> {
    const found = await this.#graded(this.#bloc.root, on);
    if (wanted === 'all') return found.people;
    return found.grades.find(({ grade }) => grade === wanted)?.people ?? NaN;
  }

  async #goal({ unit, percent, on }: Where & { sheet: 'goal' }): Promise<number> {
    const { goal } = await this.#graded(this.#unit(unit), on);
    expect(goal?.percent).toBe(percent);
    return goal?.exact ?? NaN;
  }

  async #graded(unit: string, on: string) {
    const path = `units/${unit}/gradings/figures?asOf=${on}`;
    const { years } = GradingsResponse.parse(await this.#ask('GET', path));
    const found = years.find(({ year }) => year === Number(on.slice(0, 4)));
    if (found === undefined) throw new Error(`no gradings of the year of ${on}`);
    return found;
  }

  async #workers({ place }: Where & { sheet: 'workers' }): Promise<number> {
    const path = `units/${this.#bloc.root}/ledgers/places`;
    const { rows } = LedgerResponse.parse(await this.#ask('GET', path));
    const found = rows.filter(({ values }) => values['name'] === place);
    expect(found).toHaveLength(1);
    return Number(found[0]?.values['workers']);
  }

  #unit(name: string | undefined): string {
    const { root, units } = this.#bloc;
    if (name === undefined) return root;
    const found = units.find(({ names }) => names[0]?.value === name);
    if (found === undefined) throw new Error(`no such unit: ${name}`);
    return found.id;
  }

  #ask(method: string, path: string, body?: object): Promise<unknown> {
    const key = JSON.stringify([method, path, body]);
    const asked =
      this.#asked.get(key) ??
      this.#service.call(OFFICE.id, method, path, body).then(({ status, body: answered }) => {
        expect([path, status]).toEqual([path, 200]);
        return answered as unknown;
      });
    this.#asked.set(key, asked);
    return asked;
  }
}
