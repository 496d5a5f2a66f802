export interface Time {
  readonly wall: number;
  /** Of this process alone, whatever else the machine is doing. */
  readonly cpu: number;
}

/** Milliseconds. */
export function timed(work: () => void): Time {
  const cpu = process.cpuUsage();
  const started = performance.now();
  work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

/** The CPU milliseconds of one run in the middle of several: for about half a second, three times at least. */
export function usualCpu(work: () => void): number {
  // The first one meets code that has never run.
  work();
  const times: number[] = [];
  for (const started = performance.now(); times.length < 3 || performance.now() - started < 500; ) {
    times.push(perRun(work));
    if (times.length === 50) break;
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** What takes less than a few milliseconds is done many times, because the clock of the CPU is coarse. */
function perRun(work: () => void): number {
  const once = timed(work);
  if (once.wall > 5) return once.cpu;
  const times = Math.ceil(10 / Math.max(once.wall, 0.01));
  const all = timed(() => {
    for (let time = 0; time < times; time += 1) work();
  });
  return all.cpu / times;
}
