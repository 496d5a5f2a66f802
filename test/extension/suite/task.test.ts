import { expect } from 'chai';
import { CustomExecution, EventEmitter, languages, Task, TaskScope, tasks, workspace } from 'vscode';
import type { JsonReport } from '../../../src/core/report/json.ts';
import { openSef, readFile, until } from './sef.ts';

/** A terminal that shows a text and ends: what the command prints, in every host, with a shell or without. */
function printing(text: string): CustomExecution {
  return new CustomExecution(async () => {
    const written = new EventEmitter<string>();
    const closed = new EventEmitter<number>();
    return {
      onDidWrite: written.event,
      onDidClose: closed.event,
      open() {
        written.fire(text.replaceAll(/\r?\n/g, '\r\n'));
        closed.fire(0);
      },
      close() {},
    };
  });
}

describe('A task with the problem matcher “$sef”', () => {
  it('puts what `sef check --format csv` prints under Problems', async () => {
    await openSef();
    const report: JsonReport = JSON.parse(await readFile('.expected/check.json'));
    const printed = printing(await readFile('.expected/check.csv'));
    const task = new Task({ type: 'sef-test' }, TaskScope.Workspace, 'SEF: check', 'test', printed, ['$sef']);
    const found = () =>
      languages
        .getDiagnostics()
        .flatMap(([uri, all]) => all.map(diagnostic => ({ path: workspace.asRelativePath(uri), diagnostic })))
        // The extension's own have a code that leads to the page of the rule; a matcher's have the bare code.
        .filter(({ diagnostic: { source, code } }) => source === 'sef' && typeof code === 'string')
        .map(({ path, diagnostic: { range, code } }) => `${path}:${range.start.line + 1} ${code}`)
        .sort();
    const expected = report.findings
      .map(({ path, rule, range }) => `${path}:${range.start.line} ${rule}`)
      .sort();
    await tasks.executeTask(task);
    await until(
      languages.onDidChangeDiagnostics,
      'the problems of the task',
      () => found().length >= expected.length,
    );
    expect(found()).to.deep.equal(expected);
  });
});
