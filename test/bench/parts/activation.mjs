// What VS Code itself says of starting the extension: loading its code and the call of `activate`, together.
import { openWorkbench } from '../../../scripts/workbench.mjs';
import { writeCorpus } from '../corpus/corpus.mjs';
import { median } from '../statistics.mjs';

/** An extension of VS Code's own that starts at the same moment, to compare with on any machine. */
const peer = 'Git';

/** @returns {Promise<import('../rows.mjs').Row[]>} */
export async function activationRows() {
  const folder = await writeCorpus(60);
  const rows = [];
  for (const host of /** @type {const} */ (['node', 'web'])) {
    const { ours, peers } = await measureActivation(folder, host, 5);
    const beside = peers.length > 0 ? `; VS Code’s own Git beside it ${median(peers)}` : '';
    const note = `5 windows: ${ours.join(', ')} ms${beside}`;
    rows.push({
      key: `activation/${host}`,
      what: `Code load and activate as VS Code reports them, ${host} host`,
      value: median(ours),
      unit: 'ms',
      goal: 25,
      note,
    });
  }
  return rows;
}

/**
 * Opens a window on the folder again and again; each starts everything anew.
 *
 * @param {string} folder
 * @param {import('../../../scripts/workbench-page.mjs').HostKind} host
 * @param {number} times
 * @returns {Promise<{ ours: number[], peers: number[] }>} milliseconds; no peers where there is no such extension
 */
async function measureActivation(folder, host, times) {
  /** @type {{ ours: number[], peers: number[] }} */
  const found = { ours: [], peers: [] };
  for (let time = 0; time < times; time += 1) {
    // High enough for the list of running extensions to show all of them.
    const { page, runCommand, close } = await openWorkbench({ folder, host, height: 3000 });
    try {
      await runCommand('Developer: Show Running Extensions');
      const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
      await rows.filter({ hasText: 'send-sef' }).filter({ hasText: 'Activation:' }).waitFor();
      const texts = await rows.allInnerTexts();
      found.ours.push(...timesIn(texts, 'send-sef.send-sef'));
      found.peers.push(...timesIn(texts, peer));
    } finally {
      await close();
    }
  }
  return found;
}

/** @param {readonly string[]} rows @param {string} name @returns {number[]} */
function timesIn(rows, name) {
  const row = rows.find(text => text.split('\n')[0] === name);
  const time = /Activation: (\d+)ms/.exec(row ?? '')?.[1];
  return time === undefined ? [] : [Number(time)];
}
