const dot = '•';

/**
 * An identifier as it may be shown and kept: its shape, with two characters at each end at most. `94• ••• ••19`,
 * `j•••@g•••.com`. What is short keeps less, because what is hidden could be guessed.
 */
export function mask(identifier: string): string {
  const at = identifier.lastIndexOf('@');
  if (at >= 0) return maskAddress(identifier.slice(0, at), identifier.slice(at + 1));
  const length = identifier.replace(/[^\p{L}\p{N}]/gu, '').length;
  const [first, last] = length >= 10 ? [2, 2] : length >= 8 ? [1, 1] : length >= 5 ? [1, 0] : [0, 0];
  let seen = 0;
  return identifier.replace(/[\p{L}\p{N}]/gu, char => {
    seen++;
    return seen <= first || seen > length - last ? char : dot;
  });
}

/** A date of birth is one of few thousand: any part of it would tell too much. */
export function maskAll(identifier: string): string {
  return identifier.replace(/[\p{L}\p{N}]/gu, dot);
}

/** Always three dots, so that the length does not tell the name. */
function maskAddress(local: string, domain: string): string {
  const ending = domain.indexOf('.');
  const last = ending < 0 ? '' : domain.slice(ending);
  return `${local.slice(0, 1)}${dot.repeat(3)}@${domain.slice(0, 1)}${dot.repeat(3)}${last}`;
}
