/** The charts of Tổng quan: drawn where one of ours is missing, known by its title; a person's own are left alone. */
import { tabOf } from '#google/book';
import { attempt, note, type Report } from '#google/structure';
import type { GoogleSpreadsheet } from '#google/surface';
import { say } from '#messages/vi';
import { OVERVIEW_CHARTS } from '#sheet/layout';

const TAB = 'overview';
/** Beside the short blocks, about four columns wide. */
const SIZE = { width: 670, height: 205 };

/** Draws what is missing; `fresh` spares looking. A chart that Google refuses stops nothing. */
export const ensureCharts = (book: GoogleSpreadsheet, fresh: boolean, report: Report): void =>
  attempt(report, TAB, 'looks.charts', () => {
    const sheet = tabOf(book, TAB);
    if (sheet === null) return;
    const present: unknown[] = fresh ? [] : sheet.getCharts().map((chart) => chart.getOptions().get('title'));
    for (const { title: key, names, values, format, row, column, needs } of OVERVIEW_CHARTS) {
      const title = say(key);
      if (present.includes(title) || (needs !== null && tabOf(book, needs) === null)) continue;
      const numbers = sheet.getRange(values).setNumberFormat(format);
      const chart = sheet
        .newChart()
        .setChartType(Charts.ChartType.BAR)
        .addRange(sheet.getRange(names) as GoogleAppsScript.Spreadsheet.Range)
        .addRange(numbers)
        .setNumHeaders(0)
        .setPosition(row, column, 0, 0)
        .setOption('title', title)
        .setOption('legend', { position: 'none' })
        .setOption('width', SIZE.width)
        .setOption('height', SIZE.height);
      sheet.insertChart(chart.build());
      if (!fresh) note(report, 'repair.chart', TAB, { title });
    }
  });
