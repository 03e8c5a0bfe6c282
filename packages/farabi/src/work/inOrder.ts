/** Several at once, results in the order of the inputs, never more than a window of them in memory. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  window: number,
  run: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const waiting: Promise<readonly [T, R]>[] = []
  try {
    for await (const item of items) {
      const result = run(item).then((r) => [item, r] as const)
      result.catch(() => {})
      waiting.push(result)
      if (waiting.length >= window) yield await waiting.shift()!
    }
    while (waiting.length > 0) yield await waiting.shift()!
  } finally {
    waiting.length = 0
  }
}
