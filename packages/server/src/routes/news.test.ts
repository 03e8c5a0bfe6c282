import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ServedTest, serve } from '../testing/served.js'

const REPORT = `۱۴ آذر ۱۴۰۴
دیدار وزیران خارجه ایران و قزاقستان در آستانه

عباس عراقچی، وزیر امور خارجه ایران، روز پنجشنبه ۱۳ آذر در آستانه با مراد نورتلئو، وزیر امور خارجه قزاقستان، دیدار کرد.`

let served: ServedTest
let address: string
beforeAll(async () => {
  served = await serve([REPORT])
  address = await served.app.listen({ host: '127.0.0.1', port: 0 })
}, 60_000)
afterAll(() => served.close())

/** What is told, line by line, until the server ends it. */
const told = async () => {
  const answer = await fetch(`${address}/api/v1/news`)
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (words: string): Promise<string> => {
    while (!text.includes(words)) {
      const { done, value } = await reader.read()
      if (done) break
      text += value
    }
    return text
  }
  const end = async (): Promise<string> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text
      text += value
    }
  }
  return { answer, until, end }
}

it('tells a decision to everybody who listens, and ends with the server', async () => {
  const [one, two] = await Promise.all([told(), told()])
  expect(one.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const { rows } = (await (await fetch(`${address}/api/v1/pairs/IRN/KAZ/timeline?kind=event`)).json()) as {
    rows: { id: string }[]
  }
  const made = await fetch(`${address}/api/v1/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-farabi': 'desk' },
    body: JSON.stringify({ decision: { action: 'accept', record: rows[0]!.id } }),
  })
  expect(made.status).toBeLessThan(300)
  for (const listener of [one, two])
    expect(await listener.until('event: decision')).toMatch(/event: decision\ndata: \{"seq":1,/)
  const ended = Promise.all([one.end(), two.end()])
  await served.app.close()
  expect(await ended).toHaveLength(2)
})
