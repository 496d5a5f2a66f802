import { Parser } from 'htmlparser2';

/** The test cases of a JUnit report, by a reader of XML that knows nothing of how it was written. */
export function testCasesIn(text: string): { readonly suites: readonly { readonly name: string }[] } {
  const suites: { name: string }[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        open.push(tag);
        if (tag === 'testcase') suites.push({ name: attributes.name ?? '' });
      },
      onclosetag(tag) {
        if (open.pop() !== tag) throw new Error(`${tag} closes what is not open.`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (open.length > 0) throw new Error(`${open.join(', ')} is never closed.`);
  return { suites };
}
