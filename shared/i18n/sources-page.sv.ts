/** The console's page of how the public sources do. */
export type SourcesPageTexts = {
  heading: string;
  lead: string;
  none: string;
  good: string;
  failed: string;
  neverGood: string;
  old: string;
  waits: string;
  publisher: string;
  homepage: (title: string) => string;
  licence: string;
  asked: string;
  askedAt: (everyDays: number, at: string) => string;
  uploaded: string;
  next: string;
  answered: string;
  never: string;
  age: (at: string, intervals: string) => string;
  attempt: string;
  until: string;
  rows: string;
  change: (rows: string, change: string) => string;
  skipped: string;
  skippedBy: string;
  reason: string;
  count: string;
  fault: string;
  faultAt: (what: string, at: string) => string;
  faults: Readonly<Record<string, string>>;
  status: (status: string) => string;
  otherFault: string;
  inEnglish: string;
  fields: string;
  fieldsAt: (at: string) => string;
  fieldsOfRefused: (at: string) => string;
  added: string;
  retyped: string;
  gone: string;
  notes: string;
  waiting: string;
  waitingSince: (at: string) => string;
  waitingText: string;
  usedMeanwhile: (rows: string) => string;
  approve: string;
  reject: string;
  approveFor: (title: string) => string;
  rejectFor: (title: string) => string;
  approveLead: string;
  rejectLead: string;
  why: string;
  whyHint: string;
  approved: (title: string) => string;
  rejected: (title: string) => string;
  late: string;
  adminOnly: string;
  decided: string;
  decidedBy: Readonly<Record<'approved' | 'rejected', (who: string, at: string) => string>>;
};

export const sourcesPageSv: SourcesPageTexts = {
  heading: 'Källor',
  lead: 'Underlaget byggs av de här källorna. När en källa inte svarar, eller svarar något orimligt, gäller det förra svaret tills vidare.',
  none: 'Ingen källa har hämtats än.',
  good: 'Allt är som det ska.',
  failed: 'Det senaste försöket misslyckades. Det förra svaret används.',
  neverGood: 'Källan har aldrig svarat som den ska. Underlaget är utan den.',
  old: 'Källan är gammal. Det står på alla sidor som använder den.',
  waits: 'Ett svar väntar på att någon bestämmer.',
  publisher: 'Utgivare',
  homepage: (title) => `Källans egen sida: ${title}`,
  licence: 'Licens',
  asked: 'Hämtas',
  askedAt: (everyDays, at) => (everyDays === 1 ? `Varje dag kl. ${at}` : `Varje måndag kl. ${at}`),
  uploaded: 'När någon laddar upp en fil',
  next: 'Nästa hämtning',
  answered: 'Senaste goda svar',
  never: 'Aldrig',
  age: (at, intervals) => `${at}, ${intervals} intervall sedan`,
  attempt: 'Senaste försök',
  until: 'Uppgifter till och med',
  rows: 'Rader',
  change: (rows, change) => `${rows} (${change} mot förra)`,
  skipped: 'Utelämnat',
  skippedBy: 'Utelämnat, efter orsak',
  reason: 'Orsak',
  count: 'Antal',
  fault: 'Senaste fel',
  faultAt: (what, at) => `${what}, ${at}`,
  faults: {
    unreachable: 'Källan gick inte att nå',
    silent: 'Källan slutade svara',
    deadline: 'Det tog för lång tid',
    'too-large': 'Svaret var för stort',
    'rate-limited': 'Källan bad oss vänta',
    redirect: 'Källan har flyttat',
    html: 'Källan svarade med en webbsida i stället för data',
    'not-json': 'Svaret gick inte att läsa',
    'cut-off': 'Svaret tog slut mitt i',
    'graphql-errors': 'Källan svarade med ett fel',
    schema: 'Svaret har andra fält än väntat',
    empty: 'Svaret var tomt',
    shrunk: 'Svaret är mycket mindre än förra gången',
    grown: 'Svaret är mycket större än förra gången',
    'older-edition': 'Svaret är av en äldre utgåva',
    rejected: 'Samma svar som en administratör har hållit ute',
    'needs-taxonomy': 'Yrkeslistan behöver hämtas först',
    'needs-ads': 'Annonserna behöver hämtas först',
    deviates: 'Stickprovet stämmer inte med annonserna',
  },
  status: (status) => `Källan svarade med status ${status}`,
  otherFault: 'Något annat gick fel',
  inEnglish: 'Vad programmet skrev (på engelska)',
  fields: 'Fält som skiljer sig',
  fieldsAt: (at) => `Sedan ${at}. Svaret användes ändå.`,
  fieldsOfRefused: (at) => `I svaret som inte användes, ${at}. Det kan vara orsaken.`,
  added: 'Nya',
  retyped: 'Av annan typ',
  gone: 'Borta',
  notes: 'Anmärkningar',
  waiting: 'Väntar på beslut',
  waitingSince: (at) => `Kom ${at}.`,
  waitingText: 'Jämför med källans egen sida. En ny utgåva kan se ut så här, och en trasig fil också.',
  usedMeanwhile: (rows) => `Så länge används det förra svaret med ${rows} rader.`,
  approve: 'Släpp in',
  reject: 'Håll ute',
  approveFor: (title) => `Släpp in svaret från ${title}`,
  rejectFor: (title) => `Håll ute svaret från ${title}`,
  approveLead: 'Just det här svaret börjar användas, en gång. Nästa svar prövas som vanligt.',
  rejectLead: 'Just det här svaret används inte, även om det kommer igen. Det förra gäller.',
  why: 'Varför?',
  whyHint: 'Sparas med ditt namn. Till exempel: registret är sammanslaget, det står på källans sida.',
  approved: (title) => `Svaret från ${title} används nu`,
  rejected: (title) => `Svaret från ${title} hålls ute`,
  late: 'Någon annan har bestämt, eller så har ett nyare svar kommit. Stäng och se efter.',
  adminOnly: 'En administratör bestämmer.',
  decided: 'Senaste beslut',
  decidedBy: {
    approved: (who, at) => `Insläppt av ${who}, ${at}`,
    rejected: (who, at) => `Utehållet av ${who}, ${at}`,
  },
};
