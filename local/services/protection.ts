// Protection: a handle on a protected range. Knows only how to ask the host.
import type { GoogleProtection } from '#google/surface';
import { guarded } from '#local/services/guarded';
import { rangeHandle } from '#local/services/handles';
import { ask } from '#local/services/hook';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

export class ProtectionFacade implements GoogleProtection {
  private readonly self = guarded<Protection>(this, 'Protection');

  constructor(
    private readonly sheetId: number,
    private readonly id: number,
  ) {}

  static of(sheetId: number, id: number): Protection {
    return new ProtectionFacade(sheetId, id).self;
  }

  getDescription(): string {
    return ask('Protection.getDescription', this.sheetId, this.id);
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeHandle(ask('handle.protectionRange', this.sheetId, this.id));
  }
  isWarningOnly(): boolean {
    return ask('Protection.isWarningOnly', this.sheetId, this.id);
  }
  remove(): void {
    ask('Protection.remove', this.sheetId, this.id);
  }
  setDescription(description: string): Protection {
    ask('Protection.setDescription', this.sheetId, this.id, String(description));
    return this.self;
  }
  setWarningOnly(on: boolean): Protection {
    ask('Protection.setWarningOnly', this.sheetId, this.id, on);
    return this.self;
  }
}
