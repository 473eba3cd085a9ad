/** The course of the year as a small picture: admitted solid, planned dashed. Whoever does not see it hears where it stands. */
import type { Page } from '../../tasks/leader/page/page.ts';

const WIDTH = 288;
const HEIGHT = 136;
const LEFT = 42;
const BELOW = 24;
/** Half of the highest number stands above its line. */
const ABOVE = 12;

type Point = Page['course'][number];

function svg(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text !== '') element.textContent = text;
  return element;
}

/** Drawn once: it stands under an id of its report, so that another one gets a picture of its own. */
export function courseChart(course: Page['course'], said: string): SVGElement {
  const highest = Math.max(1, ...course.flatMap(({ admitted, planned }) => [admitted ?? 0, planned ?? 0]));
  const picture = svg('svg', {
    viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`,
    role: 'img',
    class: 'course',
  });
  picture.setAttribute('aria-label', said);
  const x = (at: number): number => LEFT + ((WIDTH - LEFT - 6) * (at + 0.5)) / course.length;
  const y = (value: number): number => (HEIGHT - BELOW - ABOVE) * (1 - value / highest) + ABOVE;
  for (const part of [0, 0.5, 1]) {
    const value = Math.round(highest * part);
    picture.append(
      svg('line', { x1: LEFT, x2: WIDTH - 6, y1: y(value), y2: y(value), class: 'grid' }),
      svg('text', { x: LEFT - 4, y: y(value) + 5, 'text-anchor': 'end' }, String(value)),
    );
  }
  course.forEach(({ month }, at) => {
    if (at % Math.ceil(course.length / 6) !== 0) return;
    picture.append(
      svg('text', { x: x(at), y: HEIGHT - 4, 'text-anchor': 'middle' }, String(Number(month.slice(5)))),
    );
  });
  const line = (of: (point: Point) => number | null, kind: string): SVGElement =>
    svg('path', { d: pathOf(course.map(of), x, y), class: kind });
  picture.append(
    line(({ planned }) => planned, 'planned'),
    line(({ admitted }) => admitted, 'admitted'),
  );
  return picture;
}

/** A gap where nothing is known. */
function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      const isFirst = at === 0 || values[at - 1] === null;
      return `${isFirst ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
