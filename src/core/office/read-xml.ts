import { Tokenizer } from 'htmlparser2';

/** Names are without their prefix, which every writer may choose: `w:t` is `t`. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  /** All text up to the next tag. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Those of one element; another's as soon as that is read. */
export interface Attributes {
  get(name: string): string | undefined;
}

/** Office programs nest some dozens of elements. */
const MAX_DEPTH = 10_000;

/**
 * Whether the text is XML as office programs write it: every element is closed and no types are declared, so that
 * there are no entities to expand. If not, the reader has seen only some of it.
 *
 * The tokenizer and not the parser above it, which looks for a closed element's name among all that are open and
 * so needs hours for a file made for that.
 */
export function readXml(xml: string, reader: XmlReader): boolean {
  const attributes = attributeList();
  const elements = elementsOf(reader, attributes);
  let name = '';
  const stopIfUnsound = () => {
    if (!elements.sound()) tokenizer.pause();
  };
  const begin = () => {
    elements.open(name);
    stopIfUnsound();
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      onopentagname(start, end) {
        name = xml.slice(start, end);
        attributes.clear();
      },
      onattribname: (start, end) => attributes.begin(localName(xml.slice(start, end))),
      onattribdata: (start, end) => attributes.add(xml.slice(start, end)),
      onattribentity: point => attributes.add(String.fromCodePoint(point)),
      onattribend() {},
      onopentagend: begin,
      onselfclosingtag() {
        begin();
        elements.close(name);
      },
      onclosetag(start, end) {
        elements.close(xml.slice(start, end));
        stopIfUnsound();
      },
      ontext: (start, end) => elements.text(xml.slice(start, end)),
      ontextentity: point => elements.text(String.fromCodePoint(point)),
      oncdata: (start, end, offset) => elements.text(xml.slice(start, end - offset)),
      ondeclaration() {
        elements.refuse();
        stopIfUnsound();
      },
      oncomment() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return elements.sound() && elements.depth() === 0;
}

/** Puts texts together and tells the reader of elements for as long as they are closed in the order they must be. */
function elementsOf(reader: XmlReader, attributes: Attributes) {
  const open: string[] = [];
  let pieces: string[] = [];
  let sound = true;
  const endText = () => {
    if (pieces.length === 0) return;
    if (sound) reader.text?.(pieces.join(''));
    pieces = [];
  };
  return {
    open(name: string) {
      endText();
      if (open.push(name) > MAX_DEPTH) sound = false;
      if (sound) reader.open?.(localName(name), attributes);
    },
    close(name: string) {
      endText();
      if (open.pop() !== name) sound = false;
      if (sound) reader.close?.(localName(name));
    },
    text(piece: string) {
      pieces.push(piece);
    },
    refuse() {
      sound = false;
    },
    sound: () => sound,
    depth: () => open.length,
  };
}

/** Two lists that are used over and over: for some millions of elements a map for each costs more than all else. */
function attributeList() {
  const names: string[] = [];
  const values: string[] = [];
  let count = 0;
  return {
    clear() {
      count = 0;
    },
    begin(name: string) {
      names[count] = name;
      values[count] = '';
      count++;
    },
    add(piece: string) {
      values[count - 1] += piece;
    },
    get(name: string): string | undefined {
      for (let index = 0; index < count; index++) if (names[index] === name) return values[index];
      return undefined;
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** XML of a part of an office file, which is UTF-8 or says with its first two bytes that it is UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
