/** The way out for mail. */
import { FarabiError } from '@farabi/reader'
import { createTransport } from 'nodemailer'
import type { Settings } from '../settings.js'
import type { Letter } from './letter.js'

const PATIENCE_MS = 15_000

export const canMail = (settings: Settings): boolean => Boolean(settings.FARABI_SMTP_URL && settings.FARABI_MAIL_FROM)

export const mailUnset = (): FarabiError =>
  new FarabiError('mail-unset', 'this desk sends no mail', 'Set FARABI_SMTP_URL and FARABI_MAIL_FROM.')

/** @throws FarabiError `mail-unset`, `mail-failed` with what the mail server said */
export const sendMail = async (settings: Settings, to: string, letter: Letter): Promise<void> => {
  if (!settings.FARABI_SMTP_URL || !settings.FARABI_MAIL_FROM) throw mailUnset()
  const transport = createTransport({
    url: settings.FARABI_SMTP_URL,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: settings.FARABI_MAIL_FROM,
      to: { name: '', address: to },
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      headers: {
        // RFC 8058: the button of a mail program stops it without a page
        'List-Unsubscribe': `<${letter.stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new FarabiError(
      'mail-failed',
      `the mail server did not take it: ${said}`,
      'Check the address and the server.',
    )
  } finally {
    transport.close()
  }
}
