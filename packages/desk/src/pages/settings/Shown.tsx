/** Something that is shown once: a token, a link. */
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../parts/Button.js'

export const Shown = ({ text, lead }: { readonly text: string; readonly lead: string }) => {
  const { formatMessage } = useIntl()
  const [copied, setCopied] = useState(false)
  return (
    <div className="space-y-3">
      <p className="text-ink-2">{lead}</p>
      <code className="block break-all rounded-md bg-sunken p-3 text-sm text-ink" dir="ltr">
        {text}
      </code>
      <Button onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {formatMessage({ id: copied ? 'desk.copied' : 'desk.copy' })}
      </Button>
    </div>
  )
}
