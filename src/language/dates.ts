export interface FoundDate { start: number; end: number; date: string | null; until: string | null; text: string }
export function findDates(_text: string, _language: 'ar' | 'en', _assume?: { year?: number }): FoundDate[] { return [] }
