/** What a file that was handed out remembers, as document properties. Never an authority: whoever opens it may only do what they may. */
export const REMEMBERED = { unit: 'KhopSo.unit', period: 'KhopSo.period' } as const;
