/** What a browser says of itself, as people call it: "Firefox · Windows". */

/** The first that fits: others name those before them too. */
const BROWSERS = ['Firefox', 'Edg', 'OPR', 'YaBrowser', 'SamsungBrowser', 'Chrome', 'Safari'] as const
const NAMES: Readonly<Record<string, string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  YaBrowser: 'Yandex Browser',
  SamsungBrowser: 'Samsung Internet',
  Macintosh: 'macOS',
}
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Macintosh', 'Linux'] as const

/** @param agent the User-Agent header */
export const deviceOf = (agent: string): string => {
  const parts = [BROWSERS, SYSTEMS].map((list) => list.find((name) => agent.includes(name)))
  const known = parts.flatMap((p) => (p ? [NAMES[p] ?? p] : []))
  return known.length > 0 ? known.join(' · ') : agent.slice(0, 60)
}
