/** An address that leads nowhere. */
import { Compass } from 'lucide-react'
import { useIntl } from 'react-intl'
import { ButtonLink } from './Button.js'
import { Empty } from './Empty.js'

export const Lost = () => {
  const { formatMessage } = useIntl()
  return (
    <Empty
      title={formatMessage({ id: 'error.lost' })}
      sign={<Compass aria-hidden />}
      action={<ButtonLink to="/">{formatMessage({ id: 'nav.start' })}</ButtonLink>}
    />
  )
}
