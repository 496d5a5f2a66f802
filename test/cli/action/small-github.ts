import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

export interface Pull {
  readonly number: number;
  readonly state: string;
  readonly head: {
    readonly sha: string;
    readonly label: string;
    readonly repo: { readonly full_name: string } | null;
  };
}

/** The little of GitHub that the action asks: it keeps comments and remembers what was asked of it. */
export interface SmallGithub {
  readonly url: string;
  readonly comments: Comment[];
  readonly pulls: Pull[];
  readonly asked: string[];
  /** Tokens that may write; all others only read. */
  readonly writers: Set<string>;
}

const bot = { login: 'github-actions[bot]', type: 'Bot' };

export async function smallGithub(context: TestContext): Promise<SmallGithub> {
  const comments: Comment[] = [];
  const pulls: Pull[] = [];
  const asked: string[] = [];
  const writers = new Set(['a-token']);
  let last = 100;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? '';
    if (pathname !== '/user') asked.push(`${method} ${pathname}`);
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(value));
    };
    const page = <T>(list: readonly T[]) => {
      const [size, number] = [
        Number(searchParams.get('per_page') ?? 30),
        Number(searchParams.get('page') ?? 1),
      ];
      return list.slice(size * (number - 1), size * number);
    };
    let text = '';
    for await (const chunk of request) text += chunk;
    // As GitHub answers a workflow's own token.
    if (pathname === '/user') return answer(403, { message: 'Resource not accessible by integration' });
    const path = pathname.replace('/repos/exampleshire/sef/', '');
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (method !== 'GET' && !writers.has(token))
      return answer(403, { message: 'Resource not accessible by integration' });
    if (method === 'GET' && path === 'pulls')
      return answer(
        200,
        page(pulls.filter(({ state, head }) => state === 'open' && head.label === searchParams.get('head'))),
      );
    if (method === 'GET' && /^issues\/\d+\/comments$/.test(path)) return answer(200, page(comments));
    const body = text === '' ? '' : String(JSON.parse(text).body);
    if (body.length > 65_536)
      return answer(422, { message: 'Body is too long (maximum is 65536 characters)' });
    if (method === 'POST' && /^issues\/\d+\/comments$/.test(path)) {
      last += 1;
      const comment = { id: last, body, user: bot };
      comments.push(comment);
      return answer(201, comment);
    }
    const index = comments.findIndex(({ id }) => path === `issues/comments/${id}`);
    const comment = comments[index];
    if (!comment) return answer(404, { message: 'Not Found' });
    if (method === 'DELETE') {
      comments.splice(index, 1);
      return answer(204, undefined);
    }
    comment.body = body;
    return answer(200, comment);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, comments, pulls, asked, writers };
}
