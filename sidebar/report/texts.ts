/** Everything that the page “Dự thảo báo cáo” and the report itself say. */
import { DOCUMENT_TEXTS } from '#messages/vi/document/document';
import { FINDING_TEXTS } from '#messages/vi/document/findings';
import { SIDEBAR_TEXTS } from '#messages/vi/sidebar';
import { DOCUMENT_VIEW_TEXTS } from '#messages/vi/sidebar/document';
import { STATE_TEXTS } from '#messages/vi/states';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';

export const TEXTS = {
  ...STATE_TEXTS,
  ...STATISTICS_TEXTS,
  ...SIDEBAR_TEXTS,
  ...DOCUMENT_TEXTS,
  ...FINDING_TEXTS,
  ...DOCUMENT_VIEW_TEXTS,
} as const;
