/** Law, social work, churches, culture, media and sport (SSYK 26, 34). */
export const cultureWords = `
2611 !advokat, lawyer, biträdande jurist, försvarsadvokat, attorney, brottmålsadvokat, affärsadvokat,
     familjerättsadvokat, barrister
2612 !domare, rådman, notarie, tingsnotarie, judge, nämndeordförande, fiskal, lagman, hovrättsassessor, tingsfiskal
2613 !åklagare, prosecutor, kammaråklagare, public prosecutor, ekobrottsåklagare, vice chefsåklagare
2614 affärsjurist, !bolagsjurist, företagsjurist, skattejurist, legal counsel, fastighetsjurist, familjejurist,
     corporate lawyer, avtalsjurist, in-house lawyer, arbetsrättsjurist, bankjurist, compliance officer,
     försäkringsjurist, entreprenadjurist, begravningsjurist, familjerättsjurist, immaterialrättsjurist, legal advisor,
     juridisk rådgivare, privatjurist, in-house counsel, general counsel, patentjurist, compliance specialist, juridisk
     konsult | jurist, lawyer, juristkonsult
2615 !kommunjurist, förvaltningsjurist, myndighetsjurist, stadsjurist, regionjurist, förbundsjurist, verksjurist,
     upphandlingsjurist, chefsjurist, jurist myndighet, jurist kommun, jurist länsstyrelsen, skoljurist, socialjurist,
     jurist region, kanslijurist, dataskyddsjurist | jurist, handläggare jurist
2619 !jurist, beredningsjurist, kronofogde, it-jurist, miljöjurist, legal officer, jurister, föredragande, biträdande
     jurist, juridiskt ombud, juris kandidat, migrationsjurist, rättssakkunnig, gdpr-jurist, lawyer, juriststudent
2621 !museiintendent, antikvarie, byggnadsantikvarie, curator, utställningsintendent, kulturmiljöantikvarie,
     konstintendent, konstvetare, museum curator, bebyggelseantikvarie, konsthallschef, konsthallsintendent,
     kulturhistoriker, kommunantikvarie, intendent museum
2622 !bibliotekarie, arkivarie, librarian, skolbibliotekarie, barnbibliotekarie, archivist, kommunarkivarie,
     informationsförvaltare, bildarkivarie, e-arkivarie, dokumenthanterare, informationsspecialist, bibliotekskonsulent,
     informationsarkivarie, biblioteks- och informationsspecialist, bibliotekspedagog
2623 !arkeolog, historiker, sociolog, statsvetare, archaeologist, etnolog, kulturgeograf, kriminolog, antropolog,
     samhällsvetare, humanist, forskare samhällsvetenskap, filosof, teolog, beteendevetare, sociologist, historian,
     statsvetare analytiker, beteendevetare utredare
2641 !författare, manusförfattare, förlagsredaktör, dramatiker, writer, screenwriter, författning av texter,
     bokredaktör, teknisk redaktör, ghost writer, skribent böcker, author, editor publishing, dramaturg, korrekturläsare
     | skribent
2642 !journalist, !reporter, redaktör, nyhetsreporter, teknisk skribent, webbredaktör, lokalreporter, editor,
     teknikinformatör, sportreporter, fotoreporter, tidningsredaktör, videojournalist, frilansjournalist, redigerare
     tidning, researcher tv, sportjournalist, nyhetsredaktör, technical writer, skribent, web editor, technical
     communicator, teknisk informatör, kulturredaktör, radioreporter, bildredaktör, bloggare, korrespondent,
     nattredigerare, news reporter, krönikör, radiojournalist, technical editor | redaktion, tidningen, tidning
2643 !översättare, !tolk, translator, interpreter, teckenspråkstolk, språkkonsult, kontakttolk, sign language
     interpreter, undertextare, språktolk, arabisktolk, telefontolk, textare, lingvist, språkvårdare, språkgranskare,
     skrivtolk, dövblindtolk, lokaliserare, linguist, distanstolk, subtitler, språkteknolog
2651 !konstnär, illustratör, skulptör, konservator, illustrator, artist, tecknare, serietecknare, konsthantverkare bild,
     möbelkonservator, papperskonservator, målerikonservator, möbelrenoverare, tavelkonservator, konstsmed, muralmålare,
     art conservator, textilkonstnär, taxidermist
2652 !musiker, kantor, organist, kyrkomusiker, sångare, dirigent, pianist, musician, körledare, trubadur, violinist,
     singer, kompositör, låtskrivare, körpedagog, gitarrist, kördirigent, trummis, composer, orkestermusiker, conductor
     orchestra, ackompanjatör, militärmusiker, choir leader, artist sång, basist, slagverkare, cellist, trumpetare
2653 !dansare, !koreograf, dancer, balettdansör, balettdansös, choreographer, balettmästare
2654 regissör, producent, filmproducent, tv-producent, teaterproducent, projektledare kultur, director film, producer,
     producentassistent, dokumentärfilmare, filmare, tv-regissör, teaterregissör, kulturproducent, radioproducent,
     filmregissör, konsertproducent, scenproducent, produktionskoordinator kultur, film director, film producer,
     kulturprojektledare, stage director, projektledare teater, produktionsledare film, produktionsledare teater |
     konstnärlig ledare
2655 !skådespelare, clown, actor, actress, komiker skådespel, barnteaterskådespelare, statist, dockspelare, skådis
2661 !socialsekreterare, socionom, soctant, social worker, handläggare ekonomiskt bistånd, handläggare försörjningsstöd,
     familjehemssekreterare, familjerättssekreterare, barnhandläggare, utredare socialtjänst, socialhandläggare,
     barnutredare, familjerådgivare, socialsekreterare barn, familjehemskonsulent, socionomkonsult, socialsekreterare
     vuxna, biståndshandläggare försörjningsstöd, socialsekreterare ekonomiskt bistånd, handläggare socialtjänst,
     socionomer, fältsekreterare, fältassistent, mottagningssekreterare socialtjänst, barn- och ungdomssekreterare,
     familjebehandlare, familjehemshandläggare, familjeterapeut, socialtjänst, socialutredare,
     försörjningsstödshandläggare, socialassistent, vuxenhandläggare, familjerätt, familjepedagog, child welfare
     officer, placeringssamordnare, fältare, mottagningssekreterare, handläggare socialkontoret, handläggare barn och
     unga, ungdomshandläggare, öppenvårdsbehandlare | behandlare, familjerättshandläggare, gruppledare socialtjänst,
     socialrådgivare | socialtjänsten, soc, försörjningsstöd
2662 !kurator, skolkurator, hälso- och sjukvårdskurator, counselor, counsellor, vårdkurator, sjukhuskurator, kurator
     elevhälsa, bup-kurator, school counselor, school counsellor, kurator vårdcentral, psykosocial resurs, medical
     social worker, samtalskurator, ungdomsmottagningskurator, kurator skola, school social worker, hospital social
     worker
2663 !biståndshandläggare, !biståndsbedömare, lss-handläggare, handläggare lss, handläggare äldreomsorg, care manager,
     biståndshandläggare äldreomsorg, handläggare funktionsnedsättning, handläggare funktionshinder, handläggare
     socialpsykiatri, biståndshandläggare lss, sol-handläggare, hemtjänsthandläggare, äldrehandläggare, biståndshandl,
     handläggare hemtjänst, bistånd, avgiftshandläggare, biståndsutredare, needs assessor
2669 frivårdsinspektör, integrationshandläggare, integrationssamordnare, socialrådgivare, socialkonsulent, fältarbetare
     socialt, flyktinghandläggare, probation officer, frivården, etableringshandläggare, integrationskoordinator,
     socialt arbete, flyktingsamordnare, brottsofferjour, anhörigkonsulent, samordnare våld i nära relationer,
     preventionssamordnare, drogförebyggare, ssp-samordnare, anhörigstödjare, integrationssekreterare, refugee
     coordinator, alkohol- och drogsamordnare, anhörigsamordnare, brottsförebyggare | social worker, familjebehandlare,
     kontaktperson, boendesamordnare
2671 !präst, komminister, imam, priest, församlingspräst, sjukhuspräst, rabbin, vicar, pastorsadjunkt, kaplan
2672 !diakon, deacon, diakonassistent, församlingsdiakon, diakoniassistent
3412 !pastor, frikyrkopastor, ungdomspastor, församlingsföreståndare, pastor frikyrka, evangelist, missionär,
     frälsningsofficer
3421 fotbollsspelare, hockeyspelare, idrottare, elitidrottare, professional athlete, jockey, proffsspelare,
     ishockeyspelare, basketspelare, football player, travkusk, cyklist proffs, hockey player, e-sportare, athlete,
     handbollsspelare, innebandyspelare
3431 !fotograf, bröllopsfotograf, filmfotograf, photographer, pressfotograf, tv-fotograf, kameraman, skolfotograf,
     retuschör, fotoassistent, reklamfotograf, cameraman, videofotograf, bildbehandlare, bildretuschör, drönarfotograf,
     produktfotograf, videographer, b-fotograf
3432 !inredare, !dekoratör, scenograf, visual merchandiser, interior designer, butiksdekoratör, inredningsdesigner,
     butikskommunikatör, decorator, homestylist, inredningskonsult, skyltdekoratör, dekormålare, utställningsproducent,
     köksinredare, set designer, window dresser, homestaging, skyltfönster, visual merchandising | köksritare
3433 inspicient, rekvisitör, scripta, produktionsassistent film, regiassistent, inspelningsledare, stage manager,
     attributör, sufflör, sufflös, produktionsassistent tv, location scout, production assistant, produktionsassistent,
     runner film, assistant director, turnéproducent, stage managers, scenansvarig
3439 programledare, dj, trollkarl, konferencier, artist, radiopratare, discjockey, tv host, underhållare, komiker,
     stuntman, trollkonstnär, podcastare, influencer, disc jockey, radiovärd, ståuppkomiker, cirkusartist, influerare,
     youtuber, tv-programledare, show host, presenter, magician
3521 ljudtekniker tv, bildproducent, videoredigerare, klippare, sändningstekniker, bildtekniker, filmklippare,
     biografmaskinist, streamingtekniker, video editor, redigerare video, videotekniker, vfx, broadcast technician,
     bildmixer, editor video, videoproducent, filmredigerare, film editor, studiotekniker, tv-tekniker, kameraassistent,
     colorist, videoklippare, klippa film, rörlig bild
3522 !ljudtekniker, ljustekniker, scentekniker, teatertekniker, scenarbetare, sound engineer, lighting technician, stage
     technician, av-tekniker, ljusdesigner, scenmästare, eventtekniker, tekniker konserthus, ljud- och ljustekniker,
     riggare scen, teknik event, konserttekniker, audio engineer, ljussättare, sound technician, studiotekniker ljud,
     rigger scen, scentekniker ljud, ljudkille, av technician, turnétekniker, kyrktekniker, museitekniker, ljudmixare,
     konferenstekniker, mixare, event technician
`;
