// Charts over cells and their builder: values, no calls. Knows no cell.
import type { GoogleChart, GoogleChartBuilder, GoogleCharts } from '#google/surface';
import { enumName, enumOf, guarded } from '#local/services/guarded';
import { refOf } from '#local/services/handles';
import type { WireChart } from '#local/wire';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Options = GoogleAppsScript.Charts.ChartOptions;

export class ChartFacade implements GoogleChart {
  constructor(readonly chart: WireChart) {}

  getOptions = (): Options =>
    guarded<Options>({ get: (name: string) => this.chart.options[name] ?? null }, 'ChartOptions');
}

/** A chart as the script sees it. */
export const chartHandle = (chart: WireChart): Chart => guarded<Chart>(new ChartFacade(chart), 'EmbeddedChart');

class BuilderFacade implements GoogleChartBuilder {
  private readonly chart: WireChart = { id: 0, type: 'COLUMN', ranges: [], row: 1, column: 1, x: 0, y: 0, options: {} };
  readonly self = guarded<Builder>(this, 'EmbeddedChartBuilder');

  private with = (change: Partial<WireChart>): Builder => {
    Object.assign(this.chart, change);
    return this.self;
  };
  addRange = (range: GoogleAppsScript.Spreadsheet.Range): Builder =>
    this.with({ ranges: [...this.chart.ranges, refOf(range, 'SpreadsheetApp.EmbeddedChartBuilder.addRange')] });
  setChartType = (type: GoogleAppsScript.Charts.ChartType): Builder =>
    this.with({ type: enumName(type, 'ChartType', 'SpreadsheetApp.EmbeddedChartBuilder.setChartType') });
  setNumHeaders = (_count: number): Builder => this.self;
  setOption = (name: string, value: unknown): Builder =>
    this.with({ options: { ...this.chart.options, [String(name)]: value } });
  setPosition = (row: number, column: number, x: number, y: number): Builder => this.with({ row, column, x, y });
  build = (): Chart => chartHandle({ ...this.chart });
}

/** Sheet.newChart(). */
export const newChart = (): Builder => new BuilderFacade().self;

const charts: GoogleCharts = { ChartType: enumOf('ChartType', ['AREA', 'BAR', 'COLUMN', 'LINE', 'PIE']) };

/** Charts: the names of chart types. */
export const chartsService = guarded<typeof Charts>(charts, 'Charts', ['ChartType']);
