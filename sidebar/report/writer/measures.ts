/** Lengths of the page: NĐ 30/2020/NĐ-CP in twentieths of a point, and how wide a text in Times New Roman is. */

const TWENTIETHS_PER_MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.ceil(millimetres * TWENTIETHS_PER_MM);

/** A4, upright. */
export const PAPER = { width: 11906, height: 16838 };

/** Top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm; the header stands in the top margin. */
export const MARGINS = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15), header: twips(10) };

/** Between the margins, upright and on its side. */
export const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;
export const WIDE_TEXT_WIDTH = PAPER.height - MARGINS.left - MARGINS.right;

/** Sizes in half points, as Word counts them. */
export const SIZES = { small: 22, table: 24, noted: 24, capitals: 26, page: 26, body: 28 };

/** Advances of Times New Roman bold, A–Z and a–z, in thousandths of the size. */
const CAPITALS = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000,
  722, 722, 667,
];
const SMALL = [
  500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
  500, 500, 444,
];
const OTHERS: Readonly<Record<string, number>> = { ' ': 250, '-': 333, '–': 500 };

const advance = (letter: string): number => {
  const code = letter.charCodeAt(0);
  return CAPITALS[code - 65] ?? SMALL[code - 97] ?? OTHERS[letter] ?? 500;
};

/** Width of a bold text in twentieths of a point; `size` in half points. Marks above and below a letter add nothing. */
export const boldWidth = (text: string, size: number): number => {
  const letters = [
    ...text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\u0110/g, 'D')
      .replace(/\u0111/g, 'd'),
  ];
  return Math.round((letters.reduce((sum, letter) => sum + advance(letter), 0) / 1000) * size * 10);
};
