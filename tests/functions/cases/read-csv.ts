/** A reader of RFC 4180 that shares nothing with the writer: character by character, a leading byte order mark dropped. */
export const readCsv = (text: string, separator: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const characters = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (let i = 0; i < characters.length; i += 1) {
    const c = characters.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (characters.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) {
      row.push(cell);
      cell = '';
    } else if (c === '\r' && characters.charAt(i + 1) === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      i += 1;
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) throw new Error('The last line has no end');
  return rows;
};
