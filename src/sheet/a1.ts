/** Column letters and A1 addresses. Knows nothing of what stands in the cells. */

/** 1 → A, 27 → AA. */
export const columnLetter = (column: number): string => {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
};

/** Address of one cell, e.g. `B3`. */
export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row}`;

/** `'Cán bộ, công chức'!` before an address. */
export const onSheet = (title: string): string => `'${title.replace(/'/g, "''")}'!`;
