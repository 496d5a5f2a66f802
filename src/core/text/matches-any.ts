import picomatch from 'picomatch/posix';

/** Whether one of some patterns matches a path, as VS Code's own markdown understands those in its settings. */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  return patterns.length > 0 && picomatch([...patterns])(path);
}
