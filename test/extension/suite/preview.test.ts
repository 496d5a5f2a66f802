import { expect } from 'chai';
import { commands, extensions, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, readFile, revert, typeInto, until } from './sef.ts';

/** The HTML that VS Code's own preview shows of a file, unsaved changes included. */
async function rendered(path: string): Promise<string> {
  return commands.executeCommand<string>('markdown.api.render', await workspace.openTextDocument(at(path)));
}

describe('the built-in preview', () => {
  let sef: SefApi;
  before(async function () {
    sef = await openSef();
    // Where a server does the rest of the work, so it does VS Code's part of the preview, out of our reach.
    if (!extensions.getExtension('vscode.markdown-language-features')) this.skip();
    // The first preview of all loads what the next ones are made with.
    await rendered('README.md');
    await sef.settled();
  });

  it('begins a section with its criterion, its state in words with the reasons, and who leads', async () => {
    const html = await rendered('sections/05-valued.md');
    expect(html).to.match(/^<aside class="sef-banner" aria-label="Criterion 5 · Children and young people">/);
    expect(html).to.contain(
      'Children and young people are valued, visible and included in their communities',
    );
    expect(html).to.match(/<strong>Missing<\/strong>/);
    expect(html).to.contain('<li class="sef-reason">The section uses no current evidence.</li>');
    expect(html).to.contain('Head of the Disabled Children&#39;s Service (social care)');
  });

  it('says behind each citation what it is and that it is out of date', async () => {
    const html = await rendered('sections/05-valued.md');
    expect(html).to.contain(
      '>clubs, parks and getting about</a> <small class="sef-citation sef-stale">Lived experience, out of date since 30 April 2026</small>',
    );
  });

  it('numbers the figures and names their sources below', async () => {
    const html = await rendered('sections/03-right-help.md');
    expect(html).to.match(/>68\.9%<\/a><sup class="sef-figure" id="sef-figure-1">/);
    expect(html).to.match(
      />56\.7%<\/a><sup .*?<\/sup> <small class="sef-differs">The table says 57\.6\.<\/small>/,
    );
    expect(html).to.match(/Where the figures come from.*column “neuro_waiting”.*<\/section>$/s);
  });

  it('begins a page of evidence with its age and the sections that use it', async () => {
    const html = await rendered('evidence/parent-carer-survey-2026.md');
    expect(html).to.match(/^<aside class="sef-banner" aria-label="Evidence · Lived experience">/);
    expect(html).to.contain('Current until 20 May 2027');
    expect(html).to.contain('data-href="../sections/03-right-help.md"');
  });

  it('takes in what is not saved yet', async () => {
    const path = 'sections/11-environment.md';
    expect(await rendered(path)).to.contain('<dt>Lead</dt><dd>nobody yet</dd>');
    const document = await workspace.openTextDocument(at(path));
    await typeInto(document, document.getText().indexOf('title:'), 'lead: { post: Head of SEND }\n');
    await until(sef.onDidChange, 'the lead is shown', async () =>
      (await rendered(path)).includes('<dt>Lead</dt><dd>Head of SEND</dd>'),
    );
    await revert(path);
    await sef.settled();
  });

  it('leaves every page that is no part of the SEF as it would be anywhere', async () => {
    const text = await readFile('README.md');
    const plain = await commands.executeCommand<string>('markdown.api.render', text);
    expect(await rendered('README.md')).to.equal(plain);
    const link = '[x](evidence/parent-carer-survey-2026.md) and [1](data/therapy-waits.csv#a.b)';
    const document = await workspace.openTextDocument({ language: 'markdown', content: link });
    const shown = await commands.executeCommand<string>('markdown.api.render', document);
    expect(shown).to.equal(await commands.executeCommand<string>('markdown.api.render', link));
    expect(plain + shown).not.to.contain('class="sef-');
  });
});

describe('what the preview is made with', () => {
  /** As markdown-it calls the rules: for each part of a page, with the document that it is of. */
  function page(sef: SefApi, path: string, href: string): string {
    const part = (type: string, content = '') => ({ type, content, attrGet: () => href });
    const md = sef.extendMarkdownIt({
      renderer: {
        rules: { text: (tokens, index) => tokens[index]?.content ?? '' },
        render(tokens, options, env) {
          const made = tokens.map((token, index) => {
            const rule = this.rules[token.type];
            return rule ? rule(tokens, index, options, env, this) : this.renderToken(tokens, index, options);
          });
          return made.join('');
        },
        renderToken: (tokens, index) => `<${tokens[index]?.type}>`,
      },
    });
    const tokens = [part('link_open'), part('text', '56.7%'), part('link_close')];
    return md.renderer.render(tokens, {}, { currentDocument: at(path) });
  }

  it('works in every host', async () => {
    const sef = await openSef();
    const path = 'sections/03-right-help.md';
    const href = '../data/therapy-waits.csv#2026-Q3.ot_within_18_weeks';
    // The first of all asks for what the next ones are made with; it is there long before all files are read again.
    page(sef, path, href);
    await commands.executeCommand('sef.refresh');
    expect(page(sef, path, href)).to.match(
      /^<aside .*<link_open>56\.7%<link_close><sup .*The table says 57\.6\.<\/small><section /s,
    );
    expect(page(sef, path, '../evidence/therapy-waits.md')).to.match(
      /<link_close> <small class="sef-citation/,
    );
    expect(page(sef, 'README.md', href)).to.equal('<link_open>56.7%<link_close>');
  });
});
