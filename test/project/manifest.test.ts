import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  asOfSetting,
  changesView,
  commands,
  contexts,
  coverageView,
  detailsView,
  evidenceView,
  walkthrough,
} from '../../src/extension/manifest.ts';

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly vscode: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly when: string;
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }
    >
  >;
}

const words: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const named = new Set<string>();
/** As VS Code reads it: each `%name%` stands for words in `package.nls.json`. */
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'), (_, value) => {
  const name = typeof value === 'string' ? /^%(.+)%$/.exec(value)?.[1] : undefined;
  if (name === undefined) return value;
  named.add(name);
  return words[name];
});
const { contributes } = manifest;

describe('the manifest and the code', () => {
  test('have the same commands, each with a title in words and under one category', () => {
    const contributed = contributes.commands.map(({ command }) => command);
    assert.deepEqual(contributed.toSorted(), Object.values(commands).toSorted());
    for (const { title, category } of contributes.commands) {
      assert.match(title, /^[A-Z][a-z]/);
      assert.equal(category, 'SEF');
    }
  });

  test('keep every word that people read where it can be translated', () => {
    assert.deepEqual([...named].toSorted(), Object.keys(words).toSorted());
    const { problemMatchers, ...others } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    // A matcher's name is written in tasks, as “$sef”, and is the same in every language.
    const matchers = problemMatchers.map(({ name: _, ...matcher }: { name: string }) => matcher);
    const raw = JSON.stringify({ ...others, matchers });
    const shown =
      /"(title|name|label|category|contents|contextualTitle|[a-zA-Z]*[dD]escription|[a-zA-Z]*Message)":"(?!%)/g;
    assert.deepEqual(raw.match(shown) ?? [], []);
  });

  test('name only commands that exist, in menus, welcome views and the walkthrough', () => {
    const known = new Set<string>(Object.values(commands));
    const inMenus = Object.values(contributes.menus).flatMap(items => items.map(({ command }) => command));
    const inSteps = contributes.walkthroughs.flatMap(({ steps }) => steps);
    const texts = [
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...inSteps.flatMap(({ description, completionEvents }) => [description, ...completionEvents]),
    ];
    const inTexts = texts.flatMap(text =>
      [...text.matchAll(/(?:\(command|^onCommand):(sef\.[^)]*)/g)].map(match => match[1] ?? ''),
    );
    assert.ok(inTexts.length > 0);
    for (const command of [...inMenus, ...inTexts]) assert.ok(known.has(command), command);
  });

  test('say of every command whether the palette shows it', () => {
    const said = new Set((contributes.menus.commandPalette ?? []).map(({ command }) => command));
    const always = new Set<string>([commands.focusCoverage, commands.openSample, commands.openWalkthrough]);
    for (const command of Object.values(commands))
      assert.ok(said.has(command) || always.has(command), command);
  });

  test('have the same view, setting and context keys', () => {
    const views = Object.values(contributes.views).flat();
    assert.deepEqual(
      views.map(({ id }) => id),
      [coverageView, detailsView, evidenceView, changesView],
    );
    assert.deepEqual(Object.keys(contributes.configuration.properties), [
      `${asOfSetting.section}.${asOfSetting.name}`,
    ]);
    const whens = JSON.stringify(contributes).match(/sef\.(state|gapsOnly|hasRepository|compared)\b/g) ?? [];
    assert.deepEqual(new Set(whens), new Set(Object.values(contexts)));
  });

  test('show a beginner six steps, each with a picture and words for it, and only when asked', () => {
    const [first, ...others] = contributes.walkthroughs;
    assert.ok(first);
    assert.deepEqual([first.id, others], [walkthrough, []]);
    assert.equal(first.steps.length, 6);
    for (const { id, media, completionEvents } of first.steps) {
      assert.match(media.altText, /^[A-Z].*\.$/, id);
      assert.ok(completionEvents.length > 0, id);
      const picture = readFileSync(media.svg, 'utf8');
      // Colours are those of the theme, each with one for where there is none; no words, for they would stay English.
      for (const [colour] of picture.matchAll(/(?<=(?:fill|stroke)=")[^"]+/g))
        assert.match(colour, /^(none|var\(--vscode-[a-zA-Z-]+, #[0-9a-f]{6}\))$/, media.svg);
      for (const [, text] of picture.matchAll(/<text[^>]*>([^<]*)/g)) assert.match(text ?? '', /^\d+$/);
    }
    // VS Code opens what applies while an extension is being installed. This key is set only once it runs.
    assert.equal(first.when, contexts.state);
  });

  test('name files that are there, or that the build makes', () => {
    const views = Object.values(contributes.views).flat();
    const files = [
      manifest.icon,
      ...views.map(({ icon }) => icon),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
    const built = readFileSync('esbuild.mjs', 'utf8');
    for (const file of [manifest.main, manifest.browser, ...Object.values(manifest.bin)]) {
      assert.ok(built.includes(file.replace(/^\.\//, '')), file);
    }
  });
});

describe('the packages', () => {
  test('are pinned to exact versions, and none is needed at run time', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries(manifest.devDependencies))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });

  test('are locked for every platform, and for no registry but the public one', () => {
    const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const names = Object.keys(packages);
    for (const [name, { optionalDependencies = {}, resolved }] of Object.entries(packages)) {
      assert.equal(resolved, undefined, `${name} says where it was downloaded`);
      // npm ci fails on a lock file that an install on one platform has left without the others.
      for (const wanted of Object.keys(optionalDependencies)) {
        assert.ok(
          names.some(found => found.endsWith(`node_modules/${wanted}`)),
          `${wanted} of ${name} is not locked`,
        );
      }
    }
  });

  test('promise no newer VS Code than the oldest that is supported', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});
