import { describe, expect, it } from 'vitest'
import { languages } from './languages/registry.js'
import { concepts, traces } from './traces.js'

const seen = (text: string, language: string) => {
  const [trace, ...more] = traces(text, language)
  expect(more).toEqual([])
  return trace
    ? [trace.concepts.map((c) => c.concept).join(' '), trace.outcomes.map((o) => o.outcome).join(' ')].join(' | ')
    : ''
}

describe('traces', () => {
  it.each([
    ['fa', 'راه‌آهن خواف ـ هرات پس از سه سال به بهره‌برداری رسید.', 'railway | fulfilled'],
    ['fa', 'پرواز مستقیم میان دو پایتخت از سر گرفته شد.', 'direct-flight | fulfilled'],
    ['fa', 'پروازهاي مستقيم ميان دو پايتخت از سر گرفته شد.', 'direct-flight | fulfilled'],
    ['fa', 'ساخت نیروگاه خورشیدی مشترک متوقف شده و به نتیجه نرسید.', 'solar-plant | contradicted contradicted'],
    ['fa', 'بازارچه مرزی هنوز افتتاح نشده است.', 'border-market | contradicted'],
    ['fa', 'افتتاح کنسولگری به تعویق افتاد.', 'consulate | delayed'],
    ['fa', 'پیش‌نویس موافقت‌نامه تجارت آزاد در حال بررسی است.', 'free-trade-agreement | progress progress'],
    // a dry port is no port, a nuclear power plant is no other one
    ['fa', 'بندر خشک چابهار افتتاح شد.', 'dry-port | fulfilled'],
    ['ar', 'محطة نووية', 'nuclear-plant | '],
    // wishes, plans and proposals are no deeds
    ['fa', 'راه‌آهن باید تا سال آینده افتتاح شود.', 'railway | '],
    ['fa', 'دو طرف ابراز امیدواری کردند راه‌آهن افتتاح شد.', 'railway | '],
    ['ar', 'افتتح الوزيران معبر جديد يربط البلدين.', 'border-crossing | fulfilled'],
    ['ar', 'دخلت اتفاقية التجارة الحرة حيز التنفيذ يوم الأحد.', 'free-trade-agreement | fulfilled'],
    ['ar', 'لا يزال مشروع سكة الحديد قيد الدراسة.', 'railway | progress'],
    ['ar', 'تعثرت أعمال اللجنة المشتركة منذ عام.', 'joint-commission | contradicted'],
    ['ar', 'من المقرر أن يتم افتتاح السفارة العام المقبل.', 'embassy | '],
    ['fa', 'هوای تهران فردا آفتابی است.', ''],
    ['ar', 'فاز المنتخب بهدفين.', ''],
    ['xx', 'railway opened', ''],
  ])('%s: %s', (language, text, expected) => {
    expect(seen(text, language)).toBe(expected)
  })

  it('are one per sentence, with offsets into the text as it stands', () => {
    const text = 'وزیران دیدار کردند.\nراه‌آهــن افتتاح شد. کنسولگری تعطیل شد.'
    const found = traces(text, 'fa')
    expect(found.map((t) => text.slice(t.start, t.end))).toEqual(['راه‌آهــن افتتاح شد.', 'کنسولگری تعطیل شد.'])
    expect(found[0]!.concepts.map((c) => text.slice(c.start, c.end))).toEqual(['راه‌آهــن'])
  })

  it.each(languages.map((l) => [l.code, l] as const))(
    '%s names every concept, each in its own words',
    (_, language) => {
      const owners = new Map<string, string>()
      for (const concept of Object.keys(concepts) as (keyof typeof concepts)[]) {
        expect(language.concepts[concept]?.length, concept).toBeGreaterThan(0)
        for (const words of language.concepts[concept]) {
          expect(`${words}: ${owners.get(words) ?? concept}`).toBe(`${words}: ${concept}`)
          owners.set(words, concept)
        }
      }
    },
  )
})
