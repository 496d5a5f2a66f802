import { l10n, window } from 'vscode';
import { emailTrouble, type Identity, nameTrouble } from '../../core/versions/identity.ts';
import type { Repository } from '../git.ts';

/** Asks for a name and an e-mail address; undefined: the person thought better of it. */
export async function askWho(): Promise<Identity | undefined> {
  const name = await window.showInputBox({
    title: l10n.t('Your name (1 of 2)'),
    prompt: l10n.t(
      'It stands beside each version that you save, for everybody who has a copy. It is used for this SEF’s folder only.',
    ),
    ignoreFocusOut: true,
    validateInput: nameTrouble,
  });
  if (name === undefined) return undefined;
  const email = await window.showInputBox({
    title: l10n.t('Your work e-mail address (2 of 2)'),
    prompt: l10n.t(
      'It stands beside your name in each version, so that colleagues know whom to ask. No e-mail is sent.',
    ),
    ignoreFocusOut: true,
    validateInput: emailTrouble,
  });
  return email === undefined ? undefined : { name: name.trim(), email: email.trim() };
}

/**
 * Sees to it that git knows who saves a version, for this repository only. False: it does not, and the person did not
 * want to say.
 */
export async function knowWho(
  repository: Repository,
  ask: () => Promise<Identity | undefined>,
): Promise<boolean> {
  const known = new Map((await repository.getConfigs()).map(({ key, value }) => [key.toLowerCase(), value]));
  if (known.get('user.name')?.trim() && known.get('user.email')?.trim()) return true;
  const who = await ask();
  if (!who) return false;
  await repository.setConfig('user.name', who.name);
  await repository.setConfig('user.email', who.email);
  return true;
}
