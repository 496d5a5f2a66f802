import { readFileSync } from 'node:fs';
import { compare } from '../../../src/core/compare/compare.ts';
import { cover } from '../../../src/core/coverage/cover.ts';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { check, recheck } from '../../../src/core/rules/check.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { changeSef, emptySef } from '../../../src/core/sef/sef.ts';
import { coverageTree } from '../../../src/core/view/coverage-tree.ts';
import { evidenceLog } from '../../../src/core/view/evidence-log.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';
import { usualCpu } from './timed.ts';

/** What is worked out of a SEF whose files have all been parsed: milliseconds of CPU for all of it. */
const [folder = '', path = '', day = ''] = process.argv.slice(2);
const today = day as Day;
const loaded = loadSef(folder, nodeFiles);
if (!loaded) throw new Error(`There is no SEF in ${folder}.`);
const { sef } = loaded;
const all = {
  exist: [...sef.files],
  put: [...sef.records.values()].map(({ document }) => document),
  scan: [...sef.scans.values()],
};
const checked = check(sef, today);

const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
/** One page in twenty has a new title. */
const changed = [...sef.records.keys()]
  .filter((_, index) => index % 20 === 0)
  .map(name => parseDocument(name, textOf(name).replace(/^title: /m, 'title: Newer ')));
const after = recheck(checked, { put: changed }, today);

const versions = ['', 'Families say so.\n'].map(more => parseDocument(path, `${textOf(path)}\n${more}`));
let turn = 0;
const edit = () => {
  turn += 1;
  const put = versions.slice(turn % 2, (turn % 2) + 1);
  recheck(checked, { exist: [path], put }, today);
};

const times = {
  index: usualCpu(() => changeSef(emptySef(sef.setup), all)),
  coverage: usualCpu(() => cover(sef, today)),
  check: usualCpu(() => check(sef, today)),
  compare: usualCpu(() => compare({ checked, textOf }, { checked: after, textOf })),
  tree: usualCpu(() => coverageTree(checked, { gapsOnly: false })),
  log: usualCpu(() => evidenceLog(checked, 'criterion')),
  edit: usualCpu(edit),
};
process.stdout.write(JSON.stringify({ documents: sef.records.size, ...times }));
