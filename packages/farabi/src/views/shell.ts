/** The frame of every page: one file, no request to anywhere, only the script whose fingerprint is named. */
import { createHash } from 'node:crypto'
import { html, Markup } from './escape.js'
import { BASE_STYLE } from './style.js'

const fingerprint = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

export interface Shell {
  readonly title: string
  readonly style: string
  readonly script: string
  readonly body: Markup
  readonly bodyClass?: string
}

export const shell = ({ title, style, script, body, bodyClass = '' }: Shell): string => {
  const css = BASE_STYLE + style
  const policy = `default-src 'none'; style-src ${fingerprint(css)}; script-src ${script ? fingerprint(script) : "'none'"}; img-src data:; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(css)}</style>
</head>
<body class="${bodyClass}">
${body}
${script ? html`<script>${new Markup(script)}</script>` : null}
</body>
</html>`.text
}
