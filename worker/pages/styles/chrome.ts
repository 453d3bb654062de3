export const chrome = '';
