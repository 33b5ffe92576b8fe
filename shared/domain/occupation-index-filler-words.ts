import { foldSwedish } from './swedish-text.ts';

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
skilled people more some who can is are be one two three several immediately urgently apply asap
full time part experience position positions job jobs vacancy role roles candidate candidates person persons someone
heter kallas kallad största stor stora flaskhals flaskhalsen jakt pension pensionen ersättare ersätta ersättning
tillsvidare tillsvidareanställning visstid provanställning bemanna bemannar bemanning kräver krav kund kunden kunder
finns fattas duger börja börjar start starta tillträde omgång gång gånger tillfälle behovsanställning löpande flytande
behörighet intyg legitimation egen eget egna god goda rätt vana van vane kunskap kunskaper
gilla gillar trivs trivas fungera fungerande erbjuda erbjuder uppdrag period hösten hösttermin vårtermin termin
jul påsk semester semestern sommarjobb extrajobb extra timmar timme tim procent varannan varje helger kvällar nätter
morgon morgnar schema rullande dygnet schemalagd ledig lediga ledigt kvalificerat ansökan annons annonsen annonserat
närområdet trakten omnejd området stad staden länet norra södra östra västra nära mitt ute inne hemma borta
större mindre liten litet små gammal gamla yngre äldst fast fasta tillfällig tillfälliga tidsbegränsad direkt
blivande eventuellt gällande samtliga behövs behövts sökt sökta söks efterfrågas efterlyses efterfrågan anställs
rekryteras önskemål kompetenta kompetent ansvarsfull ansvarsfulla pålitlig pålitliga flexibel positiv stresstålig
pratar talar svensktalande engelsktalande
`;

const said = filler.split(/\s+/).filter((word) => word !== '');
const spelled: ReadonlySet<string> = new Set(said);
const folded: ReadonlySet<string> = new Set(said.map(foldSwedish));

/**
 * Whether a normalised word of an employer's sentence says nothing of the occupation: function words, recruiting, amounts,
 * experience, time and place. They neither match nor count against a match. `hår` is not `har`, but `for` is `för`.
 */
export const isFiller = (word: string): boolean => spelled.has(word) || (folded.has(word) && !/[åäö]/.test(word));
