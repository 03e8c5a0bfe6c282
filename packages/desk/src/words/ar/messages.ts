/** All messages of this language: one file for each page. */
const files = import.meta.glob<Readonly<Record<string, string>>>('./*.json', { eager: true, import: 'default' })

export const messages: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files))
