import { Tokenizer } from 'htmlparser2';

/** Names are without their prefix, which every writer may choose: `w:t` is `t`. */
export interface XmlReader {
  /** The map is used again for the next element. */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  /** May come in pieces. */
  text?(text: string): void;
  close?(name: string): void;
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
  const open: string[] = [];
  const attributes = new Map<string, string>();
  let sound = true;
  let element = '';
  let attribute = '';
  let value = '';

  const close = (name: string) => {
    if (open.pop() !== name) sound = false;
    if (sound) reader.close?.(localName(name));
  };
  const begin = () => {
    open.push(element);
    if (open.length > MAX_DEPTH) sound = false;
    if (sound) reader.open?.(localName(element), attributes);
    if (!sound) tokenizer.pause();
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      onopentagname(start, end) {
        element = xml.slice(start, end);
        attributes.clear();
      },
      onattribname(start, end) {
        attribute = localName(xml.slice(start, end));
        value = '';
      },
      onattribdata(start, end) {
        value += xml.slice(start, end);
      },
      onattribentity(point) {
        value += String.fromCodePoint(point);
      },
      onattribend() {
        attributes.set(attribute, value);
      },
      onopentagend: begin,
      onselfclosingtag() {
        begin();
        close(element);
      },
      onclosetag(start, end) {
        close(xml.slice(start, end));
        if (!sound) tokenizer.pause();
      },
      ontext(start, end) {
        reader.text?.(xml.slice(start, end));
      },
      ontextentity(point) {
        reader.text?.(String.fromCodePoint(point));
      },
      oncdata(start, end, offset) {
        reader.text?.(xml.slice(start, end - offset));
      },
      ondeclaration() {
        sound = false;
        tokenizer.pause();
      },
      oncomment() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(xml);
  if (sound) tokenizer.end();
  return sound && open.length === 0;
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
