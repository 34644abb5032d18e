/** One table of all figures, as Markdown that is also readable in a terminal. */
import { median, type Figure } from './figures';

const HEAD = ['figure', 'unit', 'page alone', 'with the guide', 'added', 'ratio', 'goal'];

export function table(figures: readonly Figure[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  const rows = groups.flatMap((group) => [
    [`**${group}**`, '', '', '', '', '', ''],
    ...figures.filter((figure) => figure.group === group).map(row),
  ]);
  const widths = HEAD.map((head, column) => Math.max(...[head, ...rows.map((cells) => cells[column] ?? '')].map((cell) => cell.length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => pad(cell, column, widths)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.map(line)].join('\n');
}

function row({ what, unit, samples: { alone, guide }, goal }: Figure): string[] {
  const both = alone && guide && { alone: median(alone), guide: median(guide) };
  return [
    what,
    unit,
    alone ? withSpread(alone, unit) : '–',
    guide ? withSpread(guide, unit) : '–',
    both ? number(both.guide - both.alone, unit) : '',
    both && both.alone >= 1 ? (both.guide / both.alone).toFixed(2) : '',
    goal ?? '',
  ];
}

/** The median, and the least and the greatest where they are not the same. */
function withSpread(values: readonly number[], unit: Figure['unit']): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => number(value, unit));
  return `${number(median(values), unit)}${low === high ? '' : ` (${low ?? ''}–${high ?? ''})`}`;
}

function number(value: number, unit: Figure['unit']): string {
  const digits = unit === 'ms' || unit === 'px' ? 1 : 0;
  return (Math.abs(value) < 10 ** -digits / 2 ? 0 : value).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function isNumber(column: number): boolean {
  return column >= 2 && column <= 5;
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  return isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
}
