/** What we use of markdown-it, by which VS Code's preview makes HTML of markdown. */
export interface MarkdownIt {
  readonly renderer: Renderer;
}

export interface Renderer {
  readonly rules: { [name: string]: RenderRule | undefined };
  render(tokens: Token[], options: unknown, env: Env): string;
  renderToken(tokens: Token[], index: number, options: unknown): string;
}

export type RenderRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  env: Env,
  self: Renderer,
) => string;

export interface Token {
  readonly type: string;
  readonly content: string;
  attrGet(name: string): string | null;
}

/** One for each time that a page is made; the document is in it where a document is shown. */
export type Env = { readonly currentDocument?: unknown } | undefined;

/** What is put into a page while it is made. */
export interface PageNotes {
  /** Behind a link: where it leads, and the words it shows. */
  behind(href: string, words: string): string;
  /** Asked for last, with what the page is without it. */
  around(body: string): string;
}

/** Has `notesOf` asked for each page that is made. A page for which it has nothing is made as ever. */
export function addNotes(md: MarkdownIt, notesOf: (env: Env) => PageNotes | undefined): MarkdownIt {
  const { renderer } = md;
  const pages = new WeakMap<object, PageNotes>();
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    // Others may have a part of the page made by itself while it is made.
    const notes = env && !pages.has(env) ? notesOf(env) : undefined;
    if (!env || !notes) return render(tokens, options, env);
    pages.set(env, notes);
    return notes.around(render(tokens, options, env));
  };
  const close: RenderRule = renderer.rules[linkEnd] ?? plain;
  renderer.rules[linkEnd] = (tokens, index, options, env, self) => {
    const html = close(tokens, index, options, env, self);
    const notes = env && pages.get(env);
    const href = notes && openingOf(tokens, index);
    return href ? html + notes.behind(href.address, href.words) : html;
  };
  return md;
}

const linkEnd = 'link_close';

const plain: RenderRule = (tokens, index, options, _env, self) => self.renderToken(tokens, index, options);

/** A link holds no other link, so the nearest opening before its end is its own. */
function openingOf(tokens: readonly Token[], end: number) {
  for (let start = end - 1; start >= 0; start--) {
    const token = tokens[start];
    if (token?.type !== 'link_open') continue;
    const inside = tokens.slice(start + 1, end);
    return {
      address: token.attrGet('href') ?? '',
      words: inside
        .map(({ content }) => content)
        .join('')
        .trim(),
    };
  }
  return undefined;
}
