import { type Frame, makeButton } from './frame.ts';
import { changeOf, type FieldHost, send } from './host.ts';
import type { Field } from './protocol.ts';
import { followTyping, type Typing } from './typing.ts';

/** What is typed into a control and what its field says in the text, kept true to each other. */
export interface TypedControl extends Pick<Typing, 'show' | 'typed' | 'flush'> {
  refuse(text: string, newer: boolean): void;
}

interface Control {
  read(): string;
  write(value: string): void;
}

/** Where the two differ, the person reads why and chooses. */
export function followControl(
  control: Control,
  { path }: Field,
  value: string,
  frame: Frame,
  host: FieldHost,
): TypedControl {
  const { words } = host;
  let reason = '';
  const typing = followTyping(
    {
      ...control,
      send: (now, was) => send({ type: 'set', ...changeOf(host, path), value: now, was }),
      conflict(inText) {
        if (inText === undefined) frame.say(undefined);
        else
          frame.say(
            `${reason} ${words.conflict.replace('{0}', () => inText)}`.trim(),
            makeButton(words.keepMine, typing.keepMine),
            makeButton(words.takeText, typing.takeText),
          );
      },
    },
    value,
  );
  return {
    show: typing.show,
    typed: typing.typed,
    flush: typing.flush,
    refuse(text, newer) {
      reason = newer ? '' : text;
      typing.refuse();
      reason = '';
    },
  };
}
