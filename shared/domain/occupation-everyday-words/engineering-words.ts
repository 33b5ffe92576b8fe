/** Science, engineers, technicians, architects and supervisors (SSYK 21, 31). */
export const engineeringWords = `
2111 !fysiker, astronom, sjukhusfysiker, physicist, strålningsfysiker, medical physicist
2112 !meteorolog, väderpresentatör, meteorologist, prognosmakare, forecaster
2113 !kemist, chemist, analytisk kemist, biokemist, kemilabb forskare, formuleringskemist, analyskemist, processkemist
2114 !geolog, hydrogeolog, geofysiker, geologist, hydrolog, gruvgeolog, berggeolog, miljögeolog | geotekniker,
     ingenjörsgeolog
2121 !matematiker, aktuarie, mathematician, actuary, försäkringsmatematiker
2122 !statistiker, biostatistiker, statistician, dataanalytiker statistik, statistikhandläggare, undersökningsledare,
     biostatistician | data analyst, dataanalytiker
2131 !biolog, !mikrobiolog, molekylärbiolog, biologist, bioinformatiker, genetiker, cellbiolog, toxikolog, biotekniker,
     life science researcher, microbiologist, bioinformatician, immunolog, virolog
2132 !marinbiolog, botaniker, zoolog, naturvärdesinventerare, ekolog fält, fiskbiolog, fågelskådare, växtbiolog,
     entomolog, inventerare natur, limnolog, viltforskare, fältbiolog
2133 farmakolog, biomedicinare, regulatory affairs, clinical research associate, forskare läkemedel, cra,
     läkemedelsutvecklare, klinisk prövningsledare, clinical trial manager, läkemedelsforskare, kliniska prövningar,
     regulatory affairs specialist, clinical research coordinator, läkemedelsinspektör
2134 !agronom, lantbruksrådgivare, växtodlingsrådgivare, hortonom, husdjursrådgivare, lantmästare, landskapsingenjör,
     trädgårdsingenjör, landsbygdsrådgivare, agronomist, trädgårdsrådgivare, naturförvaltare, landsbygdsutvecklare,
     jordbruksrådgivare, lantbrukskonsulent, parkförvaltare, agricultural advisor, lantbruksinspektör, foderrådgivare,
     parkingenjör, driftledare park, trädgårdstekniker
2135 !skogsmästare, !jägmästare, virkesköpare, virkesinköpare, skogsinspektor, skogsrådgivare, skogskonsulent,
     skogsplanerare, skogsförvaltare specialist, forester, forest advisor, viltvårdare, skogligt ansvarig, inköpare
     skog, planerare skog, skogsvärderare, skogsbruksrådgivare, avverkningsledare, skogstekniker, jaktvårdare, timber
     buyer, skogsplanläggare, rotpostköpare, drivningsledare, produktionsledare skog, planläggare skog, köpa in virke,
     skogsekonom, skogskonsult, viltmästare, jägare, forestry specialist, skogsinventerare, traktplanerare, skoglig
     rådgivare
2141 !logistiker, logistikingenjör, supply chain, materialplanerare, logistikutvecklare, produktionsplanerare
     civilingenjör, supply chain planner, logistikkonsult, lean-ingenjör, logistics engineer, supply chain analyst,
     demand planner, materialstyrare, logistikspecialist, logistics developer, supply planner, logistikplanerare,
     industriell ekonomi, material planner, logistikstrateg, civilingenjör industriell ekonomi, civilingenjör
     produktion, flödesutvecklare, industrial engineer, supply chain specialist, civilingenjör logistik, material
     controller, logistikanalytiker, kvalitetsingenjör, produktionsingenjör | logistiksamordnare, logistikkoordinator,
     logistics coordinator, production planner, produktionsutvecklare, process engineer, quality engineer
2142 byggingenjör, civil engineer, structural engineer, brokonstruktör, civilingenjör bygg, konstruktör bygg, statiker,
     va-ingenjör civilingenjör, civilingenjör väg och vatten, broingenjör, projekteringsledare, vägprojektör,
     geokonstruktör, betongkonstruktör, geotekniker, väg- och vattenbyggare, projekteringsingenjör, byggkonstruktör,
     anläggningskonstruktör, civilingenjör anläggning, väg- och vattenbyggnadsingenjör, geotechnical engineer, bridge
     engineer, construction engineer, va-strateg, va-projektör, stålkonstruktör, hållfasthetsingenjör bygg, brotekniker,
     civil engineers, dammsäkerhetsingenjör, projektör mark, projektör bygg | byggprojektledare, projektledare bygg,
     vägingenjör, trafikingenjör
2143 electrical engineer, !elkraftsingenjör, elektronikkonstruktör, civilingenjör el, hårdvaruutvecklare,
     elektroingenjör, hårdvarukonstruktör, civilingenjör elektroteknik, power systems engineer, civilingenjör elkraft,
     elektronikutvecklare, fpga-utvecklare, electronics engineer, hardware engineer, power engineer, reläskyddsingenjör,
     hårdvaruingenjör, elkraftsspecialist, civilingenjör elektronik, kontrollanläggningsingenjör, applikationsingenjör,
     högspänningsingenjör, fpga engineer, kraftelektronikingenjör | elingenjör, elkonstruktör, elektronikingenjör,
     systemingenjör, signalingenjör
2144 mechanical engineer, civilingenjör maskin, beräkningsingenjör, utvecklingsingenjör, svetsingenjör,
     maskinkonstruktör civilingenjör, fordonsingenjör civilingenjör, civilingenjör energi, produktutvecklare,
     development engineer, r&d engineer, cae-ingenjör, svetsansvarig, energisystemingenjör, hållfasthetsberäknare, test
     engineer vehicle, solcellsprojektör, processingenjör, provningsingenjör, product developer, konstruktionsingenjör,
     welding engineer, beräknare, civilingenjör maskinteknik, hållfasthetsingenjör, solenergiprojektör, product
     development engineer, produktutvecklingsingenjör, energy engineer, flygingenjör, fartygskonstruktör, design
     engineer, produktionsutvecklare, teknisk projektledare, civilingenjör produktutveckling, mechanical engineers |
     maskiningenjör, energiingenjör, konstruktör, mekanikkonstruktör, processingenjör industri, systemingenjör
2145 kemiingenjör civilingenjör, processingenjör kemi, civilingenjör kemi, chemical engineer, processutvecklare kemi,
     kemitekniker civilingenjör, civilingenjör kemiteknik, processingenjör massa, processingenjör papper,
     processingenjör massabruk, forskningsingenjör kemi, civilingenjör massa och papper, processingenjör pappersbruk,
     process engineer chemical, utvecklingsingenjör kemi | processingenjör, kemiingenjör, process engineer
2146 metallurg, bergsingenjör, gruvingenjör, processingenjör stål, metallurgist, materialingenjör, gruvplanerare,
     civilingenjör metallurgi, materialutvecklare stål, processingenjör metallurgi, mining engineer, civilingenjör
     material, processingenjör stålverk, processutvecklare stål, bergmekaniker, processingenjör gruva,
     materialspecialist, bergingenjör, civilingenjör bergteknik, materials engineer | geotekniker, processingenjör,
     processutvecklare
2149 akustiker, patentingenjör, civilingenjör teknisk fysik, akustikkonsult, akustikingenjör, patentkonsult, patent
     engineer, patentombud, systemingenjör, trafikforskare, säkerhetsingenjör civilingenjör, systems engineer,
     kärnkraftsingenjör, kvalitetsingenjör civilingenjör, civilingenjör | civilingenjörer, ingenjör, engineer
2161 !arkitekt, architect, inredningsarkitekt, husarkitekt, byggnadsarkitekt, interior architect, arkitekter, arkitekt
     msa
2162 !landskapsarkitekt, landscape architect, trädgårdsarkitekt
2163 !planarkitekt, stadsplanerare, översiktsplanerare, fysisk planerare, urban planner, planingenjör, stadsarkitekt,
     planeringsarkitekt, detaljplanehandläggare, city planner, town planner, planhandläggare, stadsutvecklare,
     detaljplaner, infrastrukturplanerare, samhällsplanerare arkitekt, samhällsbyggnadsplanerare, stadsplanearkitekt |
     samhällsplanerare
2164 !lantmätare, förrättningslantmätare, mark- och exploateringsingenjör, exploateringsingenjör, land surveyor,
     markförhandlare, fastighetsbildare, markförvärvare, mark- och exploateringshandläggare, mex-ingenjör,
     exploateringsstrateg, cadastral surveyor | surveyor
2171 !industridesigner, produktdesigner, industrial designer, product designer, formgivare, möbeldesigner, formgivare
     produkter, design engineer produkt | designer
2172 !grafisk formgivare, grafiker, art director, layoutare, graphic designer, original, grafisk designer, originalare,
     ad byrå, förpackningsdesigner, grafisk producent, reklamdesigner, layout, reklamtecknare, infographics, grafisk
     form, dtp-operatör | designer, ad, grafisk kommunikatör
2179 kostymdesigner, textildesigner, creative director, modedesigner, ljusdesigner utställning, klädesigner, fashion
     designer, mönsterdesigner, smyckesdesigner, utställningsformgivare, designassistent, clothing designer | designer,
     inredningsdesigner
2181 !arbetsmiljöingenjör, skyddsingenjör, ergonom, yrkeshygieniker, arbetsmiljöspecialist, arbetsmiljöinspektör,
     arbetsmiljökonsult, arbetsmiljösamordnare, health and safety engineer, hse engineer, ergonomist, hse coordinator,
     belastningsergonom, ehs specialist, ehs-ingenjör, occupational health and safety, arbetsmiljö | säkerhetsingenjör,
     hse-samordnare, arbetsmiljöhandläggare
2182 !miljö- och hälsoskyddsinspektör, miljöinspektör, livsmedelsinspektör, hälsoskyddsinspektör, djurskyddsinspektör,
     kma-samordnare, miljöskyddsinspektör, djurskyddshandläggare, food inspector, health inspector, environmental health
     inspector, miljöhandläggare inspektör, miljö- och hälsa inspektör, djurskyddskontrollant, environmental inspector,
     miljöinspektörer, alkohol- och tobaksinspektör, tobaksinspektör, kemikalieinspektör, kma-ansvarig, food safety
     inspector, inspektör | hse-samordnare, miljötillsyn
2183 miljösamordnare, miljöingenjör, ekolog, miljöstrateg företag, miljökonsult, avfallsingenjör, miljöspecialist,
     miljöhandläggare, hållbarhetskonsult, environmental engineer, miljökoordinator, naturvårdsingenjör,
     vindkraftsprojektör, miljövetare, miljöutredare, hållbarhetsspecialist, ecologist, sustainability specialist,
     environmental consultant, miljöcontroller, klimatspecialist, miljösamordnare industri, avfallsspecialist,
     miljöingenjörer, miljörevisor, vattenvårdare, avfallskonsult, environmental specialist, miljöansvarig,
     hållbarhetssamordnare, hållbarhetsansvarig, sustainability coordinator, environmental coordinator, miljöutvecklare,
     återvinningsingenjör, vindkraftsprojektledare, vattenstrateg, miljöteknik | miljöinspektör, naturvårdare ingenjör,
     miljökemist, hållbarhetsstrateg
3111 !produktionstekniker, process engineer, production engineer, kvalitetstekniker, produktionsplanerare,
     kvalitetsingenjör, industriingenjör, produktionsingenjör, beredare, planerare produktion, underhållsplanerare,
     projektledare industri, industritekniker, processtekniker, underhållsingenjör, quality technician, production
     planner, production technician, kvalitetssäkrare, kvalitetsansvarig, industrial technician, logistiktekniker,
     tidsstudietekniker, quality engineer, mättekniker industri, quality controller, produktionsberedare,
     beredningstekniker, underhållsberedare, maintenance planner, projektingenjör industri, maintenance engineer,
     produktionsplanering, detaljplanerare, kvalitetssamordnare industri, planerare industri, orderplanerare produktion,
     sqe, leverantörskvalitet, inköpsplanerare, processutvecklare, supplier quality engineer, produktionsutvecklare,
     lean-tekniker, projektledare underhåll, tillverkningsingenjör, manufacturing engineer, processingenjör, industriell
     kvalitet, tekniker produktion, stopplanerare | ingenjör, projektingenjör, teknisk projektledare, logistiker,
     logistikingenjör, quality inspector, planerare, tekniker, project engineer, industrial engineer, produktionsledare
3112 byggingenjör, kalkylingenjör bygg, byggtekniker, !kalkylator, kalkylator bygg, byggledare, byggprojektledare,
     projektledare bygg, entreprenadingenjör, vvs-projektör mark, anbudskalkylator, va-ingenjör, vägingenjör,
     trafikingenjör, byggnadsingenjör, byggkalkylator, projekteringsledare bygg, byggkonsult, vägtekniker, projektör va,
     besiktningsman bygg, bim-samordnare, byggkonstruktör, projektledare anläggning, fastighetsingenjör, kalkylator el,
     kalkylator vvs, järnvägsingenjör, projektör väg, projektör mark, kalkylingenjör, construction project manager,
     byggprojektör, estimator, bim coordinator, gatuingenjör, quantity surveyor, construction technician, markingenjör,
     anläggningsingenjör, byggnadskonstruktör, spårprojektör, projektör vvs, bim-projektör, byggsamordnare, byggteknisk
     projektledare, projektingenjör bygg, installationssamordnare, signalprojektör, vvs-kalkylator, anbudsingenjör,
     arbetsberedare bygg, byggledare mark, byggledare väg, site engineer, projektledare entreprenad, banprojektör,
     trafikplanerare väg, building engineer, bas-p, besiktningsman fastighet, energispecialist byggnad,
     fastighetsprojektledare, projektör, civil engineering technician, mätansvarig bygg, va-projektör, byggnadstekniker,
     byggplanerare, uppdragsledare bygg, drift- och underhållsingenjör, överlåtelsebesiktningsman, husbesiktning |
     projekteringsledare, driftingenjör fastighet, projektledare fastighet, fastighetstekniker, driftingenjör, site
     manager, uppdragsledare, installationsledare, project manager construction
3113 !elingenjör, !elkonstruktör, elkraftstekniker, automationstekniker, projektör el, elprojektör, elektronikingenjör,
     elektrotekniker, signaltekniker ingenjör, automationsingenjör, plc-programmerare, elkraftingenjör,
     elektroniktekniker, elkonsult, electrical designer, driftingenjör el, beredare el, elnätsplanerare, elberedare,
     projektledare el, styr- och reglertekniker, elkalkylator, electrical technician, automation engineer, plc-tekniker,
     signalprojektör, telekomingenjör, nätplanerare, elnätsberedare, elnätsingenjör, kraftverkstekniker,
     vattenkrafttekniker, elmätningstekniker, automation technician, signalingenjör, nätberedare, electrical design
     engineer, elsamordnare, styringenjör, plc programmer, projekteringsingenjör el, elkraftkonstruktör,
     underhållsingenjör el, driftingenjör elkraft, batteritekniker, laddinfrastruktur, electronics technician,
     automationsprogrammerare, elprojektledare, scada-ingenjör, radiotekniker, eltekniker, mätingenjör el,
     automationskonstruktör, nätingenjör, underhållsingenjör, styrsystemtekniker | elkraftsingenjör, electrical
     engineer, systemingenjör, serviceingenjör, telekomtekniker, testingenjör, instrumentingenjör
3114 !konstruktör, !maskinkonstruktör, maskiningenjör, cad-konstruktör, konstruktör maskin, mekanikkonstruktör,
     verktygskonstruktör, maskintekniker, produktionsingenjör, automationsingenjör, vvs-ingenjör, vvs-konstruktör,
     energiingenjör, driftingenjör, cad-ritare, design engineer, processtekniker, konstruktionsingenjör, cad-tekniker,
     solidworks-konstruktör, mechanical designer, ritare, energitekniker, ventilationsingenjör, fordonsingenjör,
     mekatronikingenjör, cad designer, vvs-projektör, ventilationskonstruktör, projektör ventilation, maskinritare,
     konstruktör cad, serviceingenjör, projektledare maskin, automationstekniker, mechanical technician,
     hydraulikkonstruktör, mekanisk konstruktör, hydraulikingenjör, detaljkonstruktör, mekatroniker,
     kalibreringsingenjör, service engineer, underhållsingenjör mekanik, rörkonstruktör, solid works, cad, testingenjör,
     driftingenjör fjärrvärme, ritningar i cad, projektör vvs, projekteringsingenjör vvs, cad operator, energikonsult,
     produktkonstruktör, konstruktionstekniker, provningstekniker, drifttekniker ingenjör, injusterare ingenjör,
     kvalitetstekniker verkstad, cnc-beredare, mättekniker, kalibreringstekniker, automation engineer, vvs-konsult,
     stålkonstruktör maskin | ingenjör maskin, mechanical engineer, produktionstekniker, kvalitetsingenjör,
     kvalitetstekniker, produktutvecklare, projektingenjör, produktionsplanerare, test engineer, process technician,
     underhållsingenjör, maintenance engineer, applikationsingenjör
3115 kemiingenjör, kemitekniker, !laboratorieingenjör kemi, livsmedelstekniker, processingenjör kemi,
     livsmedelsingenjör, kvalitetstekniker livsmedel, kvalitetsansvarig livsmedel, produktutvecklare livsmedel,
     ostmästare, chemical technician, valideringsingenjör, processtekniker kemi, kvalitetsingenjör livsmedel, ystare,
     processtekniker massa, processtekniker papper, food technologist, validation engineer, kvalitetssamordnare
     livsmedel, kvalitetsingenjör kemi, livsmedelsutvecklare, kemilaboratorieingenjör, process technician chemical,
     process chemist, papperstekniker, massatekniker, processtekniker massabruk, driftingenjör kemi, bryggmästare |
     laboratorieingenjör, kvalitetsingenjör, laborant, processtekniker, processingenjör, kvalitetsledare livsmedel
3116 gruvtekniker, metallurgitekniker, kvalitetsingenjör stål, processtekniker stål, kvalitetstekniker stål,
     bergtekniker, sprängtekniker, materialtekniker, processtekniker stålverk, processtekniker gjuteri,
     produktionsingenjör stål, mining technician, laboratorieingenjör metallurgi, kvalitetsingenjör metallurgi,
     sprängingenjör, gruvmätningstekniker, metallograf, gjuteritekniker, kvalitetsingenjör stålverk, kvalitetstekniker
     gjuteri | kvalitetsingenjör, processtekniker
3117 !gis-ingenjör, mättekniker, mätningstekniker, mätningsingenjör, kartingenjör, utsättare, gis-tekniker, mätare bygg,
     gis-samordnare, gis specialist, gis-handläggare, gis engineer, gis analyst, kart- och mätningsingenjör,
     lantmäteriingenjör, mätningsingenjör bygg, drönaroperatör kartläggning, survey technician, mätteknik, sjömätare,
     utsättning, kartograf, fotogrammetri, maskinstyrning, geodata, gis, drönarpilot kartläggning, geodataingenjör,
     maskinstyrningstekniker, karttekniker, gis-analytiker, kartritare | surveyor
3119 teknisk dokumentatör, provningstekniker, kontrolltekniker, oförstörande provning, oförstörande provare,
     ndt-tekniker, förpackningstekniker, fälttekniker geoteknik, textilingenjör, 3d-printing, kvalitetskontrollant,
     kvalitetskontrollör, provningsingenjör, geotekniker fält, fältgeotekniker, ndt technician, mätrumstekniker,
     kvalitetsmätare, syneman, ofp-tekniker, ofp-provare, quality inspector, träingenjör, textiltekniker, trätekniker,
     driftingenjör, fasadingenjör, forskningstekniker, kontrolloperatör, ingenjör, engineer, tekniker | materialprovare,
     teknisk skribent, technician, mättekniker, kvalitetstekniker, kvalitetsingenjör
3121 !arbetsledare bygg, construction supervisor, byggarbetsledare, arbetsledare anläggning, förman bygg, verkmästare
     bygg, arbetsledare mark, platsledare, lagbas, ledande montör, arbetsledare vvs, arbetsledare el, skiftledare gruva,
     borrförman, arbetsledare måleri, arbetsledare väg, site supervisor, arbetsledare snickeri, arbetsledare elkraft,
     bas bygg, arbetsledare asfalt, foreman, arbetsledare rivning, arbetsledare ventilation, arbetsledare tak,
     gruvarbetsledare, construction foreman, arbetsledare betong, platschef, bas-u, förman anläggning, vägmästare,
     markförman, arbetsledare gruva, bergarbetsledare, arbetsledare fiber, arbetsledare plåt | arbetsledare, platschef
     bygg, platschef anläggning, site manager, supervisor
3122 !produktionsledare, arbetsledare industri, skiftledare, förman industri, verkmästare, arbetsledare produktion,
     teamledare produktion, arbetsledare tillverkning, skiftlagsledare, gruppledare produktion, arbetsledare verkstad,
     skiftledare industri, production supervisor, team leader production, arbetsledare sågverk, skiftarbetsledare,
     driftledare, flödesledare, produktionschef skift, arbetsledare mekanisk verkstad, underhållsledare, arbetsledare
     underhåll, produktionsgruppchef, produktionscoach, shift leader, skiftledare produktion, arbetsledare livsmedel,
     teamledare industri, shift supervisor, förman fabrik, gruppchef produktion, production leader, skiftchef, skiftchef
     industri, produktionssamordnare, linjechef, production manager, shift manager, teamledare tillverkning,
     arbetsledare fabrik, förman, underhållschef | arbetsledare, verkstadschef, supervisor, teamledare, lagledare,
     driftchef
3151 fartygsingenjör, maskinbefäl, sjöingenjör, maskinchef, maskinist fartyg, marine engineer, teknisk chef fartyg,
     chief engineer ship, fartygsmaskinist, eto, fartygseltekniker, ship engineer | maskinist, sjöbefäl
3152 !sjökapten, styrman, fartygsbefäl, lots, skeppare, kapten båt, befälhavare fartyg, captain, ship officer,
     fartygsbefälhavare, vts-operatör, deck officer, fartygskapten, överstyrman, färjekapten, skärgårdsskeppare,
     båtförare, förare vägfärja, färjeförare, vägfärja, ship captain, färjeskeppare, sjöbefäl
3153 !pilot, flygplanspilot, helikopterpilot, drönarpilot, flyginstruktör, flygkapten, flyglärare, airline pilot, drone
     pilot, helicopter pilot, drönaroperatör, trafikflygare, styrman flyg, förste pilot, fjärrpilot, flygförare,
     ambulansflygpilot
3154 !flygledare, air traffic controller, flygledarassistent, afis-tjänsteman, tornflygledare, afis, flygtrafikledare
3155 !flygtekniker, avioniktekniker, aircraft technician, aviation technician, aircraft maintenance technician,
     certifying staff, flygplanstekniker, helikoptertekniker, tekniker flyg, aircraft engineer | flygmekaniker
`;
