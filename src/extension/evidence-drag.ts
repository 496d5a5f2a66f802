import { DataTransferItem, l10n, Uri, window } from 'vscode';
import { coverageView, evidenceView } from './manifest.ts';
import type { RowDrag } from './row-nodes.ts';
import { type SefStore, uriIn } from './sef-store.ts';

/** What a tree carries has a name of the tree's own, which VS Code forms so. */
const carriedBy = (view: string) => `application/vnd.code.tree.${view.toLowerCase()}`;

const addresses = 'text/uri-list';

/** Evidence is dragged from either view, or as a file from the explorer, onto a criterion, which cites it from then on. */
export function evidenceDrag(store: SefStore): RowDrag {
  return {
    dragMimeTypes: [addresses],
    dropMimeTypes: [carriedBy(evidenceView), carriedBy(coverageView), addresses],
    handleDrag: (nodes, transfer) => {
      const files = nodes.flatMap(({ row, root }) => (row.evidence ? [uriIn(root, row.evidence)] : []));
      // One item may stand in several groups, and be dragged with each of them.
      const list = [...new Set(files.map(String))].join('\r\n');
      // An editor that these are dropped on makes links of them.
      if (list !== '') transfer.set(addresses, new DataTransferItem(list));
    },
    handleDrop: async (target, transfer, cancelled) => {
      const list = (await transfer.get(addresses)?.asString()) ?? '';
      if (cancelled.isCancellationRequested) return;
      const files = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
      if (files.length === 0) {
        void window.showInformationMessage(
          l10n.t(
            'Only evidence with a page of its own can be cited in another section. Drag one onto a criterion.',
          ),
        );
        return;
      }
      const { citeFiles } = await import('./commands/cite-in-section.ts');
      await citeFiles(
        store,
        files.map(file => Uri.parse(file)),
        target,
      );
    },
  };
}
