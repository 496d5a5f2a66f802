import { l10n, Uri } from 'vscode';
import { passOver as passing } from '../../core/edit/pass-over.ts';
import { answered, type Questions } from '../questions.ts';
import type { SefStore } from '../sef-store.ts';
import { changeFile } from './change-file.ts';
import { refused } from './refused-text.ts';

/** The finding to pass over: its file, its rule and where it stands. */
export interface Passed {
  readonly uri: Uri;
  readonly rule: string;
  readonly offset: number;
}

/** Writes beside a finding why it is left as it is, so that it is not shown again. */
export async function passOver(_: SefStore, target: unknown, ask: Questions): Promise<boolean> {
  if (!isPassed(target)) return false;
  const { uri, rule, offset } = target;
  const reason = answered(
    await ask.text({
      id: 'reason',
      title: l10n.t('Pass over this'),
      prompt: l10n.t('Why may it stay as it is? Whoever reads the page next can see your reason.'),
      trouble: text => (text.trim() === '' ? l10n.t('Write the reason.') : refused(text)),
    }),
  );
  if (reason === undefined) return false;
  return changeFile(uri, text => ({ edits: [passing(text, rule, offset, reason)] }));
}

function isPassed(target: unknown): target is Passed {
  return (
    typeof target === 'object' &&
    target !== null &&
    'uri' in target &&
    target.uri instanceof Uri &&
    'rule' in target
  );
}
