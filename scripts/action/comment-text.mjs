import { commentBytes } from './sef.mjs';

/** @typedef {import('./runner.mjs').Run} Run */

const changedNote = '<!-- The SEF is different -->';
const unchangedNote = '<!-- The SEF is not different -->';

/** The line that a comment is known by, so that it is never written twice. @param {string} root the input */
export function markerOf(root) {
  return `<!-- sef-review ${encodeURIComponent(root).replaceAll('-', '%2D')} -->`;
}

/**
 * @param {string} root the input
 * @param {boolean} changed
 * @param {Run} run
 * @param {(most: number) => readonly string[]} reports in markdown, together of this many bytes at most
 */
export function commentText(root, changed, { pageUrl, event }, reports) {
  const head = event.pull_request?.head?.sha?.slice(0, 7);
  const whole = pageUrl === '' ? '' : ` [The summary of this build](${pageUrl}) has the whole check.`;
  const foot = `<sub>${head ? `Written for ${head}; it is kept up to date.` : 'Kept up to date.'}${whole}</sub>\n`;
  const top = `${markerOf(root)}\n${changed ? changedNote : unchangedNote}\n`;
  // Every mention gains a sign of three bytes when it is defused; there cannot be more of them than this.
  const report = fit(reports, commentBytes - Buffer.byteLength(top + foot) - 16);
  return `${top}${report}\n${foot}`;
}

/** @param {(most: number) => readonly string[]} reports @param {number} most */
function fit(reports, most) {
  let room = most;
  for (;;) {
    // The marks that each report begins with are for files.
    const text = reports(room)
      .map(report => quiet(report.replace(/^<!-- Written by sef compare -->\n/, '')))
      .join('\n');
    const over = Buffer.byteLength(text) - most;
    if (over <= 0) return text;
    room -= over;
  }
}

/** So that a title with an @ in it calls nobody. @param {string} text */
export function quiet(text) {
  return text
    .replace(/&(?:#0*64|#x0*40|commat);/gi, '@')
    .replace(/(?<![A-Za-z0-9_])@(?=[A-Za-z0-9])/g, '@\u200B');
}

/**
 * A text that another run left, which may be anybody's: only its words are used.
 *
 * @param {string} text
 * @param {string} root the input
 * @returns {{ text: string, changed: boolean } | undefined} undefined: it is no comment of this action
 */
export function readCommentText(text, root) {
  const [first = '', second, ...rest] = text.split('\n');
  if (!first.startsWith('<!-- sef-review ') || (second !== changedNote && second !== unchangedNote))
    return undefined;
  const written = [markerOf(root), second, quiet(rest.join('\n'))].join('\n');
  if (Buffer.byteLength(written) > commentBytes) return undefined;
  return { text: written, changed: second === changedNote };
}
