/** What the person is to do, as employers say it instead of a title, and abbreviations that are no cut words (SSYK 1–4). */
export const officeTaskWords = `
1120 leda bolaget, leda företaget, ta över som vd
1210 leda ekonomiavdelningen, leda ekonomifunktionen
1220 leda hr-avdelningen, leda personalarbetet
1250 leda säljarna, leda säljkåren, leda säljteamet, leda marknadsavdelningen
1310 leda it-avdelningen
1320 leda lagret, leda inköpsavdelningen
1370 leda fabriken, leda tillverkningen
1410 leda skolan, leda en skola
1420 leda förskolan, leda en förskola
1510 leda vårdcentralen, leda vårdavdelningen, leda kliniken
1530 leda äldreboendet, leda hemtjänsten
1710 driva hotellet
1720 driva restaurang, leda restaurangen, driva krog
1730 driva butik, leda butiken
2113 kemiska analyser, utveckla kemikalier
2114 undersöka berggrund, grundvatten, leta malm
2131 analysera dna, odla celler
2132 inventera arter, inventera växter, inventera fåglar
2134 ge råd till lantbrukare, rådgivning lantbruk
2135 köpa virke, köpa skog, planera avverkningar, skogsbruksplaner, rådgivning skogsägare
2141 förbättra logistik, logistikflöden, planera materialflöden, optimera flöden
2142 dimensionera, beräkna broar, dimensionera betong, konstruera broar, hållfasthet byggnader
2143 utveckla elektronik, konstruera kretskort, hårdvara
2144 hållfasthetsberäkningar, utveckla nya produkter, produktutveckling, beräkna hållfasthet
2161 rita hus, rita byggnader, rita villor, rita bostäder
2162 rita parker, utforma utemiljöer, gestalta parker
2163 detaljplan, göra detaljplaner, planera stadsdelar, översiktsplan
2164 dela fastigheter, fastighetsgränser, fastighetsbildning, mäta tomter, köpa mark
2172 göra layout, grafisk design, designa trycksaker, logotyper, logga, broschyrer
2173 designa appar, designa gränssnitt, animera
2181 riskbedömningar, arbetsmiljöfrågor
2182 inspektera restauranger, tillsyn livsmedel, miljötillsyn, tillsyn enligt miljöbalken
2183 förorenad mark, miljötillstånd, miljöutredningar, hållbarhetsrapport, hållbarhetsredovisning
2211 operera, operera patienter
2219 ta emot patienter som läkare
2221 ge mediciner, ta prover på patienter, ge injektioner, lägga om sår
2222 bm, förlösa barn
2223 söva, söva patienter, söva ner, nedsövning
2224 vaccinera barn, hembesök barn
2225 vård av psykiskt sjuka
2228 svårt sjuka patienter, respirator
2231 instrumentera, assistera kirurgen
2233 elevers hälsa, hälsosamtal elever
2235 röntga, röntga patienter, ta röntgenbilder, datortomografi, magnetkamera
2241 utreda adhd
2242 samtalsterapi, terapi
2250 behandla djur
2260 tdl, laga tänder, tänder
2271 knäcka ryggar, behandla ryggar
2272 sjg, rehabilitera patienter
2273 prova ut hjälpmedel, hjälpmedel, anpassa bostad
2281 läkemedelsfrågor
2282 kostråd, planera specialkost
2283 stamning, hörselprov, prova ut hörapparater, hörapparater, språkstörning
2284 synundersökning, synundersökningar, glasögon, linser, undersöka syn
2312 föreläsa, undervisa på universitetet, undervisa på högskolan
2314 doktorera
2320 lära ut svetsning, lära ut ett yrke, undervisa i yrkesämnen, lära ut hantverk
2330 gy-lärare, undervisa på gymnasiet
2341 undervisa, undervisning, undervisa barn, grundskoll
2343 fsk, fskl, undervisa små barn
2351 elever i behov av stöd, stödundervisning, särskilt stöd
2352 vägleda elever
2359 svenska för invandrare, undervisa nyanlända, lära ut svenska, undervisa i musik, lära barn spela, lära ut piano
2411 revidera, granska räkenskaper, revision, granska årsredovisning, revidera bolag
2412 ekonomisk uppföljning, budget och uppföljning, prognoser, följa upp budget, analysera siffror
2413 investeringar, kapitalrådgivning
2421 utveckla verksamheten, förbättringsarbete, effektivisera, förändringsarbete
2422 göra utredningar, utreda, samordna krisberedskap, krisberedskap
2423 hrbp, rekrytera personal, bp hr
2431 annonsera på nätet, digital marknadsföring, sökordsoptimering, marknadsföra
2432 skriva pressmeddelanden, sköta sociala medier, sköta våra sociala medier
2511 kartlägga krav, itsystem arkitektur, maskininlärning, machine learning, artificiell intelligens, ai, affärssystem
2512 bygga webbsidor, utveckla appar, skriva kod, utveckla program, utveckla system, programmerar, koda program
2513 utveckla spel, spelutveckling, bygga spel, dataspel, spel
2514 testa mjukvara, testa program, testar system
2515 förvalta it-system, förvalta system, förvalta verksamhetssystem
2516 dataintrång, intrång, hackerattacker, it-attacker, säkra nätverk, skydda mot intrång, cyberattacker,
     hackare skydd, cyberhot, brandväggar
2519 användarvänlighet, leda it-projekt, användartester
2611 företräda i domstol
2614 skriva avtal, granska avtal, avtal, bolagsrätt
2615 kommunallag, överklaganden
2619 juridisk rådgivning, juridik, juridiska frågor
2622 förteckna handlingar, katalogisera, låna ut böcker, boksamtal
2623 gräva ut fornlämningar, fornlämningar
2641 skriva böcker, redigera böcker
2642 skriva artiklar, skriva nyheter, skriva manualer
2643 översätta, översätta texter, tolka, tolkning
2651 rita bilder, illustrera, måla tavlor
2652 spela musik, spela orgel, leda kör, spela piano, underhålla med musik, sjunga
2654 regissera, producera film
2655 spela teater
2661 utreda barn, utreda orosanmälningar, orosanmälan, ekonomiskt bistånd
2662 samtalsstöd, stödsamtal med elever
2663 utreda rätt till hemtjänst, bedöma biståndsbehov, lss-ansökningar, lss-beslut, sol-beslut
2671 hålla gudstjänster, gudstjänst, begravningsgudstjänst
2672 diakonalt arbete
3111 planera produktionen, förbättra processer, kvalitetsarbete
3112 räkna på anbud, projektera, kalkylera, leda byggprojekt, räkna på jobb
3113 programmera plc, konstruera elskåp, styr- och regler, plc, programmera styrsystem, projektera el
3114 rita i cad, konstruera maskiner, rita ritningar, konstruera
3115 utveckla recept, recept livsmedel
3117 rita kartor, kartor, mäta ut hus, mäta på bygget, utmätning bygg, gis-analyser, drönarkartor, inmätning, mäta in
3119 kontrollmäta, dokumentera teknik
3121 leda bygget, leda arbetet på byggen
3122 leda skiftlag, leda produktionen, leda arbetet i produktionen
3151 sköta maskineriet ombord, fartygsmaskiner
3152 styra båt, framföra fartyg, köra färja, köra båt
3153 flyga, flyga plan, flyga helikopter, flyga drönare
3154 leda flygtrafik
3155 serva flygplan, underhålla flygplan, underhålla helikoptrar
3211 underhålla medicinteknik, medicinsk utrustning, röntgenapparater
3212 blodprov, ta blodprover, analysera prover, analysera blodprover, analysera blod, blodprover, blodanalyser,
     provtagning
3213 expediera recept, expediera läkemedel, lämna ut läkemedel
3214 göra proteser, proteser, tandproteser, tandkronor, göra tandkronor
3215 analysera på laboratorium, laborera, ta vattenprover, vattenprover, labbanalyser, laboratorieprover,
     kvalitetsprover, analyser labb
3240 hjälpa veterinären
3250 th, tandlossning, putsa tänder
3312 bolån, bevilja lån, lån, rådgivning privatkunder
3313 göra bokslut, bokslut och deklarationer, sköta ekonomin, årsbokslut, redovisa moms
3314 reglera skador, bedöma skador, värdera skador, värdera
3321 sälja försäkringar, försäkringar
3322 sälja till företag, b2b, sälja till kunder, sälja våra produkter, bearbeta kunder
3323 köpa in, köpa in material, förhandla med leverantörer, göra upphandlingar, upphandla, lou, offentlig upphandling,
     upphandlingar, ramavtal, anbudsförfrågningar, leverantörsavtal
3324 samordna order
3331 sköta export, tullklarera, boka frakter
3332 ordna event, planera event, ordna konferenser, arrangera evenemang, event, evenemang, planera bröllop, mässor
3333 matcha arbetssökande, arbetssökande, arbetslösa, stötta arbetslösa, coacha arbetslösa
3334 sälja hus, sälja villor, sälja bostäder
3335 förvalta hus, förvalta fastigheter, hyra ut lägenheter
3339 ta emot kunder verkstad
3341 leda kundtjänst, leda kontorspersonal
3342 hjälpa advokater, domstolsärenden
3343 boka möten åt vd, stötta ledningsgruppen, ledningsgruppen, vd:s kalender
3351 kontrollera gods vid gränsen, tullkontroll
3352 granska deklarationer, skatteärenden
3353 sjukpenning, föräldrapenning, bedöma sjukpenning, handlägga sjukpenning
3354 besiktiga bilar, besiktiga fordon, besiktiga hissar, kontrollbesikta
3355 granska bygglov, handlägga bygglov, bygglovsansökningar, bygglovsärenden, brandskydd, brandskyddsritningar
3359 handlägga ärenden, nämndprotokoll, skriva protokoll
3360 utreda brott
3411 behandla missbrukare, ungdomar på hvb, missbruksvård, placerade ungdomar
3422 leda träningspass, träna barn, leda gympa, hålla simskola
3423 aktivera ungdomar, fritidsaktiviteter, ungdomsverksamhet
3424 friskvård, hälsa på jobbet
3431 fotografera, ta bilder, fota, filma
3432 skylta, inreda, dekorera, inreda butiker, dekorera skyltfönster
3439 leda program, prata i radio, underhålla
3441 lära ut bilkörning, lära folk köra bil, trafikskola, lära ungdomar köra, utbilda bilförare, övningskörning,
     lära folk köra
3449 hålla kurser, utbilda personal, hålla utbildningar
3451 leda köket, leda ett kök
3452 planera skolmat, planera matsedel, matsedel
3511 sköta servrar, serverunderhåll, övervaka it-drift
3512 hjälpa användare med datorn, hjälpa till med datorer, datorproblem, datasupport, lösa it-problem
3513 administrera databaser, databaser, sköta databaser
3514 sköta nätverket, sköta servrar och nätverk
3515 uppdatera hemsidan, sköta hemsidan
3521 redigera film, redigera video, klippa video, klippa film
3522 mixa ljud, rigga ljus, ljud och ljus, sätta ljus
4111 skicka fakturor, betala fakturor, hantera fakturor, fakturor, bokföra fakturor
4112 göra löner, lägga schema, räkna löner, köra löner
4117 skriva journaler, journaler
4119 kontorsarbete, sköta kontoret, arkivera papper, skriva in i dator
4211 spelbord
4212 driva in skulder, kräva in, obetalda fakturor, inkassoärenden
4221 boka resor, sälja resor, sälja biljetter, turister, checka in passagerare
4222 svara på kunders frågor, svara kunder, kundfrågor, svara på mejl från kunder, hantera reklamationer,
     ta emot beställningar kunder
4223 svara i telefon, passa växeln, koppla samtal
4224 checka in gäster, ta emot hotellgäster
4225 ta emot besökare, välkomna besökare
4226 ringa och intervjua, intervjua, göra enkäter
4321 leda lagerpersonal, leda arbetet på lagret, leda terminalen
4322 plocka varor, packa order, plocka och packa, ta emot gods, lasta och lossa bilar, sortera paket, plocka på lager,
     packa paket
4323 planera transporter, planera rutter, planera körningar
4410 sätta upp böcker, ordna böcker
4420 dela ut post, bära ut post, sortera post
`;
