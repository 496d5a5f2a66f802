import { hideIn } from '../sef/hide-in-sef.ts';
import { everythingElse } from '../sef/owners-config.ts';
import type { Section } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { comparePaths } from '../text/path.ts';
import { sameWords } from '../text/words.ts';
import { sectionName } from '../view/evidence-users.ts';
import { codeownersMark } from './marker.ts';

/** A SEF and where it is: its folder from the top of the repository with `/`, empty at the top itself. */
export interface OwnedSef {
  readonly folder: string;
  readonly sef: Sef;
}

export interface Codeowners {
  /** A CODEOWNERS file, as GitHub and GitLab read it. */
  readonly text: string;
  /** Sections that nobody at all is asked about, in words: which, and what is missing. */
  readonly unowned: readonly string[];
}

/**
 * Who has to look at a change of which section, from the posts that lead on them. The syntax is that of
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function codeowners(sefs: readonly OwnedSef[]): Codeowners {
  const parts = sefs.map(ownersOf);
  const text = [
    `${codeownersMark} from the posts that lead on the sections and from “owners” in sef.yaml.`,
    '# Change those, not this file, and then write it again. The last line that fits a file counts.',
    ...parts.flatMap(({ lines }) => ['', ...lines]),
    '',
  ].join('\n');
  return { text, unowned: parts.flatMap(({ unowned }) => unowned) };
}

function ownersOf({ folder, sef }: OwnedSef): { lines: string[]; unowned: string[] } {
  const hide = hideIn(sef);
  const say = (words: string) => hide(words).replace(/\s+/g, ' ').trim();
  const others = sef.config.owners.get(everythingElse);
  const lines = [`# ${say(sef.config.area)}`];
  if (others) lines.push(`${pattern(folder, '')} ${others.join(' ')}`);
  const unowned: string[] = [];
  for (const section of [...sef.sections.values()].sort((a, b) => comparePaths(a.path, b.path))) {
    const owners = ownersOfPost(section, sef);
    const name = say(sectionName(section, sef));
    const trouble = /[\r\n]/.test(section.path) ? 'its file has a line break in its name' : undefined;
    if (owners && !trouble) {
      lines.push('', `# ${name}: ${say(section.lead?.post ?? '')}`);
      lines.push(`${pattern(folder, section.path)} ${owners.join(' ')}`);
      continue;
    }
    const why = trouble ?? (section.lead?.post ? `no owner for “${section.lead.post}”` : 'no System Lead');
    unowned.push(say(`${name} (${section.path}): ${why}`));
  }
  if (unowned.length > 0)
    lines.push(
      '',
      others
        ? '# Only the owners of everything else are asked about these:'
        : '# Nobody is asked about these:',
      ...unowned.map(line => `# - ${line}`),
    );
  return { lines, unowned: others ? [] : unowned };
}

function ownersOfPost({ lead }: Section, { config }: Sef): readonly string[] | undefined {
  const post = lead?.post;
  if (post === undefined) return undefined;
  return [...config.owners].find(([name]) => name !== everythingElse && sameWords(name, post))?.[1];
}

/** From the top; at the top itself a lone slash would fit nothing. What means something in a pattern is escaped, spaces too. */
function pattern(folder: string, path: string): string {
  const whole = [folder, path].filter(part => part !== '').join('/');
  if (whole === '') return '*';
  const escaped = whole.replace(/[\\\s*?[\]!#]/g, '\\$&');
  return path === '' ? `/${escaped}/` : `/${escaped}`;
}
