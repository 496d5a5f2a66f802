import type { Day } from '../sef/calendar.ts';
import type { AcceptedGap, Config } from '../sef/config.ts';

type What = Pick<AcceptedGap, 'criterion' | 'type' | 'focus' | 'statement'>;

/** The gap accepted for exactly this, if its last day is not past. */
export function acceptedGap({ acceptedGaps }: Config, what: What, today: Day): AcceptedGap | undefined {
  return acceptedGaps.find(
    gap =>
      gap.criterion === what.criterion &&
      gap.type === what.type &&
      gap.focus === what.focus &&
      gap.statement === what.statement &&
      today <= gap.until,
  );
}
