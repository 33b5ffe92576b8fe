/** Food, hotels, shops, beauty, security and other service (SSYK 34 of kitchens, 51, 52, 54, 94, 95, 96). */
export const serviceWords = `
3451 !köksmästare, !souschef, sous chef, chefskock, förstekock, head chef, executive chef, kökschef restaurang,
     biträdande köksmästare, 1:a kock, förste kock, kitchen chef, kreativ ledare kök, chef de cuisine, huvudkock |
     kökschef, junior sous chef
3452 storhushållsföreståndare, !kostekonom, måltidschef, köksföreståndare, kökschef skola, bespisningsföreståndare,
     kostchef, husmor, måltidsutvecklare, kökschef storkök, köksansvarig skola, enhetschef måltid, måltidsplanerare,
     enhetschef kost, kosthållschef, mattantschef, köksledare skolkök, catering manager, kökschef förskola,
     kökssamordnare, föreståndare storkök, kökschef sjukhus, kostföreståndare | kökschef, måltidssamordnare
5111 flygvärdinna, !kabinpersonal, kabinbesättning, purser, cabin crew, flight attendant, flygvärd, kryssningspersonal,
     stewardess, air hostess, steward flyg, ombordpersonal båt, hyttpersonal
5112 !tågvärd, konduktör, ombordpersonal, ombordansvarig, conductor train, train host, tågmästare, train attendant,
     bussvärd, tågpersonal, biljettkontrollant, biljettkontrollör, spärrvakt, tågservice, conductor, tågklarerare
     ombord, ticket inspector, tågvärdinna
5113 !guide, reseledare, turistguide, tour guide, museiguide, vandringsledare, äventyrsguide, fiskeguide, museivärd,
     naturguide, stadsguide, guide museum, slussvärd, tour leader, safariguide, naturvägledare, vandringsguide,
     snöskoterguide, raftingguide, visningsvärd, skidguide, grottguide, wilderness guide
5120 !kock, kockar, cook, chef de partie, skolkock, storkökskock, lunchkock, pizzakock, sushikock, restaurangkock,
     !kallskänka, kalskänka, a la carte-kock, köksa, linjekock, varmkock, kock skola, förskolekock, kock äldreboende,
     kocka, laga mat, skolmatslagare, sushi chef, restaurant cook, sushikockar, line cook, commis, junior kock, commis
     chef, hotellkock, kock till förskola, kockerska, kallkök, matlagare, kock lunch, grillkock, thaikock, tandoorikock,
     wokkock, kock storhushåll, dietkock, cateringkock, skeppskock, kokerska, smörgåskallskänka, kock hotell, kock
     deltid, kock helger, kökspersonal kock, sushi, smörrebröd, specialkostkock, kall skänka, matlagning, frukostkock,
     school cook, mattant, dagkock, kvällskock, kock bamba, kock kommunen, chef kitchen, chefs | skolmåltidspersonal,
     chef restaurant, husman | matlagning
5131 !servitör, !servitris, !serveringspersonal, waiter, waitress, hovmästare, servis, frukostvärd, frukostvärdinna,
     sommelier, restaurangvärd, frukostpersonal hotell, serveringsbiträde, serverings, serviserare, matsalspersonal,
     servering, kypare, head waiter, servitörer, lunchservis, kvällsservis, servispersonal, festservis, bankettservis,
     matsalsvärdinna, bankettpersonal, serveringstjej, banquet waiter, serverare, waiting staff, waiters,
     frukostservering, bröllopsservering, extraservis, konferensservis, server restaurant, restaurangservis, wait staff,
     barservis, golvpersonal restaurang, floor staff, frukostvärdar, frukost hotell, breakfast host, serveringsvärdinna,
     serveringspersonal sommar, hostess | restaurangpersonal, matsalsvärd, bordsservering | servera, uteservering
5132 !bartender, barpersonal, barista, barchef, barmästare, bartenders, bar, barman, barkeeper, barbiträde, pubpersonal,
     bartendrar, coctailbartender, jobba i baren, barista kafé, head bartender, mixolog, barback, barkille, bar staff |
     | baren, pub, puben, cocktail
5141 !frisör, hårfrisör, frisörska, hairdresser, barber, barberare, herrfrisör, damfrisör, stylist hår, hårstylist,
     frisöraspirant, hair stylist, barberer, klippa hår, frisörlärling, perukmakare, hårvård, frissa, salongsfrisör | |
     salong, salongen, hår
5142 !hudterapeut, hudvårdsterapeut, skönhetsterapeut, beautician, skin therapist, esthetician, kosmetolog,
     laserterapeut, skönhetssalong, ansiktsbehandlare, beauty therapist, hudvårdare, kosmetiker, spa therapist hud |
     injektionsbehandlare, spaterapeut, hudspecialist
5143 !massör, !massageterapeut, massage, massage therapist, massör spa, idrottsmassör, taktil massör, spaterapeut
     massage, masseur, massös, medicinsk massageterapeut, massörer | spaterapeut
5144 !fotvårdsspecialist, fotterapeut, fotvårdsterapeut, fotvård, medicinsk fotterapeut, podiatrist, fotvårdare, foot
     therapist, chiropodist, fotspecialist, medicinsk fotvård
5149 tatuerare, nagelteknolog, nagelterapeut, makeupartist, spaterapeut, fransstylist, sminkör, stylist, make up artist,
     piercare, nail technician, tattoo artist, spa therapist, ögonfransar, nagelsalong, makeup artist, maskör,
     manikyrist, fransförlängare, lash technician, spapersonal, naglar, permanent makeup, spavärd, spavärdinna,
     tatueringsartist, brow artist, nagelskulptris
5151 !städledare, husfru, städarbetsledare, arbetsledare städ, teamledare städ, housekeeping manager, städchef
     gruppledare, cleaning supervisor, gruppledare städ, teamledare lokalvård, housekeeping supervisor, arbetsledare
     lokalvård, hotellhusfru, städföreståndare, objektsledare städ, städsamordnare, head housekeeper, arbetsledare
     städning, produktionsledare städ, städförman, lokalvårdsledare, housekeeper supervisor, husföreståndare,
     servicearbetsledare städ, executive housekeeper | städchef
5152 !fastighetsskötare, !fastighetstekniker, caretaker, janitor, bovärd, kvartersvärd, fastighetsarbetare,
     fastighetsvärd, drifttekniker fastighet, husvärd, maskinist ishall, kyrkvaktmästare, vaktmästare fastighet,
     skolvaktmästare, vaktmästare skola, facility technician, kyrkvaktis, reparatör fastighet, idrottsplatsvaktmästare,
     ismaskinist, badmästare tekniker, drifttekniker simhall, maintenance man, property caretaker, fastighetsreparatör,
     husmästare, idrottsvaktmästare, fastighetsservice, kapellvaktmästare, vaktmästare kyrka, property maintenance,
     building caretaker, fastighetssköt, maskinist idrottsanläggning, miljövärd, områdesvärd, områdesskötare,
     idrottsanläggning, vaktmästare idrott, portvakt, fastighetsvaktmästare, facility caretaker, vaktmästare
     bostadsbolag, fastighetsjour, vicevärd praktisk, driftvärd, vaktis till skola, property technician, maintenance
     technician property, hotellvaktmästare, vaktmästare camping, driftpersonal ishall, fastighetsskötsel,
     anläggningsskötare, vaktmästare äldreboende | vaktmästare, vaktis, drifttekniker, fastighetsdrifttekniker,
     driftvaktmästare, driftstekniker fastighet, handyman, facility manager, parkskötare, anläggningstekniker idrott |
     ishall, fastighet, fastigheter
5161 !begravningsentreprenör, kremationstekniker, begravningsrådgivare, krematorietekniker, begravningsassistent,
     undertaker, funeral director, begravningsbyrå, ceremonivärd, kistbärare, krematorievaktmästare, krematoriearbetare,
     borgerlig officiant, officiant, bårbilsförare, funeral worker, begravningspersonal, funeral home
5169 mystery shopper, servicepersonal, butler, sällskapsdam, livsstilsassistent, medhjälpare, växelvärd, concierge
     service
5221 avdelningschef butik, butiksledare, gruppledare butik, teamledare butik, biträdande butikschef, !butikschef,
     stationschef bensinmack, shift leader retail, assistant store manager, butiksansvarig, säljledare butik,
     kassaledare, floor manager butik, säljchef butik, säljande butikschef, färskvaruchef, kolonialansvarig, kassachef,
     store manager, butikssäljare chef, charkchef, fruktchef, shop supervisor, avdelningsansvarig butik, köttchef,
     departementschef butik, bitr butikschef, köttmästare, kaféföreståndare, ansvarig för butiken, shop manager,
     färskvaruansvarig, varuansvarig, avdelningsansvarig livsmedel, supervisor store, department manager retail |
     avdelningschef varuhus, retail supervisor
5222 !butiksbiträde livs, livsmedelsbutik, butikssäljare livsmedel, butikspersonal livsmedel, matbutik, charkbiträde,
     personal till ica, personal till coop, uppackare butik, frukt och grönt, butiksmedarbetare livsmedel,
     delikatessbiträde, manuell chark, fiskdisk, grocery store clerk, butikssäljare dagligvaror, butiksmedarbetare
     matbutik, ica-medarbetare, coop-medarbetare, dagligvaruhandel, personal livsmedelsbutik, butiksmedarbetare coop,
     butiksmedarbetare ica, supermarket worker, kolonial, grocery clerk, supermarket employee, färskvaror butik,
     extrapersonal matbutik, ica, coop, willys, hemköp, lidl, mataffär, livsmedelsaffär, grocery store worker,
     butiksbiträde ica, butiksbiträde coop, butiksbiträde matbutik, charkuteridisk, kötthandlare butik, personal
     delikatessen, hemköpsmedarbetare, plockare e-handel mat, butiksbiträden livsmedel, butiksmedarbetare frukt och
     grönt, charkpersonal, ostdisk, delikatess, deli, lanthandel | butiksbiträde, butiksmedarbetare, butikspersonal,
     butikssäljare, shop assistant, plockpackare butik, butiksarbetare, butiksanställd, extrahjälp butik | livsmedel,
     mataffären, livs
5223 !butikssäljare, !butikspersonal, !butiksmedarbetare, expedit, shop assistant, sales assistant, !butiksbiträde,
     florist, blomsterbinderska, bilsäljare, bilförsäljare, klädbutik, säljare butik, byggvaruhus, säljare elektronik,
     möbelsäljare, blombinderska, retail assistant, retail sales, store associate, kökssäljare, butiksexpedit,
     affärsbiträde, säljare i butik, blombutik, bilhandlare, järnhandel, sportbutik, guldsmedsbutik, mobilsäljare,
     begagnatsäljare, husvagnssäljare, blomsterhandlare, klädförsäljare, skosäljare, sales associate, retail worker,
     butiksarbetare, säljare bilar, säljare byggvaror, båtsäljare, florister, reservdelssäljare, reservdelsman,
     lastbilssäljare, extrapersonal butik, car salesman, car sales, personal till klädaffär, reservdelspersonal, second
     hand-butik, butiksanställd, butiksmedarbetare byggvaruhus, blomsterdekoratör, butiksjobb, fackhandel, xxl, sales
     clerk, store clerk, shop staff, blombindare, butiksdam, butikssälj, handelsträdgård säljare, trädgårdsbutik,
     zoobutik, husvagnsförsäljare, butikstjej, butikskille, säljare fackhandel, bokhandlare, elektronikbutik,
     kosmetikasäljare, reservdelsförsäljare, hemelektronik säljare, store employee, shop worker, butikshjälp, säljare,
     cykelsäljare, boutique, båtförsäljare | optikassistent, reservdelsspecialist, kassör, salesperson, säljkonsult,
     hyrsäljare | butik, butiken, affär, affären, varuhus, kläder, bilhallen
5224 !optikerassistent, !optikassistent, optiksäljare, säljare glasögon, butiksbiträde optik, optical assistant,
     glasögonsäljare, optisk assistent, optiker assistent
5225 !bensinmack, mackpersonal, bensinstationspersonal, macken, stationsbiträde, gas station, butiksmedarbetare
     bensinstation, säljare bensinstation, bensinstation, petrol station, butiksbiträde bensinmack, okq8, circle k,
     preem, tankstation, bensinstationsbiträde, stationspersonal, bensinmacken, drivmedelsstation, butikssäljare
     bensinstation, macktjej, gas station attendant, petrol station attendant
5226 uthyrare, maskinuthyrare, biluthyrare, skiduthyrare, uthyrning maskiner, rental agent, hyrmaskin, uthyrare
     byggmaskiner, uthyrare bilar, car rental, biluthyrning, skiduthyrning, uthyrningspersonal, uthyrningsmedarbetare,
     rental sales, stuguthyrare, uthyrningsassistent, cykeluthyrare, uthyrningsansvarig maskiner, rental clerk,
     båtuthyrare, uthyrare maskiner, maskinuthyrning
5227 !apotekstekniker, apotekspersonal, apoteksbiträde, egenvårdsrådgivare, pharmacy technician, apoteksassistent,
     dosdispensering, apotekssäljare, pharmacy assistant, läkemedelstekniker, egenvård apotek | | apoteket
5230 !kassör, !kassörska, kassapersonal, kassabiträde, cashier, kassa, kassamedarbetare, biljettkassör, biljettkassa,
     kassan, valutaväxlare, kassabitr, sitta i kassan, checkout assistant, checkout operator, kassatjej, ombud spel,
     entrékassör, kassabiträden, kassa och kundtjänst, spelombud, biljettförsäljare badhus, uppräknare, cash office
5241 butiksdemonstratör, demonstratris, eventsäljare, demovärd, modell, fotomodell, fältsäljare dörr, dörrförsäljare,
     product demonstrator, demonstratör, dörrknackare, produktdemonstratör, provsmakningsvärd, värvare, face to face,
     model, promotor, hemförsäljare, dörr till dörr, door to door sales, eventförsäljare, mannekäng, fundraiser gata,
     promoter, brand ambassador, varuprovare, gatuvärvare, facer | eventpersonal
5242 !telefonförsäljare, telemarketing, telemarketer, telefonsäljare, mötesbokare telefon, tm-säljare, säljare telefon,
     telesales, telefonförsäljning, telefonvärvare, utringare, cold caller, telefonsälj, kundtjänst säljare, sdr
     telefon, säljare callcenter, telefonfundraiser, telesäljare | mötesbokare, callcentersäljare
5411 !brandman, firefighter, deltidsbrandman, rib, räddningsman, räddningspersonal, brandmän, räddningstjänsten,
     brandman deltid, brandsoldat, styrkeledare, räddningstjänstpersonal, brandförman, räddningstjänst,
     räddningstjänsten i beredskap, insatsledare, flygplatsbrandman, fire fighter, brandkår, ribbrandman | |
     brandstation
5412 !kriminalvårdare, plit, fångvaktare, häktespersonal, anstaltspersonal, prison officer, vårdare häkte, arrestvakt,
     correctional officer, fångvårdare, kriminalvården, häktesvårdare, transportör kriminalvården, prison guard,
     fängelsevakt, vårdare anstalt, kriminalvårdare anstalt, kriminalvårdare häkte, arrestantvakt, fängelsevakter | |
     anstalt, häkte, häktet, anstalten
5413 !vakt, !väktare, security guard, !ordningsvakt, skyddsvakt, butikskontrollant, värdetransportör, entrévakt,
     dörrvakt, rondväktare, securityvakt, flygplatskontrollant, väktarpersonal, bevakning, security officer, bouncer,
     krogvakt, säkerhetskontrollant, bevakningspersonal, väktare natt, nattväktare, stationär väktare, guard,
     säkerhetsvakt, livvakt, trygghetsväktare, airport security, receptionsväktare, hundförare bevakning, bodyguard,
     civila kontrollanter, doorman, stationsvakt, nattvakt, vakta, personskydd, door supervisor, personskyddsväktare,
     områdesväktare, gränskontrollant, ovakt, säkerhetspersonal, publikvakt, industriväktare, security | trygghetsvärd,
     säkerhetsvärd, hundförare, entrévärd
5414 sos-operatör, !larmoperatör, larmcentral, ledningsoperatör, emergency operator, sos alarm, emergency dispatcher,
     räddningsoperatör, 112-operatör, alarm operator, larmcentraloperatör, operatör larmcentral, kameraoperatör
     bevakning, trygghetscentral, trygghetslarm
5419 parkeringsvakt, lapplisa, badvakt, livräddare, skidpatrullör, trafikvakt, parking attendant, lifeguard, brandvakt,
     p-vakt, badmästare, strandvakt, skidpatrull, badbevakare, badvärd, pool lifeguard, parkeringskontrollant,
     trafikdirigent vägarbete, vaktlots, traffic warden, flaggvakt, badhuspersonal, parkeringsvärd, trafikreglerare,
     simhallspersonal, badhusvakt, swimming pool attendant, tungdykvakt, kommunordningsvakt | | badhus, simhall
9411 !pizzabagare, pizza baker, hamburgare grillbiträde, gatukök, mcdonalds, burger king, snabbmat, hamburgerrestaurang,
     grillbiträde, kebab, falafel, crew member, snabbmatspersonal, kebabmakare, sushi take away, fast food worker,
     restaurangmedarbetare hamburgare, max hamburgare, gatuköksbiträde, grillpersonal, fast food, pizzamakare,
     korvgubbe, pizzeria, hamburgerbar, kebabskärare, pizza chef, pizzakock, pizza, restaurangbiträde
     hamburgerrestaurang, donken, restaurangmedarbetare snabbmat, korvkiosk, pizza maker, sibylla, grillkiosk,
     pizzaiolo, hamburgerkock, snabbmatsbiträde, kioskpersonal | grillkock, restaurangmedarbetare
9412 !köksbiträde, !diskare, diskplockare, kökspersonal, restaurangpersonal, !måltidsbiträde, kitchen assistant,
     dishwasher, skolmåltidsbiträde, bespisningspersonal, !restaurangbiträde, ekonomibiträde, mattant, disk,
     matsalsbiträde, kökshjälp, serveringsbiträde skola, måltidspersonal, cateringbiträde, kitchen porter, lunchbiträde,
     skolbespisning, kitchen helper, diskplockning, diskpersonal, mottagningskök, kökstjej, diskare natt,
     restaurangmedarbetare, måltidsvärd, måltidsvärdinna, köksmedarbetare, diska, köksbitr, matsalsvärdinna skola,
     storköksbiträde, kitchen staff, restaurant assistant, bambatant, kitchen hand, köksassistent, salladsberedare,
     cateringpersonal, skolmåltidspersonal, måltidsservice, salladskök, måltidsbitr, kommis kök, buffépersonal, catering
     assistant, food service assistant, restaurang, lunchpersonal, skolköksbiträde, salladsplockare, kallskänksbiträde,
     extrahjälp restaurang, kallköksbiträde, skolkök | husmor, frukostpersonal, frukosttjej | kök, köket, skolköket,
     bespisning, restaurangen
9413 !kafébiträde, cafébiträde, kafépersonal, cafépersonal, konditoribiträde, fikapersonal, barista, cafe worker,
     bageributik, glasskiosk, glassförsäljare, café, caféet, kafé, cafémedarbetare, barista café, coffee shop, konditori
     personal, kafévärdinna, cafeteriabiträde, caféjobb, cafeteria, kafeteriapersonal, servera fika, caféanställd,
     espresso house, glassbar, brödbutik, fik, cafe assistant, barista caffee, bageributiksbiträde, våffelstuga, bakery
     shop assistant, kaffebar, butiksbiträde bageri, sommarcafé, caféhjälp, smörgåsberedare, cafekille | kafeterian
9520 torghandlare, marknadsförsäljare, jordgubbsförsäljare, korvförsäljare, torgförsäljare, gatuförsäljare, street
     vendor, julgransförsäljare, majblommeförsäljare, market stall, jordgubbar sälja, festivalförsäljare, torghandel,
     glassbilsförsäljare
`;
