import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { check } from '../../../src/core/rules/check.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { changeSef, emptySef } from '../../../src/core/sef/sef.ts';
import { selector } from '../../../src/core/sef/selection.ts';
import { ownPackPath, readSetup } from '../../../src/core/sef/setup.ts';
import { day, plainConfig } from '../small-sef.ts';

/** Far above what any of these may take, so that a slow machine does not fail; without a bound they took minutes. */
const LIMIT_MS = 30_000;

const plainSef = emptySef(readSetup(plainConfig, undefined));

/** Puts a text, or bytes, through everything a document goes through. */
export function checkAsDocument(content: string | Uint8Array, path = 'sections/03.md'): readonly Finding[] {
  return within(() => {
    const document = typeof content === 'string' ? parseDocument(path, content) : readDocument(path, content);
    const sef = changeSef(plainSef, { put: [document], exist: [path] });
    return checked(check(sef, day('2026-11-22')).findings);
  });
}

/** Puts a text through everything a `sef.yaml` (and a pack) goes through. */
export function checkAsSettings(config: string, pack?: string): readonly Finding[] {
  return within(() => {
    ownPackPath(config);
    const setup = readSetup(config, pack);
    selector(setup.reading.config, ['other'])('sections/03.md');
    return checked(check(emptySef(setup), day('2026-11-22')).findings);
  });
}

function checked(findings: readonly Finding[]): readonly Finding[] {
  for (const { rule, span, message } of findings) {
    assert.ok(span.start >= 0 && span.end >= span.start, `${rule} ${span.start}-${span.end}`);
    assert.ok(message.length > 0);
  }
  assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, findings.length);
  return findings;
}

function within<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  const took = performance.now() - start;
  assert.ok(took < LIMIT_MS, `took ${Math.round(took)} ms`);
  return result;
}
