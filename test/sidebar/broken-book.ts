// A workbook as a collector finds it after a month of pasting: texts for dates and numbers, other letters, a copied row.
import type { Host } from '#local/host';
import { cell, pasteText, preparedBook, rowOf, tab, type } from '#test/front-door/book';

export const COLLECTOR = 'van-phong-thong-ke@huong-tra.example';

const breakUp = (host: Host): void => {
  for (const [id, text] of Object.entries({
    '5.1a': '31.12.2024',
    '5.1b': '5/6/2024',
    '5.1c': 'ngày 30 tháng 9 năm 2024',
  }))
    pasteText(host, 'tasks', id, 'dueOn', text);
  pasteText(host, 'tasks', '7.1a', 'startOn', '5/13/2024');
  pasteText(host, 'tasks', '1.1a', 'progress', '40 %');
  pasteText(host, 'indicators', '1.1a', 'numerator', '1.500');
  pasteText(host, 'indicators', '1.1a', 'denominator', '1.500 hồ sơ');
  pasteText(host, 'tasks', '1.1a', 'state', 'đang thực  hiện');
  pasteText(host, 'tasks', '1.1a', 'lead', ' văn phòng - thống kê');
  pasteText(host, 'tasks', '2.1a', 'state', 'Xong rồi');
  type(host, 'tasks', '2.1b', 'state', 'Hoàn thành');
  tab(host, 'tasks').clear(cell(host, 'tasks', '5.1d', 'dueOn'));
  const sheet = tab(host, 'tasks');
  const last = sheet.lastRow();
  const copied = rowOf(host, 'tasks', '3.1a');
  sheet.pasteCells(`A${copied}:AB${copied}`, `A${last + 1}`);
};

/** The sample on a day, broken in every way that can be mended by itself, and in some that cannot. */
export const brokenBook = (): Host => preparedBook('broken', '2024-04-08', breakUp);
