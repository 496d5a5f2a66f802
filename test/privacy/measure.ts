import type { Find } from '../../src/core/privacy/guard.ts';
import type { Sample } from './sample.ts';

/** How a guard did on texts of which is known what they hold. */
export interface Measure {
  readonly right: number;
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
}

/**
 * A find that only says it may be nothing (`atMost`) is no alarm, and does not count as found; nor does one that covers
 * other characters than the identifier's.
 */
export function measure(
  rule: string,
  samples: readonly Sample[],
  guard: (text: string) => readonly Find[],
): Measure {
  let right = 0;
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  for (const { kind, text, truths } of samples) {
    const wanted = new Set(
      truths.filter(truth => truth.rule === rule).map(({ start, end }) => `${start}-${end}`),
    );
    const alarms = guard(text).filter(find => find.rule === rule && find.atMost === undefined);
    for (const { span } of alarms) {
      if (wanted.delete(`${span.start}-${span.end}`)) right++;
      else falseAlarms.push(`${kind}: ${text.slice(Math.max(0, span.start - 60), span.end + 20)}`);
    }
    if (wanted.size > 0) missed.push(`${kind}: ${text}`);
  }
  return { right, missed, falseAlarms };
}
