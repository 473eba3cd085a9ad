/** Excel.RangeBorderCollection: the lines around and between the cells of a range. Only unbroken ones are emulated. */
import { area, type Area } from '#domain/sheet/area.ts';
import type { Edge, Style } from '../../workbook/cell.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { NodeOf } from '../node-of.ts';
import { applyStyle, nullable, sharedStyle, stylesOf, type Target } from './range-format.ts';
import { shared } from './range-reading.ts';

type EdgePart = 'edgeTop' | 'edgeBottom' | 'edgeLeft' | 'edgeRight';

interface Side {
  /** On whose cells the line is kept. */
  readonly part: EdgePart;
  readonly of: (within: Area) => Area | null;
}

const sides: Readonly<Record<string, Side>> = {
  EdgeTop: { part: 'edgeTop', of: ({ row, column, columns }) => area(row, column, 1, columns) },
  EdgeBottom: {
    part: 'edgeBottom',
    of: ({ row, column, rows, columns }) => area(row + rows - 1, column, 1, columns),
  },
  EdgeLeft: { part: 'edgeLeft', of: ({ row, column, rows }) => area(row, column, rows, 1) },
  EdgeRight: {
    part: 'edgeRight',
    of: ({ row, column, rows, columns }) => area(row, column + columns - 1, rows, 1),
  },
  InsideHorizontal: {
    part: 'edgeBottom',
    of: ({ row, column, rows, columns }) => (rows > 1 ? area(row, column, rows - 1, columns) : null),
  },
  InsideVertical: {
    part: 'edgeRight',
    of: ({ row, column, rows, columns }) => (columns > 1 ? area(row, column, rows, columns - 1) : null),
  },
};

const isEdge = (weight: string): weight is Edge => /^(Hairline|Thin|Medium|Thick)$/.test(weight);

class RangeBorderNode implements NodeOf<'RangeBorder'> {
  readonly className = 'RangeBorder';
  constructor(
    private readonly target: Target,
    private readonly part: EdgePart,
    readonly sideIndex: Excel.BorderIndex,
  ) {}
  private get edge(): Edge | null {
    return sharedStyle(this.target, this.part);
  }
  private draw(edge: Edge | null): void {
    if (this.target.areas.length > 0) applyStyle(this.target, { [this.part]: edge } satisfies Partial<Style>);
  }
  get style(): 'None' | 'Continuous' {
    const { part, target } = this;
    return nullable(
      shared([...stylesOf(target)].map((style) => (style[part] === null ? 'None' : 'Continuous'))),
    );
  }
  set style(style: string) {
    if (style === 'None') this.draw(null);
    else if (style === 'Continuous') this.draw(this.edge ?? 'Thin');
    else throw new ExcelError('NotImplemented', `RangeBorder.style ${style}`);
  }
  get weight(): Edge {
    return nullable(this.edge);
  }
  set weight(weight: string) {
    if (!isEdge(weight)) throw new ExcelError('InvalidArgument');
    this.draw(weight);
  }
}

export class RangeBorderCollectionNode implements NodeOf<'RangeBorderCollection'> {
  readonly className = 'RangeBorderCollection';
  constructor(private readonly target: Target) {}
  getItem(index: string): RangeBorderNode {
    const side = sides[index];
    if (!side) throw new ExcelError('NotImplemented', `RangeBorderCollection ${index}`);
    const areas = this.target.areas.flatMap((within) => side.of(within) ?? []);
    return new RangeBorderNode({ ...this.target, areas }, side.part, index as Excel.BorderIndex);
  }
}
