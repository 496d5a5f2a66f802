import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labels, offered, taken } from './completing.ts';

const files = {
  'data/waits.csv': 'period,within 18 weeks,waiting\n2026-Q1,61.6,1079\n2026.Q2,66.3,*\n"A, B",1,\n',
  'data/people.csv': 'first_name,surname,date_of_birth,weeks\nA,B,12/03/2014,3\nC,D,13/04/2015,2\n',
};
const page = (line: string) => `---\ncriterion: 3\n---\n# Help\n\n${line}\n`;
const at = (line: string) => labels(page(line), { files, isAsked: false });
const taking = (line: string, label: string) => taken(page(line), label, { files });

describe('figures', () => {
  test('begin with the tables of the SEF, those with a row for each person left out', () => {
    assert.deepEqual(at('now [61%](|'), ['data/waits.csv']);
    assert.equal(taking('now [61%](|)', 'data/waits.csv'), page('now [61%](../data/waits.csv#|)'));
    assert.equal(taking('now [61%](|', 'data/waits.csv'), page('now [61%](../data/waits.csv#|)'));
  });

  test('name a row first, with what stands in it', () => {
    const [first] = offered(page('[61%](../data/waits.csv#|)'), { files });
    assert.deepEqual(at('[61%](../data/waits.csv#|)'), ['2026-Q1', '2026.Q2', 'A, B']);
    assert.equal(first?.about?.detail, 'within 18 weeks 61.6, waiting 1079');
    assert.equal(
      taking('[61%](../data/waits.csv#2026|)', '2026-Q1'),
      page('[61%](../data/waits.csv#2026-Q1.)'),
    );
  });

  test('then a column, with what its cell says', () => {
    const columns = offered(page('[61%](../data/waits.csv#2026-Q1.|)'), { files });
    assert.deepEqual(
      columns.map(({ label, brief }) => [label, brief]),
      [
        ['within 18 weeks', '61.6'],
        ['waiting', '1079'],
      ],
    );
    const taken = taking('[61%](../data/waits.csv#2026-Q1.|)', 'within 18 weeks');
    assert.equal(taken, page('[61%](../data/waits.csv#2026-Q1.within%2018%20weeks)'));
  });

  test('know a row whose name holds a full stop', () => {
    assert.deepEqual(at('[61%](../data/waits.csv#2026.Q2.|)'), ['within 18 weeks', 'waiting']);
  });

  test('put the value between empty brackets, but not one that the table keeps back', () => {
    const row = '[](../data/waits.csv#2026.Q2.|)';
    assert.ok(
      taking(row, 'within 18 weeks').includes('[66.3](../data/waits.csv#2026.Q2.within%2018%20weeks)'),
    );
    assert.ok(taking(row, 'waiting').includes('[](../data/waits.csv#2026.Q2.waiting)'));
  });

  test('tell nothing of a list of people, however they are asked for', () => {
    assert.deepEqual(at('[3](../data/people.csv#|)'), []);
    assert.deepEqual(at('[3](../data/people.csv#A.|)'), []);
  });
});
