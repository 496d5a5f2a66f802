/** How long somebody must stop typing until the words are put into the text; each time can be undone by itself. In ms. */
const PAUSE = 300;

/** Where typed words are shown and sent. */
export interface TypingPlace {
  read(): string;
  write(value: string): void;
  send(value: string, was: string): void;
  /** The text says something else than what was typed over; undefined: it no longer does. */
  conflict(inText: string | undefined): void;
}

/** Keeps a control and the text true to each other while both may change. */
export interface Typing {
  typed(): void;
  /** Sends what is typed and not sent yet. */
  flush(): void;
  /** Takes in what the text says. */
  show(value: string): void;
  /** What was sent last was not taken. */
  refuse(): void;
  keepMine(): void;
  takeText(): void;
}

/** What a person has typed is never replaced: where the text has changed meanwhile, the person chooses. */
export function followTyping(place: TypingPlace, first: string): Typing {
  let inText = first;
  /** What was typed over; what is sent and not yet seen in the text, the oldest first. */
  let base = first;
  let sent: string[] = [];
  let conflict = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (value: string) => {
    base = value;
    conflict = false;
    place.conflict(undefined);
  };
  const send = () => {
    clearTimeout(timer);
    timer = undefined;
    const value = place.read();
    if (conflict || value === base) return;
    place.send(value, base);
    sent.push(value);
    base = value;
  };
  const meet = (value: string) => {
    if (place.read() === value) settle(value);
    else {
      clearTimeout(timer);
      conflict = true;
      place.conflict(value);
    }
  };
  return {
    typed() {
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
    },
    flush: send,
    show(value) {
      if (value === inText && !conflict) return;
      inText = value;
      const seen = sent.indexOf(value);
      if (seen >= 0) {
        sent = sent.slice(seen + 1);
        return;
      }
      const untouched = !conflict && sent.length === 0 && place.read() === base;
      if (untouched) {
        place.write(value);
        settle(value);
      } else {
        sent = [];
        meet(value);
      }
    },
    refuse() {
      sent = [];
      meet(inText);
    },
    keepMine() {
      settle(inText);
      send();
    },
    takeText() {
      place.write(inText);
      settle(inText);
    },
  };
}
