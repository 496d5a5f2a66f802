import picomatch from 'picomatch/posix';

/** Whether a branch is one of those that `git.branchProtection` names, which may be patterns such as `release/*`. */
export function isProtected(branch: string, patterns: unknown): boolean {
  const named = Array.isArray(patterns) ? patterns : [patterns];
  const told = named.filter(pattern => typeof pattern === 'string').map(pattern => pattern.trim());
  return told.some(pattern => pattern !== '' && picomatch.isMatch(branch, pattern));
}
