/** Begins a CODEOWNERS file, and tells it from one that a person wrote. */
export const codeownersMark = '# Written by sef codeowners';

/** Not shown by a reader of markdown; by it a report that was written earlier is known. */
export function marker(command: 'check' | 'coverage' | 'compare' | 'history' | 'rollup'): string {
  return `<!-- Written by sef ${command} -->`;
}
