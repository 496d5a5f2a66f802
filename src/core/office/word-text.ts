import { readXml } from './read-xml.ts';
import type { TextBuilder } from './text-builder.ts';

/** A paragraph, or a row of a table, that is being read. */
interface Line {
  now: string;
  /** As it was before the changes that Word keeps track of: what was deleted is still in the file. */
  before: string;
  deletions: boolean;
  /** What fields are made from (`HYPERLINK "mailto:…"`), which Word does not show. */
  fields: string;
}

/** The body, or a text box that hangs on a line of it. */
interface Frame {
  line: Line;
  /** Cells of tables that are open. */
  cells: number;
  /** What is between the last text of a cell and the next: its paragraphs stand in one line. */
  gap: '' | ' ' | undefined;
}

interface State {
  readonly frames: [Frame, ...Frame[]];
  /** Lines of text boxes, which must not cut in two the line that the box hangs on. */
  boxes: Line[];
  /** How much had been read where each open choice between two ways to draw the same thing began. */
  readonly alternatives: number[];
  read: number;
  /** Elements that are open: of a drawing that was read already, lists of tab stops, tracked changes. */
  skipped: number;
  tabStops: number;
  insertions: number;
  deletions: number;
  collecting: 'text' | 'deleted' | 'field' | undefined;
}

/**
 * Adds every paragraph of a part of a Word document (`document.xml`, a footer, comments …) as a line. Deleted text
 * that Word keeps, hidden text, text boxes and the texts of diagrams and charts count too. False: it is no sound XML.
 */
export function addWordText(xml: string, builder: TextBuilder): boolean {
  const state: State = {
    frames: [newFrame()],
    boxes: [],
    alternatives: [],
    read: 0,
    skipped: 0,
    tabStops: 0,
    insertions: 0,
    deletions: 0,
    collecting: undefined,
  };
  const sound = readXml(xml, {
    open: (name, attributes) => open(name, attributes.get('instr'), state),
    text: text => addText(text, state),
    close: name => close(name, state, builder),
  });
  endLine(state, builder);
  return sound;
}

const collected: Readonly<Record<string, State['collecting']>> = {
  t: 'text',
  // A value of a chart.
  v: 'text',
  delText: 'deleted',
  instrText: 'field',
  delInstrText: 'field',
};

const breaks: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

function open(name: string, instruction: string | undefined, state: State): void {
  if (state.skipped > 0 || (name === 'Fallback' && state.read > (state.alternatives.at(-1) ?? state.read))) {
    if (name === 'Fallback') state.skipped++;
    return;
  }
  const frame = topFrame(state);
  if (instruction !== undefined) frame.line.fields += ` ${instruction}`;
  if (Object.hasOwn(collected, name)) state.collecting = collected[name];
  else if (Object.hasOwn(breaks, name) && state.tabStops === 0) addVisible(breaks[name] ?? '', state);
  else if (name === 'tc') frame.cells++;
  else if (name === 'txbxContent') state.frames.push(newFrame());
  else if (name === 'AlternateContent') state.alternatives.push(state.read);
  else count(name, 1, state);
}

function close(name: string, state: State, builder: TextBuilder): void {
  if (state.skipped > 0) {
    if (name === 'Fallback') state.skipped--;
    return;
  }
  const frame = topFrame(state);
  if (Object.hasOwn(collected, name)) {
    state.collecting = undefined;
    if (name === 'v') addVisible('\t', state);
  } else if (name === 'tc') {
    frame.gap = undefined;
    addVisible('\t', state);
    frame.gap = undefined;
    frame.cells--;
  } else if (lineEnds.has(name)) {
    if (frame.cells === 0) endLine(state, builder);
    else if (name === 'tr') addVisible('\n', state);
    else if (frame.gap === '') frame.gap = ' ';
  } else if (name === 'txbxContent') {
    endLine(state, builder);
    if (state.frames.length > 1) state.frames.pop();
  } else if (name === 'AlternateContent') state.alternatives.pop();
  else count(name, -1, state);
}

/** Paragraphs, rows of tables, and the rows of values that charts keep. */
const lineEnds: ReadonlySet<string> = new Set(['p', 'tr', 'cat', 'val', 'xVal', 'yVal', 'tx']);

function count(name: string, step: 1 | -1, state: State): void {
  if (name === 'tabs') state.tabStops += step;
  else if (name === 'ins' || name === 'moveTo') state.insertions += step;
  else if (name === 'del' || name === 'moveFrom') state.deletions += step;
}

function addText(text: string, state: State): void {
  if (state.collecting === undefined || state.skipped > 0) return;
  state.read += text.length;
  if (state.collecting === 'field') topFrame(state).line.fields += text;
  else addVisible(text, state);
}

function addVisible(text: string, state: State): void {
  const frame = topFrame(state);
  const { line } = frame;
  if (frame.gap) {
    line.now += frame.gap;
    line.before += frame.gap;
  }
  frame.gap = '';
  const deleted = state.deletions > 0 || state.collecting === 'deleted';
  if (!deleted) line.now += text;
  if (deleted || state.insertions === 0) line.before += text;
  if (deleted) line.deletions = true;
}

function endLine(state: State, builder: TextBuilder): void {
  const frame = topFrame(state);
  const { line } = frame;
  frame.line = newLine();
  if (state.frames.length > 1) {
    state.boxes.push(line);
    return;
  }
  addLine(line, builder);
  for (const box of state.boxes) addLine(box, builder);
  state.boxes = [];
}

function addLine({ now, before, deletions, fields }: Line, builder: TextBuilder): void {
  const texts = [now, deletions ? before : '', fields].map(text => text.trim()).filter(Boolean);
  if (texts.length === 0) return;
  builder.line();
  builder.add(texts.join('\n'));
}

function topFrame({ frames }: State): Frame {
  return frames.at(-1) ?? frames[0];
}

function newFrame(): Frame {
  return { line: newLine(), cells: 0, gap: undefined };
}

function newLine(): Line {
  return { now: '', before: '', deletions: false, fields: '' };
}
