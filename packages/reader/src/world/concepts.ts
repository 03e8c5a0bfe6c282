// Concrete things that countries promise each other: by them a promise is known again in another report and language.
// A thing named alone is weak evidence; two of them between the same two countries are strong.
// Each has the sectors it belongs to, as records name them.

export const concepts = {
  railway: ['transport'], road: ['transport'], bridge: ['transport'], port: ['transport'], 'dry-port': ['transport'], 'shipping-line': ['transport'],
  ferry: ['transport'], airport: ['transport'], 'direct-flight': ['transport', 'mobility'], 'north-south-corridor': ['transport'], 'middle-corridor': ['transport'],
  'transit-corridor': ['transport'], 'transit-fees': ['transport', 'customs'], trucks: ['transport'], 'logistics-centre': ['transport', 'trade'],
  'border-crossing': ['customs', 'transport'], 'border-market': ['trade', 'provincial'], 'border-demarcation': ['security'], 'green-customs': ['customs'], customs: ['customs'],
  'free-zone': ['trade', 'investment'], 'free-trade-agreement': ['trade'], 'preferential-trade': ['trade'], tariffs: ['trade', 'customs'], 'trade-centre': ['trade'],
  'trade-house': ['trade'], 'business-council': ['trade'], 'joint-chamber': ['trade'], 'trade-attache': ['trade'], barter: ['trade'], 'national-currencies': ['finance', 'trade'],
  'joint-bank': ['finance'], 'bank-branch': ['finance'], 'bank-relations': ['finance'], 'payment-system': ['finance'], 'credit-line': ['finance'], loan: ['finance'],
  'joint-fund': ['finance', 'investment'], 'frozen-funds': ['finance'], debt: ['finance'], 'double-taxation': ['finance', 'legal'], 'investment-protection': ['investment', 'legal'],
  'industrial-park': ['industry'], 'joint-factory': ['industry'], 'car-assembly': ['industry'], tractors: ['industry', 'agriculture'], pharmaceuticals: ['health'], hospital: ['health'], vaccine: ['health'],
  pipeline: ['energy'], 'gas-swap': ['energy'], 'oil-swap': ['energy'], 'gas-export': ['energy'], 'oil-export': ['energy'], 'electricity-export': ['energy'], 'grid-link': ['energy'],
  'power-plant': ['energy'], 'nuclear-plant': ['energy'], 'solar-plant': ['energy'], 'wind-farm': ['energy'], 'economic-city': ['industry', 'trade'], 'trade-office': ['trade', 'provincial'], refinery: ['energy'], petrochemicals: ['energy', 'industry'], 'gas-field': ['energy'], uranium: ['energy', 'mining'],
  mine: ['mining'], dam: ['water'], 'water-share': ['water'], desalination: ['water'], 'dust-storms': ['environment'], 'caspian-environment': ['environment'],
  wheat: ['agriculture', 'trade'], grain: ['agriculture', 'trade'], meat: ['agriculture', 'trade'], fruit: ['agriculture', 'trade'], fishery: ['agriculture'], 'farm-land': ['agriculture'],
  'visa-waiver': ['mobility'], visas: ['mobility'], 'group-tourism': ['tourism'], pilgrims: ['mobility', 'culture'], consulate: ['politics', 'mobility'], embassy: ['politics'], ambassador: ['politics'],
  'migrant-workers': ['labour'], refugees: ['mobility'], prisoners: ['legal'], extradition: ['legal', 'security'], 'legal-aid': ['legal'],
  'joint-commission': ['economy'], 'joint-committee': ['politics'], 'scientific-committee': ['science'], 'working-group': ['politics'], 'strategic-council': ['politics'], 'friendship-group': ['parliament'],
  roadmap: ['economy'], 'strategic-agreement': ['politics'], 'security-agreement': ['security'], 'defence-agreement': ['defence'], 'joint-exercise': ['defence'], 'arms-deal': ['defence'],
  'border-guards': ['security'], 'drug-control': ['security'], 'counter-terrorism': ['security'], ceasefire: ['security'], 'peace-treaty': ['politics'], 'troop-withdrawal': ['defence'],
  university: ['education'], 'university-branch': ['education'], scholarships: ['education'], 'student-exchange': ['education'], 'language-chair': ['education', 'culture'], school: ['education'],
  'research-centre': ['science'], 'technology-park': ['technology'], 'innovation-house': ['technology'], satellite: ['space', 'technology'], 'artificial-intelligence': ['technology'], 'data-centre': ['technology'], 'optical-fibre': ['technology'],
  'cultural-centre': ['culture'], 'cultural-week': ['culture'], 'film-week': ['culture'], exhibition: ['trade', 'culture'], 'translation-of-books': ['culture'], museum: ['culture'], manuscripts: ['culture'],
  'book-fair': ['culture'], 'sister-cities': ['provincial'], 'sister-provinces': ['provincial'], 'media-exchange': ['media'], 'youth-camp': ['youth'], 'sport-exchange': ['sport'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Concept = keyof typeof concepts
