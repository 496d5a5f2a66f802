import type { Text } from './files.ts';

/**
 * Where a program keeps for itself what it would otherwise work out again. Nothing in it is needed: it may be lost, damaged
 * or forbidden at any time, and then costs time alone.
 */
export interface Keep {
  /** Undefined: nothing is kept under this name, or it cannot be read. */
  read(name: string): Uint8Array | undefined;
  /** Whoever reads meanwhile has what was there before or this, never a part. False: it could not be kept. */
  write(name: string, contents: Text): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Tells contents from others, for certain enough to go by alone. */
  digest(contents: Uint8Array | string): string;
}
