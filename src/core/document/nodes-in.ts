import type { Nodes } from 'mdast';

/** A node and all in it, in the order of the text. It does not call itself: what people paste may nest thousands deep. */
export function* nodesIn(root: Nodes): Generator<Nodes> {
  const left: Nodes[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    yield node;
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) left.push(node.children[i] as Nodes);
  }
}
