import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chartSvg } from '../../../src/core/data/chart.ts';
import { chartText } from '../../../src/core/data/chart-text.ts';
import { type Point, partOf, seriesOf } from '../../../src/core/data/series.ts';
import { tableOf } from './table-of.ts';

const table = tableOf('period,in time\n2026-Q1,55.2%\n2026-Q2,*\n2026-Q3,63.2%\n2026-Q4,\n');
const series = seriesOf(table, 1);

/** Fails unless every tag is closed in order and no sign of XML stands in text. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, end, name = '', , empty] of svg.matchAll(
    /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/g,
  )) {
    if (end) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.deepEqual(open, []);
  const text = svg.replace(/<\/?[a-z]+(?: [a-zA-Z-]+="[^"<]*")*\/?>/g, '');
  assert.doesNotMatch(text, /[<>]|&(?!#\d+;)/);
  assert.doesNotMatch(svg, /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]|NaN|undefined|Infinity/u);
}

describe('a column as a series', () => {
  test('has the values of all rows in their order, withheld ones without a value', () => {
    assert.deepEqual(series, [
      { key: '2026-Q1', value: 55.2, shown: '55.2%' },
      { key: '2026-Q2', value: undefined, shown: '*' },
      { key: '2026-Q3', value: 63.2, shown: '63.2%' },
      { key: '2026-Q4', value: undefined, shown: '' },
    ]);
    assert.deepEqual(
      seriesOf(table, 9).map(({ value }) => value),
      [undefined, undefined, undefined, undefined],
    );
  });

  test('that is long is shown in part, and the marked point is in it', () => {
    const long: Point[] = Array.from({ length: 100 }, (_, i) => ({ key: `k${i}`, value: i, shown: `${i}` }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 120 }), (marked, most) => {
        const part = partOf(long, marked, most);
        assert.equal(part.points.length, Math.min(100, most));
        assert.equal(part.points[part.marked ?? -1]?.key, `k${marked}`);
      }),
    );
    assert.equal(partOf(long, undefined, 10).points.at(-1)?.key, 'k99');
    assert.equal(partOf(long, 100, 10).marked, undefined);
  });
});

describe('a chart', () => {
  test('says its data in words, for those who do not see it', () => {
    const svg = chartSvg(series, { marked: 2, title: 'Plans in time' });
    assert.match(svg, /^<svg [^>]*role="img"/);
    assert.match(svg, /<title>Plans in time<\/title>/);
    assert.match(
      svg,
      /<desc>2026-Q1: 55\.2%; 2026-Q2: no figure; 2026-Q3: 63\.2% \(the figure cited\); 2026-Q4: no figure\.<\/desc>/,
    );
    assertWellFormed(svg);
  });

  test('tells the marked bar by an arrow and an outline as well as by colour', () => {
    const shapes = (svg: string) => [
      svg.split('l-4 -6h8z').length - 1,
      svg.split('stroke-width="1"/><path d="M').length - 1,
    ];
    assert.deepEqual(shapes(chartSvg(series, { title: '' })), [0, 0]);
    assert.deepEqual(shapes(chartSvg(series, { title: '', marked: 2 })), [1, 1]);
    assert.deepEqual(shapes(chartSvg(series, { title: '', marked: 1 })), [1, 0]);
  });

  test('has bars as long as their values, from 0, below the line for negative ones', () => {
    const heights = (values: readonly number[]) => {
      const points = values.map(value => ({ key: 'k', value, shown: `${value}` }));
      const bars = chartSvg(points, { title: '' }).matchAll(
        /<rect x="\S+" y="(\S+)" width="\S+" height="(\S+)"/g,
      );
      return [...bars].map(([, y, height]) => [Number(y), Number(height)]);
    };
    assert.deepEqual(heights([1, 2]), [
      [49, 19],
      [30, 38],
    ]);
    assert.deepEqual(heights([10, -10, 0]), [
      [30, 19],
      [49, 19],
      [48, 1],
    ]);
  });

  test('of nothing is nothing', () => {
    assert.equal(chartSvg([], { title: 'x' }), '');
    assert.equal(chartSvg([{ key: 'a', value: undefined, shown: '*' }], { title: 'x', marked: 0 }), '');
    assert.equal(chartText([]), '');
  });

  test('is well formed and small whatever the table holds', () => {
    const text = fc.string({
      unit: fc.constantFrom('<', '&', '"', "'", '>', ']]>', '\0', '\ud800', '😀', 'a', '\n', '\uffff', '-->'),
    });
    const point = fc.record({
      key: text,
      value: fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { nil: undefined }),
      shown: text,
    });
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 60 }),
        text,
        fc.integer({ min: -1, max: 61 }),
        (points, title, marked) => {
          const svg = chartSvg(points, { title, marked });
          if (svg !== '') assertWellFormed(svg);
          assert.ok(svg.length < 40_000);
        },
      ),
    );
    const huge = { key: '<'.repeat(1_000_000), value: 1, shown: '1'.repeat(1_000_000) };
    assert.ok(
      chartSvg(
        Array.from({ length: 1000 }, () => huge),
        { title: huge.key, marked: 0 },
      ).length < 40_000,
    );
  });
});

describe('a chart in letters', () => {
  test('has a letter for each row, as high as its value', () => {
    const of = (values: readonly (number | undefined)[]) =>
      chartText(values.map(value => ({ key: '', value, shown: '' })));
    assert.equal(of([0, 7, undefined, 3, 4]), '▁█·▄▅');
    assert.equal(of([-7, 0]), '▁█');
    assert.equal(of([0, 0]), '▁▁');
    assert.equal(chartText(series), '▇·█·');
  });
});
