import { l10n } from 'vscode';

/** Plurals are sentences of their own, because languages form them each in its way. */
export function gapsInWords(gaps: number): string {
  return gaps === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', gaps);
}
