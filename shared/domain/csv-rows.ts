/** Fields of a quoted or plain cell, and what ends it: the separator, the end of the line, or of the text. */
const cell = (separator: string): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');

/**
 * The rows of a sheet after RFC 4180, a byte order mark and empty lines left out. Throws where a quote stands inside a
 * plain cell or is never closed.
 */
export const csvRows = (text: string, separator: ',' | ';'): string[][] => {
  const rows: string[][] = [];
  const pattern = cell(separator);
  let row: string[] = [];
  pattern.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (found === null) throw new Error(`The sheet cannot be read at character ${at}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === separator) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
};
