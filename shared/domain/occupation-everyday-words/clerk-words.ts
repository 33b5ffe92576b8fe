/** Office work, customer service and libraries (SSYK 41, 42, 44). */
export const clerkWords = `
4111 !ekonomiassistent, ekonomiass, fakturerare, bokföringsassistent, redovisningsassistent, reskontraassistent,
     fakturahandläggare, leverantörsreskontra, kundreskontra, accounting assistant, accounts payable, invoice clerk,
     ekonomiadministratör, accounts receivable, fakturaadministratör, finance assistant, ekonomimedarbetare, bookkeeping
     assistant, accounting clerk, reskontra, löpande bokföring, fakturering, ekonomihandläggare, faktureringsassistent,
     redovisningsmedarbetare, reskontramedarbetare, ekonomiass deltid, redovisningsass, ekonomiassar, billing clerk,
     finance administrator, ekonomiassistent reskontra, kontorist bokföring, byråassistent, ekonomisekreterare,
     redovisningskonsultassistent | bookkeeper, löpande bokföring, bokföring
4112 !löneadministratör, !lönekonsult, !lönespecialist, lönehandläggare, payroll specialist, personaladministratör,
     hr-administratör, hr-assistent, löneassistent, payroll administrator, lönehantering, lön, löner, lönesekreterare,
     hr administrator, hr assistant, hr-koordinator, salary administrator, payroll, hr coordinator, personalassistent,
     personalredogörare, lönekontorist, schemaplanerare personal, bemanningsassistent, bemanningsplanerare,
     bemanningsadministratör, personalsamordnare, personalkoordinator, rekryteringsassistent, lönekonsulter,
     personaladm, resursplanerare bemanning, lönesupport, vikariesamordnare, payroll consultant, bemanningskoordinator,
     poolplanerare, bemanningshandläggare, schemaläggare, vikarieförmedlare, rekryteringsadministratör, löneansvarig,
     personal- och löneadministratör | personalhandläggare, bemanningsassistenter, bemanningsplanering,
     personalplanerare
4113 !backoffice, backofficepersonal, backoffice bank, back office, backofficemedarbetare, försäkringsadministratör,
     fondadministratör, bankadministratör, kreditadministratör, back office administrator, back office specialist,
     låneadministratör, insurance administrator, pensionsadministratör, loan administrator, skadeassistent,
     försäkringsassistent
4114 !marknadsassistent, försäljningsassistent, säljassistent, marketing assistant, mäklarassistent, säljkoordinator,
     innesäljassistent, sales support, säljsupport, sales assistant office, fastighetsmäklarassistent,
     försäljningskoordinator, sales administrator, sales coordinator, säljadministratör, marketing administrator,
     webbassistent marknad, marknadsadministratör | marknadskoordinator, e-handelsassistent
4115 !inköpsassistent, orderassistent, ordermottagare, purchasing assistant, order clerk, orderregistrerare,
     inköpsadministratör, order assistant, avropare, inköpskoordinator, materialavropare, orderadministration, inköp
     assistent, telefonorder, order entry, purchasing administrator, procurement assistant, logistikassistent |
     orderadministratör, orderhandläggare, orderkoordinator
4119 !administratör, kontorist, sekreterare, !kontorsassistent, registrator, receptionist och administratör,
     administrative assistant, office assistant, secretary, !projektassistent, administrativ assistent, office
     administrator, koordinator, kontorspersonal, administrativ koordinator, kanslist, kontorsadministratör, assistent
     kontor, serviceadministratör, dokumentcontroller, bygglovsadministratör, adm, kontorssekreterare, office manager,
     uppdragsassistent, project assistant, data entry, dataregistrerare, handläggarassistent, bostadsförmedlare,
     transportadministratör, administrator, office clerk, socialadministratör, kontorsjobb, kontorskraft,
     byggadministratör, project administrator, projektadministratör, fordonsadministratör, administrativt stöd, office
     coordinator, underhållsadministratör, registrator kommun, kontor, förvaltningssekreterare, verkstadsadministratör,
     dokumentationsassistent, kontorshjälp, kommunadministratör, administrativ samordnare, serviceassistent kontor,
     diarieförare, administratörer, expeditionsassistent, receptionsadministratör, administrativ allkonstnär, document
     controller, avtalsadministratör | projektkoordinator, samordnare, utbildningsadministratör, admin, coordinator,
     assistent, assistant, fastighetsadministratör | administration
4211 !croupier, oddssättare, kasinopersonal, dealer casino, casinodealer, bingovärd, casino dealer, blackjackdealer,
     kasino, dealer, bookmaker, spelvärd, bingo, oddsare
4212 !inkassohandläggare, pantlånare, kronoinspektör, debt collector, inkasserare, inkassoassistent, delgivningsman,
     handläggare kronofogden, kravhandläggare, collection agent, collections agent, inkasso, kronofogdehandläggare,
     credit collector, utmätning, pawnbroker
4221 !resesäljare, resebyråtjänsteman, incheckningspersonal, trafikassistent, resekonsult, !turistinformatör, travel
     agent, check-in agent, biljettförsäljare, turistbyråpersonal, turistbyrå, resebyrå, trafikinformatör, stationsvärd,
     passenger service agent, bokningsagent, resebokare, flygplatspersonal incheckning, travel consultant, turistvärd,
     trafikvärd, gate agent, check-in, incheckning, incheckare, tourist information, kundvärd tåg, bokningspersonal,
     incheckningsvärdinna, ground staff airport, reserådgivare, resebyråpersonal, trafikvärdar, ticket clerk |
     incheckning flygplats, kundvärd | flygplats
4222 !kundtjänst, !kundtjänstmedarbetare, customer service, kundservice, kundservicemedarbetare, kundsupport, customer
     support, callcenter, callcenteragent, kundtjänstpersonal, supportmedarbetare, kundhandläggare,
     reklamationshandläggare, kundtjänstagent, kundtjänsthandläggare, call center agent, kundrådgivare telefon, customer
     service representative, customer service agent, kundbokare, besöksbokare, mötesbokare, kundkoordinator,
     kundtjänstare, kundtjänsttjej, kontaktcenter, customer care, kundcenter, servicehandläggare kundtjänst, kundtjänst
     el, kundservicehandläggare, servicecenter, kundvägledare, kommunvägledare, kundtjänst telefon, contact center,
     kundmedarbetare, garantihandläggare, chattsupport, call centre agent, kundserviceagent, kontaktcentermedarbetare,
     svara i telefon kundtjänst | kundvärd, support, kundansvarig, bokare | telefonkundtjänst
4223 !telefonist, växeltelefonist, switchboard operator, växel, televäxel, beställningscentral, taxitelefonist,
     kundtelefonist, receptionist växel, svarsagent, telefonväxel, telephone operator, telefonreceptionist,
     trafikdirigent taxi, sjukvårdstelefonist, växeloperatör, telefonvärd, telefonpassare | telefonsvarare, callcenter
4224 !hotellreceptionist, hotellreception, hotel receptionist, receptionist hotell, nattportier, portier, hotellvärd,
     konferensvärd, receptionschef hotell, campingvärd, stugvärd, front desk agent, night auditor, nattreceptionist,
     receptionist hotellet, receptionist camping, nattreception hotell, receptionist konferensanläggning,
     hotellpersonal, concierge, front desk hotel, hotel reception, konferensvärdinna, konferenspersonal,
     campingpersonal, stugvärdar, hotellvärdinna, hotelljobb, receptionist vandrarhem, hotellreceptionen, hotel night
     receptionist, conference host, receptionschef | receptionist, guest service agent, reception | hotell, hotellet,
     camping, campingen
4225 !receptionist, reception, kontorsreceptionist, front desk, receptionsvärd, entrévärd kontor, lobbyvärd,
     kontorsvärd, receptionspersonal, office host, receptionist kontor, receptionist företag, receptionen, front office,
     receptionist deltid, studiovärdinna, receptionist gym, företagsreceptionist, receptionsvärdinna, besöksmottagare,
     arbetsplatsservice, workplace host, receptionist frisersalong, receptionist salong | informationsvärd, entrévärd
4226 !intervjuare, marknadsundersökare, telefonintervjuare, interviewer, enkätintervjuare, undersökningsassistent,
     fältintervjuare, statistikintervjuare, resvaneundersökning, survey interviewer, marknadsundersökning, trafikräknare
4410 !biblioteksassistent, arkivassistent, library assistant, biblioteksvärd, museiassistent, bibliotekspersonal,
     skolbiblioteksassistent, biblioteksvärdinna, archive assistant, bibliotekarieassistent, arkivmedarbetare,
     arkivbiträde, biblioteksbiträde | | bibliotek, biblioteket, arkiv
4430 förtroendevald, fackligt förtroendevald, nämndeman, kommunpolitiker, ledamot, nämndordförande
`;
