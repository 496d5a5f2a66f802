import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

/** What `scripts/l10n.mjs` makes of an extension that is this code, or says against it. */
function collect(code: string): { readonly texts?: string[]; readonly trouble?: string } {
  const project = mkdtempSync(join(tmpdir(), 'sef-l10n-'));
  try {
    for (const folder of ['src/extension', 'l10n']) mkdirSync(join(project, folder), { recursive: true });
    writeFileSync(join(project, 'src', 'extension', 'code.ts'), code);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--project', project]);
    if (status !== 0) return { trouble: String(stderr).trim() };
    const bundle = JSON.parse(readFileSync(join(project, 'l10n', 'bundle.l10n.json'), 'utf8'));
    for (const [text, same] of Object.entries(bundle)) assert.equal(text, same);
    return { texts: Object.keys(bundle) };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

describe('what the extension says', () => {
  test('is collected for translators, once each and in order', () => {
    const code = `
      // l10n.t('Not this one.')
      const first = l10n.t('{0} of {1}, it’s “so”', one(\`\${a}, (\${b}\`), { two });
      const again = l10n.t(
        'An apostrophe\\'s text',
      );
      const both = count === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', count);
      const last = /['"\`]/.test(text) ? l10n.t('1 gap') : 'key';`;
    assert.deepEqual(collect(code), {
      texts: ["An apostrophe's text", '1 gap', '{0} gaps', '{0} of {1}, it’s “so”'].sort(),
    });
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    "l10n.t('One ' + 'two')": /must be one text in quotation marks/,
    'l10n.t(`One ${two}`, two)': /must be one text in quotation marks/,
    "l10n.t('More than {0} files')": /has places for 1 values and is given 0/,
    "l10n.t('Nothing', count)": /has places for 0 values and is given 1/,
    "l10n.t('{1} of {2}', a, b)": /has places for 2 values and is given 2/,
    "void window.showInformationMessage('Nothing has changed.');": /“Nothing has changed\.” is not said/,
    'const said = `${count} of ${all}`;': /“ of ” is not said/,
    "item.command = { command, title: 'Open' };": /“Open” is not said/,
    'const said = `${one}${two ? ` and ${three}` : l10n.t("{0} more", `so many`)}`;':
      /“ and ” is not said.*\n.*“so many” is not said/,
  };
  test('is refused where it could not be translated, or not filled in', () => {
    const troubles = collect(Object.keys(wrong).join('\n')).trouble?.split('\n') ?? [];
    Object.values(wrong).forEach((expected, index) => {
      const place = `code.ts:${index + 1}: `;
      const said = troubles.filter(trouble => trouble.includes(place)).join('\n');
      assert.match(said, expected);
    });
    assert.doesNotMatch(troubles.join('\n'), /undefined/);
    const english = "import { count, lowerFirst } from '../core/text/words.ts';";
    assert.match(collect(english).trouble ?? '', /“count” makes English words/);
  });

  test('is told from what no one reads', () => {
    const code = `
      import { a } from '../core/text/words.ts';
      throw new RangeError('This cannot be.');
      log.warn(\`\${count} messages did not fit.\`);
      const page = \`<html lang="\${language}"><body class="one two">\`;
      item.iconPath = '$(checklist) ' + 'sef.state';
      const kind = { title: 'key' };`;
    assert.deepEqual(collect(code), { texts: [] });
  });
});
