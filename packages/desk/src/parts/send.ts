/** Something sent by a button or a form: on its way, refused, done. */
import { useState } from 'react'

export interface Sending {
  send(): void
  readonly isSending: boolean
  readonly error: unknown
}

export const useSend = (work: () => Promise<unknown>): Sending => {
  const [state, setState] = useState<Omit<Sending, 'send'>>({ isSending: false, error: null })
  return {
    ...state,
    send: () => {
      setState({ isSending: true, error: null })
      work().then(
        () => setState({ isSending: false, error: null }),
        (error: unknown) => setState({ isSending: false, error }),
      )
    },
  }
}
