/** What stays around every page: where one can go, which pair it is about, search, and how one reads. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { Menu, Search as SearchSign } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useFreshness } from '../api/news.js'
import { useMe } from '../me.js'
import { Button, IconButton } from '../parts/Button.js'
import { Waiting } from '../parts/Waiting.js'
import { LanguageMenu } from './LanguageMenu.js'
import { Nav } from './Nav.js'
import { PairChooser } from './PairChooser.js'
import { Palette } from './Palette.js'

/** Where one sets a password: one need not be in, and is not when one is done. */
const JOIN = '/join'

const SignIn = lazy(() => import('../pages/signin/SignIn.js').then((m) => ({ default: m.SignIn })))

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

export const Shell = () => {
  const { formatMessage } = useIntl()
  const { pathname } = useLocation()
  const [searching, setSearching] = useState(false)
  const [menu, setMenu] = useState(false)
  const asked = useMe()
  const me = asked.data
  const outside = (me !== undefined && !me.signedIn) || pathname === JOIN
  useFreshness(me?.signedIn === true)

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        setSearching(true)
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  useEffect(() => {
    setMenu(false)
    setSearching(false)
  }, [pathname])

  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <a
        href="#page"
        className="sr-only z-50 rounded bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {formatMessage({ id: 'desk.skip' })}
      </a>
      {!outside && (
        <aside className="no-print sticky top-0 hidden h-dvh overflow-y-auto border-e border-line bg-sunken/60 lg:block">
          <Nav />
        </aside>
      )}
      <div className={`flex min-w-0 flex-col ${outside ? 'lg:col-span-2' : ''}`}>
        <header className="no-print sticky top-0 z-30 border-b border-line bg-ground/95 backdrop-blur">
          <div className="flex h-13 items-center gap-1 px-2 sm:gap-2 sm:px-4">
            {!outside && (
              <>
                <IconButton
                  className="lg:hidden"
                  label={formatMessage({ id: 'nav.open' })}
                  onPress={() => setMenu(true)}
                >
                  <Menu aria-hidden className="size-5" />
                </IconButton>
                <PairChooser />
              </>
            )}
            <div className="ms-auto flex items-center gap-1">
              {!outside && (
                <Button look="plain" onPress={() => setSearching(true)}>
                  <SearchSign aria-hidden className="size-4" />
                  <span className="sr-only md:not-sr-only">{formatMessage({ id: 'search.open' })}</span>
                  <kbd
                    aria-hidden
                    className="hidden rounded border border-line px-1 font-sans text-xs text-ink-3 md:inline"
                    dir="ltr"
                  >
                    {isApple ? '⌘K' : 'Ctrl K'}
                  </kbd>
                </Button>
              )}
              <LanguageMenu />
            </div>
          </div>
        </header>
        <main id="page" tabIndex={-1} className="flex-1 outline-none">
          {outside && pathname !== JOIN ? (
            <Suspense fallback={<Waiting />}>
              <SignIn />
            </Suspense>
          ) : asked.isPending ? (
            <Waiting />
          ) : (
            <Outlet />
          )}
        </main>
      </div>
      <ModalOverlay
        isOpen={menu}
        onOpenChange={setMenu}
        isDismissable
        className="fixed inset-0 z-40 bg-black/40 lg:hidden"
      >
        <Modal className="fixed inset-y-0 start-0 w-72 overflow-y-auto bg-ground shadow-lifted">
          <Dialog aria-label={formatMessage({ id: 'nav.label' })} className="outline-none">
            <Nav />
          </Dialog>
        </Modal>
      </ModalOverlay>
      {searching && <Palette onClose={() => setSearching(false)} />}
    </div>
  )
}
