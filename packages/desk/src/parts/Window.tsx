/** A dialog over the page. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { IconButton } from './Button.js'

export const Window = ({
  title,
  isOpen,
  onClose,
  children,
  wide,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}) => {
  const { formatMessage } = useIntl()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-black/40 p-3 pt-[8vh]"
    >
      <Modal className={`card w-full shadow-lifted ${wide ? 'max-w-3xl' : 'max-w-lg'}`}>
        <Dialog className="outline-none">
          <div className="flex items-center justify-between border-b border-line py-1.5 ps-4 pe-2">
            <Heading slot="title" className="text-md font-semibold">
              {title}
            </Heading>
            <IconButton label={formatMessage({ id: 'desk.close' })} onPress={onClose}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </div>
          <div className="p-4">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
