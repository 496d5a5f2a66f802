import { findBase, goneRoots } from './base.mjs';
import { commentText } from './comment-text.mjs';
import { sef, summaryBytes } from './sef.mjs';

/**
 * @typedef {object} Review
 * @property {boolean} failed
 * @property {string} annotations lines for the log
 * @property {string} summary markdown, of the size that a summary may have
 * @property {{ text: string, changed: boolean } | undefined} comment undefined: there is nothing to compare with
 * @property {{ closed: number, opened: number, findings: number, newFindings: number }} numbers
 */

/** So many SEFs are told of one by one; a region may keep more, but no change of one is about all of them. */
const mostRoots = 20;

/**
 * Checks the files as they are, and compares them with the base where there is one.
 *
 * @param {import('./runner.mjs').Inputs} inputs
 * @param {import('./runner.mjs').Run} run
 * @returns {Review}
 */
export function review(inputs, run) {
  const { workspace } = run;
  const base = findBase(run, inputs.base);
  const today = inputs.today === '' ? [] : [`--today=${inputs.today}`];
  const since =
    base === undefined ? [] : [`--base=${base}`, ...(inputs.changedOnly ? ['--changed-only'] : [])];
  const roots = inputs.root === '' ? [] : ['--', inputs.root];
  /** @param {string} format @param {readonly string[]} more */
  const check = (format, ...more) =>
    sef(
      workspace,
      'check',
      `--format=${format}`,
      `--fail-on=${inputs.failOn}`,
      ...today,
      ...since,
      ...more,
      ...roots,
    );
  const { failed, out } = check('json');
  const checked = [JSON.parse(out)].flat();
  const findings = sum(checked, ({ findings }) => findings.length);
  const annotations = check('github').out;
  if (base === undefined) {
    const summary = check('markdown', `--max-size=${summaryBytes}`).out;
    const numbers = { closed: 0, opened: 0, findings, newFindings: findings };
    return { failed, annotations, summary, comment: undefined, numbers };
  }
  const compared = checked.map(({ root }) => compareRoot(root, base));
  const changed = compared.filter(({ changes }) => changes);
  const told = changed.length > 0 ? changed.slice(0, mostRoots) : compared.slice(0, 1);
  const others = Math.max(0, changed.length - told.length);
  const gone = goneRoots(base, inputs.root, workspace);
  const isDifferent = changed.length > 0 || gone.length > 0;
  const more = [
    ...gone
      .slice(0, mostRoots)
      .map(root => `The SEF in \`${inCode(root)}\` is no longer there: it was taken out or moved.\n`),
    ...(others > 0 ? [`${others} more SEFs in this repository are different too.\n`] : []),
  ];
  // Half for what the change does, half for how things stand.
  const most = Math.floor(summaryBytes / 2);
  const comparisons = [...told.map(({ markdown }) => markdown(Math.floor(most / told.length) - 64)), ...more];
  return {
    failed: compared.some(({ failed }) => failed),
    annotations,
    summary: [...comparisons, check('markdown', `--max-size=${most - told.length - 1}`).out].join('\n'),
    comment: {
      text: commentText(inputs.root, isDifferent, run, most => [
        ...told.map(({ markdown }) => markdown(Math.floor(most / told.length) - 64)),
        ...more,
      ]),
      changed: isDifferent,
    },
    numbers: {
      closed: sum(compared, ({ comparison }) => comparison.closed.length),
      opened: sum(compared, ({ comparison }) => comparison.opened.length),
      findings,
      newFindings: sum(compared, ({ comparison }) => comparison.findings.new.length),
    },
  };

  /** @param {string} root @param {string} against */
  function compareRoot(root, against) {
    const names = ['--', `${against}...`];
    const options = [`--root=${root}`, `--fail-on=${inputs.failOn}`, ...today];
    const { failed, out } = sef(workspace, 'compare', '--format=json', ...options, ...names);
    const comparison = JSON.parse(out);
    let last = '';
    /** @param {number} most bytes */
    const markdown = most => {
      // What was short enough for the summary is mostly short enough for the comment too.
      if (last === '' || Buffer.byteLength(last) > most)
        last = sef(workspace, 'compare', '--format=markdown', `--max-size=${most}`, ...options, ...names).out;
      return last;
    };
    return { failed, comparison, changes: hasChanges(comparison), markdown };
  }
}

/** A name as it may stand between backticks. @param {string} name */
function inCode(name) {
  return name.replace(/[`\p{Cc}]/gu, '?').slice(0, 200);
}

/** @param {Record<string, unknown>} comparison what `sef compare --format json` prints */
function hasChanges({ closed, opened, changed, positions, statuses, evidence, findings }) {
  const lists = [
    closed,
    opened,
    changed,
    positions,
    statuses,
    ...Object.values({ ...evidence }),
    ...Object.values({ ...findings }),
  ];
  return lists.some(list => Array.isArray(list) && list.length > 0);
}

/** @template T @param {readonly T[]} list @param {(item: T) => number} of */
function sum(list, of) {
  return list.reduce((total, item) => total + of(item), 0);
}
