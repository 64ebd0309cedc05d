/**
 * Text with its lines broken between words. A word that is longer, such as an address, stands on a line of its own, whole:
 * programs that read mail make a link of it only up to its line's end.
 *
 * @param text lines end in `\n`, and every end is kept
 */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (countCharacters(longer) <= columns) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = word;
  }
  return [...lines, current].join('\n');
}

function countCharacters(text: string): number {
  return Array.from(text).length;
}
