import { type Part, type Point, partOf, rangeOf, type Series } from './series.ts';

export interface ChartOptions {
  /** The place in the series of the figure that is spoken of. */
  readonly marked?: number;
  /** What is measured, in words. */
  readonly title: string;
}

const WIDTH = 260;
const HEIGHT = 84;
const LEFT = 8;
const TOP = 30;
const BOTTOM = 68;
const CROSS = 7;
const MOST = 40;
/** What fits into a line. */
const LETTERS = 42;

// The chart brings its own paper, so that it reads on any editor's background. On it text has a contrast of 5 : 1 or more
// and bars of 3 : 1 or more. The marked bar is told by its outline and the arrow above it, not by its colour alone.
const paper = '#fbfaf7';
const ink = '#1f2933';
const faint = '#59636e';
const plain = '#7a8896';
const strong = '#9a3412';

/**
 * A small bar chart, 260 × 84, as the text of an SVG file. Bars begin at 0, so that their lengths compare as the values
 * do. The marked bar has an arrow above it and its value in words. Of a long series the part around it is shown.
 * A series without a figure gives an empty text: there is nothing to see.
 */
export function chartSvg(series: Series, { marked, title }: ChartOptions): string {
  const part = partOf(series, marked, MOST);
  const range = rangeOf(part.points);
  if (!range) return '';
  const point = part.marked === undefined ? undefined : part.points[part.marked];
  const heading = point ? `${cut(point.key, 16)}: ${cut(point.shown || 'no figure', 12)}` : '';
  const { points } = part;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="10">`,
    `<title>${escapeXml(cut(title, 120))}</title>`,
    `<desc>${escapeXml(inWords(part))}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="3" fill="${paper}"/>`,
    label(LEFT, 14, 'start', cut(title, LETTERS - heading.length), ink),
    heading && label(WIDTH - LEFT, 14, 'end', heading, strong, ' font-weight="bold"'),
    ...bars(part, range),
    label(LEFT, HEIGHT - 5, 'start', cut(points[0]?.key ?? '', 20), faint),
    points.length > 1 ? label(WIDTH - LEFT, HEIGHT - 5, 'end', cut(points.at(-1)?.key ?? '', 20), faint) : '',
    '</svg>',
  ].join('');
}

function bars({ points, marked }: Part, { low, high }: { low: number; high: number }): string[] {
  const pitch = (WIDTH - 2 * LEFT) / points.length;
  const width = Math.min(28, pitch * 0.72);
  const lengthOf = (value: number) => (value / (high - low || 1)) * (BOTTOM - TOP);
  const zero = BOTTOM + lengthOf(low);
  const drawn = points.flatMap(({ value }, i) => {
    const middle = LEFT + pitch * (i + 0.5);
    const from = middle - width / 2;
    const top = value === undefined ? zero - CROSS : zero - Math.max(0, lengthOf(value));
    const arrow = i === marked ? [pointer(middle, top - 2)] : [];
    if (value === undefined) return [missing(middle, zero), ...arrow];
    // A value of 0 is a line, not nothing.
    const height = Math.max(1, Math.abs(lengthOf(value)));
    const y = value < 0 ? zero : zero - height;
    const look = i === marked ? `fill="${strong}" stroke="${ink}" stroke-width="1"` : `fill="${plain}"`;
    return [
      `<rect x="${at(from)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" ${look}/>`,
      ...arrow,
    ];
  });
  return [...drawn, `<path d="M${LEFT} ${at(zero)}H${WIDTH - LEFT}" stroke="${faint}" stroke-width="1"/>`];
}

function pointer(x: number, y: number): string {
  return `<path d="M${at(x)} ${at(y)}l-4 -6h8z" fill="${ink}"/>`;
}

/** A figure that is withheld is a cross on the line: it is not 0. */
function missing(x: number, zero: number): string {
  return `<path d="M${at(x - 2)} ${at(zero - CROSS)}l4 4m0 -4l-4 4" stroke="${faint}" fill="none"/>`;
}

function label(x: number, y: number, anchor: string, text: string, fill: string, more = ''): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}"${more}>${escapeXml(text)}</text>`;
}

function inWords({ points, marked }: Part): string {
  const said = (point: Point, i: number) => {
    const figure = point.value === undefined ? 'no figure' : cut(point.shown, 30);
    return `${cut(point.key, 30)}: ${figure}${i === marked ? ' (the figure cited)' : ''}`;
  };
  return `${points.map(said).join('; ')}.`;
}

function at(place: number): string {
  return String(Math.round(place * 10) / 10);
}

/** By characters, so that no half of one is left over. */
function cut(text: string, most: number): string {
  const characters = [...text.slice(0, most * 4).replace(/\s+/g, ' ')];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

/** Text for XML: its signs escaped, and what XML cannot hold left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
