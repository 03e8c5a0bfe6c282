import { expect, it } from 'vitest'
import { indexPage } from './indexPage.js'

const EVIL = `</script><script>alert(1)</script><img src=x onerror=alert(2)> "'&\u0000`

it('escapes the list as well', () => {
  const out = indexPage([
    {
      slug: EVIL,
      title: EVIL,
      language: 'fa',
      published: null,
      source: EVIL,
      countries: [EVIL],
      page: '',
      counts: { events: 1, agreements: 0, commitments: 0, figures: 0, pairings: 0, doubts: 0 },
    },
  ])
  expect(out.match(/<script/g)).toHaveLength(1)
  expect(out).not.toContain('<img')
})
