/** Managers (SSYK 1), in AF's variant, which has one group where SCB has two levels; and the armed forces. */
export const managementWords = `
0110 !officer, yrkesofficer, militär officer, löjtnant, kapten försvarsmakten, army officer, major, plutonchef officer,
     marinofficer
0210 !specialistofficer, sergeant, fanjunkare, gruppchef försvarsmakten, officersaspirant, non-commissioned officer
0310 !soldat, gruppbefäl, gss-k, gss-t, soldier, sjöman försvarsmakten, heltidssoldat, deltidssoldat, hemvärnssoldat,
     militär, matros marinen, infanterist | | försvarsmakten, regementet, försvaret
1111 !politiker, kommunalråd, riksdagsledamot, minister, statssekreterare, borgarråd, regionråd, politician, politisk
     sekreterare, oppositionsråd
1112 !kommundirektör, kommunchef, regiondirektör, generaldirektör, stadsdirektör, landshövding, director general,
     ambassadör, myndighetschef, förvaltningsdirektör, länsråd, municipal director
1113 generalsekreterare, förbundschef, kanslichef förbund, secretary general, förbundsdirektör, organisationschef,
     förbundsordförande, klubbdirektör, kanslichef förening, föreningschef, verksamhetschef förening
1120 !vd, !ceo, managing director, verkställande direktör, bolagschef, rektor universitet, koncernchef, direktör,
     general manager, chefredaktör, museichef, teaterchef, extern vd, platschef dotterbolag, sjukhusdirektör,
     styrelseordförande, country manager, chief executive officer, business manager dotterbolag, landschef | gm,
     president
1210 !cfo, !ekonomichef, finance manager, finanschef, redovisningschef, ekonomidirektör, chief financial officer,
     financial manager, finansdirektör, head of finance, budgetchef, accounting manager, redovisningsansvarig chef,
     chefscontroller, chef ekonomiavdelning, finance director, internrevisionschef | ekonomiansvarig, head of
     controlling
1220 !hr-chef, hr manager, !personalchef, personaldirektör, hr-direktör, chro, human resources manager, hr director,
     head of hr, lönechef, hr-ansvarig chef, head of people, people manager hr, chief people officer
1230 !kanslichef, planeringschef, förvaltningschef, näringslivschef, affärsområdeschef, prefekt, dekan, socialchef,
     avdelningschef kommun, avdelningschef region, enhetschef kommun, omsorgschef, head of department, business area
     manager, enhetschef myndighet, va-chef, enhetschef offentlig förvaltning, socialdirektör, avdelningschef myndighet,
     kostchef, stabschef, head of planning, chef affärsområde | enhetschef, avdelningschef, verksamhetschef,
     sektionschef
1240 !kommunikationschef, informationschef, pr-chef, presschef, communications manager, head of communications,
     kommunikationsdirektör, reklamchef, mediachef, communications director
1250 !försäljningschef, !marknadschef, !säljchef, sales manager, marketing manager, cmo, regional försäljningschef, head
     of sales, marknadsdirektör, försäljningsdirektör, sales director, head of marketing, exportchef, kommersiell chef,
     e-handelschef, cityledare, centrumutvecklare, marketing director, chief marketing officer, commercial manager,
     regionsäljchef, kundansvarig chef, cso, business development manager | e-handelsansvarig, affärschef, teamledare,
     marknadsansvarig, försäljningsansvarig
1290 !kvalitetschef, administrativ chef, miljöchef, säkerhetschef, kundtjänstchef, kma-chef, quality manager,
     servicechef, kontorschef, office manager chef, customer service manager, facility manager chef, städchef,
     tvättchef, kundservicechef, serviceområdeschef, administration manager, security manager, head of quality,
     environment manager, arbetsmiljöchef, callcenterchef, hse manager, lokalvårdschef | kvalitetsansvarig, facility
     manager, support manager
1310 !it-chef, !cto, it manager, cio, utvecklingschef it, it-driftchef, head of it, chief technology officer, chief
     information officer, teknisk chef it, gruppchef it, it-direktör, systemchef, development manager it, chef
     it-avdelning, head of engineering, engineering manager software, ciso, digitaliseringschef, chief digital officer,
     it-avdelningschef | engineering manager, it-ansvarig
1320 !logistikchef, !lagerchef, !inköpschef, transportchef, supply chain manager, purchasing manager, warehouse manager,
     trafikchef, logistics manager, distributionschef, åkerichef, chef logistik, speditionschef, terminalchef,
     upphandlingschef, procurement manager, chef för lager, åkeriansvarig, transport manager, hamnchef, distribution
     manager, leveranschef, head of logistics, head of procurement, trafikområdeschef, fleet manager, sourcing manager
     chef | lageransvarig, logistikansvarig
1330 !forskningschef, utvecklingschef, r&d manager, fou-chef, produktutvecklingschef, laboratoriechef, hållbarhetschef,
     head of research, sustainability manager, labbchef, r&d director, head of r&d, forsknings- och utvecklingschef,
     head of product development, innovationschef, labchef, hållbarhetsansvarig chef | teknikchef, cso
1340 !stadsbyggnadschef, teknisk chef kommun, byråchef, gatuchef, projekteringschef, uppdragschef, gruppchef konsult,
     konstruktionschef, lantmäterichef, länsarkitekt, teknisk chef, samhällsbyggnadschef, engineering manager,
     teknikchef, konsultchef teknik, regionchef konsultbolag teknik, head of engineering department, chef
     arkitektkontor, sektionschef teknikkonsult | konsultchef
1350 !fastighetschef, förvaltningschef fastighet, driftchef fastighet, property manager chef, fastighetsdirektör, head
     of property, teknisk förvaltningschef, bostadschef, real estate manager, driftchef fastigheter, bovärdschef,
     områdeschef fastighet | driftchef, förhandlingschef
1360 !platschef bygg, !platschef anläggning, platschef, entreprenadchef, byggchef, produktionschef bygg, site manager,
     site manager construction, gruvchef, arbetschef, construction manager, produktionschef anläggning, platschef mark,
     platschef vvs, platschef el, arbetschef bygg, arbetschef anläggning, chef byggavdelning, driftchef gruva,
     regionchef bygg, avdelningschef bygg, platschef väg, mine manager, driftchef anläggning, vägchef, biträdande
     platschef, construction site manager, entreprenadchef mark
1370 !produktionschef, platschef industri, production manager, fabrikschef, driftchef, plant manager, !verkstadschef,
     driftchef industri, produktionsledare, bruksdirektör, fabrikschef livsmedel, driftchef energi, driftchef va,
     underhållschef, maintenance manager, factory manager, flödeschef, chef produktion, sågverkschef, verkschef,
     platschef fabrik, elverkschef, produktionsområdeschef, manufacturing manager, tillverkningschef, head of
     production, operations manager, värmeverkschef, produktionschef industri, underhållschef industri,
     produktionsavdelningschef, coo | production leader, produktionsansvarig, platschef tillverkning, teknisk chef
1380 skogsförvaltare, driftchef lantbruk, virkeschef, driftledare skogsbruk, produktionsledare skog, distriktschef skog,
     farm manager, lantbruksförvaltare, skogsvårdschef, godsförvaltare, stadsträdgårdsmästare, förvaltare gods, forest
     manager, virkesområdeschef, gårdsförvaltare, trädgårdschef, driftledare lantbruk, områdeschef skog, regionchef
     skog, skogschef | produktionsledare skogsbruk, virkesansvarig, trädgårdsmästare chef
1410 !rektor, biträdande rektor, !skolchef, skolledare, utbildningschef, rektor grundskola, rektor gymnasium, principal,
     headmaster, headteacher, school principal, avdelningschef skola, studierektor, enhetschef skola, bitr rektor,
     rektor komvux, head teacher, vice principal, skoldirektör, antagningschef, förvaltningschef skola, enhetschef
     vuxenutbildning, intendent skolledning, rektor f-9, enhetschef elevhälsa
1420 !förskolerektor, !förskolechef, rektor förskola, biträdande rektor förskola, preschool principal, föreståndare
     förskola, områdeschef förskola, rektor till förskola, nursery manager, preschool manager, biträdande förskolechef,
     dagisföreståndare
1490 trafikskolechef, utbildningschef företag, verksamhetschef utbildning, kursgårdsföreståndare, folkhögskolechef, chef
     utbildningsföretag, yh-chef, kulturskolechef, kulturskolerektor, rektor kulturskola, enhetschef kulturskola, chef
     studieförbund, rektor folkhögskola | utbildningschef
1510 verksamhetschef vårdcentral, vårdenhetschef, chefssjuksköterska, klinikchef, enhetschef vård, avdelningschef
     sjukhus, enhetschef sjukvård, vårdcentralschef, verksamhetschef sjukvård, medicinsk chef, head nurse, nurse
     manager, klinikchef tandvård, chefstandläkare, verksamhetschef hälsocentral, enhetschef hemsjukvård, chef
     vårdavdelning, enhetschef rehab, verksamhetschef psykiatri, chefsbarnmorska, enhetschef sjuksköterskor,
     primärvårdschef, enhetschef sjukhus, verksamhetschef tandvård, sektionschef sjukhus, chefsläkare, health care
     manager, chef hälsocentral, clinic manager, avdelningschef vård, enhetschef kommunal hälso- och sjukvård,
     enhetschef vårdavdelning | verksamhetschef, enhetschef, avdelningschef
1520 !enhetschef lss, !enhetschef socialtjänst, föreståndare hvb, boendechef, enhetschef funktionsstöd, föreståndare,
     enhetschef individ- och familjeomsorg, enhetschef ifo, gruppboendechef, enhetschef gruppbostad, enhetschef
     personlig assistans, verksamhetschef lss, föreståndare gruppbostad, socialtjänstchef, enhetschef socialt arbete,
     hvb-föreståndare, verksamhetschef hvb, 1:e socialsekreterare, enhetschef funktionshinder, enhetschef
     funktionsnedsättning, chef gruppbostad, chef socialtjänst, enhetschef daglig verksamhet, enhetschef barn och unga,
     boendeföreståndare, social services manager, assistanssamordnare, verksamhetschef personlig assistans, gruppchef
     socialtjänst, platschef lss | enhetschef
1530 !enhetschef äldreomsorg, !enhetschef hemtjänst, enhetschef äldreboende, verksamhetschef äldreomsorg, chef
     äldreboende, föreståndare äldreboende, chef hemtjänst, områdeschef äldreomsorg, enhetschef särskilt boende,
     enhetschef säbo, chef inom äldreomsorgen, care home manager, äldreomsorgschef, chef till äldreboende, enhetschef
     vård och omsorg, verksamhetschef hemtjänst, elderly care manager, enhetschef korttidsboende, nursing home manager,
     biträdande enhetschef äldreomsorg, gruppchef hemtjänst, enhetschef omsorg, hemtjänstchef, biträdande enhetschef
     hemtjänst | enhetschef
1540 !kyrkoherde, vicar, verksamhetschef församling, domprost, biskop, kontraktsprost, föreståndare församling
1590 !bibliotekschef, räddningschef, kulturchef, polischef, brandchef, arkivchef, arbetsförmedlingschef, library
     manager, anstaltschef, redaktionschef, kriminalvårdschef, polisintendent, polismästare, kriminalvårdsinspektör,
     museichef kommun, sektionschef arbetsförmedlingen, fire chief, enhetschef kultur, nyhetschef, förlagschef, chef
     räddningstjänst, enhetschef kriminalvården, chef bibliotek
1610 !bankchef, kontorschef bank, försäkringschef, bank manager, regionchef bank, chef bank, head of trading, chef
     bankkontor, fondchef, kreditchef bank, skadechef, branch manager bank, chef privatmarknad, insurance manager
1710 !hotellchef, konferenschef, hotel manager, hotelldirektör, front office manager, hotellföreståndare, platschef
     hotell, bokningschef hotell, vandrarhemschef, intendent hotell, campingchef, anläggningschef hotell, driftchef
     hotell | receptionschef
1720 !restaurangchef, kökschef, restaurant manager, f&b manager, krögare, kökschefer, platschef restaurang, kitchen
     manager, driftchef restaurang, kafechef, restaurangansvarig, matsalschef, restaurangägare, food and beverage
     manager, hamburgerrestaurangchef, cafechef | kökschef skola, barchef, executive chef, köksansvarig
1730 !butikschef, store manager, regionchef butik, varuhuschef, apotekschef, butiksföreståndare, shop manager,
     e-commerce manager, ica-handlare, retail manager, uthyrningschef, driftchef butik, köpcentrumchef, centrumledare,
     platschef butik, storchef, varuhusdirektör, e-handelschef, butiksansvarig
1740 !fritidschef, badföreståndare, sportchef, gymchef, idrottschef, anläggningschef, turistchef, simhallschef,
     badhuschef, parkchef, verksamhetschef idrott, gym manager, föreståndare gym, klubbchef, klubbchef golf, sports
     manager, badchef, golfchef, enhetschef fritid, anläggningschef idrott, skidanläggningschef, sports director
1790 !verkstadschef bil, !servicechef bil, servicemarknadschef, resebyråchef, verkstadschef, turistbyråchef,
     verkstadschef lastbil, servicechef fordon, bilverkstadschef, stationschef bilprovning, workshop manager,
     salongschef, frisörchef, städområdeschef, begravningschef, verkstadschef bilverkstad, salongschef frisör,
     eftermarknadschef, servicechef verkstad | verkstadsansvarig, service manager
`;
