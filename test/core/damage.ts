import fc from 'fast-check';

/** What people, word processors and merges leave in the middle of a text. */
const scraps = [
  ...[
    '\r\n',
    '\n',
    '\n\n',
    '\t',
    '    ',
    ' ',
    '  \n',
    '\f',
    '\u2028',
    '\u00a0',
    '\r',
    '\0',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '10) ',
    '- [ ] ',
    '> ',
    '# ',
    '## ',
    '###',
    '---',
    '===',
    '***',
    '_',
    '__',
    '*',
    '**',
  ],
  ...[
    '`',
    '```',
    '~~~',
    '~~',
    '<',
    '>',
    '<b>',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<a href="b">',
    '<?php',
    ']]>',
  ],
  ...[
    '[',
    '](',
    '](a.md)',
    ')',
    '[a](b)',
    '[x]: y\n',
    '[x]',
    '![',
    '[^1]',
    '[^1]: note',
    ']:',
    '<https://a.b>',
  ],
  ...[
    '\\',
    '&amp;',
    '&',
    '"',
    "'",
    '|',
    '| a |\n|---|\n',
    ':::',
    ':::note\n',
    'http://a.b',
    'é',
    '😀',
    '…',
    '’',
  ],
];

interface Damage {
  readonly at: number;
  readonly cut: number;
  readonly scrap: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(20) }),
  scrap: fc.constantFrom(...scraps),
});

/** Part of one of the texts, or of two put together, with one to six places damaged. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const part = fc
    .record({ text: fc.constantFrom(...texts), from: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ text, from }) => {
      const start = Math.floor(from * Math.max(0, text.length - 900));
      return text.slice(start, start + 900);
    });
  const whole = fc.oneof(
    part,
    fc.tuple(part, part).map(parts => parts.join('')),
  );
  return fc
    .tuple(whole, fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([text, damages]) => damages.reduce(apply, text));
}

function apply(text: string, { at, cut, scrap }: Damage): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + scrap + text.slice(start + cut);
}

/** Nothing but scraps and a few words. */
export const rubble: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...scraps, 'a', 'b c', 'One two', '\n', '\n', '\n', ' '), {
    minLength: 2,
    maxLength: 16,
  })
  .map(pieces => pieces.join(''));
