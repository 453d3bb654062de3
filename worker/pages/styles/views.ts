// The views' own sheet, for pages without a shadow root.
export const views = '';
