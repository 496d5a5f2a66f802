import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../../src/core/rules/check.ts';
import { agreementOf } from '../../../src/core/sef/agreed-in.ts';
import { changeSef } from '../../../src/core/sef/sef.ts';
import { type PagePreview, pagePreview } from '../../../src/core/view/preview.ts';
import { figureList, figureMark } from '../../../src/core/view/preview-figures.ts';
import { day, type SmallFiles, smallSef } from '../small-sef.ts';

function preview(files: SmallFiles, path: string): PagePreview {
  const page = pagePreview(check(smallSef(files), day('2026-11-22')), path);
  assert.ok(page, `${path} is part of the SEF`);
  return page;
}

/** What a person reads of HTML, a line for each element. */
function read(html: string): string[] {
  return html
    .replace(/<\/(p|li|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}

const section = `---
criterion: 3
lead: { post: Head of SEND, sector: social-care }
status: in-review
position: needs-work
---
[survey](../evidence/survey.md)
`;
const survey = `---
evidence: lived-experience
title: Survey
criteria: [3]
voices: [parent-carers]
source: The forum
date: 2026-05-20
---
`;
const table = 'quarter,Within 20 weeks,hidden\n2026-Q2,63.2,*\n';
const files: SmallFiles = {
  'sections/03.md': section,
  'sections/experiences.md': '---\nfocus: experiences\n---\nx\n',
  'sections/other.md': '---\npart: context\n---\nx\n',
  'evidence/survey.md': survey,
  'evidence/old.md': '---\nevidence: policy-or-plan\ntitle: Old plan\ndate: 2020-01\n---\n',
  'recommendations/plans.md':
    '---\nrecommendation: improvement\ntitle: Better plans\n---\n- [x] One\n- [ ] Two\n',
  'data/t.csv': table,
  'README.md': 'Not part of it\n',
};

describe('the preview of a section', () => {
  test('says at its top what it is about, in the framework’s words, its state with the reasons, who leads, and how far it is', () => {
    assert.deepEqual(read(preview(files, 'sections/03.md').banner), [
      'Criterion 3 · Children and young people',
      'Children and young people receive the right help at the right time',
      '◐ Thin',
      'The section uses 1 current item of 1 type of evidence; it needs 2 types.',
      'None of the current evidence is about experiences or outcomes.',
      'LeadHead of SEND (social care)',
      'Statusin review',
      'Our own viewneeds work',
      'Wording from: West Midlands local area SEND inspection activity to date; learning from Hartlepool; Coventry SEND and AP self-evaluation refresh (slides, Summer 2023); Local area: SEND inspections framework (slides); SEND local area inspections (Local Offer page).',
    ]);
  });

  test('does not call agreed what has changed since', () => {
    const agreed = section.replace('in-review', 'agreed');
    const version = { commit: '1a2b3c4d', path: '', author: 'A', time: 0, day: day('2026-10-03') };
    const agree = [['sections/03.md', agreementOf([{ origin: version, text: agreed }])]] as const;
    for (const [text, words] of [
      [agreed, 'Statusagreed'],
      [`${agreed}More.\n`, 'Statusin review (agreed once, and changed since)'],
    ] as const) {
      const sef = changeSef(smallSef({ ...files, 'sections/03.md': text }), { agree });
      const page = pagePreview(check(sef, day('2026-11-22')), 'sections/03.md');
      assert.ok(read(page?.banner ?? '').includes(words), words);
    }
  });

  test('of experiences or outcomes lists the statements, each with its state', () => {
    const [kicker, wording, first, ...rest] = read(preview(files, 'sections/experiences.md').banner);
    assert.equal(kicker, 'Experiences');
    assert.ok(wording);
    assert.match(first ?? '', /^○ Missing: /);
    assert.equal(rest.at(-1), 'Leadnobody yet');
  });

  test('says behind a citation of what type the evidence is, and how old', () => {
    const page = preview(files, 'sections/03.md');
    assert.equal(
      page.citation('../evidence/survey.md'),
      ' <small class="sef-citation sef-current">Lived experience, current until 20 May 2027</small>',
    );
    assert.equal(
      page.citation('../evidence/old.md#part'),
      ' <small class="sef-citation sef-stale">Policy or plan, out of date since 31 January 2022</small>',
    );
    for (const href of ['../evidence/none.md', 'https://example.org/evidence/survey.md', '#survey', ''])
      assert.equal(page.citation(href), '', href);
  });

  test('names the source of a figure, and says whether the text agrees', () => {
    const page = preview(files, 'sections/03.md');
    const verdictOf = (href: string, words: string) => page.figure(href, words)?.verdict;
    const href = '../data/t.csv#2026-Q2.within_20_weeks';
    assert.deepEqual(page.figure(href, '63%'), {
      words: '63%',
      source: 't.csv, row “2026-Q2”, column “Within 20 weeks”',
      agrees: true,
      verdict: 'The text agrees.',
    });
    assert.equal(verdictOf(href, '64%'), 'The table says 63.2.');
    assert.equal(verdictOf(href, 'two thirds'), 'Not compared: there is no single number to compare.');
    assert.equal(verdictOf('../data/t.csv#2026-Q2.hidden', '5'), 'The table keeps this number hidden.');
    assert.equal(verdictOf('../data/t.csv#2026-Q9.within_20_weeks', '5'), 'The table has no such cell.');
    assert.equal(verdictOf('../data/t.csv', '5'), undefined);
    assert.equal(verdictOf('../data/none.csv#a.b', '5'), undefined);
  });

  test('gives each figure a number that leads to its source below and back, and wrong ones words of their own', () => {
    const page = preview(files, 'sections/03.md');
    const right = page.figure('../data/t.csv#2026-Q2.within_20_weeks', '63%');
    const wrong = page.figure('../data/t.csv#2026-Q2.within_20_weeks', '64%');
    assert.ok(right && wrong);
    assert.match(
      figureMark(right, 1),
      /^<sup [^>]*id="sef-figure-1"><a href="#sef-source-1"[^>]*>1<\/a><\/sup>$/,
    );
    assert.match(figureMark(wrong, 2), /<small class="sef-differs">The table says 63\.2\.<\/small>$/);
    assert.deepEqual(read(figureList([right, wrong])), [
      'Where the figures come from',
      '63%: t.csv, row “2026-Q2”, column “Within 20 weeks”. The text agrees. ↩',
      '64%: t.csv, row “2026-Q2”, column “Within 20 weeks”. The table says 63.2. ↩',
    ]);
    assert.equal(figureList([]), '');
  });
});

describe('the preview of other pages', () => {
  test('says of evidence its type, date and age, voices, criteria, and which sections use it', () => {
    const { banner } = preview(files, 'evidence/survey.md');
    assert.deepEqual(read(banner), [
      'Evidence · Lived experience',
      'Survey',
      '● Current until 20 May 2027',
      'Date20 May 2026',
      'Made byThe forum',
      'Voicesparents and carers',
      'About3. Right help, right time',
      'Used by3. Right help, right time',
    ]);
    assert.match(banner, /<a href="\.\.\/sections\/03\.md" data-href="\.\.\/sections\/03\.md">/);
    assert.deepEqual(read(preview(files, 'evidence/old.md').banner).slice(2), [
      '◷ Out of date since 31 January 2022',
      'Date31 January 2020',
      'Used byno section yet',
    ]);
  });

  test('says of a recommendation how many of its actions are done', () => {
    assert.deepEqual(read(preview(files, 'recommendations/plans.md').banner), [
      'Recommendation of an inspection',
      'Better plans',
      '1 of 2 actions done',
    ]);
  });

  test('has no banner on other parts, and nothing at all on a page that is no part of the SEF', () => {
    assert.equal(preview(files, 'sections/other.md').banner, '');
    const checked = check(smallSef(files), day('2026-11-22'));
    for (const path of ['README.md', 'sef.yaml', 'none.md'])
      assert.equal(pagePreview(checked, path), undefined);
  });

  test('folds the settings that newer versions of VS Code show as a table, and nothing else', () => {
    const { around, banner } = preview(files, 'sections/03.md');
    const settings = '<table class="frontmatter"><tr><td>a</td></tr></table>';
    assert.equal(
      around(`${settings}\n<h1>x</h1><table></table>`, 'below'),
      `${banner}<details class="sef-settings"><summary>Settings of this page</summary>${settings}</details>\n<h1>x</h1><table></table>below`,
    );
    assert.equal(around(`<h1>x</h1>${settings}`, ''), `${banner}<h1>x</h1>${settings}`);
  });
});

describe('hostile words in a preview', () => {
  const hostile = `<img src=x onerror="alert(1)"> ' & <script>`;
  const yaml = JSON.stringify(hostile);
  const evil: SmallFiles = {
    'sections/03.md': `---\ncriterion: 3\nlead: { post: ${yaml}, sector: health }\n---\n`,
    'evidence/x.md': `---\nevidence: case-study\ntitle: ${yaml}\nsource: ${yaml}\nlocation: ${yaml}\n---\n`,
    'recommendations/x.md': `---\nrecommendation: improvement\ntitle: ${yaml}\n---\n`,
    'evidence/a"><b>.md': '---\nevidence: case-study\n---\n',
    'sections/"><b>.md': `---\ncriterion: 4\n---\n[x](../evidence/x.md)\n`,
    'data/t.csv': '"<b>k</b>","""><i>"\n"<u>r","<script>1"\n',
  };

  test('are shown as they are, never taken for HTML', () => {
    for (const path of ['sections/03.md', 'evidence/x.md', 'recommendations/x.md', `evidence/a"><b>.md`]) {
      const { banner } = preview(evil, path);
      assert.doesNotMatch(banner, /<(img|script|b|u|i)\b|onerror="/, path);
      for (const tag of banner.match(/<[^>]*>/g) ?? [])
        assert.match(tag, /^<\/?[a-z]+( [a-z-]+="[^"<>]*")*>$/, path);
    }
  });

  test('from a table are shown as they are too', () => {
    const note = preview(evil, 'sections/03.md').figure('../data/t.csv#<u>r."><i>', '<script>2');
    assert.ok(note);
    const html = figureMark(note, 1) + figureList([note]);
    assert.doesNotMatch(html, /<(script|b|u|i)\b/);
    assert.match(html, /&lt;u&gt;r/);
  });

  test('that are identifiers are masked, in titles, leads and tables', () => {
    const known = {
      'sections/03.md': '---\ncriterion: 3\nlead: { post: NHS number 943 476 5919 }\n---\n',
      'evidence/x.md': '---\nevidence: case-study\ntitle: NHS number 943 476 5919\n---\n',
    };
    for (const path of Object.keys(known)) {
      const { banner } = preview(known, path);
      assert.match(banner, /NHS number/);
      assert.doesNotMatch(banner, /476|5919/, path);
    }
  });
});
