import type { Host } from './host.ts';

export interface Command {
  readonly help: string;
  /** Gives the exit code. */
  run(args: readonly string[], host: Host): number | Promise<number>;
}
