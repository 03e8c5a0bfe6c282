/** Language and light, one press away on every page. */
import { Languages, MoonStar, Sun } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useManner } from '../manner.js'
import { IconButton } from '../parts/Button.js'
import { languages } from '../words/language.js'

export const LanguageMenu = () => {
  const { formatMessage } = useIntl()
  const { own, theme, choose } = useManner()
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  return (
    <>
      <MenuTrigger>
        <Button
          aria-label={`${formatMessage({ id: 'settings.language' })}: ${own.name}`}
          className="inline-flex size-9 cursor-default items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <Languages aria-hidden className="size-4.5" />
        </Button>
        <Popover placement="bottom end" className="min-w-44 rounded-md border border-line bg-surface p-1 shadow-lifted">
          <Menu
            aria-label={formatMessage({ id: 'settings.language' })}
            selectionMode="single"
            selectedKeys={[own.code]}
            onAction={(key) => choose({ language: String(key), calendar: null, digits: null })}
            className="outline-none"
          >
            {languages.map((l) => (
              <MenuItem
                key={l.code}
                id={l.code}
                className="cursor-default rounded px-3 py-1.5 outline-none data-[focused]:bg-accent-soft data-[selected]:font-semibold"
              >
                <bdi lang={l.code}>{l.name}</bdi>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton
        label={formatMessage({ id: isDark ? 'settings.theme.toLight' : 'settings.theme.toDark' })}
        onPress={() => choose({ theme: isDark ? 'light' : 'dark' })}
      >
        {isDark ? <Sun aria-hidden className="size-4.5" /> : <MoonStar aria-hidden className="size-4.5" />}
      </IconButton>
    </>
  )
}
