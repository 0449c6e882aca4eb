/** What was typed and is not saved yet: pure steps over a map of drafts. Knows no component and no server. */
import type { SettingCell, SettingsChange, SettingsView, SettingValue, SettingView } from '#entry/contract';
import { fieldText, type Reading, readSetting } from './value';

export interface Draft {
  readonly text: string;
  /** What the cell held when the person began to change it. */
  readonly before: SettingCell;
}

export type Drafts = Readonly<Record<string, Draft>>;

/** A setting that is being changed. */
export interface Change {
  readonly view: SettingView;
  readonly draft: Draft;
  readonly reading: Reading;
  /** What the cell holds now, where that is neither what the person saw nor what he wants. */
  readonly theirs: { readonly cell: SettingCell } | null;
}

/** All settings that can be changed, in order. */
export const openViews = ({ sections: { plan, rules, reminders, groups } }: SettingsView): SettingView[] => [
  ...plan,
  ...rules,
  ...reminders,
  ...groups,
];

/** Puts what was typed beside what was there when the typing began; typing it back drops the draft. */
export const typed = (drafts: Drafts, view: SettingView, text: string): Drafts => {
  const { [view.id]: old, ...others } = drafts;
  if (text === fieldText(view)) return others;
  return { ...others, [view.id]: { text, before: old?.before ?? view.cell } };
};

/** The drafts that differ from what the workbook holds, `seen` being newer than the views. */
export const changesOf = (
  views: readonly SettingView[],
  drafts: Drafts,
  seen: Readonly<Record<string, SettingCell>>,
): Change[] =>
  views.flatMap((view) => {
    const draft = drafts[view.id];
    if (draft === undefined || draft.text === fieldText(view)) return [];
    const cell = view.id in seen ? (seen[view.id] ?? null) : view.cell;
    const theirs = cell === draft.before ? null : { cell };
    return [{ view, draft, reading: readSetting(view, draft.text), theirs }];
  });

/** What to ask of the server. */
export const requestOf = (changes: readonly Change[]): Omit<SettingsChange, 'operation'> => ({
  before: Object.fromEntries(changes.map(({ view, draft }) => [view.id, draft.before])),
  values: Object.fromEntries(changes.map(({ view, reading }): [string, SettingValue] => [view.id, reading.value])),
});
