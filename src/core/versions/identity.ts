/** Who saves versions, as everybody reads who has a copy of them. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

export function nameTrouble(name: string): string | undefined {
  if (name.trim() === '') return 'Write your name, as your colleagues know you.';
  return /[<>\n]/.test(name) ? 'Git does not take < or > in a name.' : undefined;
}

export function emailTrouble(email: string): string | undefined {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(email.trim())
    ? undefined
    : 'Write an e-mail address such as head.of.send@example.org.';
}
