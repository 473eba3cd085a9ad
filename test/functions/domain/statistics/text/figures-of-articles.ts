/** The figures of two organisations as their articles print them, for sentences made of them and held against them. */
import { share } from '../../../../../functions/domain/language/number.ts';
import { codeFor } from '../../../../../functions/domain/roster/codes/codes.ts';
import type { DateRange } from '../../../../../functions/domain/statistics/admissions.ts';
import type { About } from '../../../../../functions/domain/statistics/text/context.ts';
import type { HeldFigure } from '../../../../../functions/domain/statistics/text/held-against.ts';

const figure = (id: string, value: number, of?: number, days?: DateRange): HeldFigure => ({
  id,
  label: { vi: id, en: id },
  value,
  ...(of === undefined ? {} : { share: share(value, of) }),
  ...(days === undefined ? {} : { days }),
});
const people = (name: string, value: number) =>
  figure(`ethnicity.${codeFor('ethnicity', name) ?? ''}`, value, 26_033);

export interface Article {
  readonly about: About;
  readonly figures: readonly HeldFigure[];
}

const SINCE_2015 = { from: '2015-01-01', to: '2017-06-30' };

export const LAI_CHAU: Article = {
  about: { unit: 'Đảng bộ tỉnh Lai Châu', asOf: '2017-06-30' },
  figures: [
    figure('units.kind.district', 13),
    figure('units.kind.grassroots', 548),
    figure('units.kind.committee', 2),
    figure('units.kind.branch', 2_164),
    figure('members', 26_033),
    figure('members.women', 8_126, 26_033),
    figure('members.minority', 13_271, 26_033),
    figure('class.worker', 885, 26_033),
    figure('class.farmer', 7_287, 26_033),
    figure('class.intellectual', 15_419, 26_033),
    figure('members.youthUnion', 10_844, 26_033),
    figure('age.average', 35.64),
    people('Si La', 59),
    people('Mảng', 119),
    people('Cống', 146),
    people('La Hủ', 217),
    people('Khơ Mú', 195),
    figure('admissions', 6_209, undefined, SINCE_2015),
    figure('admissions.women', 2_422, 6_209, SINCE_2015),
    figure('admissions.minority', 3_125, 6_209, SINCE_2015),
    figure('admissions.farmers', 1_469, 6_209, SINCE_2015),
    figure('admissions.workers', 247, 6_209, SINCE_2015),
    figure('admissions.sector.residential', 3_737, 6_209, SINCE_2015),
  ],
};

const SINCE_2021 = { from: '2021-01-01', to: '2023-08-31' };
const THIS_YEAR = { from: '2023-01-01', to: '2023-08-31' };

export const LAO_CAI: Article = {
  about: { unit: 'Đảng bộ Khối Cơ quan - Doanh nghiệp tỉnh Lào Cai', asOf: '2023-08-31' },
  figures: [
    figure('units.kind.grassroots', 85),
    figure('members', 5_418),
    figure('admissions', 145, undefined, THIS_YEAR),
    figure('admissions.women', 60, 145, THIS_YEAR),
    figure('admissions.target', 145, 230, THIS_YEAR),
    figure('admissions', 587, undefined, SINCE_2021),
    figure('admissions.sector.enterprise', 242, 587, SINCE_2021),
    figure('admissions.students', 5, 587, SINCE_2021),
    figure('admissions.managers', 18, 242, SINCE_2021),
  ],
};
