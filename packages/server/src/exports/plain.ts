/** Text for programs that show it as it is: without the marks that keep names of another direction apart. */

/** @returns the text without U+2066 to U+2069, which calendars and spreadsheets would show as boxes */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
