/** Metal, vehicles, fine crafts, print, wood, textile and food (SSYK 72, 73, 75, 76). */
export const craftWords = `
7211 foundry worker, !gjutare, formare gjuteri, kärnmakare, gjuteriarbetare, gjutning, gjuteri, formare, konstgjutare,
     caster, metallgjutare, aluminiumgjutare, sandformare, moulder, pressgjutare, molder, järngjutare | gjuterioperatör
7212 !svetsare, svets, tigsvetsare, tig-svetsare, migsvetsare, rörsvetsare, licenssvetsare, welder, svetsning,
     mag-svetsare, mig/mag-svetsare, svetsarlärling, gasskärare, svetsa, plåtsvetsare, lödare, svets mag, stålsvetsare,
     mma-svetsare, svetsare rostfritt, aluminiumsvetsare, welders, mig-svets, tig-svets, svetslicens, svetsjobb,
     underhållssvetsare, svetskunnig, svetsarprövning, svetsoperatör manuell, svetsare plåt, pipe welder, welding, tig,
     mig, mig welder, tig welder, svetsmontör, robotsvetsare, svetsare verkstad, kan svetsa, motståndssvetsare,
     skärbrännare, heftare, punktsvetsare, rälssvetsare, byggsvetsare, lastarsvetsare, soldering | rörsvets | rostfritt
7213 plåtis, !plåtslagare, sheet metal worker, byggnadsplåtslagare, ventilationsplåtslagare, plåtmontör, plåttakläggare,
     plåtslageri, plåtslagarlärling, byggplåt, takplåtslagare, plåtare bygg, lärling plåtslagare, plåtarbetare bygg,
     bandtäckning, takplåt, plåtslagare bygg, falsa tak, tinsmith, ventilationsplåt, plåtslagare tak, kopparslagare,
     bleckslagare, fasadplåt, roofing sheet metal worker | ventilationsmontör
7214 bilplåtslagare, karossreparatör, !bilskadereparatör, tunnplåtslagare, plåtslagare bil, skadeverkstad, plåtriktare,
     body repair technician, plåtare bil, bilplåt, kantpressare, plåtbockare, karossplåtslagare, car body repairer,
     panel beater, skadetekniker bil, lastbilsplåtslagare, riktare bil, skadereparatör bil, krockskador, smart repair,
     kantpressoperatör, plåtskador, tunnplåt, bucklborttagare, bilskadetekniker, skadereparatör, karosseritekniker,
     plåtverkstad, flygplåtslagare, autobody technician | kantpress, plåtarbetare, plåtslagare industri
7215 stålmontör, stålkonstruktionsmontör, grovplåtslagare, stålbyggare, smidesmontör, smidesarbetare montage, steel
     erector, stålkonstruktion, broplåtslagare, stålbyggnadsmontör, hallbyggare, monterare stålstommar, stålstomme,
     stålhallar, fartygsplåtslagare, plåtslagare fartyg, stålkonstruktör montage, skeppsplåtslagare, iron worker,
     ironworker, stommontör stål, cisternbyggare, structural steel worker, hallmontör, rigger industri, stålmontage,
     tankbyggare | montör stål, montageledare stål, montör stålkonstruktioner
7221 !smed, konstsmed, byggnadssmed, blacksmith, smide, verkstadssmed, hammarsmed, smideslärling, smidesverkstad,
     konstruktionssmed, svartsmed, smidesarbetare, hovslagare smed, smidare, smideslag, forging, räckestillverkare,
     bygga räcken i stål, forge worker, smeder bygg | smidesmontör
7222 toolmaker, !verktygsmakare, formverktygsmakare, verktygsslipare, tool maker, stansverktyg, gnistare, trådgnistare,
     fixturbyggare, verktygsfräsare, vapensmed, formverktyg, verktygsmakeri, trådgnist, die maker, verktygsbyggare,
     pressverktyg, verktygsarbetare, modellmakare, låssmed verktyg
7223 cnc, cnc-fräsare, cnc-svarvare, fräsare, svarvare, cnc-tekniker, cnc operator, machinist, skärande bearbetning,
     maskinställare, cnc-bearbetning, cnc-ställare, !cnc-operatör, maskinoperatör verkstad, kantpressare, borrare
     metall, ställare, laserskärare, pressoperatör, stansoperatör, robotsvetsoperatör, maskinarbetare, maskinoperatör,
     machine operator, laseroperatör, kantpressoperatör, svarv, fräs, arborrare, stansare, fleroperationsmaskin,
     fleroperatör, metallarbetare, verkstadsmekaniker, verkstadsarbetare, verkstadstekniker, fräsa, svarva,
     cnc-maskinist, plasmaskärare, vattenskärare, cnc machinist, lathe operator, milling operator, cnc-programmerare,
     operatör mekanisk verkstad, cnc-kille, operatör svetsrobot, cnc setter, turner, press operator, robotoperatör
     svets, press operatör, operatör verkstad, rörbockare, verkstadsjobbare, maskiningenjör cnc, längdsvarvare,
     excenterpressare, metal worker, karusellsvarvare, svetsoperatör, smidesoperatör, hydraulpressare, robottekniker,
     cad/cam-operatör, metallbearbetare, kantpress, operatör plåtbearbetning, fleropare, cnc-operatörer femaxlig, cnc
     lathe, plåtbearbetning, plåtoperatör, stanspress, cnc programmer, bandsågare metall, robotoperatör,
     industriarbetare metall, cad/cam-beredare, machining, lathe, robotsvetsare, kapare metall | maskinist, operatör,
     slipare maskin, operator, metallindustri, robotprogrammerare, pressare | mekanisk verkstad, verkstad, verkstaden
7224 !slipare, blästrare, gradare, polerare, metallslipare, grinder, poler, svarvslipare, rundslipare, putsare metall,
     gjutgodsrensare, sandblästrare, rensare gjuteri, valsslipare, grinding, polisher, sandblaster, planslipare,
     gradning, metallpolerare, slipa metall, knivslipare, sågbladsslipare, svetsslipare, gjutgodsslipare,
     verktygsslipare, sandblästring, rensare, sågfilare, blästeroperatör, stålslipare | blästring
7231 bilverkstad, bilmek, !bilmekaniker, mekaniker bil, lastvagnsmekaniker, car mechanic, fordonstekniker,
     !fordonsmekaniker, mekaniker, mechanic, lastbilsmekaniker, däcktekniker, servicetekniker fordon,
     personbilsmekaniker, bussmekaniker, maskinmekaniker, entreprenadmaskinmekaniker, mc-mekaniker, truckmekaniker,
     skogsmaskinmekaniker, bilelektriker, motormekaniker, marinmekaniker, cykelreparatör, bilreparatör,
     traktormekaniker, mekare, fordonsreparatör, lantbruksmekaniker, vehicle technician, motorcycle mechanic,
     cykelmekaniker, mekaniker tunga fordon, servicetekniker entreprenadmaskiner, laga bilar, reparera bilar,
     servicetekniker truck, biltekniker, dieselmekaniker, bike mechanic, heavy vehicle mechanic, truck mechanic, diesel
     mechanic, mekaniker lastbil, mekaniker personbil, mekaniker lantbruksmaskiner, mekaniker skogsmaskiner,
     bildiagnostiker, båtmekaniker, mekaniker buss, servicemekaniker, snöskotermekaniker, fältmekaniker, auto mechanic,
     diagnostekniker, husvagnstekniker, mekaniker märkesverkstad, servicetekniker lastbil, mek, automekaniker, laga
     motorer, bilverkstadspersonal, bilservice, gräsklipparreparatör, mekaniker entreprenadmaskiner, servicetekniker
     tunga fordon, servicetekniker skogsmaskiner, servicetekniker lantbruk, servicetekniker hjullastare,
     husbilstekniker, däckmekaniker, moppemekaniker, fordonselektriker, elektriker bil, mekaniker hjullastare, forklift
     mechanic, bilmeck, vehicle mechanic, bus mechanic, laga cyklar, laga lastbilar, bilmekaniker lärling, bilmekare,
     servicetekniker bil, småmaskinsmekaniker, bilmontör verkstad, tungmekaniker, agricultural mechanic, motorreparatör,
     meka bilar, släpvagnsmekaniker, marintekniker, boat mechanic, automotive technician, mekaniker jordbruksmaskiner,
     reparatör entreprenadmaskiner | bilsakkunnig, däckmontör, däckskiftare, hjulskiftare, fälttekniker maskin | bilar,
     fordon, motorer, lastbilar
7232 !flygmekaniker, flygplansmekaniker, aircraft mechanic, helikoptermekaniker, flygreparatör, aviation mechanic,
     mekaniker flyg, flygmek | flygtekniker, flygplanstekniker
7233 underhållstekniker, !reparatör, maskinreparatör, mekaniker industri, maintenance technician, industrimekaniker,
     !underhållsmekaniker, maskinmontör, underhållsarbetare, hydraulmekaniker, underhållsreparatör, driftmekaniker,
     industrireparatör, vindkrafttekniker, servicetekniker industri, industrimontör, fartygsmekaniker, skiftreparatör,
     installationsmekaniker, tågtekniker, smörjare, underhållspersonal, maintenance mechanic, mechanical fitter,
     servicetekniker maskin, wind turbine technician, tågmekaniker, tågreparatör, hydraultekniker, industriell
     underhållstekniker, mekanisk underhållstekniker, mekatroniker underhåll, industrial mechanic, pumpreparatör,
     fu-tekniker, millwright, förebyggande underhåll, underhållsmek, servicetekniker portar, vindkraftstekniker,
     lokmekaniker, reparatör sågverk, reparatör industri, laga maskiner, underhållare, maskinunderhåll, smörjtekniker,
     servicetekniker, mek underhåll, kranmontör, kranreparatör, industrial maintenance, industrial maintenance
     technician, fordonstekniker tåg, maintenance fitter, mekanisk reparatör, underhållstekniker mekanik, mekaniker
     underhåll, driftunderhåll, pumpmekaniker, mekaniker gruva, wind technician, service technician, vagnreparatör,
     underhållsoperatör, maskinuppställare, industriunderhåll, mekaniker fabrik, underhållsmontör,
     industrimaskinreparatör, mekaniker sågverk, installationstekniker maskiner, hydraulikmekaniker, hydraulikreparatör,
     mekaniker stålverk, mekaniker pappersbruk, ångpannereparatör, reparatörer, uh-tekniker, vindkraftmontör,
     fältservicetekniker, industritekniker underhåll, kranserviceman, liftmekaniker, rulltrappsmontör, maskinmontör
     industri, underhållstekniker fabrik, kompressortekniker, compressor technician, processmekaniker | mekaniker,
     fälttekniker, servicetekniker kran, servicetekniker medicin, mechanic, industrial fitter, materialprovare, field
     service technician, fitter, maskintekniker | underhåll, maskiner
7311 !finmekaniker, !urmakare, !låssmed, hjälpmedelstekniker, instrumentmakare, vapentekniker, locksmith, watchmaker,
     vapensmed, låstekniker, finmek, låsmontör, klockreparatör, rullstolstekniker, optikinstrumentmakare,
     tandteknikerbiträde, låsinstallatör, nyckelsmed, hjälpmedelsreparatör, kameratekniker, instrumentreparatör,
     precision mechanic, finmekanisk montör, klockmakare, gunsmith, hörapparattekniker, rullstolsreparatör
7312 !guldsmed, silversmed, gravör ädelmetall, goldsmith, smyckestillverkare, jeweller, smyckesmakare, gemmolog,
     juvelfattare, jeweler, smyckeskonstnär, silversmith, diamantslipare
7319 pianostämmare, keramiker, glasblåsare, gitarrbyggare, krukmakare, drejare, konsthantverkare, glasarbetare,
     orgelbyggare, skyltmakare, glassblower, potter, fiolbyggare, gravör, skylttillverkare, vävare, glasbruk,
     ljusstöpare, piano tuner, glasslipare, luthier, glashyttearbetare, instrumentmakare musik, stickare, sign maker,
     skyltproducent, konsthantverk, glasmålare, porslinsmålare, ceramist, dekoratör skylt, förgyllare, weaver,
     korgmakare
7321 prepress, !prepresstekniker, repro, reprograf, förpresstekniker, prepress operator, originalarbetare, repro
     operator, bildbehandlare tryckeri, plåtframställare, prepressoperatör, prepress technician, screentekniker
7322 !tryckare, tryckeriarbetare, offsettryckare, digitaltryckare, screentryckare, printer operator, printer press,
     flexotryckare, tryckpress, tryckeri, tryckerioperatör, storformatstryckare, printing press operator,
     tidningstryckare, tryckerimedarbetare, etikettryckare, print operator, textiltryckare, printing operator,
     rotationstryckare, screentryck, offset printer, djuptryckare, tryckoperatör
7323 !bokbindare, bokbinderiarbetare, efterbehandlare tryckeri, bookbinder, bokbinderi, falsare, grafisk
     efterbehandlare, print finisher, skärare bokbinderi
7521 ytbehandlare trä, betsare, träytbehandlare, handlackerare trä, oljare trä, möbelbetsare, ytbehandlare möbler, wood
     finisher, möbelputsare
7522 möbelsnickare, !finsnickare, cabinet maker, inredningssnickare, båtbyggare, möbelmakare, specialsnickare,
     attributmakare, modellsnickare, teatersnickare, cabinetmaker, båtsnickare, furniture maker, boat builder,
     köksbyggare, snickare möbler, träbåtbyggare, dekorsnickare, bygga möbler, kökssnickare, möbelrestaurator,
     träsvarvare, modellbyggare, inredningssnickeri, yacht builder, ship carpenter, bänksnickare, trappsnickare,
     möbelhantverkare
7523 maskinsnickare, bänksnickare, cnc-operatör trä, operatör snickeri, fönstersnickare, trappbyggare fabrik, hyvlare,
     trähusfabrik, husfabrik, snickeriarbetare fabrik, träbearbetare, möbelfabrik, trähusarbetare, maskinoperatör
     snickeri, dörrfabrik, trämaskinarbetare, fönsterfabrik, elementbyggare, modulhusbyggare, limträ, takstolsfabrik,
     väggelement, wood machinist, snickerioperatör, snickare fabrik, operatör trähusfabrik, woodworking machine
     operator, trähusindustriarbetare, hyveloperatör möbel, maskinoperatör trä, modulhusfabrik, takstolstillverkare,
     dörrtillverkare, fönstertillverkare, wood machine operator, blockhusfabrik, pallsnickare, takstolsmontör,
     trähuselement, köksfabrik, husfabriksarbetare, prefabricerade hus, möbeltillverkare, maskinoperatör möbel,
     lamellträ, panel operatör trä, trappfabrik, stugbyggare fabrik | träindustriarbetare, snickare industri,
     maskinoperatör träindustri, träarbetare industri, cnc trä
7531 !skräddare, sömmerska, ateljésömmerska, kostymör, tillskärare, modist, tailor, dressmaker, körsnär, kostymmästare,
     hattmakare, klädsömmerska, mönsterkonstruktör, påklädare, lagning av kläder, seamstress, brudsömmerska, sy om
     kläder, tillskärerska, alterations, gardinsömmerska ateljé, kostymtekniker, klädtekniker, klädskräddare,
     produktutvecklare konfektion, sömnad, furrier, klippa mönster, mönstermakare, pälsmakare, sy upp byxor | sömmare
7532 !sömmare, gardinsömmerska, segelmakare, hemtextilsömmerska, kapellsömmare, kapellmakare, kapellsömmerska,
     presenningstillverkare, sailmaker, tältsömmare, gardinsömnad, dynsömmerska, sy gardiner, kapelltillverkare,
     madrassömmerska, båtkapell, markisväv, brodös, brodör | sömmerska
7533 !tapetserare, möbeltapetserare, bilsadelmakare, upholsterer, möbelstoppare, möbelklädare, tapetserare möbler,
     fordonssadelmakare, bilklädselmakare, bilinredningssömmare, möbeltapetserarlärling, klädsel, möbelsömmerska,
     bilklädare, stoppa om möbler
7534 !skomakare, sadelmakare, garvare, läderarbetare, shoemaker, väskmakare, ortopedskomakare, lädersömmare,
     läderhantverkare, saddler, skoreparatör, läder, cobbler, skinnsömmare, tanner, skinnarbetare, leather worker,
     garveriarbetare
7611 charkuterist, !slaktare, !styckare, butcher, charkarbetare, slakteriarbetare, urbenare, köttstyckare, fiskrensare,
     slakteri, meat cutter, styckmästare, chark, slakt, styckning, slaughterhouse worker, charkmästare, köttmästare
     charkfabrik, slaktlärling, styckningsarbetare, styckerska, korvmakare, styckare chark, styckare slakteri,
     fiskstyckare, styckeri, abattoir worker, fiskfilear, köttarbetare, filéare fisk, fish filleter, vilt styckare,
     rökare chark, kallskuren, putsare kött, köttbearbetare, slakteripersonal
7612 !bagare, baker, pastry chef, !konditor, bagerska, bakelsekonditor, hembagare, surdegsbagare, konditorlärling,
     dessertkonditor, konditori, bageri, bagarlärling, baka, baka bröd, tårtdekoratör, bröd, nattbagare,
     tunnbrödsbagare, stenugnsbagare, patissier, konditorer, hantverksbagare, bageriarbetare, confectioner, pastry cook,
     tårtor, tunnbröd, bullar, chokladmakare, chokladtillverkare, cake decorator, bagare natt, dessertkock, chocolatier,
     deg, bagare och konditor, degmakare, kavlare, bagarbiträde, pâtissier, bagare bageri, bakverk, semlor |
     bageripersonal, bagare industri, bageriet
7613 kvalitetsbedömare, provsmakare, livsmedelskontrollant, mjölkbedömare, klassificerare slakteri, kaffeprovare,
     livsmedelsbedömare, food taster, kvalitetskontrollant livsmedel, vinprovare, kontrollant slakteri, sensoriker,
     teprovare, köttkontrollant
7619 mejerist, ystare, ostmakare, korvmakare, chokladtillverkare, sylttillverkare, gårdsmejerist, bryggare,
     karamellkokare, öl bryggare, ölbryggare, polkagriskokare, cheese maker, brewer, musteri, kafferostare,
     livsmedelsförädlare, osttillverkare, whiskytillverkare, glasstillverkare, saftkokare, kaffebryggare, brännmästare,
     ostproducent, rökeri, distiller, livsmedelshantverkare, fiskrökare, mathantverkare, kavringsbagare, mjölnare
`;
