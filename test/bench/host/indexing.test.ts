import { PerformanceObserver } from 'node:perf_hooks';
import { extensions, Uri, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';

/** One turn of the event loop: how long everybody else had to wait. Milliseconds. */
interface Turn {
  readonly at: number;
  readonly wall: number;
  /** What this thread itself worked; on a busy machine much less than `wall`. */
  readonly cpu: number;
}

/** Node 24 and later can tell the work of one thread. */
const threadCpu: (() => NodeJS.CpuUsage) | undefined = Reflect.get(process, 'threadCpuUsage');

describe('indexing', () => {
  it('measures every turn of the event loop from the start until all is shown', async function () {
    this.timeout(240_000);
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const extension = extensions.getExtension<SefApi>('send-sef.send-sef');
    if (!folder || !extension) throw new Error('The bench needs a folder and the extension.');
    if (extension.isActive) throw new Error('The extension was active before the bench could watch it.');

    const idle = await watch(() => new Promise(resolve => setTimeout(resolve, 2000)));
    const started = performance.now();
    const busy = await watch(async () => {
      const sef = await extension.activate();
      await sef.settled();
      // What is still on its way to the window counts too.
      await new Promise(resolve => setTimeout(resolve, 500));
    });
    const result = {
      ready: performance.now() - started - 500,
      status: extension.exports.status(),
      idle,
      busy,
    };
    const text = new TextEncoder().encode(JSON.stringify(result));
    await workspace.fs.writeFile(Uri.joinPath(folder, '.bench', 'indexing.json'), text);
  });
});

/** The turns that took longer than a millisecond while the work was done, and the longest pauses for garbage. */
async function watch(work: () => Promise<void>) {
  const turns: Turn[] = [];
  const pauses: { at: number; wall: number }[] = [];
  const observer = new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) pauses.push({ at: startTime, wall: duration });
  });
  observer.observe({ entryTypes: ['gc'] });
  let watching = true;
  let count = 0;
  let last = performance.now();
  let lastCpu = cpuNow();
  const turn = () => {
    const now = performance.now();
    const cpu = cpuNow();
    count += 1;
    if (now - last > 1) turns.push({ at: last, wall: now - last, cpu: cpu - lastCpu });
    last = now;
    lastCpu = cpu;
    if (watching) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  watching = false;
  observer.disconnect();
  return { count, turns, pauses };
}

function cpuNow(): number {
  const { user, system } = threadCpu ? threadCpu() : process.cpuUsage();
  return (user + system) / 1000;
}
