const filler = `
en ett den det de dem dom denna detta dessa och eller samt men som att är var vara varit blir bli har ha haft hade kan kunna
ska skall skulle vill vilja måste får få fått i på till från för av med om hos vid inom utan under över efter mellan mot ur
åt sin sitt sina vår vårt våra er ert era min mitt mina oss ni vi jag du han hon man sig här där nu då när hur vad vem
vilka vilken vilket också även bara mycket mer mest fler flera många några någon något nya ny nytt inte ingen inga alla allt
hela sedan redan snart gärna helst minst max ca cirka ungefär typ runt omkring samma annan andra
behöver behov behovet behöva söker söka sökes sökande letar leta efterfrågar efterlyser saknar saknas anställa anställer
anställning rekrytera rekryterar rekrytering hitta hittar tag täcka tillsätta önskar önskas vilja utöka förstärka stärka
brist bristen svårt svårigheter omgående snarast genast direkt akut kompetens kompetensen personal personer person folk
medarbetare anställda kollega kolleger kollegor tjänst tjänster roll roller jobb jobba jobbar arbeta arbetar arbete yrke
stycken st styck par två tre fyra fem sex sju åtta nio tio tolv dussin fåtal ytterligare duktig duktiga bra erfaren
erfarna erfarenhet erfaret senior seniora junior juniora utbildad utbildade kunnig kunniga rutinerad rutinerade
kvalificerad kvalificerade legitimerad legitimerade behörig behöriga certifierad certifierade driven drivna noggrann
självständig vass vassa grym grymma skicklig skickliga nyexaminerad nyexaminerade heltid deltid halvtid vikarie vikarier
vikariat sommarvikarie sommarvikarier timanställd extrapersonal säsong sommar sommaren vinter hösten våren året år månad
månader vecka veckor dag dagar natt dagtid nattskift skift tvåskift treskift kväll helg vårt företag företaget firma
firman bolag bolaget verksamhet verksamheten verksamheter avdelning avdelningen enhet enheten team teamet kommun kommunen
region regionen ort orten kontor kontoret hej tack hälsningar mvh hjälp hjälpa hjälper hjälpt fråga frågor undrar tips namn köra kör sköta sköter where what the
a an the and or for to of in on at with we i our us need needs looking seeking hire hiring want wanted experienced
skilled people staff worker workers more some who can is are be
`;

/**
 * Words of an employer's sentence that say nothing of the occupation, folded: function words, recruiting, amounts,
 * experience, time and place. They neither match nor count against a match.
 */
export const fillerWords: ReadonlySet<string> = new Set(
  filler
    .replace(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .split(/\s+/)
    .filter((word) => word !== ''),
);
