/** Why a file is not read as a table, in words for the person whose file it is. */
export interface Refused {
  readonly refused: 'too-large' | 'binary' | 'empty' | 'tangled';
  /** What is wrong, one sentence. */
  readonly what: string;
  /** What to do next, one sentence. */
  readonly next: string;
}

export const tooLarge: Refused = {
  refused: 'too-large',
  what: 'This table is larger than 5 MB, so it is not read.',
  next: 'Keep only the rows and columns that the SEF cites.',
};

export const tooManyCells: Refused = {
  refused: 'too-large',
  what: 'This table has more than 500,000 cells, so it is not read.',
  next: 'Keep only the rows and columns that the SEF cites.',
};

export const binary: Refused = {
  refused: 'binary',
  what: 'This file is named as a table of text (CSV), and it is not text.',
  next: 'Open it in a spreadsheet and save it as “CSV UTF-8”.',
};

export const empty: Refused = {
  refused: 'empty',
  what: 'This table is empty.',
  next: 'Put a row of headings and a row for each period into it.',
};

export const tangled: Refused = {
  refused: 'tangled',
  what: 'This table has blanks hundreds of characters long beside quotation marks, so it cannot be read safely.',
  next: 'Open it in a spreadsheet and save it as “CSV UTF-8” again.',
};
