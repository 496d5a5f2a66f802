import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contents, filesIn, plainConfig, runSef, smallSef } from './run-sef.ts';

/** Without the line breaks that the width asks for. */
function doctor(files: Readonly<Record<string, string>>, change: object = {}) {
  const ran = runSef(['doctor'], { files: { ...filesIn(contents(files)), ...change } });
  return { ...ran, out: ran.out.replace(/\n {18}/g, ' ') };
}

describe('sef doctor', () => {
  test('says what was left out, and why', () => {
    const files = filesIn(
      contents({
        ...smallSef,
        '/area/sef.yaml': 'framework: area-send@2025-06\narea: X\nexclude: ["drafts/**"]\n',
        '/area/drafts/a.md': '---\ncriterion: 1\n---\n',
        '/area/data/a.csv': 'a\n',
        '/area/other/sef.yaml': plainConfig,
        '/area/other/sections/1.md': '---\ncriterion: 1\n---\n',
        '/area/.git/config': '',
        '/area/secret.md': '---\ncriterion: 1\n---\n',
        '/area/both.md': '---\ncriterion: 1\nevidence: case-study\n---\n',
        '/area/linked/x.md': '',
      }),
    );
    const { out, code } = doctor(
      {},
      {
        ...files,
        list: (folder: string) =>
          files
            .list(folder)
            .map(entry => (entry.name === 'linked' ? { ...entry, kind: 'linked-folder' } : entry)),
        read: (path: string) => (path.endsWith('secret.md') ? undefined : files.read(path)),
      },
    );
    assert.equal(code, 0);
    for (const line of [
      /^Read +1 criterion section, 1 evidence file$/,
      /^Not understood +both\.md, secret\.md: “sef check” says/,
      /^No kind +notes\.md: no line such as/,
      /^Excluded +drafts\/a\.md: named by “exclude”/,
      /^Another SEF +other\/sections\/1\.md, other\/sef\.yaml: /,
      /^Looked into +data\/a\.csv: /,
      /^Linked folder +linked: /,
      /^Folder of tools +\.git: /,
    ])
      assert.match(out, new RegExp(line.source, 'm'));
  });

  test('prints no identifier that a file is named after, looked into or not', () => {
    const { out } = doctor({
      '/area/sef.yaml': `${plainConfig}exclude: [cases]\n`,
      '/area/cases/943 476 5919.md': '',
      '/area/data/NHS number 9990000018.csv': 'a\n',
      '/area/pictures/R999999926001.png': '',
      '/area/notes 9990000018.md': '',
    });
    assert.match(out, /^Excluded +cases\/94• ••• ••19\.md: /m);
    for (const number of ['943 476 5919', '9990000018', 'R999999926001'])
      assert.ok(!out.includes(number), out);
  });

  test('says which settings are in force', () => {
    const config = `framework: area-send@2023-01
area: X
coverage: { evidence-types: 3 }
freshness: { case-study: 9 }
rules: { SEF206: off, uncited-evidence: warning, SEF999: off }
accepted-gaps: [{ criterion: 3, type: case-study, reason: r, owner: o, until: 2027-03-31 }]
allow-keys: [reviewer]
`;
    const { out } = doctor({ '/area/sef.yaml': config });
    for (const line of [
      /^Types needed +3 of 5 types/,
      /^Stays current +.*Case study 9 months/,
      /^Framework +.*\(area-send@2023-01, comes with SEND SEF\)$/,
      /^Not yet confirmed +the wording of .*\d+ of 11 criteria/,
      /^Rules off +SEF206 missing-evidence-type$/,
      /^Rules changed +SEF208 uncited-evidence \(warning, usually info\)$/,
      /^No such rule +SEF999: this setting does nothing$/,
      /^Accepted gaps +right-help and case-study \(until 31 March 2027\)$/,
      /^Settings allowed +reviewer$/,
    ])
      assert.match(out, new RegExp(line.source, 'm'));
  });

  test('says when settings or framework cannot be used', () => {
    assert.match(doctor({ '/area/sef.yaml': '- no: [' }).out, /^sef\.yaml +cannot be read as settings/m);
    assert.match(
      doctor({ '/area/sef.yaml': 'framework: area-send@2029\narea: X\n' }).out,
      /^Framework +.*because “area-send@2029” cannot be used\)$/m,
    );
    assert.match(
      doctor({ '/area/sef.yaml': 'framework: ./own.yaml\narea: X\n', '/area/own.yaml': 'id: own\n' }).out,
      /^Framework +.*because “\.\/own\.yaml” cannot be used\)$/m,
    );
  });

  test('without a sef.yaml says so', () => {
    const { err, code } = doctor({ '/area/sections/1.md': '---\ncriterion: 1\n---\n' });
    assert.equal(code, 2);
    assert.match(
      err,
      /^There is no SEF here: neither \/area nor a folder above or below it has a sef\.yaml\./,
    );
  });
});
