/** Small articles of the tests' own, read by the reader. */
import { type Reading, readText } from '@farabi/reader'
import type { NewArticle } from '../intake/add.js'

export const article = (
  text: string,
  options: { name?: string; published?: string; source?: string; url?: string } = {},
): NewArticle => {
  const { name = 'test', ...rest } = options
  const reading: Reading = readText(text, rest)
  return {
    reading,
    name,
    original: { bytes: new TextEncoder().encode(text), contentType: 'text/plain; charset=utf-8' },
    reader: 'test',
  }
}

export const PERSIAN_MEETING =
  'وزیر امور خارجه ایران با همتای قزاق دیدار کرد\nعباس عراقچی وزیر امور خارجه جمهوری اسلامی ایران روز سه‌شنبه در آستانه با مراد نورتلو وزیر امور خارجه قزاقستان دیدار و گفت‌وگو کرد. دو طرف درباره گسترش همکاری‌های ترانزیتی و راه‌آهن رایزنی کردند. عراقچی گفت: حجم تجارت دو کشور به ۵۰۰ میلیون دلار رسیده است و ما تلاش خواهیم کرد پروازهای مستقیم میان تهران و آستانه برقرار شود.'

export const ARABIC_MEETING =
  'وزير الخارجية الإيراني يلتقي نظيره الكازاخستاني في أستانا\nالتقى وزير الخارجية الإيراني عباس عراقجي اليوم الثلاثاء في العاصمة أستانا وزير خارجية كازاخستان مراد نورتلو، وبحث الجانبان سبل تعزيز التعاون في مجال النقل والسكك الحديدية. وقال عراقجي إن إيران ستعمل على تسيير رحلات جوية مباشرة بين طهران وأستانا.'
