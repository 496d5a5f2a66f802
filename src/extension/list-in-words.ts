import { env } from 'vscode';

/** `a, b and c`, as the language of VS Code joins them. Its plain English is American, which has one comma more. */
export function listInWords(texts: readonly string[]): string {
  return new Intl.ListFormat(env.language === 'en' ? 'en-GB' : env.language).format(texts);
}
