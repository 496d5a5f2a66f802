/** An identifier that a text really has, and where. */
export interface Truth {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface Sample {
  /** What kind of text it is, to say which one went wrong. */
  readonly kind: string;
  readonly text: string;
  readonly truths: readonly Truth[];
}

/** Puts a value where `§` stands. Several `§` are filled in order. */
export function fill(kind: string, template: string, values: readonly string[], rule?: string): Sample {
  let text = '';
  const truths: Truth[] = [];
  template.split('§').forEach((part, i) => {
    if (i > 0) {
      const value = values[i - 1] ?? '';
      if (rule !== undefined) truths.push({ rule, start: text.length, end: text.length + value.length });
      text += value;
    }
    text += part;
  });
  return { kind, text, truths };
}
