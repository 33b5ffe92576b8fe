/** Process and machine operators, assemblers and other factory work (SSYK 81, 82, 932). */
export const machineWords = `
8114 betongblandare, betongvaruarbetare, asfaltverk, cementarbetare, betongfabrik, stenvaruarbetare,
     asfaltverksmaskinist, operatör betongindustri, betongelementtillverkare, betongelementfabrik, betongstation,
     betongtillverkare, betongoperatör, cementfabrik, betongfabriksarbetare, betongindustri, formbyggare betongfabrik,
     operatör betongfabrik, betongelementarbetare, maskinoperatör sten, stenindustriarbetare, concrete plant operator,
     asfaltverksoperatör, prefabarbetare betong, mineralull, cement plant operator, betongrör, marksten operatör,
     gipsskivefabrik, operatör mineralull, takpannefabrik, maskinoperatör betong, stenullsfabrik, stenull |
     betongarbetare fabrik
8121 ytbehandlare metall, förzinkare, galvanisör, ytbehandlingsoperatör, härdare, anodiserare, kromare, eloxerare,
     surface treatment operator, galvanisering, ytbehandlare, betare, varmförzinkare, värmebehandlare, zinkare,
     ytbehandling, upphängare ytbehandling, betningsoperatör, lackoperatör linje, förkromare, elektropletterare,
     anodisering, pulverlackeringsoperatör, galvanizer, härderioperatör, glödgare, värmebehandlingsoperatör, härdverk,
     operatör ytbehandling, hängare ytbehandling, målningslinje operatör, förnicklare, plating operator, heat treatment
     operator, betverk, förzinkning, betoperatör, förtennare, galv | blästringsoperatör, lackeringsoperatör
8122 valsare, valsverk, !valsverksoperatör, rolling mill operator, varmvalsare, kallvalsare, operatör valsverk,
     valsverksarbetare, valsning, valsoperatör, kallvalsverk, varmvalsverk, trådvalsverk, valsverkare
8129 stålverksarbetare, smältare, ugnsoperatör, operatör stålverk, stränggjutare, stålverk, tråddragare, kallbearbetare
     stål, gjuterioperatör, steelworker, steel worker, kabeloperatör, sintringsoperatör, stålverksoperatör,
     kabelmaskinoperatör, operatör trådverk, metallverksarbetare, press- och smidesoperatör stål, stränggjutning,
     operatör rörverk, kabelarbetare, stålarbetare, järnverksarbetare, järnverk, rörverk, tråddragning, stål, operatör
     gjuteri, operatör kabel, trådverk, pulvermetallurgi, profilpressare, bandverk, strängpressare, stång, metallpulver,
     operatör smedja, gjutmaskinsoperatör, smältverksarbetare, aluminiumverk, kabelfabrik, foundry operator,
     aluminiumpressare, riktverksoperatör, processoperatör stålverk, produktionspersonal stålverk, skänkskötare,
     slipoperatör stålverk, strängpress, adjustageoperatör, adjustage, steel mill operator, götgjutare, operatör
     bandklippning, bandklippare, processoperatör gjuteri, sintring, kokillgjutare | gjutare, produktionsoperatör stål,
     traversförare stålverk, metal process operator | stålverket
8131 läkemedelsoperatör, operatör läkemedel, processoperatör läkemedel, tablettmaskin, farmaceutisk operatör, operatör
     läkemedelsindustri, pharmaceutical operator, läkemedelstillverkning, läkemedelsproduktion, operatör
     läkemedelstillverkning, operatör hygienprodukter, tablettering, pharma operator, bioprocessoperatör,
     läkemedelsfabrik, blöjfabrik, maskinoperatör läkemedel, gmp-operatör, renrumsoperatör, bioteknikoperatör
8132 kemioperatör, färgtillverkare, sprängämnesarbetare, tvättmedelsfabrik, batterioperatör, färgfabrik, färgblandare,
     ammunitionstillverkare, batterifabrik, operatör batterifabrik, ammunition, batteritillverkning, operatör
     ammunition, sprängämnen, krutfabrik, kosmetikaoperatör, operatör batteri, färgbrytare, kosmetikatillverkare,
     battery operator, maskinoperatör kemi, battericelltillverkning, limtillverkning, rengöringsmedel, operatör
     kosmetika, operatör färgtillverkning, ljusfabrik, fotolaborant, pyrotekniker, battery cell operator, battery
     factory
8141 gummiarbetare, gummioperatör, däckvulkare, vulkare, vulkanisör, gummiindustri, vulkaniserare, gummimaskinoperatör,
     gummifabrik, däckregummerare, rubber worker, gummipressare, operatör gummi, operatör gummiindustri, gummislang,
     rubber machine operator, bandskarvare, vulkning, transportbandsskarvare
8142 plastoperatör, formsprutare, plastarbetare, extruderoperatör, formsprutningsoperatör, plast, plastbåtsbyggare,
     injection moulding operator, plastmaskinoperatör, plastindustri, formsprutning, plastmaskinställare, plastsvetsare,
     laminerare plast, operatör plast, komposittekniker, plastfabrik, formställare, plastics machine operator,
     plaståtervinning operatör, operatör formsprutning, termoformningsoperatör, plastpressare, formsprutningsställare,
     extrudering, plasttillverkare, glasfiberarbetare, plastic operator, plastställare, kompositoperatör, plastics
     operator, plastare båtar, filmblåsning, filmblåsare, plaströr operatör, operatör plastindustri, plastic injection,
     laminerare båt, injection molding operator, rotationsgjutare, plastbearbetare, glasfiber, plastgranulat
8143 kartongoperatör, wellpappoperatör, kuverttillverkare, pappersvaruoperatör, operatör wellpapp, wellpapp,
     kartongfabrik, pappersförädling, operatör förpackningsfabrik, servettfabrik, papperssäck, tissueoperatör
     konvertering, konverteringsoperatör, kuvertmaskin, wellpappmaskin, converting operator, kartongtillverkning,
     pappkartong, säckfabrik, stansoperatör kartong, corrugated operator, pappersmuggar, wellpappfabrik, operatör
     kartong, förpackningsoperatör wellpapp, mjukpapper konvertering, operatör papperspåsar, inline-operatör wellpapp
8151 tvätteriarbetare, tvättare, kemtvättare, mangelpersonal, laundry worker, tvättbiträde, !tvätteripersonal, tvätteri,
     pressare kemtvätt, kemtvätt, industritvätt, strykare, tvätterska, färgeriarbetare, tvättpersonal, färgeri, tvätta
     kläder, laundry, operatör tvätteri, textiltvätt, tvättmaskinsoperatör, mangla, tvätterioperatör, dry cleaner,
     linnepersonal, hotelltvätt, blekerioperatör, textilservice, tvätteribiträde, tvättstuga personal, linneförråd
8159 textilarbetare, vävare industri, konfektionssömmerska, industrisömmerska, operatör textil, skofabrik,
     textiloperatör, väveriarbetare, sewing machine operator, stickare industri, spinneri, väveri, textilfabrik,
     sömmerska fabrik, syfabrik, maskinsömmerska, industrisömmare, trikåfabrik, textile worker, skotillverkare, brodös
     industri, spinnerska, knitting machine operator, textilindustri, tuftningsoperatör, handskfabrik, textile operator,
     sömmerska industri, garnfabrik, läderfabrik, repslagare, sömmerska textilfabrik, fordonsklädsel sömmerska, garveri
     operatör, airbag sömmerska, nonwoven | sömmerska
8161 köttindustri, fiskberedare, charkoperatör, foderoperatör, fiskfabrik, köttfärsoperatör, fiskindustriarbetare,
     köttoperatör, charkfabrik, operatör chark, meat processing operator, köttbullsfabrik, foderfabrik, fiskberedning,
     fish processing worker, kycklingslakteri operatör, charkindustri, sillfabrik, kött- och charkarbetare,
     maskinoperatör chark, operatör köttfabrik, kycklingfabrik, livsmedelsarbetare kött, korvfabrik, fiskpackare,
     charkuteriarbetare fabrik, operatör foder, slakterioperatör, fish factory worker, köttfabrik | livsmedelsarbetare
8162 !mejeriarbetare, mejerioperatör, mejerist, mejeri, operatör mejeri, dairy operator, processoperatör mejeri,
     ystningsoperatör, mejeripersonal, ostfabrik, mejeriindustri, glassfabrik, operatör ost, mejeritekniker,
     mjölkfabrik, glassoperatör, arla, ystare mejeri, mejeriet, osttillverkning, mjölkförpackning
8163 bagerioperatör, kvarnoperatör, godisfabrik, konfektyroperatör, brödfabrik, bageriarbetare, degblandare,
     industribagare, bageriarbetare industri, kakfabrik, operatör bageri, industribageri, operatör choklad,
     chokladfabrik, knäckebrödsfabrik, konfektyr, bakery operator, kvarnarbetare, mjölnare, knäckebröd, kvarn,
     godistillverkare, operatör kvarn, brödlinje, brödoperatör, maskinoperatör bageri, kexfabrik, konfektyrarbetare,
     miller, ugnsskötare bageri, degare industri, operatör godis, bageriindustri, spannmålsoperatör, candy factory
8169 bryggerioperatör, !livsmedelsarbetare, livsmedelsoperatör, operatör livsmedel, kafferostare, bryggeriarbetare,
     konservfabrik, food process operator, bryggare, livsmedelsfabrik, matfabrik, livsmedelsindustri, food production
     worker, operatör bryggeri, chipsfabrik, bryggeritekniker, bryggmästare, livsmedelsproduktion, färdigmat,
     maskinoperatör livsmedel, food operator, sockerbruk, destilleriarbetare, produktionsmedarbetare livsmedel,
     livsmedelstillverkning, margarinoperatör, food factory worker, livsmedelspersonal, processoperatör livsmedel,
     produktionspersonal livsmedel, grönsakstvätt, kaffefabrik, färdigmatsfabrik, tobaksoperatör, snusfabrik, operatör
     snus, industriarbetare livsmedel, potatisfabrik, juicefabrik, glasstillverkare, grönsaksfabrik, operatör dryck,
     livsmedelspackare, brewery worker, sockerkokare, ölbryggare, brewer, läskfabrik, salladsfabrik, food processing
     operator, pastafabrik, kaffeoperatör, bryggeri, operatör potatis
8171 !massaoperatör, massafabrik, operatör massabruk, sodapannoperatör, massabruk, kokeri, blekeri, pulp operator,
     sodapanna, processoperatör massabruk, massaindustri, indunstning, operatör blekeri, mesaugn, pappersmassa,
     massaarbetare, renseri, sulfatfabrik, kokare massa, pulp mill operator, flingtork, kokerioperatör, operatör
     renseri, blekerioperatör massa, operatör fiberlinje, fiberlinje | processoperatör
8172 !pappersmaskinoperatör, pappersmaskinförare, pappersbruk, pappersbruksarbetare, rullmaskinförare, operatör
     pappersbruk, kartongbruk, paper machine operator, bestrykningsoperatör, maskinförare papper, operatör kartongbruk,
     processoperatör papper, rullmaskinsoperatör, papper, tissuemaskin, kartongmaskin, pappersindustri, pappersmaskin,
     pm-operatör, pappersarbetare, operatör kartongmaskin, papermill operator, paper mill operator, paper mill worker,
     omrullare, rullstol pappersbruk, tissue operator, pappersmaskinskötare, våtdel, torrparti, operatör papper,
     processoperatör kartong, bestrykning, bruksarbetare
8173 sågverksarbetare, sågare, sågverk, sågoperatör, sawmill worker, !sågverksoperatör, hyvleriarbetare, justerverk,
     brädgårdsarbetare, plywoodoperatör, kantverk, pelletsoperatör trä, hyvelmästare, sågverk arbetare, justerare
     sågverk, ströläggare, hyvleri, operatör hyvleri, operatör sågverk, träindustriarbetare, torkskötare, ströare,
     råsorterare, timmersorterare, sawmill operator, justerverksoperatör, hyveloperatör, maskinoperatör sågverk,
     fanerarbetare, plywood, sågverksjobbare, barkare, såglinje, virkestork, sågverket, spånskiva, spånskivefabrik,
     trätorkare, virkessorterare, hyvelarbetare, träindustri, planer mill, planing mill operator, sågarbetare,
     impregnering trä, lastpallstillverkare, brädgård, plywoodfabrik, träpellets, virkestorkare, sawyer, pallfabrik,
     fingerskarv, timmerintag | trämaskinoperatör, såg
8174 ytbehandlingsoperatör trä, lackoperatör trä, målningslinje trä, operatör målningslinje panel, lackerare trä,
     maskinlackerare trä, ytbehandlare trä maskin, industrilackerare trä, panelmålning, grundmålare panel, ytbehandling
     trä, lackerare snickeri, impregnerare
8181 packare, paketerare maskin, !packoperatör, förpackningsoperatör, tapperioperatör, fyllningsoperatör, etiketterare,
     packmaskinsoperatör, packmaskin, packing operator, tappning, flaskfyllare, packaging operator, paketerare,
     förpackare, packaging machine operator, emballeringsoperatör, tapperi, operatör packning, palleteringsoperatör,
     packeri, tappningsoperatör, emballerare, packningsoperatör, maskinoperatör förpackning, plockare och packare linje,
     förpackningsmaskin, packlinje, operatör förpackning, filling machine operator, fyllerioperatör, packhus operatör,
     bottling, tapplinje, industripackare, emballering, etikettering, förpackningslinje | packer, förpackning
8189 operatör industri, processoperatör, produktionsoperatör, maskinoperatör, glasbruksoperatör, tegelarbetare, keramisk
     operatör, production operator, machine operator, process operator, skiftarbetare, industrioperatör,
     produktionsarbetare, operatör produktion, fabriksoperatör, linjeoperatör, processarbetare, glasugnsoperatör,
     operatör glasfabrik, skiftgående operatör, line operator, tegelbruksarbetare, processoperatörer, maskinskötare,
     glasfabrik, process- och maskinoperatör, industriarbetare maskin, maskinförare fabrik, operatör skiftgång,
     tegelbruk, porslinsfabrik, glasindustri, isoleringsfabrik operatör, produktionspersonal, produktionsmedarbetare,
     porslinsarbetare, industrial operator | operatör, operator, manufacturing operator, skiftpersonal,
     produktionstekniker operatör | produktion, produktionen
8191 !drifttekniker, driftoperatör vattenverk, reningsverkstekniker, pannskötare, värmeverksoperatör, maskinist
     värmeverk, drifttekniker fjärrvärme, va-drifttekniker, driftmaskinist, processoperatör reningsverk, processoperatör
     värmeverk, processtekniker va, drifttekniker reningsverk, drifttekniker va, drifttekniker vattenverk, drifttekniker
     värmeverk, drifttekniker vattenkraft, turbinmaskinist, kraftvärmeverk, vattenverk, reningsverk, värmeverk,
     fjärrvärme, kraftverksarbetare, eldare, biogasoperatör, processtekniker reningsverk, power plant operator, water
     treatment operator, drifttekniker energi, biogas, pannoperatör, driftoperatör, kontrollrumsoperatör värmeverk,
     kärnkraftsoperatör, wastewater operator, drifttekniker biogas, boiler operator, drifttekniker avlopp, operatör
     kraftvärmeverk, reaktoroperatör, kraftverkstekniker drift, maskinist kraftvärme, biogastekniker, skiftmaskinist,
     driftpersonal värmeverk, stationstekniker drift, kärnkraftverk, driftpersonal reningsverk, heating plant operator,
     vattenverksmaskinist, kärnkraftstekniker, driftspersonal va, vattenkraftsmaskinist, drifttekniker kraftvärme,
     avloppsreningsverk, ångpanna, driftpersonal vattenverk, wastewater treatment operator, fjärrvärmeoperatör,
     ångpanneskötare, stationär maskinist, drifttekniker elkraft, drifttekniker panncentral, sopförbränning,
     avfallsförbränning | maskinist, operatör kraftverk, va-tekniker, kontrollrumsoperatör, vattenkrafttekniker
8192 kontrollrumsoperatör kemi, processövervakare kemi, raffinaderioperatör, kemiprocessoperatör, processoperatör kemi,
     processoperatör kemisk industri, raffinaderi, bioraffinaderi, petrokemi, chemical process operator, kemiindustri,
     processoperatör kemiindustri, refinery operator, operatör kemifabrik, processtekniker kemi drift, kemifabrik,
     chemical operator, operatör kemi, gasproduktion operatör, operatör raffinaderi, chemical plant operator,
     kontrollrumsoperatör raffinaderi, kontrollrumsoperatör, etanolfabrik, biodrivmedel, kemiarbetare
8193 processoperatör stål, kontrollrumsoperatör stålverk, masugnsoperatör, smältverksoperatör, processoperatör
     smältverk, ugnsoperatör, masugn, ljusbågsugn, metallurgisk processoperatör, smältverk, smältoperatör, operatör
     masugn, ljusbågsugnsoperatör, konverteroperatör, furnace operator, kontrollrumsoperatör smältverk,
     ljusbågsugnssmältare, aluminiumsmältverk, ugnsskötare, smelter operator, skänkugnsoperatör, processövervakare stål,
     operatör smältverk, processövervakare, masugnare, elektrolysoperatör | smältare, processoperatör stålverk
8199 robotoperatör, !industrirobotoperatör, processövervakare, automationsoperatör, kontrollrumsoperatör, robot
     operator, drifttekniker industri, processtekniker drift, drifttekniker produktion, driftövervakare, control room
     operator, driftoperatör industri, robotskötare, driftövervakning, biogasanläggning operatör, robotcellsoperatör,
     automation operator, fab operator, halvledaroperatör, vätgasoperatör
8211 car assembler, !fordonsmontör, bilmontör, lastbilsmontör, motormontör, monteringsbandet, vehicle assembler,
     monteringsarbetare fordon, flygplansmontör, montör fordon, bilfabrik, montör lastbil, montör motorer, montör buss,
     montör bilfabrik, montör entreprenadmaskiner, hyttmontör, bussmontör, axelmontör, växellådsmontör, påbyggare
     lastbil, aircraft assembler, påbyggnadsmontör, slutmontör fordon, fordonsindustri, truckmontör, fordonsbyggare,
     montörer till bandet, assembler vehicles, tågmontör, chassimontör, engine assembler, montör fordonsindustri,
     fordonsmontörer, släpvagnsmontör, automotive assembler, lastvagnsmontör, lastbilspåbyggare, karossmontör, montör
     bil, montör hjullastare | montör, assembler, montörer band
8212 elektronikmontör, kretskortsmontör, montör elektronik, elskåpsmontör, apparatskåpsbyggare, kablagemontör,
     electronics assembler, lödare elektronik, apparatskåpsmontör, solcellsmontör, solcellsinstallatör, elektromontör,
     montör kretskort, ytmonterare, ytmonteringsoperatör, montör el, elmontör industri, montör elskåp, elcentralbyggare,
     handlödare, montör batteri, skåpbyggare el, ytmontering, solpanelsmontör, ställverksmontör fabrik,
     transformatorbyggare, kabelmontör industri, solceller, electrical assembler, solar panel installer, batterimontör,
     kabelkonfektion, kretskort, elektronikproduktion, transformatorlindare, solpaneler, kablage, elektronikbyggare,
     centralbyggare, kopplare, cable harness assembler, elektronikarbetare, handmontör elektronik, panel builder,
     spollindare, generatorlindare, solar panel, elmotormontör, electronics assembly, pcb, smd-operatör, smt-operatör |
     elmontör, kablageoperatör
8213 montör, maskinmontör fabrik, däckmontör, däckskiftare, montör metall, montör maskin, pumpmontör, slutmontör,
     assembler, markismontör, persiennmontör, solskyddsmontör, mekanisk montör, hydraulmontör, montör plast, monterare,
     montör industri, industrial assembler, mechanical assembler, verkstadsmontör, produktionsmontör, cykelmontör,
     ventilmontör, montering, linjemontör fabrik, montörer, hjulskiftare, monteringsarbetare, assembly worker,
     däckbytare, monteringspersonal, däck, handmontör, däckverkstad, montör verkstad, montör produktion, industrimontör
     montering, byta däck, assembly line worker, tyre fitter, montör stålmöbler, tire technician, solskydd,
     monteringslinje, monteringsoperatör, montera maskiner, montörstjej, dörrautomatikmontör, maskinmonterare,
     hissmontör fabrik, fläktmontör, däckskifte, robotmontör, assemblers, däckpersonal, tire fitter, däckbyte, montör
     gummi | underhållsmontör, montering industri, maskinmontör
8214 köksmontör, möbelmontör, inredningsmontör, dörrmontör, fönstermontör fabrik, montör trä, kökssnickare montering,
     kitchen fitter, kitchen installer, montör möbler, furniture assembler, montör kök, möbelmontering,
     butiksinredningsmontör, montör inredning, garderobsmontör, montör trähus, montera kök, ikea-montör, montera möbler,
     kontorsmontör, kontorsmöbelmontör, badrumsinredning, montör träprodukter, köksmontering, trähusmontör,
     bänkskivemontör, inredningsmontage, skolmöbelmontör | fönstermontör, snickerimontör
8219 montör, skyltmontör, spismontör, braskaminmontör, lekplatsmontör, vattenmätarmontör, assembler, garageportmontör,
     reklammontör, montör textil, kaminmontör, mätarmontör, sign installer, allmontör, kaminer, montör kartong,
     mässmontör, ställageinstallatör, lagerinredningsmontör, ställagemontör, mätarbytare, vattenmätartekniker,
     träningsredskap montör, mässbyggare, utställningsbyggare, mätarbyten, fitness-utrustning montör, eldstadsmontör
9320 !fabriksarbetare, !industriarbetare, factory worker, packare, paketerare, handpaketerare, produktionsmedarbetare,
     packerska, sorterare, legoarbetare, produktionspersonal, industrijobb, hjälparbetare fabrik, packa, packpersonal,
     packhall, hand packer, industriarb, plockpackare industri, sommarjobb industri, production worker, packer,
     fabriksjobbare, fabrik, produktionsarbetare, industrijobbare, packare fabrik, assembly helper, manual packer,
     packningspersonal, packhallspersonal, fabriksarb, packer factory, äggpackare, fabriken, arbetare fabrik,
     industripersonal, produktionsbiträde, factory hand, sommarjobb fabrik, etiketterare hand, sortera, ompackare,
     fabrikspersonal, legopackare, kartonglimmare, medhjälpare fabrik, plockare industri, löpande bandet,
     produktionshjälp, fabriksmedarbetare, bandarbetare, enklare montering, packning, warehouse packer,
     produktionsmedhjälpare, verkstadsbiträde, montera och packa, production assistant factory | livsmedelsarbetare,
     orderpackare, packa varor | industri, industrin
`;
