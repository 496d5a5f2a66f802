import type { Criterion, Focus, Framework, KeyQuestion } from '../framework/framework.ts';
import { configName } from '../sef/file-names.ts';
import { editorSettings, gitattributes, recommendedExtensions, sefReadme } from './new-repository-files.ts';
import { dataReadme, evidenceReadme, gitignore, newConfig } from './new-sef-files.ts';
import { yamlText } from './yaml-text.ts';

/** A file to create where there is none yet. */
export interface NewFile {
  /** Relative to the SEF root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The criterion or focus of which it is the section: not wanted where another file is that already. */
  readonly about?: Criterion['id'] | Focus['id'];
}

/** Everything a new SEF starts with. It passes every check but for what only people can fill in. */
export function newSef({
  area,
  framework,
}: {
  readonly area: string;
  readonly framework: Framework;
}): NewFile[] {
  return [
    { path: configName, text: newConfig(area, framework) },
    ...framework.criteria.map(criterion => newSection(criterion, framework)),
    ...framework.foci.map(focus => newFocusSection(focus, framework)),
    { path: 'evidence/README.md', text: evidenceReadme(framework) },
    { path: 'data/README.md', text: dataReadme },
    { path: 'README.md', text: sefReadme(area) },
    { path: '.gitignore', text: gitignore },
    { path: '.gitattributes', text: gitattributes },
    { path: '.vscode/settings.json', text: editorSettings },
    { path: '.vscode/extensions.json', text: recommendedExtensions },
  ];
}

/** A criterion's section, headed by the framework's own wording, with the key questions to answer. */
export function newSection(criterion: Criterion, framework: Framework): NewFile {
  const { id, number, wording, short, prompts } = criterion;
  const path = `sections/${String(number).padStart(2, '0')}-${id}.md`;
  const asked =
    prompts.length > 0 ? `To think about:\n${prompts.map(prompt => `- ${prompt}`).join('\n')}` : '';
  const text = sectionText(`criterion: ${id}`, short, wording, framework.questions, asked);
  return { path, text, about: id };
}

export function newFocusSection({ id, title }: Focus, { questions, statements }: Framework): NewFile {
  const own = statements.filter(({ focus }) => focus === id).map(({ wording }) => `- ${wording}`);
  const asked = own.length > 0 ? `Whether children and young people with SEND:\n${own.join('\n')}` : '';
  return {
    path: `sections/${id}.md`,
    text: sectionText(`focus: ${id}`, title, title, questions, asked),
    about: id,
  };
}

/** `asked`: what is worth asking here, put above the questions where only writers see it. */
function sectionText(
  kind: string,
  title: string,
  heading: string,
  questions: readonly KeyQuestion[],
  asked = '',
): string {
  const parts = [
    `---\n${kind}\ntitle: ${yamlText(title)}\nstatus: draft\n---`,
    `# ${heading}`,
    ...(asked ? [comment(asked)] : []),
    ...questions.flatMap(({ id, wording }) => [
      `## ${wording}`,
      comment(questionHints[id] ?? 'Write your answer here.'),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Our own writing aids, one line each. */
const questionHints: Readonly<Record<string, string>> = {
  know: 'What do families and the figures tell you, and how do you know? Link each claim, as in [parent survey](../evidence/parent-survey.md).',
  mean: 'What is it like for children and young people because of this, for whom is it different, and why?',
  next: 'Who will do what by when, as in: - [ ] Recruit two psychologists (owner: Principal EP; due: 2027-03-31; measure: advice within 6 weeks)',
};

/** Two dashes would end a comment too early in some readers. */
function comment(text: string): string {
  return `<!-- ${text.replace(/--+/g, '–')} -->`;
}
