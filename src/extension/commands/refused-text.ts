import { l10n } from 'vscode';
import { personalDetails } from '../../core/privacy/personal-details.ts';

/** Files are shared: what names a person must not get into them. Undefined: nothing does. */
export function refused(text: string): string | undefined {
  const found = personalDetails(text);
  return found && l10n.t('{0} Leave it out: everybody who has the SEF can read this.', found);
}
