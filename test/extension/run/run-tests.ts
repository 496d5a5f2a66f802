import 'mocha/mocha.js';

/** Set by the bundler: which host the tests run in, such as `node-1.139` or `web-1.139`. */
declare const __HOST__: string;
/** Set by the bundler: a regular expression for the titles to run, or nothing. */
declare const __GREP__: string;

/** What a host tells the script that started it, one line of console output each. */
type TestEvent =
  | { kind: 'pass' | 'pending'; title: readonly string[]; milliseconds: number }
  | { kind: 'fail'; title: readonly string[]; milliseconds: number; message: string; stack: string }
  | { kind: 'end' };

/**
 * Runs the test files that `load` imports inside VS Code's extension host, Node or web worker.
 * Both get mocha's browser build, which needs neither Node nor a page.
 *
 * @throws when a test failed, which is how VS Code learns of it
 */
export async function runTests(load: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    // On a desktop, mocha's own report reaches the terminal; elsewhere the events travel through the page.
    reporter: __HOST__ === 'desktop' ? 'spec' : EventReporter,
    ...(__GREP__ === '' ? {} : { grep: new RegExp(__GREP__) }),
  });
  // This is what defines describe and it, in place of mocha.setup, which wants a page.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  try {
    await load();
  } catch (error) {
    reportLoadFailure(error);
    throw error;
  }
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

class EventReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', test => report({ kind: 'pass', ...describeTest(test) }));
    runner.on('pending', test => report({ kind: 'pending', ...describeTest(test) }));
    runner.on('fail', (test, { message, stack = '' }) => {
      report({ kind: 'fail', ...describeTest(test), message, stack });
    });
    runner.on('end', () => report({ kind: 'end' }));
  }
}

/** A test file that throws while it is imported would otherwise show as a host that ended for no reason. */
function reportLoadFailure(error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  report({ kind: 'fail', title: ['the test files load'], milliseconds: 0, message, stack });
  report({ kind: 'end' });
}

function describeTest(test: Mocha.Runnable): { title: string[]; milliseconds: number } {
  return { title: test.titlePath(), milliseconds: test.duration ?? 0 };
}

/** Encoded, so that no console on the way can take a part of it for formatting. */
function report(event: TestEvent): void {
  console.log(`sef-test-event:${btoa(encodeURIComponent(JSON.stringify(event)))};`);
}
