import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Day, spokenDay } from '../../core/sef/calendar.ts';
import { type BaseChoice, branchesOf, nameOfVersion, sharedRef } from '../compare-base.ts';
import type { ComparisonWatch } from '../comparison-watch.ts';
import type { Repository } from '../git.ts';
import type { SefStore } from '../sef-store.ts';
import { chooseRoot } from './choose-root.ts';

/** Something that may be compared with; one without a choice stands above those that follow it. */
export interface BaseOffer {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly choice?: BaseChoice;
}

/** Undefined: nothing was chosen, and all stays as it is. */
export type AskForBase = (offers: readonly BaseOffer[]) => Promise<BaseChoice | undefined>;

export async function chooseBase(store: SefStore, watch: ComparisonWatch, ask: AskForBase): Promise<void> {
  const root = await chooseRoot(store, l10n.t('Which SEF do you want to compare?'));
  if (!root) return;
  const repository = await watch.repositoryOf(root.uri);
  if (!repository?.state.HEAD?.commit) {
    void window.showInformationMessage(
      l10n.t(
        'There is nothing to compare with: git keeps no versions of this folder. Open the folder that was set up for your partnership on a computer with git, or save a version first.',
      ),
    );
    return;
  }
  const choice = await ask(await offersIn(repository, watch.choiceFor(repository)));
  if (choice) await watch.choose(repository, choice);
}

/** Nobody looks further back in a list; older versions are on branches. */
const MOST_VERSIONS = 30;

async function offersIn(repository: Repository, now: BaseChoice): Promise<BaseOffer[]> {
  const branches = await branchesOf(repository);
  const versions = await repository.log({ maxEntries: MOST_VERSIONS });
  const shared = await sharedRef(repository);
  const { upstream, name } = repository.state.HEAD ?? {};
  const own = upstream && `refs/remotes/${upstream.remote}/${upstream.name}`;
  const nameOf = (ref: string | undefined) => branches.find(branch => branch.ref === ref)?.name ?? '';
  const offers: BaseOffer[] = [
    ...(shared === undefined
      ? []
      : [
          {
            label: l10n.t('What everybody shares'),
            description: nameOf(shared),
            detail: l10n.t('All that is new here since it left the shared branch, as in a pull request'),
            choice: { kind: 'shared' as const },
          },
        ]),
    ...(own && own !== shared && nameOf(own)
      ? [
          {
            label: l10n.t('The version last sent (pushed)'),
            description: nameOf(own),
            choice: { kind: 'sent' as const },
          },
        ]
      : []),
    {
      label: l10n.t('The version last saved (committed)'),
      detail: l10n.t('Only what is not in a version yet'),
      choice: { kind: 'saved' },
    },
    { label: l10n.t('Earlier versions') },
    ...versions.slice(1).map(({ hash, message, authorDate }) => ({
      label: nameOfVersion(message),
      description: [dayOf(authorDate), hash.slice(0, 7)].filter(Boolean).join(', '),
      choice: { kind: 'version' as const, hash },
    })),
    { label: l10n.t('Since this work and a branch parted') },
    ...branches
      .filter(({ ref }) => ref !== `refs/heads/${name}`)
      .map(branch => ({ label: branch.name, choice: { kind: 'branch' as const, ref: branch.ref } })),
  ];
  // Where nothing is shared, what was last saved stands for it.
  const inUse: BaseChoice = shared === undefined && now.kind === 'shared' ? { kind: 'saved' } : now;
  return offers.map(offer => (isSame(offer.choice, inUse) ? marked(offer) : offer));
}

function dayOf(date: Date | undefined): string {
  return date && !Number.isNaN(date.getTime()) && date.getFullYear() <= 9999
    ? spokenDay(date.toISOString().slice(0, 10) as Day)
    : '';
}

function isSame(one: BaseChoice | undefined, other: BaseChoice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function marked(offer: BaseOffer): BaseOffer {
  const description = [offer.description, l10n.t('as it is now')].filter(Boolean).join(', ');
  return { ...offer, description };
}

export async function askForBase(offers: readonly BaseOffer[]): Promise<BaseChoice | undefined> {
  const items = offers.map((offer): QuickPickItem & BaseOffer => ({
    ...offer,
    label: withoutIcons(offer.label),
    ...(offer.description === undefined ? {} : { description: withoutIcons(offer.description) }),
    kind: offer.choice ? QuickPickItemKind.Default : QuickPickItemKind.Separator,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Choose what to compare with'),
    placeHolder: l10n.t('What do you want to compare the SEF with, as it is now?'),
    matchOnDescription: true,
  });
  return picked?.choice;
}

/** Lists draw `$(name)` as a picture; a branch may be called so. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
