/** Building, installation, painting, sanitation, mines and quarries (SSYK 71, 74, 811, 93). */
export const constructionWords = `
7111 !snickare, byggare, hantverkare, byggsnickare, carpenter, timmerman, träarbetare, snickeri, takstolsbyggare,
     !byggnadsarbetare, byggjobbare, renoverare, husbyggare, formsnickare, byggnadssnickare, joiner, bygghantverkare,
     rot-snickare, köksrenovering, byggnadsarb, byggservice, altanbygge, formbyggare, innerväggar, gipsare, builder,
     snickarlärling, lärling snickare, lärling bygg, byggkille, träsnickare, stomsnickare, inredningssnickare bygg,
     gips, snickra, bygga hus, carpenters, fönstermontör, fönstermontörer, dörrmontör, byggnadsträarbetare, stommontör,
     bygglärling, trähusbyggare, serviceman bygg, formbyggare trä, construction carpenter, finnsnickare, allsnickare,
     handyman, ommontering av fönster, bygga altan, innerväggsmontör, allbyggare, snickeriarbetare, renovera, framing
     carpenter, timrare, byggnadsvårdare, renovering, takstolar, hantverkare rot, villabyggare, snickare service,
     prefabsnickare, byggfirma | snickerimontör, bygga, byggkunnig, byggjobb, construction worker, gruvbyggare | bygg,
     altan, villor, fönster
7112 !murare, bricklayer, mason, !plattsättare, kakelsättare, stenmontör, ugnsmurare, stuckatör, putsare, tiler,
     kaklare, golv- och väggplattor, eldfast murare, tegelmurare, murarlärling, klinker, våtrum, murning, mura,
     badrumsrenoverare, plasterer, eldfast, puts- och mur, kakelugnsmakare, plattsättarlärling, spackla putsa, sten- och
     kakelsättare, skorstensmurare, plattläggare, tile setter, badrumsbyggare, fasadmurare, putsmurare, kakla,
     stonemason, murarhantlangare, lärling murare, skorstensrenoverare, sätta kakel, spismontör murare, sätta plattor,
     våtrumsmontör, kakel | | badrum, tegel
7113 !betongarbetare, betonggjutare, armerare, betonghåltagare, formsättare, concrete worker, gjuta platta, håltagare,
     betongsågare, betongborrare, formsättare betong, armering, betong, betongslipare, betongfinisher, betongjobbare,
     steel fixer, betongsnickare, sprutbetongarbetare, grundläggare, betongreparatör, najare, gjuta betong, platta på
     mark, reinforcement worker, betongläggare, concrete finisher, håltagning, vattenbilare, glättare, sprutbetong,
     injekteringsarbetare, bilning | | gjutning
7114 markarbetare, asfaltläggare, asfaltsarbetare, rörläggare, stenläggare, stensättare, vägarbetare,
     !anläggningsarbetare, banarbetare, bantekniker, järnvägsarbetare, va-arbetare, ledningsarbetare, kabelläggare,
     beläggningsarbetare, road worker, va-montör, ground worker, groundworker, fiberschaktare, markanläggare,
     asfaltarbetare, spårtekniker, signalvakt, schaktare, pipe layer, vägunderhåll, asfalt, asfaltör, spårarbetare,
     vattenledningsarbetare, rörnätsarbetare, rörnätstekniker, rörnätsmontör, ledningsnätstekniker, va-tekniker,
     vägvakt, tms-vakt, tsm, anläggare, banmontör, väg- och anläggningsarbetare, vägmarkeringsarbetare, vägmarkerare,
     kantsten, markjobbare, gatuarbetare, asfaltgubbe, paver, railway worker, räcken, räckesmontör, vägräckesmontör,
     vägräcke, vatten och avlopp, rail worker, railway technician, trackworker, road construction worker, vatten- och
     avloppsarbetare, kabelnedläggare, anläggningsjobb, rörläggarlärling, rörlagg, driftarbetare väg, tätskiktsarbetare
     bro, tsm vakt, markarbete, markarbetare lärling, asphalt worker, lägga rör, spontarbetare, fiberläggare,
     fibergrävare, stenläggning, marksten, vägskyltsmontör, distributionsarbetare vatten, va-ledningar, utläggare
     asfalt, snöröjare väg, rälsarbetare, järnvägstekniker, spårsvetsare järnväg, anläggningsmontör, rörarbetare mark |
     grundarbetare, grovarbetare anläggning, bas mark, va-personal, kabeldragare, grovarbetare | väg, vägar, järnväg,
     va, räls
7115 !dykare, yrkesdykare, anläggningsdykare, commercial diver, industridykare, diver, arbetsdykare, dykarlärling,
     undervattenssvetsare
7116 !ställningsbyggare, ställningsmontör, scaffolder, byggställning, ställningsbyggare lärling, ställning,
     byggställningar, ställningar, rullställningsmontör, scaffolding, väderskyddsmontör, ställningsarbetare
7119 fasadputsare, fogare, rivningsarbetare, rivare, betongelementmontör, fasadmontör, håltagare rivning, stommontör
     betong, industrigolv, husmontör, brandtätare, fogman, demolition worker, rivning, mjukfogare, stängselmontör,
     rivningsjobb, demolerare, elementmontör, demonterare bygg, sprängmattor, stängsel, prefabmontör, rivningsmaskinist,
     fasadarbetare, brandtätning, fogning, brandskyddsmontör, fasadrenoverare, montör betongelement, modulmontör,
     stommontör, riva, staketmontör, poolbyggare, facade worker, byggställning riva, garageportsmontör, mjukfogning,
     stängselmontörer, fencing installer, precast, asbestrivare | allmontör bygg, plattformsarbetare, markisuppsättare,
     fasad
7121 !takläggare, plåttak, roofer, !takmontör, tätskiktsmontör, papptak, tegeltak, undertaksmontör, takarbetare, tak,
     takläggning, bygga tak, takentreprenör, taktäckare, taktätare, undertak, ceiling installer, takpapp,
     takpappsläggare, lägga tak, taklagare, takbyggare, tätskikt tak, roofing, taklag, takmontörslärling, takpannor,
     takläggarlärling, takomläggning, takrenovering | takplåtslagare
7122 !golvläggare, mattläggare, parkettläggare, floor layer, golvslipare, golvläggarlärling, parkett, golv, matta, lägga
     golv, plastmatta, golvmontör, floor installer, golvmattläggare, våtrumsmatta, avjämnare, golvavjämnare,
     flytspackel, flooring installer, flooring, golvspacklare, parquet
7123 !isoleringsmontör, isolerare, vvs-isolerare, lösullssprutare, insulation worker, teknisk isolering,
     ventilationsisolerare, rörisolerare, industriisolerare, isolering, isoleringsplåtslagare, lösull, insulation
     installer, isolermontör, insulator, isoleringstekniker, lösullsinstallatör, vindsisolerare
7124 !glasmästare, glazier, glasmontör, fönsterglas, bilglasmontör, bilglastekniker, rammakare, inramare, glas,
     aluminiumpartier, glaspartier, glas- och metallmontör, vindrutelagare, glastekniker, vindruta, vindrutor, byta
     bilrutor, glasarbetare bygg, glazing, fasadglasmontör, bilglas, auto glass technician
7125 !rörmokare, !vvs-montör, rörmontör, rörläggare vvs, rörare, vvs, vvs-are, plumber, vvs-tekniker, sprinklermontör,
     !ventilationsmontör, ventilationstekniker, industrirörmontör, vvs-installatör, rörmokarlärling, pipe fitter,
     pipefitter, lärling vvs, ovk-besiktare, värmemontör, servicemontör vvs, badrumsrör, stambyte, vvsare, rörkille,
     injusteringstekniker, rörsnickare, servicerörmokare, relining, reliningtekniker, oljebrännartekniker,
     stammbytesmontör, rörinfodrare, plumbers, pannmontör, ventilation, hvac technician, servicetekniker vvs, sprinkler,
     serviceman vvs, vvs-lärling, vvs-service, ventilationsservicetekniker, servicetekniker ventilation, rörmontör
     industri, energimontör vvs, heating engineer, industrial pipe fitter, poolmontör, vvs-arbetare, sprinkler fitter,
     ovk-tekniker, injusterare, injustering ventilation, isometri rör, fjärrvärmemontör, rör, rörinstallatör, rörfirma,
     rörläggarare, vvs-servicetekniker, rörinstallation, ventilation technician, sprinklertekniker, va- och vvs-montör,
     avloppsmontör | rörläggare, rörsvetsare, hvac, fitter | rör, värme, avlopp, element
7126 !kyltekniker, kylmontör, !värmepumpstekniker, värmepumpsinstallatör, refrigeration technician, kylservicetekniker,
     värmepumpsmontör, fjärrvärmetekniker, ac-montör, luftkonditionering, kylinstallatör, distributionstekniker
     fjärrvärme, kylmaskinist, servicetekniker värmepump, servicetekniker kyla, butikskyltekniker, heat pump technician,
     värmepumpar, kylmontörer, värmepump, kylanläggning, kyla, servicetekniker kyl och värme, ac technician,
     kylmekaniker, kyl- och värmetekniker, heat pump installer, kylskåpsreparatör, komfortkyla, hvac technician,
     distributionstekniker, air conditioning technician, luftvärmepump, bergvärmeinstallatör, ackyltekniker | serviceman
     kyla, hvac | frys
7131 !målare, måleri, byggnadsmålare, painter, målarlärling, tapetserare målare, fasadmålare, husmålare, målare
     bostäder, måla, spacklare, lärling målare, sprutmålare bygg, tapetsera, spackling, house painter, inomhusmålare,
     målningsarbetare, decorator painter, allmålare, målning, spackla, decorating painter, målarfirma, fönstermålare,
     målerilärling, fasadmålning, målarare, måla om, måla hus, målarjobb | tapetserare | färg
7132 !lackerare, billackerare, industrilackerare, industrimålare, sprutlackerare, pulverlackerare, våtlackerare,
     rostskyddsmålare, folierare, blästrare, car painter, !fordonslackerare, bilfoliering, rostskydd, lackering,
     lackoperatör, billack, lack, möbellackerare, lastbilslackerare, ytbehandlare målning, billackerarlärling, spray
     painter, möbelmålare, vehicle painter, rostskyddsbehandlare, powder coater, förberedare lack, industrimålning,
     takmålare plåt, lackförberedare, blästrare målare, bilfolierare, lackeringsoperatör, industrial painter,
     lackarbetare, underredsbehandlare, bilplastare, dinitrol, takmålare, lackreparatör | sandblästrare, sprutmålare
7133 !sotare, !skorstensfejare, chimney sweep, skorstensfejarmästare, sotarlärling, skorstensfejartekniker, sotning,
     sotarmästare, imkanalrengörare, brandskyddskontrollant sotare
7134 !sanerare, !saneringsarbetare, saneringstekniker, skadedjursbekämpare, asbestsanerare, spolbilstekniker,
     klottersanerare, högtrycksspolare, skadedjurstekniker, avfuktningstekniker, ventilationsrengörare, pest control
     technician, spoltekniker, fuktsanering, skadesanering, sanering, brandsanerare, asbest, klottersanering,
     avloppsspolare, skadeservicetekniker, sanitation worker, pest control, restvärdesräddare, kanalrengöring,
     anticimex, skadedjur, taktvättare, stamspolare, asbestos remover, rörinspektör, avloppstekniker, ohyra,
     fuktsanerare, decontamination worker, takrengörare, asbestos removal, fasadtvättare, ventilationsrensare,
     oljesanering, graffitisanerare, miljösanerare, högtryckstvätt, fuktskadetekniker, mögelsanerare, spol- och
     sugtekniker, avlopp, blästrare bygg, filmare avlopp | industrisanerare, miljösanerare industri
7411 !elektriker, !elmontör, elinstallatör, installationselektriker, electrician, elektriker bostäder,
     serviceelektriker, larminstallatör, fastighetselektriker, byggelektriker, elektrikerlärling, lärling el, eltekniker
     installation, elserviceman, el, auktoriserad elinstallatör, laddstolpsinstallatör, laddboxinstallatör,
     solcellselektriker, belysningstekniker gator, elare, elektriker service, elektriker entreprenad, elektriker
     laddboxar, dra el, elmontörer, husbyggnadselektriker, solcellsinstallatör, electricians, elektriker service och
     installation, elkraftsmontör, elektriker nyproduktion, elektriker jour, lärling elektriker, ledande montör el,
     solar installer, elinstallation, lärling elmontör, elkille, elservice, elservicetekniker, el-montör, elmontör
     service, larmelektriker, elektriker bygg, elentreprenör, elektrikerare, dra kablar, kabeldragare, serviceelektriker
     fastighet, elektriker villor, koppla el, elfirma | larmmontör, elkonsult montör, ev charger installer,
     solcellstekniker
7412 !industrielektriker, underhållselektriker, industrial electrician, elreparatör, automationselektriker, hissmontör,
     hisstekniker, eltekniker industri, driftelektriker, elunderhåll, servicetekniker hiss, elevator technician,
     fartygselektriker, elmekaniker, skiftelektriker, el- och automationstekniker, elautomationstekniker, elektriker
     industri, elektriker på bruket, maintenance electrician, el/automation, eltekniker underhåll, hissreparatör,
     apparatskåpsmontör, el- och automationselektriker, rulltrappstekniker, portmontör, industriel,
     elunderhållstekniker, elektriker fabrik, elektriker skift, elmotorlindare, lindare, elektriker sågverk, elektriker
     stålverk, eltekniker, hiss, lift technician, signalelektriker, elektriker verkstad, el- och instrumenttekniker,
     maskinelektriker, plc-elektriker, elektriker gruva, elektriker underhåll, fartygsel, kranelektriker, elektriker
     pappersbruk, elektrisk underhållstekniker, automationsunderhåll, industrirobotelektriker, automation electrician,
     lift engineer, elmontör industri, porttekniker | automationstekniker, instrumenttekniker, el- och mekaniker,
     eltekniker service, elektromekaniker
7413 linjemontör, elnätsmontör, lineman, !distributionselektriker, elnätstekniker, kraftledningsmontör,
     kontaktledningsmontör, stationsmontör, elkraftsmontör, ledningsmontör, nätmontör, högspänningsmontör, power line
     technician, kraftledning, kabelmontör, linjearbetare, elkraftstekniker, distributionsmontör, luftledning, elnät,
     linjebyggare, kontaktledningstekniker, transformatormontör, stolpmontör, ställverksmontör, linesman,
     elnätselektriker, driftelektriker nät, cable jointer, reläskyddstekniker, stationselektriker, högspänningstekniker,
     lineworker, högspänningselektriker, powerline technician, gatubelysning, belysningsmontör, power lineman,
     elkraftmontör, kraftnätsmontör, kabelförläggare el, kabelskarvare, elmätarmontör | mätarmontör, stationstekniker,
     kraftelektriker | kraftledningar
7420 !fibertekniker, fibermontör, fiberinstallatör, larmtekniker, !larmmontör, teletekniker, servicetekniker elektronik,
     mobilreparatör, elektroniktekniker, tv-reparatör, !instrumenttekniker, !signaltekniker, datareparatör,
     nätverksmontör, installationstekniker larm, säkerhetstekniker, telekomtekniker, fiber technician, alarm technician,
     telecom technician, datanätsmontör, datanät, låstekniker larm, fibersvetsare, installatör larm, telemontör,
     vitvarureparatör, vitvarutekniker, servicetekniker vitvaror, antenntekniker, antennmontör, mobiltekniker,
     elektronikreparatör, mätartekniker el, passersystem, säkerhetsinstallatör, brandlarmstekniker, brandlarm,
     instrumentmakare, electronics repair technician, vitvaruservicetekniker, telekommontör, basstation, mast,
     mastmontör, svagströmstekniker, radiotekniker service, servicetekniker larm, signaltekniker järnväg,
     kassasystemtekniker, fiberblåsare, kopiatortekniker, skrivartekniker, teleinstallatör, kabel-tv-tekniker,
     nätverksinstallatör, mobillagare, alarm installer, telereparatör, kamerainstallatör, instrument technician, phone
     repair, elektronikservice, fiber, hemlarm, service technician electronics, fälttekniker fiber, automatreparatör,
     automattekniker, spelautomattekniker, bredband, larminstallatör, kassatekniker, brandlarmstekniker,
     kaffemaskinstekniker, optotekniker, fälttekniker telekom, datainstallatör, mobilmastmontör, elektronikfelsökare,
     låslarmtekniker | fälttekniker, servicetekniker, installationstekniker, field service technician | larm, telefoni
8111 gruvarbetare, bergarbetare, miner, borrare gruva, stenbrottsarbetare, tunnelarbetare, borrare tunnel, laddare
     gruva, bergborrare, borriggsoperatör gruva, bergförstärkare, tunneldrivare, mine worker, gruvjobbare,
     ovanjordsarbetare, gruvlastare, underjordsarbetare, tunnelbyggare, bergsäkrare, rock driller, skrotare berg,
     lastmaskinförare gruva, bergförstärkning, bergskrotare, truckförare gruva, underground miner, jumboborrare,
     produktionsborrare gruva, mining worker, gruvoperatör, stenbrytare | bergsprängare | gruva, gruvan, tunnel
8112 krossoperatör, anrikningsoperatör, krossmaskinist, stenkross, anrikningsverk, krossförare, crusher operator,
     täktarbetare, malmanrikning, pelletsverk, bergkross, processoperatör gruva, krossverksarbetare, pelletsoperatör,
     sorteringsverk, processoperatör anrikningsverk, siktverk, operatör stenkross, kross, krosslag, processoperatör
     malm, grustäkt, grustag, täktpersonal, krossarbetare
8113 !brunnsborrare, borrtekniker, energiborrare, well driller, bergvärmeborrare, kärnborrare, bergvärme,
     borriggsoperatör, borrvagnsförare, borrare, driller, borrning brunn, borra brunnar, diamantborrare, core driller,
     bergvärmeborrning, drilling operator, prospekteringsborrare, borrarbetare | borroperatör
8115 !bergsprängare, sprängare, sprängarbas, rock blaster, blaster, sprängning, laddare, bergspräng, sprängarbetare,
     blasting worker, bergschaktare, dynamitare, spränga
8116 !stenhuggare, stenarbetare, stone mason, gravstenshuggare, stenmästare, gravyr gravstenar, stensågare,
     stenindustri, stonecutter, stengravör, gravstensgravör, marmor, granit, natursten, bänkskivor sten
9310 construction worker, grovis, !grovarbetare, hantlangare, byggstädare grov, construction laborer, laborer, labourer,
     grovjobbare, byggarbetare, bygghantlangare, grovarb, handlangare, byggnadshjälp, allroundare bygg, helper
     construction, hantlangare målare, byggmedhjälpare, byggjobbare outbildad, grovjobb, byggassistent, construction
     helper, byggservicearbetare, bärhjälp bygg, rivningshjälp, bodhantverkare, byggbiträde, materialtransportör bygg,
     general laborer, medhjälpare bygg, alltiallo bygg | byggjobbare, rivningsarbetare, serviceman bygg, byggstädare
`;
