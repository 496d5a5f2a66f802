/** Files as a host gives them to code that must not know where they are. Paths are absolute, with `/`. */
export interface Files {
  /** What is in a folder, sorted by name; empty when it cannot be read. A link to a folder is never entered. */
  list(folder: string): readonly FolderEntry[];
  /**
   * Undefined when there is no such file or it cannot be read. Of a file larger than `most` bytes (else of what text may
   * have) only the beginning is given, one byte more than that.
   */
  read(path: string, most?: number): Uint8Array | undefined;
  exists(path: string): boolean;
  /** What changes when a file does, without reading it. Undefined: there is no such file, or nothing tells. */
  stamp(path: string): Stamp | undefined;
  /** Makes a file that is not there yet, with its folders. False: it is there, and stays as it is. */
  create(path: string, text: Text): boolean;
}

/** What is to be written; in bytes of UTF-8 it may come in pieces, so that a long one need not be put together. */
export type Text = string | readonly Uint8Array[];

export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** When its content was last changed, and when anything of it was, in milliseconds since 1970. */
  readonly modified: number;
  readonly changed: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'linked-folder';
}
