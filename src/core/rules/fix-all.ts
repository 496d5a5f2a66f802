import { parseDocument } from '../document/parse-document.ts';
import { scanText } from '../privacy/scan-file.ts';
import { configName } from '../sef/file-names.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Checked, recheck } from './check.ts';
import type { Finding } from './finding.ts';
import { guardOptions } from './guard-options.ts';

/** One mended thing may bring another to light; more often than this it never does. */
const MOST_ROUNDS = 5;

/**
 * A file with everything put right that can mean nothing else. Doing it again changes nothing more. `text` is what
 * `checked` knows of the file.
 */
export function fixAll(checked: Checked, path: string, text: string): string {
  const { sef, coverage } = checked;
  let current = { checked, text };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = sureEdits(current.checked.findings, path);
    if (edits.length === 0) break;
    const fixed = applyEdits(current.text, edits);
    // What sef.yaml says stands above every page; it has little to put right, and is read anew anyway.
    if (path === configName || !sef.records.has(path)) return fixed;
    const scan = scanText(path, fixed, guardOptions(sef.config));
    const change = { put: [parseDocument(path, fixed)], scan: [scan] };
    current = { checked: recheck(current.checked, change, coverage.today), text: fixed };
  }
  return current.text;
}

/** Of two fixes that change the same words, the first alone. */
export function sureEdits(findings: readonly Finding[], path: string): Edit[] {
  const fixes = findings.flatMap(finding => finding.fixes.filter(fix => fix.isSure && fix.path === path));
  const edits: Edit[] = [];
  for (const fix of fixes) {
    if (fix.edits.every(edit => edits.every(other => !overlap(edit, other)))) edits.push(...fix.edits);
  }
  return edits;
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
