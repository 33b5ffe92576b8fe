/** School, higher education, training and treatment (SSYK 23, 34, 41). */
export const schoolWords = `
2311 !professor, gästprofessor, adjungerad professor, full professor
2312 !lektor, universitetslektor, högskolelektor, senior lecturer, biträdande lektor, docent, associate professor,
     assistant professor, forskare universitet, universitetslärare, högskolelärare | lecturer, forskare | universitet,
     högskola
2313 !forskarassistent, postdoc, postdoktor, forskare, researcher, forskningsledare, research fellow, post doc,
     biträdande forskare, forskningshandledare, research scientist, forskningsassistent | forskningsingenjör, research
     assistant, research engineer
2314 !doktorand, phd student, forskarstuderande, industridoktorand, phd candidate, doctoral student, licentiand
2319 !universitetsadjunkt, högskoleadjunkt, adjunkt, universitetslärare, university teacher, amanuens, timlärare
     universitet, lärare universitet, högskolelärare, lärare högskola, adjunkt omvårdnad, klinisk adjunkt, lecturer,
     kursassistent universitet, lärarassistent universitet
2320 !yrkeslärare, lärare yrkesprogram, yrkeslärare fordon, yrkeslärare el, yrkeslärare bygg, vocational teacher, lärare
     byggprogrammet, lärare i svets, lärare fordonsprogrammet, lärare elprogrammet, vårdlärare, lärare vård och omsorg,
     karaktärsämneslärare, lärare industriprogrammet, lärare restaurangprogrammet, naturbrukslärare, yrkeslärare vård,
     hantverkslärare, frisörlärare, svetslärare, fordonslärare, bygglärare, ellärare, cnc-lärare, lärare hotell och
     turism, lärare naturbruk, yrkesutbildare gymnasium, lärare i yrkesämnen, trade teacher, lärare barn- och
     fritidsprogrammet, yrkeslärare restaurang, instruktör lärcentrum, lärare kockutbildning, kocklärare | trafiklärare
     yrkestrafik
2330 !gymnasielärare, high school teacher, upper secondary school teacher, lärare gymnasiet, lärare gymnasieskola,
     ämneslärare gymnasiet, matematiklärare gymnasiet, mattelärare gymnasiet, svensklärare gymnasiet, engelsklärare
     gymnasiet, samhällslärare gymnasiet, lärare komvux, komvuxlärare, folkhögskolelärare, secondary school teacher,
     vuxenutbildare, lärare vuxenutbildning, gymnasieadjunkt, historielärare, programmeringslärare, ekonomilärare,
     filosofilärare, psykologilärare, lärare vux, idrottslärare gymnasiet, fysiklärare, kemilärare gymnasiet |
     ämneslärare, mattelärare, kemilärare, biologilärare, språklärare, svensklärare, engelsklärare, so-lärare, lärare i
     matematik, samhällskunskapslärare, idrottslärare | gymnasiet, gymnasieskola, gymnasium, komvux
2341 !lärare, !grundskollärare, !mellanstadielärare, !lågstadielärare, !högstadielärare, teacher, primary school
     teacher, klasslärare, lärare åk 4-6, lärare åk 7-9, lärare åk 1-3, lärare f-3, lärare årskurs, f-3-lärare,
     4-6-lärare, 1-7-lärare, elementary school teacher, ämneslärare högstadiet, mattelärare, matematiklärare, no-lärare,
     so-lärare, ma/no-lärare, idrottslärare, !slöjdlärare, träslöjdslärare, textilslöjdslärare, bildlärare, musiklärare
     grundskola, hemkunskapslärare, svensklärare, engelsklärare, språklärare, tysklärare, fransklärare, spansklärare,
     kemilärare, biologilärare, tekniklärare, modersmålslärare, lärarvikarie, vikarierande lärare, lärare högstadiet,
     lärare mellanstadiet, lärare lågstadiet, gymnastiklärare, musiklärare högstadiet, mentor skola, skollärare,
     matte/no-lärare, lärarvikarier, substitute teacher, math teacher, maths teacher, english teacher, science teacher,
     resurslärare, hkk-lärare, hem- och konsumentkunskap, bildlärare högstadiet, musiklärare i grundskolan, idrott och
     hälsa lärare, magister, fröken lågstadiet, middle school teacher, ämneslärare, lärare svenska som andraspråk,
     sva-lärare, ma-no-lärare, pe teacher | musiklärare, förskoleklasslärare, sfi, behörig lärare | grundskola,
     grundskolan, lågstadiet, mellanstadiet, högstadiet, årskurs, åk, skolan, elever
2342 !fritidspedagog, fritidslärare, fritidspersonal, fritids, lärare fritidshem, lärare i fritidshem, fritidshem, after
     school teacher, fritidsfröken, fritidshemspersonal, fritidshemslärare, grundlärare fritidshem, leisure time
     teacher, fritidspedagoger skola, after-school care | fritidsledare skola, fritidsassistent | fritidshemmet
2343 !förskollärare, !förskolelärare, förskolefröken, preschool teacher, kindergarten teacher, förskoleklasslärare,
     lärare förskoleklass, förskolepedagog, leg förskollärare, nursery teacher, pre-school teacher, montessorilärare
     förskola, pedagog förskola, lärare förskola, nursery school teacher, 0-5-lärare, early years teacher, !dagisfröken,
     pedagog till förskola | dagispersonal, förskolepersonal, lekterapeut | förskola, förskolan
2351 !speciallärare, !specialpedagog, special needs teacher, special education teacher, specpedagog, spec.ped, special
     educator, specialpedagog förskola, lärare särskola, särskollärare, lärare anpassad grundskola, sen teacher,
     specialpedagoger, lärare träningsskola, synpedagog, hörselpedagog, anpassad skola lärare, anpassad gymnasieskola
     lärare, stödlärare
2352 !studie- och yrkesvägledare, !syv, studievägledare, yrkesvägledare, career counsellor, career counselor, guidance
     counselor, syokonsulent, syo, studievägledare komvux, karriärvägledare, school counsellor career
2359 !sfi-lärare, sfi, !kulturskolelärare, musiklärare, musiklärare kulturskolan, pianolärare, gitarrlärare, danslärare,
     danspedagog, dramapedagog, konstpedagog, museipedagog, svenska för invandrare, sfi lärare komvux, lärare svenska
     som andraspråk, sva-lärare, music teacher, dance teacher, sångpedagog, sånglärare, bildpedagog, fiollärare,
     slagverkslärare, swedish teacher for immigrants, teckenspråkslärare, trumlärare, musikpedagog, språklärare vuxna,
     art teacher, drama teacher, ateljerista, piano teacher, guitar teacher, musikskolelärare, sfi-pedagog, dramalärare,
     swedish teacher | lärare kulturskola, modersmålslärare, instrumentallärare | kulturskolan, sfi
3411 !behandlingsassistent, !socialpedagog, behandlingspedagog, behandlare, !hvb-personal, ungdomsbehandlare,
     drogterapeut, alkoholterapeut, stödpedagog, behandlingsassistent hvb, treatment assistant, hvb-hem, boendepedagog,
     behandlingspersonal, sis-hem personal, !familjepedagog, missbruksbehandlare, alkohol- och drogterapeut,
     anhörigkonsulent, kvinnojour, fältsekreterare, fältare, ungdomshem, integrationspedagog, beroendebehandlare,
     residential care worker, youth care worker, behandlingshem, nattpersonal hvb, stödboendepersonal,
     familjebehandlare, ungdomsassistent, boendestödjare hvb, natt hvb, behandlingsass, ensamkommande boende, skyddat
     boende, aktivitetshandledare, arbetsterapibehandlare | boendestödjare, social worker, familjebehandlare,
     arbetshandledare | hvb, behandling, missbruk
3422 !tränare, !idrottstränare, fotbollstränare, hockeytränare, simlärare, simskolelärare, pt, personlig tränare,
     gyminstruktör, !gruppträningsinstruktör, ridlärare, ridinstruktör, skidlärare, tennistränare, personal trainer,
     fitness instructor, coach fotboll, yogalärare, yogainstruktör, siminstruktör, golftränare, golfpro, ledare
     gymnastik, ridskolelärare, swimming teacher, swim instructor, ski instructor, riding instructor, gym instructor,
     football coach, sports coach, spinninginstruktör, padeltränare, domare fotboll, dansinstruktör, träningsinstruktör,
     gympaledare, vattengympaledare, klättringsinstruktör, skidinstruktör, idrottskonsulent, climbing instructor,
     simtränare, yoga teacher, friidrottstränare, idrottslärare förening, idrottsinstruktör | coach, instruktör,
     instruktör gym, gympersonal | gym, ridskola, simskola, träning
3423 !fritidsledare, ungdomsledare, fritidsgårdspersonal, fritidsgård, ungdomsgård, youth worker, youth leader,
     kolloledare, fritidsassistent, församlingspedagog, scoutledare, församlingsassistent, recreation leader,
     lägerledare, fritidskonsulent, mötesplatsvärd unga, ungdomspedagog, fritidsgårdsledare, barnledare församling,
     barn- och ungdomsledare, parklekspersonal, kolloledare sommar, youth recreation leader | aktivitetsledare,
     ungdomssamordnare, ungdomscoach | ungdomar
3424 !hälsopedagog, friskvårdskonsulent, hälsocoach, friskvårdare, kostrådgivare, wellness coach, health coach,
     hälsoutvecklare, hälsoinspiratör, friskvårdspedagog, health promoter, hälsokonsulent, hälsovägledare,
     livsstilscoach, hälsovetare
3441 !trafiklärare, körlärare, bilskollärare, trafikskollärare, driving instructor, driving teacher, mc-lärare,
     körskollärare, lärare bilskola, lärare trafikskola, lastbilslärare, trafikutbildare, körinstruktör | | körskola,
     bilskola, trafikskola, körkortsutbildning
3449 !utbildare, !instruktör, kursledare, utbildningsledare, truckutbildare, truckinstruktör, trainer, it-pedagog,
     corporate trainer, yh-utbildare, studieledare, cirkelledare, språkutbildare, svensklärare företag,
     utbildningskonsult, internutbildare, handledare utbildning, kursledare studieförbund, hlr-instruktör,
     säkerhetsutbildare, digital pedagog, course leader, training officer, it-utbildare, studiecirkelledare,
     utbildningsledare yh, krav-utbildare, folkbildare | handledare, instructor, utbildningssamordnare, arbetshandledare
4116 !skolassistent, skoladministratör, skolsekreterare, skolexpeditionist, school secretary, skolkanslist,
     administratör skola, expeditionsassistent skola, skolassistent expedition, kanslist skola, school administrator,
     skolexpedition | intendent skola, skolintendent
`;
