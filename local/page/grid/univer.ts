// Starts Univer as a bare grid with a formula bar, in Vietnamese. Knows no workbook.
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import words from '@univerjs/preset-sheets-core/locales/vi-VN';

/** Typed numbers are read by the server; nothing is fetched. */
const LEFT_OUT = ['UNIVER_NETWORK_PLUGIN', 'SHEET_NUMFMT_PLUGIN', 'SHEET_NUMFMT_UI_PLUGIN'];

/** Univer in the element of this id; menus, tool bar and tabs are the page's own. */
export const startUniver = (container: string) => {
  const locales = { [LocaleType.VI_VN]: words };
  const univer = new Univer({ logLevel: LogLevel.ERROR, locale: LocaleType.VI_VN, locales });
  const bare = { toolbar: false, contextMenu: false, footer: false } as const;
  const formula = { functionScreenTips: false };
  const sheets = { disableForceStringAlert: true, disableForceStringMark: true } as const;
  const { plugins } = UniverSheetsCorePreset({ container, ...bare, sheets, formula });
  for (const entry of plugins) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    if (!LEFT_OUT.includes(plugin.pluginName)) univer.registerPlugin(plugin, options);
  }
  return { injector: univer.__getInjector(), api: FUniver.newAPI(univer) };
};
