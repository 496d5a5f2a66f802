import { type Checked, check } from '../../../src/core/rules/check.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';

/** What a checked SEF holds on to, once all that was needed to make it is gone. */
const [folder = '', day = ''] = process.argv.slice(2);
const { gc } = globalThis;
if (!gc) throw new Error('Memory can only be measured with --expose-gc.');

// Code and tables are there once, however many files there are; all that these need have been made when they are done.
checkedIn();
checkedIn();
const before = used(gc);
const checked = checkedIn();
const after = used(gc);
process.stdout.write(JSON.stringify({ documents: checked.sef.records.size, bytes: after - before }));

function checkedIn(): Checked {
  const loaded = loadSef(folder, nodeFiles);
  if (!loaded) throw new Error(`There is no SEF in ${folder}.`);
  return check(loaded.sef, day as Day);
}

/** Bytes of values, and of what stands outside of the heap for them. */
function used(collect: () => void): number {
  for (let time = 0; time < 4; time += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
