/** Whether one UTF-16 unit is white space. Most are letters and digits, which a comparison tells. */
export function isBlank(unit: string): boolean {
  return !(unit > ' ' && unit < '\u007f') && unit.trim() === '';
}
