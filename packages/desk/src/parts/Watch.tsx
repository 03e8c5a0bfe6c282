/** What is on the page is watched from now on, or no longer. */
import { Eye, EyeOff } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useAsk, useRefresh } from '../api/ask.js'
import { api, body } from '../api/client.js'
import { Button } from './Button.js'
import { Complaint } from './Complaint.js'
import { useSend } from './send.js'

type Filter = { readonly pair: readonly [string, string] } | { readonly entity: string } | { readonly text: string }

/** The same whatever the order of the countries of a pair, and of the fields. */
const keyOf = (filter: object): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
      .sort(),
  )

export const Watch = ({ filter, name }: { readonly filter: Filter; readonly name: string }) => {
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const watches = useAsk('/api/v1/watches')
  const own = watches.data?.find((w) => keyOf(w.filter) === keyOf(filter))
  const { send, isSending, error } = useSend(async () => {
    if (own) await api.DELETE('/api/v1/watches/{id}', { params: { path: { id: own.id } } })
    else await body(api.POST('/api/v1/watches', { body: { name: name.slice(0, 120), filter } as never }))
    await refresh()
  })
  const Sign = own ? EyeOff : Eye
  return (
    <>
      <Button onPress={send} isDisabled={isSending || !watches.data}>
        <Sign aria-hidden className="size-4" />
        {formatMessage({ id: own ? 'alerts.unwatch' : 'alerts.add' })}
      </Button>
      <Complaint error={error} />
    </>
  )
}
