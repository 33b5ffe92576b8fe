export const jobseekersPageSv = {
  heading: 'Inskrivna arbetssökande',
  lead: 'Antalet arbetssökande per yrke och kommun finns inte som öppna data. Här lägger du in en fil som regionen har fått, till exempel från Arbetsförmedlingen. Utan fil bedöms inte hur många som söker varje ledigt jobb, och underlaget säger det.',
  now: 'Används nu',
  none: 'Ingen fil används. Den delen av underlaget visas som saknad.',
  uses: (version: number, first: string, last: string) =>
    `Version ${version}, ${first} till ${last}. Den räknas in nästa gång underlaget byggs, natten till måndag.`,
  upload: 'Lägg in en fil',
  file: 'CSV-fil',
  fileHint: 'Högst 3 MB. Är något fel tas ingenting in, och du får veta rad och kolumn.',
  sent: (version: number) => `Version ${version} är inlagd.`,
  columns: 'Så ska filen se ut',
  columnsLead: 'Första raden har rubrikerna nedan. Värdena skiljs åt med komma eller semikolon.',
  meaning: {
    month: 'Månaden, skriven 2026-10. Filen ska ha precis tolv månader i rad.',
    ssyk: 'Yrket som SSYK 2012 med fyra siffror, i Arbetsförmedlingens grupper.',
    place: 'Länets kod eller en kommunkod. Länet har två siffror, en kommun fyra.',
    seekers: 'Antalet inskrivna vid månadens slut. Skriv 0 där ingen är inskriven, och <5 där källan döljer talet.',
  },
  every:
    'Varje yrke och plats i filen ska ha en rad för alla tolv månaderna. Ett område räknas bara om alla dess kommuner finns med.',
  hidden: 'Dolda tal räknas som två i indexet. De visas aldrig, och inte heller det som bygger på dem.',
  example: 'Hämta en exempelfil',
  versions: 'Inlagda filer',
  heads: { version: 'Version', months: 'Månader', rows: 'Rader', hidden: 'Dolda tal', by: 'Inlagd', state: 'Läge' },
  states: { used: 'Används', older: 'Ersatt', taken: 'Tillbakatagen' },
  months: (first: string, last: string) => `${first} till ${last}`,
  byWhom: (who: string, instant: string) => `${who}, ${instant}`,
  takenBy: (who: string, instant: string) => `Tillbakatagen av ${who}, ${instant}`,
  takeBack: (version: number) => `Ta tillbaka version ${version}`,
  takeBackText: 'Nästa underlag byggs på den senaste fil som är kvar. Finns ingen kvar visas delen som saknad.',
  taken: (version: number) => `Version ${version} är tillbakatagen.`,
};

export type JobseekersPageTexts = typeof jobseekersPageSv;
