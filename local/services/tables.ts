// The tables of Google's classes on the host, from where they stand. Knows no member.
export * from '#local/services/mail';
export * from '#local/services/range';
export * from '#local/services/script';
export * from '#local/services/sheet';
export * from '#local/services/spreadsheet';
export * from '#local/services/store';
export * from '#local/services/ui';
