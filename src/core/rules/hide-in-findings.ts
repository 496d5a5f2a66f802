import { type Hide, hideNothing } from '../privacy/hide-identifiers.ts';
import { type Finding, fingerprintOf } from './finding.ts';
import { withOwnFingerprints } from './own-fingerprints.ts';

/**
 * Masks the SEF's identifiers in all that findings say, whichever rule quotes them, and in what fingerprints are made from:
 * ten digits could be guessed back from a hash. Paths stay, because an editor must open them; reports mask them. The findings
 * are in the order in which they are shown.
 */
export function hideInFindings(findings: readonly Finding[], hide: Hide): readonly Finding[] {
  if (hide === hideNothing) return findings;
  const hidden = findings.map(finding => hideInFinding(finding, hide));
  const changed = hidden.filter((finding, index) => finding.fingerprint !== findings[index]?.fingerprint);
  // Only those whose words were masked may have become alike.
  const own = new Map(withOwnFingerprints(changed).map((finding, index) => [changed[index], finding]));
  return own.size === 0 ? hidden : hidden.map(finding => own.get(finding) ?? finding);
}

function hideInFinding(finding: Finding, hide: Hide): Finding {
  const { rule, path, message, what, next, brief, key, related, fixes } = finding;
  const shown = {
    message: hide(message),
    what: hide(what),
    next: hide(next),
    brief: { label: hide(brief.label), action: hide(brief.action) },
    key: hide(key),
    related: related.map(other => ({ ...other, message: hide(other.message) })),
    fixes: fixes.map(fix => ({ ...fix, title: hide(fix.title) })),
  };
  const hiddenPath = hide(path);
  const isSame = shown.key === key && hiddenPath === path;
  return {
    ...finding,
    ...shown,
    ...(isSame ? {} : { fingerprint: fingerprintOf(rule, hiddenPath, shown.key) }),
  };
}
