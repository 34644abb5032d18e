/** One table of all figures, as Markdown that is also readable in a terminal. */
import { CONTENDERS, LIBRARIES } from './contenders';
import { median, type Figure, type Unit } from './figures';
import { judge, num } from './gates';

const HEAD = ['figure', 'unit', 'page alone', 'with the guide', 'added', ...LIBRARIES, 'goal', 'met'];
/** Columns of figures. */
const [FIRST, LAST] = [2, HEAD.length - 3];

export function table(figures: readonly Figure[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  const rows = groups.flatMap((group) => [
    [`**${group}**`, ...HEAD.slice(1).map(() => '')],
    ...figures.filter((figure) => figure.group === group).map(row),
  ]);
  const widths = HEAD.map((head, column) => Math.max(...[head, ...rows.map((cells) => cells[column] ?? '')].map((cell) => cell.length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => pad(cell, column, widths)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.map(line)].join('\n');
}

/** One line for each gate that is missed, and how many are met. */
export function missedGates(figures: readonly Figure[]): string {
  const judged = figures.flatMap((figure) => {
    const verdict = judge(figure);
    return verdict ? [{ ...figure, ...verdict }] : [];
  });
  const missed = judged.filter(({ met }) => !met);
  const lines = missed.map(({ group, what, unit, goal, missedBy }) => `- ${group}, ${what}: ${goal}; ${missedText(missedBy, unit)}`);
  return [`${String(judged.length - missed.length)} of ${String(judged.length)} gates are met.`, ...lines].join('\n');
}

function row(figure: Figure): string[] {
  const { what, unit, samples } = figure;
  const { alone, guide } = samples;
  const verdict = judge(figure);
  const cells = CONTENDERS.map(({ name }) => {
    const values = samples[name];
    // The libraries' spread is in results.json; here it would make the table twice as wide.
    return values ? (name === 'alone' || name === 'guide' ? withSpread(values, unit) : num(median(values), unit)) : '–';
  });
  return [
    what,
    unit === 'yes' ? '' : unit,
    ...cells.slice(0, 2),
    alone && guide && unit !== 'yes' ? num(median(guide) - median(alone), unit) : '',
    ...cells.slice(2),
    verdict?.goal ?? '',
    verdict ? (verdict.met ? 'yes' : missedText(verdict.missedBy, unit)) : '',
  ];
}

function missedText(missedBy: number, unit: Unit): string {
  return unit === 'yes' ? '**no**' : `**no**, by ${num(missedBy, unit)} ${unit}`;
}

/** The median, and the least and the greatest where they are not the same. */
function withSpread(values: readonly number[], unit: Unit): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => num(value, unit));
  return `${num(median(values), unit)}${low === high ? '' : ` (${low ?? ''}–${high ?? ''})`}`;
}

function isNumber(column: number): boolean {
  return column >= FIRST && column <= LAST;
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  return isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
}
