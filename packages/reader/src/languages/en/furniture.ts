/** What English pages, and the templates of other languages' pages, say around their reports. */
import type { FurnitureWords } from '../../article/furniture.js'

export const furniture: FurnitureWords = {
  begins: ['Share', 'Read more', 'Copyright', 'All rights reserved', 'About us', 'Contact us', 'Print', 'Email', 'Follow us', 'Subscribe', 'Sign up', 'Advertisement', 'Skip to', 'Click here', 'Tags', 'Reading time', 'Posted', 'Published', 'Updated', 'Facebook', 'Twitter', 'Telegram', 'WhatsApp', 'Photo', 'Getty Images', 'Image source', 'Cookie'],
  whole: ['Home', 'News', 'Menu', 'Search', 'Login', 'A A', 'TT', 'date', 'Live', 'CNN', 'BBC'],
  related: ['Related', 'See also', 'You may also like', 'Most read', 'More from', 'Latest news'],
  comments: ['Comments', 'Leave a comment', 'Leave a reply'],
  ends: ['End of message'],
  source: ['Source'],
}
