/** An address that leads nowhere. */
import { Compass } from 'lucide-react'
import { useIntl } from 'react-intl'
import { ButtonLink } from './Button.js'
import { Empty } from './Empty.js'
import { Page } from './Page.js'

export const Lost = () => {
  const { formatMessage } = useIntl()
  return (
    <Page title={formatMessage({ id: 'error.lost' })}>
      <Empty
        title={formatMessage({ id: 'error.lost.do' })}
        sign={<Compass aria-hidden />}
        action={<ButtonLink to="/">{formatMessage({ id: 'nav.start' })}</ButtonLink>}
      />
    </Page>
  )
}
