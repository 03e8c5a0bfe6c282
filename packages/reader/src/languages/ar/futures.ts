/** Arabic verbs of undertaking whose future is a promise or a plan: «ستمنح», «سيخصص», «سنفتح»; present stems without their prefix. */
import type { VerbForm } from '../language.js'

/** What somebody undertakes: said in the future it is a promise. */
const undertakings = `
بدأ باشر طلق ستأنف واصل ستكمل سرع ضاعف كثف عزز طور وسع عمق رفع زيد خفض قلص منح خصص قدم وفر تيح مول دعم ساهم سهم ساعد
ساند تبرع رسل وفد بعث زود ورد سلم سدد دفع صرف تحمل غطي تكفل ضمن ؤمن بني نشئ شيد قيم ؤسس شكل نجز نفذ كمل جهز هيئ عد شغل
دخل ضع نقل حول ربط مد فتح غلق عيد لغي عفي خفف سهل يسر زيل درس بحث نظر راجع تابع راقب شرف دير تولى تولي قود نسق تعاون
تشارك ستثمر تاجر ستورد شتري بيع نتج صنع زرع ستخرج نقب حفر كرر خزن درب ؤهل علم ستقبل ستضيف حتضن نظم وظف ستقدم ستعين
عتمد طبق لتزم في وفي تقيد حترم حمي دافع كافح ردع منع وقف حظر تصدى حارب حاسب عاقب رد تخذ قرر حدد علن كشف صادق قر وافق
رحب ؤيد شجع حفز روج سعى سعي عمل بذل قوم جري جهد حرص عمد تجه ميل ستفيد ستخدم ستغل وجه ركز دمج وحد نضم نسحب قف صمد قترح
طرح عرض حيل رفق ضيف درج سجل وثق نشر ترجم طبع سير حقق كسب نال شتغل تعامل تبادل تقاسم توزع وزع رتب عقد رمي كلف ساوي سهر
`

/** What merely comes about or goes on: said in the future it promises nothing. */
const states = `
ستمر واجه تجاوز صل كون صبح ظل بقى بقي شهد حضر رافق بلغ رتفع نخفض نمو تراجع ستغرق متد شمل تضمن سمح لتئم نطلق ختتم نتهي
ستهل توقف غادر عود رجع تناول تطرق ضم صطحب فقد حصل جمع تزامن ستند هدف صدر تعلق
`

/** Nouns that look like futures: «ستون», «سيرة», «سنوات». */
const NOUNS = new Set(['سيكون', 'ستكون', 'سيعد', 'سيل', 'سين', 'سيرد', 'سيمد', 'ستمد', 'سيقر', 'ستقر', 'سيفي', 'ستفي', 'سنقر', 'سنمد', 'سندعم', 'سنقوم', 'سيسير'])

/** Forms of the future built from the stems, in the third person and with the speaker counted in. */
const futuresOf = (stems: string): readonly VerbForm[] =>
  [...new Set(stems.trim().split(/\s+/u))].flatMap((stem) =>
    (
      [
        [`سي${stem}`, 3],
        [`ست${stem}`, 3],
        [`سي${stem}ون`, 3],
        [`سي${stem}ان`, 3],
        [`سن${stem}`, 1],
        [`سوف ي${stem}`, 3],
        [`سوف ت${stem}`, 3],
        [`سوف ن${stem}`, 1],
      ] as const
    )
      .filter(([phrase]) => !NOUNS.has(phrase))
      .map(([phrase, person]) => ({ phrase, tense: 'future' as const, person })),
  )

export const futures = futuresOf(undertakings)
export const futureStates = futuresOf(states)
