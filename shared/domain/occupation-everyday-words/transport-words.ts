/** Drivers, stores, post, ports, cleaning, waste and simple services (SSYK 43, 44, 83, 91, 93, 96). */
export const transportWords = `
4321 arbetsledare lager, lagerförman, lagerledare, teamledare lager, gruppledare lager, terminalarbetsledare, warehouse
     supervisor, förrådsansvarig, arbetsledare terminal, lageransvarig, warehouse team leader, förrådschef,
     lagerarbetsledare, skiftledare lager, teamleader lager, gruppchef lager, terminalledare, reservdelsansvarig,
     stuveriförman, reservdelschef, warehouse shift leader, lagerteamledare, terminalförman, arbetsledare logistik,
     teamledare logistik, lagerbas, logistics supervisor, verkmästare lager, produktionsledare lager, arbetsledare hamn,
     skiftledare terminal, lastbas, lagerföreståndare, gruppledare terminal, produktionsledare terminal, teamledare
     terminal | lagerchef, warehouse manager, terminalchef
4322 lager, !lagerarbetare, lagerjobbare, !lagermedarbetare, lagerpersonal, plockare, warehouse worker,
     terminalarbetare, godsmottagare, orderplockare, förrådsarbetare, e-handelslager, warehouse operative, lagerist,
     lagerpackare, reservdelslager, plock och pack, lagerbiträde, förrådsman, förråd, terminalpersonal, lagerkille,
     inventerare, pallplockare, truck lager, picker, lagertekniker, logistikmedarbetare, returhanterare, warehouse
     employee, warehouse assistant, materialhanterare, lagerarb, lagerplockare, godshanterare, lagertjej,
     logistikarbetare, lagerlogistiker, stock worker, lageradministratör, leveransplockare, lager och logistik,
     nattplock, godsmottagning, warehouse operator, order picker, lagerjobb, lageroperatör, pack och plock,
     förrådspersonal, sorteringsarbetare paket, paketsorterare, storekeeper, lagerhjälp, lagerförare, förrådsförvaltare,
     lagerexpedit, materialförvaltare, gods, fyllnadslager, utlastare, crossdocking, lastare, lossare, lastare terminal,
     lasta och lossa, logistics worker, truckkort, lagerplanerare, e-handelsplockare, terminalmedarbetare, warehouse
     clerk, lossare terminal, plocka order, godsterminal, stockroom, verktygsförråd, packare lager, lagerterminal,
     plockning, goods receiver, leveransbevakare, utleverans, warehouse associate, lagervikarie, centrallager, mottagare
     gods, package sorter, depåarbetare, depåtekniker, lagerhantering, picker packer, pallastare, lagerpersonal natt |
     truckförare, terminalchaufför, plockpackare, packare, lageransvarig, verktygsutlämnare | lagret, terminal,
     terminalen, logistik
4323 trafikplanerare åkeri, dispatcher, !transportledare, trafikledare, transportplanerare, transportkoordinator,
     tågtrafikledare, tågklarerare, trafikplanerare, transportsamordnare, transport coordinator, transport planner,
     beställningsmottagare åkeri, ruttplanerare, åkeriplanerare, rampagent, transportplanering, trafikledning,
     transportadministratör, traffic controller, broöppnare, brovakt, load planner, tågledare, lokledare,
     logistiksamordnare transport, trafikdirigent, turn around coordinator, flygklarerare, transportledare åkeri,
     bussplanerare, personalplanerare trafik, busstrafikledare, fordonsplanerare, train dispatcher, logistikkoordinator,
     transportassistent, trafikoperatör, trafikledare buss, trafikledare tåg, operativ trafikledare, åkerisamordnare,
     traffic planner, flight dispatcher, loadmaster, slussvakt, trafikledare taxi, transportbokare, transport manager
     assistant, fjärrtågklarerare, driftledare tåg, redplanner, logistics planner, ramp agent | logistiksamordnare,
     transportchef, leveransplanerare, fordonsledare
4420 postiljon, postman, !brevbärare, postterminalarbetare, postsorterare, mail carrier, paketbud posten,
     lantbrevbärare, brevsorterare, postnord, post, postterminal, brevbäring, mailman, postutbärare, postal worker,
     posten, postarbetare, utdelare, postutdelare, posthanterare, cykelbrevbärare, letter carrier, postpersonal,
     postgång | paketutdelare
8311 tågförare, train driver, !lokförare, tunnelbaneförare, godstågsförare, pendeltågsförare, lokförarelev, lokis, köra
     tåg, lokförare malmtåg, locomotive driver, pendeltåg, motorvagnsförare, lokföraraspirant, lokförare persontåg,
     subway driver, metro driver, arbetståg, godståg, malmtåg, tåg förare
8312 !växlare, bangårdspersonal, rangerare, bangårdsarbetare, radiolokförare, signalvakt, shunter, bangård,
     rangerbangård, terminaltågspersonal, bangårdsoperatör, växlingspersonal, radiolok, tågsättare, rangeringspersonal,
     lokförare växling, tågklargörare, signalgivare, railway shunter, växling, yard worker railway
8321 taxichaufför, taxi driver, !taxiförare, färdtjänstförare, färdtjänstchaufför, limousinechaufför, cab driver,
     skolskjuts, uberförare, sjukresor chaufför, skoltaxi, köra taxi, taxi, färdtjänst, rullstolstaxi, skolskjutsförare,
     sjukreseförare, personbefordran, serviceresor, taxichaffis, taxiförarlegitimation, limousineförare, uber driver,
     skolskjutschaufför, rullstolsbuss, chaufför färdtjänst, chaufför skolskjuts, chaufför sjukresor,
     handikapptransport, minibusschaufför, minibussförare, färdtjänstbuss
8329 budbilsförare, paketbud, matbud, budbil, cykelbud, paketleverans, delivery driver, courier, bud, chaufför
     b-körkort, budförare, foodora, skåpbilsförare, testförare, budbilschaufför, hemleveransförare, hemleverans,
     matleverans, chaufför personbil, budkörare, paketchaufför, paketutkörare, utkörare, personbilsförare,
     privatchaufför, mopedbud, varubud, varubudsförare, van driver, leveransförare, utkörning, bilbud, chaufför budbil,
     provförare, mattransportör, bike courier, cykelbudare, fordonsflyttare, chaufför med b-körkort, bikebud, food
     delivery, budpersonal, blomsterbud, tvättbud, kurir, budtransport, b-körkort, paketförare, lätt lastbil
     b-behörighet, chaufför matlådor, direktbud, test driver, distributör matkassar, parcel delivery driver,
     matdistributör, chaufför lätt lastbil, delivery rider, paketutdelare, bilförare, chaufför matdistribution,
     messenger, utkörare matkassar, hemkörningschaufför, transportör skåpbil, ombudschaufför, hemkörning, apoteksbud |
     chaufför, driver, distributionschaufför, förare | bil
8331 köra buss, buss, !busschaufför, bus driver, !bussförare, spårvagnsförare, skolbusschaufför, bussis,
     turistbusschaufför, lokaltrafikförare, linjebussförare, tram driver, stadsbussförare, busschaffis,
     beställningstrafik, lokaltrafik, coach driver, bussförarlärling, skolbuss, spårvagn, bussar, landsbygdstrafik,
     d-körkort, skolbussförare, turistbussförare, chaufför buss, busschaufförer deltid, linjetrafik, regionbussförare,
     bus drivers, charterbuss, expressbuss, ersättningstrafik, landsvägsbuss, spårvägsförare, bussbolag
8332 lastbil, köra lastbil, !lastbilschaufför, långtradarchaufför, lastbilschaffis, ce-chaufför, c-chaufför, !chaufför,
     chaufför lastbil, chaufför tung lastbil, timmerbilschaufför, tankbilschaufför, truck driver, lorry driver,
     ce-körkort, !lastbilsförare, distributionschaufför, distributionsförare, fjärrchaufför, fjärrbilsförare,
     tankbilsförare, timmerbilsförare, sopbilschaufför, sopbilsförare, kranbilsförare, kranbilschaufför, dragbilsförare,
     betongbilsförare, slamsugare, bärgare, flyttbilschaufför, plogbilsförare, tippbil, chaffis, hgv driver,
     tridemförare, lastväxlarförare, mjölkbilschaufför, mjölktankbil, schaktbil, grusbil, c-körkort, tung lastbil,
     yrkesförare, bärgningsförare, slamsugarförare, slambilsförare, spolbilsförare, anläggningsbil, betongbil, pumpbil,
     djurtransport, renhållningschaufför, dumperchaufför lastbil, kylbilschaufför, skåpbilschaufför lastbil,
     yrkeschaufför, långtradare, betongpumpare, lastbilschaufförer, sugbilsförare, lorry, lastbilssjåför, flisbil,
     flisbilschaufför, åkeri, chaufför åkeri, bärgningsbil, ce-kort, ykb, timmerbil, sopbil, heavy truck driver,
     distribution driver, lastbilsjobb, containerbil, biltransport, tradare, brunbil, tippbilschaufför,
     renhållningsförare, asfaltbil, schaktbilsförare, garbage truck driver, bulkbil, tow truck driver, tankbil,
     bärgningsbilsförare, ce-förare, c-förare, chaufförer ce, vägunderhåll plogbil, adr-chaufför, adr, bokbussförare,
     distribution lastbil, styckegods, kranbil, lastbilsförarlärling, lastbilsförare fjärr, lastbilsförare timmer,
     bohagsförare, liftdumperförare, sug- och spolbilsförare, slambil, tung trafik, chaufförer, fjärrtrafik,
     fjärrkörning, oljebil, modulvagn, driver ce, sopbilsåkare, lastbils chaufför, krokbil, betongbilschaufför, chaufför
     distribution | budbilschaufför, transportör, driver, terminalchaufför, förare, lätt lastbil | distribution
8342 grävare, !grävmaskinist, !grävmaskinsförare, lastmaskinist, dumperförare, excavator operator, hjullastarförare,
     maskinist, maskinförare, grävmaskinförare, bandschaktare, väghyvelförare, grävlastarförare, vältförare,
     asfaltläggarförare, dozer operator, pistmaskinförare, borrvagnsförare, entreprenadmaskinförare,
     anläggningsmaskinförare, plogare hjullastare, digger driver, wheel loader operator, grävmaskin, hjullastare,
     teleskoplastarförare, dumper, maskinförare entreprenad, anläggningsmaskinist, hjulgrävare, minigrävare,
     pålkranförare, bandgrävare, köra grävmaskin, köra hjullastare, snöröjare, snöröjning, traktorgrävare, maskinförare
     mark, maskinförare anläggning, maskinförare grävmaskin, maskinist grävmaskin, maskinist hjullastare,
     kompaktlastare, pålare, excavator driver, asfaltutläggare maskin, grävförare, väghyvel, grävmaskinlärling,
     grävmaskinister, loader operator, heavy equipment operator, lastmaskinförare, bobcat, dumperchaufför, dumprar,
     maskinförare hjullastare, pistare, pistmaskin, grävmaskiner, pålmaskin, asfaltläggarmaskinist,
     grävmaskinistlärling, vägvält, schaktmaskinist, hyvelförare, schaktmaskin, schaktning, snöplog, banvallsmaskin,
     tvåvägsmaskin, anläggningsmaskiner, backhoe, roller operator, bulldozer operator, rivningsrobot förare,
     grundläggningsmaskinförare, grävskopa, entreprenadmaskiner, sopmaskinförare, maskinförare lärling,
     entreprenadmaskinist, huddigförare, huddig, truckförare hjullastare, maskinförare snöröjning, sopmaskin,
     mudderverk, bandtraktor, dumprförare, grävmaskinskille, hjulgrävarförare, pålkransförare, betongpumpsmaskinist |
     maskinförare bygg, machine operator construction, grävarbetare, traktorgrävarförare | gräva, schakt
8343 !kranförare, crane operator, tornkranförare, mobilkranförare, traversförare, hamnkranförare, kranmaskinist,
     tornkran, mobilkran, kran, containerkran, liftförare, containerkranförare, travers, lifttekniker, lifttekniker
     skidanläggning, mobilkransförare, tornkransförare, lift operator, kranskötare, traverskranförare, tower crane
     operator, liftskötare skidlift, hamnkran, portalkranförare, mobile crane operator, overhead crane operator,
     kranlärling, reachstackerförare kran
8344 !truckförare, truckkort, forklift driver, forklift operator, motviktstruck, truckkort a och b, reachstacker,
     terminaltruckförare, gaffeltruck, truckare, truck, truckchaufför, köra truck, skjutstativtruck, ledstaplare, stor
     truck hamn, grensletruckförare, teleskoptruckförare, industritraktor, smalgångstruck, forklift, truckförare lager,
     timmertruck, truckförarbevis, hjultruck, truckförare terminal, trucka, motviktare, dragtruck, lyfttruck, reach
     truck driver, straddle carrier, terminaltraktorförare, truckförare industri, timmertruckförare, timmerlastare,
     truckis, forklift drivers, fork lift, fork lift driver, truckförare med kort, terminaltraktor, tågtruck |
     lagerarbetare truck
8350 !matros, jungman, däckspersonal, båtsman, deckhand, sailor, däcksman, lättmatros, skeppsmatros, sjöman, able
     seaman, matros färja, däcksmatros, sjöfolk, båtman, seaman, däckselev, skärgårdsbåt däcksman, ordinary seaman,
     motorman däck
9111 städning, städerska, !städare, !lokalvårdare, städpersonal, hotellstädare, städ, cleaner, hotellstäderska,
     hemstädare, kontorsstädare, trappstädare, industristädare, byggstädare, sjukhusstädare, städhjälp, housekeeping,
     room attendant, storstädare, cleaning staff, flyttstädare, trappstäd, hotellstäd, skolstädare, städa, städtjej,
     kontorsstäd, hemstäd, flyttstäd, lokalvård, städkille, cleaning, cleaners, rumsstädare, lokalvårdspersonal,
     butiksstädare, serviceassistent städ, hygientekniker, livsmedelshygienist, rumsstäderska, städtekniker,
     städservice, bussstädare, tågstädare, städarbetare, hotel cleaner, housekeeper hotel, stugstädare, rumsvärd,
     industristäd, byggstäd, storstäd, städteam, städvikarie, hotellstädning, office cleaner, fartygsstädare, maid,
     trappstädning, städning kontor, städning hotell, sanitör, tågstäd, chambermaid, skolstäd, städdam, golvvårdare,
     renhållare lokaler, golvvård, vårdstädare, städerskor, stugstäd, sjukhusstäd, städare hemma, fastighetsstädare,
     fastighetsstäd, stuglag städ, bytesstäd, saneringsstädare, städning trapphus, cleaning lady, städfirma, städjobb,
     hotellstädpersonal, housekeeping attendant, rengöring, cleaning operative, lokalvårdare natt, hygienstädare,
     industrirengörare städ, livsmedelsstädare, städare skola, sanitetsstädare, janitorial | rumsservice,
     serviceassistent, housekeeper, städ och disk
9119 hemservice, barnvakt, nanny, au pair, barnflicka, hushållerska, rut-personal, hemhjälp, hushållspersonal, husa,
     babysitter, hushållsnära tjänster, barnpassning, barnpassare, hushållstjänster, husmor hem, matlagningshjälp,
     hushållsassistent, housemaid, seniorservice, vardagshjälp, familjehjälp, rut-tjänster, läxhjälp hemma, home helper,
     private housekeeper, läxhjälp, nannies, hembiträde, seniorhjälp, household assistant | housekeeper, hushållsstädare
9120 fönsterputsare, !bilrekonditionerare, biltvättare, bilvårdare, window cleaner, rekonditionerare, bilrekond,
     fasadrengörare, högtryckstvättare, biltvätt, rekond, bilvård, car washer, fordonstvättare, fönsterputs, bilstädare,
     tvättare fordon, car detailer, fönsterputsning, busstvättare, båttvättare, poolrengörare, klottersanerare fasad,
     rekondare, industrirengörare, lastbilstvättare, tvättare bussar, bilpolerare, tvätta bilar, putsa fönster, car
     detailing, polera bilar, rekonditionering, industrirengöring, bilrengörare, car wash, kärltvättare, tågtvättare |
     industrisanerare, högtryckstvätt
9331 stuveriarbetare, stuvare, !hamnarbetare, dockworker, surrare, hamnsjåare, stevedore, dock worker, lossare hamn,
     lastsurrare, hamn, stuveri, hamnpersonal, sjåare, longshoreman, hamnen, port worker, lossning fartyg, kajarbetare,
     container surrare, lasta fartyg, hamnterminal, hamnjobbare, tallyman, lastare hamn
9332 flyttkarl, flyttgubbe, varupåfyllare, bagagelastare, ramppersonal, flyttpersonal, flygplatsarbetare, mover, shelf
     stacker, bärare, flyttare, stagehand, flyttarbetare, flytthjälp, baggage handler, bärhjälp, uppackning varor,
     stadsbud, vitvarumontör, roadie, flyttfirma, vitvaruinstallatör, varuplockare natt, lastare flyg, ramp,
     varupåfyllning, hylluppackare, flyttkarlar, flyttgubbar, påfyllare hyllor, möbelbärare, pianobärare, night filler,
     hyllpåfyllare, rigghjälp scen, godisplockare, nattuppackare, mobile goods, ramparbetare, godispåfyllare,
     scenbyggare, bära möbler, movers, bagagehanterare, flygplanslastare, ground handler, merchandiser, varuplock butik,
     scenarbetare bärare, flygplatstekniker, furniture mover, flyttjobbare, moving company, stuvare flyg, påfyllare,
     mervaruplockare, flygplatspersonal, avisare flygplan, removal man, uppackare varor butik, snöröjare flygplats,
     hemelektronikinstallatör, bagage, expressarbetare, uppackare, automatpåfyllare, varuautomatpåfyllare, vending
     machine operator
9610 sopåkare, !sophämtare, renhållare, renhållningsarbetare, återvinningsarbetare, sopgubbe, miljöarbetare, garbage
     collector, refuse collector, sorterare återvinning, bildemonterare, återvinningscentral, recycling worker,
     återvinning, sopgubbar, renhållning, sopor, soptömmare, medåkare sopbil, återbruk, återvinningsoperatör,
     avfallshämtare, avfall, sophämtning, återvinningsmedarbetare, waste collector, deponi, åvc, bilskrot, bildemontör,
     skrotsorterare, återvinningscentralen, skrot, tippvakt, återvinningsvärd, miljövärd återvinning, demonterare
     återvinning, skräpplockare, sorterare avfall, återbruksarbetare, demontör, kärlhämtare, recycling operator,
     gatsopare, street sweeper, återvinningsstation, bin man, garbage man, återvinningspersonal, soptipp,
     avfallssorterare, renhållningspersonal, pantsorterare, avfallsanläggning, waste sorter, miljöarbetare åvc,
     skrotarbetare, gaturenhållare, kommunal renhållning, bildemontering, avfallsarbetare, sanitation worker refuse
9621 reklamutdelare, !tidningsbud, tidningsutdelare, newspaper carrier, flyerutdelare, morgontidning,
     tidningsdistributör, utdelare reklam, tidningsbärare, tidningar, reklambud, flyers, leaflet distributor,
     direktreklam, dela ut reklam, dela ut tidningar, paper boy, morgonbud, paper delivery, reklambladsutdelare
9622 !vaktmästare, vaktis, kontorsvaktmästare, sjukhusvaktmästare, budvaktmästare, postvaktmästare, custodian, porter,
     garderobsvakt, garderobiär, biografpersonal, biografvaktmästare, intern service, caretaker office, vaktmästare
     kontor, vaktmästare kommun, serviceman kontor, vaktmästare sjukhus, garderob, hemvaktmästare, garderobspersonal,
     biopersonal, vaktmästeri, internvaktmästare, kommunvaktmästare, cloakroom attendant, fixartjänst, fixare kommun,
     äldrefixare, hospital porter, servicetekniker kontor, tingsvaktmästare, domstolsvaktmästare, biomaskinist,
     mattvaktmästare, teatervaktmästare, skolvaktmästare, förrådsvaktmästare, konferensvaktmästare, usher,
     konserthusvaktmästare, allt-i-allo, alltiallo, cinema staff, godsvaktmästare, internservice, servicevaktmästare,
     församlingsvaktmästare, vaktmästare skola | alltmöjligman, serviceman, caretaker, janitor, fastighetsskötare,
     handyman
9629 skidliftskötare, diversearbetare, nöjesparksarbetare, parkvärd, entrévärd, publikvärd, tivoliarbetare,
     affischuppsättare, lastpallssnickare, marknadsarbetare, liftskötare, skidlift, tivolipersonal, nöjespark,
     åkattraktion, snöläggare, automatpåfyllare, ferieungdom, feriearbetare, allround, servicevärd, evenemangsvärd,
     arenavärd, liftvärd, entrévärdinna, åkvärd, lekland, hantverkshjälp, ride operator, lekvärd, skidbackspersonal,
     lastpallsreparatör, tivoli, lift attendant, äventyrsbad värd, handy worker, djurparksvärd, snöpersonal,
     skidanläggning, odd job, snökanon, vattenmätaravläsare, ski lift attendant, ungdomsjobb, hamnvärd, gästhamnsvärd,
     gästhamn, lekledare, skidliftsvärd, bingolottoförsäljare, mätaravläsare, auktionsmedhjälpare, mobilt team service,
     beredskapsarbetare, aktivitetsledare, kommunvärd, trygghetsvärd, casual worker, event crew, parkeringsanvisare
     event, extratjänst, servicearbetare, sommarjobbare, arenapersonal | publikvakt, aktivitetsledare barn
`;
