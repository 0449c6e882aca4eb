/** Sentences of the page “Chỉ số CCHC”. */
export const SCORE_VIEW_TEXTS = {
  'score.title': 'Chỉ số cải cách hành chính',
} as const;
