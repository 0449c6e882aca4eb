// Protection: a handle on a protected range. Knows only how to ask the host.
import type { GoogleProtection } from '#google/surface';
import { guarded } from '#local/services/guarded';
import { rangeHandle } from '#local/services/handles';
import { ask, tell } from '#local/services/hook';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

export class ProtectionFacade implements GoogleProtection {
  private readonly self = guarded<Protection>(this, 'Protection');
  private readonly place: [sheetId: number, id: number];

  constructor(...place: [sheetId: number, id: number]) {
    this.place = place;
  }

  static of(sheetId: number, id: number): Protection {
    return new ProtectionFacade(sheetId, id).self;
  }

  private done = (_answer: null): Protection => this.self;

  getDescription = (): string => ask('Protection.getDescription', ...this.place);
  getRange = (): GoogleAppsScript.Spreadsheet.Range => rangeHandle(ask('handle.protectionRange', ...this.place));
  isWarningOnly = (): boolean => ask('Protection.isWarningOnly', ...this.place);
  remove = (): void => tell('Protection.remove', ...this.place);
  setDescription = (description: string): Protection =>
    this.done(ask('Protection.setDescription', ...this.place, String(description)));
  setWarningOnly = (on: boolean): Protection => this.done(ask('Protection.setWarningOnly', ...this.place, on));
}
