/** Economy, staff, marketing, trade with companies and authorities (SSYK 24, 33). */
export const officeWords = `
2411 !revisor, auditor, auktoriserad revisor, internrevisor, skatterådgivare, skattekonsult, revisorer, kommunrevisor,
     tax advisor, godkänd revisor, tax consultant, financial auditor, revisionsmedarbetare
2412 !controller, business controller, financial controller, verksamhetscontroller, ekonomicontroller,
     redovisningscontroller, koncerncontroller, bolagscontroller, projektcontroller, factory controller,
     kommuncontroller | budgetansvarig, ekonom controller
2413 !finansanalytiker, investeringsrådgivare, financial analyst, kreditanalytiker, aktieanalytiker,
     placeringsrådgivare, private banker, företagsrådgivare bank, financial advisor, företagsrådgivare, investment
     analyst, förmögenhetsrådgivare, credit analyst, equity analyst, riskanalytiker bank, investment advisor, finansiell
     rådgivare, affärsrådgivare
2414 !fondförvaltare, trader, portföljförvaltare, kapitalförvaltare, portfolio manager, fund manager, valutahandlare,
     elhandlare, elprishandlare, asset manager
2415 !nationalekonom, makroekonom, economist, hälsoekonom, samhällsekonom, makroanalytiker, miljöekonom
2419 !ekonom, förvaltningsekonom, civilekonom, budget- och skuldrådgivare, kommunekonom, budgetekonom,
     verksamhetsekonom, fastighetsekonom, skuldrådgivare, fastighetsutvecklare, projektekonom, ekonomihandläggare,
     produktionsekonom, budgetrådgivare, ekonomer, business economist | redovisningsekonom
2421 !verksamhetsutvecklare, affärsutvecklare, organisationskonsult, managementkonsult, management consultant, business
     developer, kvalitetssamordnare, kvalitetsutvecklare, lean coach, förändringsledare, organisationsutvecklare,
     ledarskapsutvecklare, innovationsledare, process developer, kvalitetscoach, kvalitetsrevisor,
     verksamhetsanalytiker, process manager, change manager, verksamhetskonsult, processutvecklare, business consultant,
     kvalitetskoordinator, quality coordinator, affärscoach, innovationsrådgivare, metodutvecklare,
     verksamhetskonsulter, processledare, business analyst, lean-koordinator | kvalitetsledare, strateg, projektledare,
     business development manager, utvecklingsledare, utvecklingsstrateg
2422 !utredare, planerare, samhällsplanerare, handläggare kommun, handläggare myndighet, folkhälsostrateg, samordnare,
     strateg, investigator, ombudsman, dataskyddsombud, näringslivsutvecklare, beredskapssamordnare, säkerhetssamordnare
     kommun, hållbarhetsstrateg, miljöstrateg, klimatstrateg, kommunutredare, kommunsekreterare, turistutvecklare,
     regionutvecklare, fackligt ombud, policy officer, facklig ombudsman, kommunstrateg, föreningskonsulent,
     projektledare eu-projekt, utvecklingsledare kommun, skolutredare, analytiker myndighet, kultursamordnare,
     trafikplanerare, landsbygdsutvecklare, handläggare länsstyrelsen, utvecklingsstrateg, trafikplanerare kommun,
     kulturutvecklare, destinationsutvecklare, krisberedskapssamordnare, informationssäkerhetssamordnare,
     jämställdhetsstrateg, kultursekreterare, public health planner, konsumentrådgivare, konsumentvägledare, data
     protection officer, fritidssamordnare, kollektivtrafikplanerare, säkerhetsstrateg, barnrättsstrateg,
     folkhälsoplanerare, inspektör ivo, urban planner kommun, hållbarhetsutvecklare, vårdutvecklare,
     hållbarhetssamordnare | handläggare, projektledare, hållbarhetsspecialist, samhällsstrateg, analytiker,
     utvecklingsledare, community planner
2423 !rekryterare, recruiter, !hr-specialist, hr, hr-partner, hr-generalist, hr-konsult, personalspecialist,
     personalvetare, hr-strateg, talent acquisition, konsultchef bemanning, hr business partner, !personalkonsulent,
     hr-handläggare, personalhandläggare, rekryteringskonsult, hr generalist, arbetsrättsspecialist, headhunter, talent
     acquisition specialist, hr specialist, personalman, personalsekreterare, researcher rekrytering, bemanningskonsult,
     hr advisor, konsultansvarig, people partner, employer branding specialist, personalansvarig, human resources, hr
     officer, kompetensutvecklare, personalkonsult, rehabkoordinator hr | konsultchef, konsultchef rekrytering,
     hr-koordinator, personalplanerare
2431 !marknadsförare, marknadsföring, digital marketer, marketing specialist, marknadsanalytiker, produktchef, brand
     manager, seo-specialist, marknadskoordinator, digital marknadsförare, product manager, webbanalytiker, marketing
     coordinator, content manager, anbudsansvarig, e-handelsspecialist, e-handelsansvarig, marknadsstrateg, growth
     hacker, marknadsansvarig, sem-specialist, e-commerce specialist, crm-specialist, market analyst,
     marknadskommunikatör, kampanjledare, projektledare reklam, projektledare marknad, varumärkesstrateg, digital
     marketing specialist, marketing manager, market researcher, produktansvarig, product marketing manager, seo
     specialist, google ads-specialist, kategoriutvecklare, bid manager, marketing analyst, dataanalytiker, data
     analyst, e-handlare, tender manager, marknadsutvecklare, produktspecialist marknad | e-handelsmedarbetare,
     produktägare, analytiker, category manager
2432 !kommunikatör, !informatör, communications officer, copywriter, pressekreterare, kommunikationsstrateg, sociala
     medier-ansvarig, social media manager, pr-konsult, content creator, communications specialist, communicator,
     webbkommunikatör, content specialist, sociala medier, informationssekreterare, kommunikationsspecialist,
     informationsansvarig, kommunikationsansvarig, public relations, media planner, mediarådgivare, community manager,
     redaktör intern kommunikation, press officer, internkommunikatör, pr-specialist, content producer,
     kommunikationskonsult, innehållsproducent, mediaplanerare, influencer manager, copy writer, digital kommunikatör,
     pressansvarig
3311 börsmäklare, aktiemäklare, finansmäklare, valutamäklare, stockbroker, mäklare finans, räntemäklare, broker,
     elmäklare, stock broker
3312 !banktjänsteman, bankrådgivare, privatrådgivare, bolånerådgivare, kundrådgivare bank, rådgivare bank, bank clerk,
     banksäljare, kredithandläggare, bank advisor, bankman, bankmedarbetare, bankkassör, kundtjänst bank, personal
     banker, kundrådgivare, låneförmedlare, lånehandläggare, bank officer, privatekonomisk rådgivare, bank employee,
     loan officer, bank teller, bankpersonal | privatekonom, rådgivare
3313 !redovisningsekonom, redovisning, !bokföring, !redovisningskonsult, bokförare, accountant, auktoriserad
     redovisningskonsult, ekonomiansvarig, revisorsassistent, revisionsassistent, bookkeeper, accounting specialist,
     kamrer, junior redovisningskonsult, ekonom bokslut, bokslut, bokföra, koncernredovisare, financial accountant,
     sköta bokföring, redovisningsspecialist, senior accountant, ekonomikonsult, ekonom redovisning, accounting
     consultant, skogsekonom redovisning, redovisare, hjälp med bokföringen, accounting manager | ekonom, byråassistent
     redovisning | bokslut, bokföringen, redovisningen
3314 !skadereglerare, värderingsman, skadehandläggare, claims handler, skadeinspektör, besiktningsman försäkring, claims
     adjuster, insurance adjuster, personskadereglerare, värderare, skadeutredare, försäkringshandläggare skador,
     byggskadereglerare, fordonsskadereglerare
3321 !försäkringssäljare, försäkringsrådgivare, försäkringsförmedlare, insurance advisor, insurance agent, underwriter,
     försäkringstjänsteman, försäkringsmäklare, pensionsrådgivare, insurance broker, försäkringshandläggare,
     försäkringskonsult, insurance salesperson, liv- och pensionsrådgivare
3322 !företagssäljare, !säljare, !utesäljare, !innesäljare, sales representative, account manager, key account manager,
     kam, b2b-säljare, säljare b2b, fältsäljare, teknisk säljare, account executive, projektsäljare,
     läkemedelskonsulent, exportsäljare, customer success manager, säljingenjör, säljrepresentant, area sales manager,
     eftermarknadssäljare, säljledare, sales executive, resande säljare, sälj, it-säljare, distriktssäljare,
     kundansvarig säljare, inside sales, sales engineer, salesperson, maskinsäljare, reservdelssäljare företag,
     försäljare, technical sales, regionsäljare, new business, säljutvecklare, sales manager, grossistsäljare, säljare
     företag, mediasäljare, annonssäljare, export sales manager, säljare bygg, account managers, business-to-business,
     säljare industri, entreprenadsäljare, kundansvarig, business development representative, sdr, sales rep,
     solcellssäljare, hyrsäljare | salesman, seller, kundutvecklare, vitvarusäljare, säljkonsulent, säljkoordinator,
     telefonsäljare | försäljning
3323 !inköpare, !upphandlare, buyer, purchaser, strategisk inköpare, operativ inköpare, procurement specialist,
     purchasing agent, projektinköpare, kategoriansvarig, sourcing manager, teknisk inköpare, procurement officer,
     kontraktsansvarig, avtalscontroller, avtalsansvarig, inköpsansvarig, inköpsstrateg, kategorichef, strategic buyer,
     purchasing officer, procurement manager, sourcing specialist, upphandlingskonsult, upphandlingsspecialist,
     upphandlingsstrateg, strategic purchaser, category manager, inköpskoordinator, purchaser indirect, inköp,
     avtalsförvaltare
3324 !ordersamordnare, orderadministratör, orderkoordinator, order coordinator, ordersäljare, orderplanerare,
     offertingenjör, ordermottagare samordnare, säljkoordinator, order manager, orderhandläggare, order administrator,
     orderberedare, sales coordinator, leveranskoordinator, supply coordinator, orderläggare, orderbehandlare |
     orderassistent, kundorderhandläggare, säljsupport
3331 !speditör, freight forwarder, tulldeklarant, shippingkoordinator, skeppsmäklare, flygspeditör, sjöspeditör,
     transportmäklare, shipping coordinator, export coordinator, tullspeditör, tullspecialist, forwarder, fartygsagent,
     befraktare, exportkoordinator, tullombud, customs broker, shippingassistent, logistics coordinator,
     fraktkoordinator, logistikkoordinator, customs declarant, skeppsmeglare, spedition | exportsamordnare,
     logistiksamordnare
3332 !eventkoordinator, evenemangsproducent, konferenskoordinator, event manager, event coordinator, eventplanerare,
     konferensansvarig, projektledare event, mässansvarig, reseproducent, bröllopsplanerare, konferensbokare, wedding
     planner, eventansvarig, evenemangskoordinator, evenemangssamordnare, eventprojektledare, festivalproducent,
     mässproducent, conference coordinator, meeting planner, evenemangsansvarig, eventproducent, event planner |
     eventmedarbetare
3333 !arbetsförmedlare, jobbcoach, arbetskonsulent, employment officer, arbetsmarknadskonsulent, jobbmatchare, matchare,
     job coach, arbetsmarknadshandläggare, arbetsmarknadssekreterare, rehabiliteringskonsulent, arbetsmarknadscoach,
     employment counselor, coach arbetsmarknad, supported employment, arbetsmarknadsvägledare, handläggare
     arbetsförmedlingen, sius-konsulent, employment advisor, arbetscoach, karriärcoach, career coach, etableringscoach,
     arbetsspecialist, utbildningscoach, arbetsvägledare | coach
3334 !fastighetsmäklare, mäklare, real estate agent, estate agent, husmäklare, bostadsmäklare, realtor,
     fritidshusmäklare, mäklare bostäder
3335 !fastighetsförvaltare, property manager, teknisk förvaltare, bostadsförvaltare, förvaltare fastighet, ekonomisk
     förvaltare, kundförvaltare, uthyrare bostäder, bostadsuthyrare, förvaltare, brf-förvaltare,
     fastighetsadministratör, facility manager, real estate manager, markförvaltare, lokalförvaltare, property
     administrator, bostadskonsulent, vicevärd, fastighetssamordnare, uthyrningsansvarig bostäder, lokalsamordnare,
     förvaltningsassistent, teknisk fastighetsförvaltare
3339 kundmottagare bilverkstad, kundmottagare, servicerådgivare bil, service advisor, agent artister, auktionist,
     artistbokare, spelaragent, mediesäljare, verkmästare bil, kundmottagare verkstad, turnéledare, servicemottagare,
     auktionsutropare, talent agent, servicerådgivare, auctioneer, kundmottagning verkstad, bilverkstad kundmottagare,
     booking agent
3341 !gruppledare kontor, teamledare kundtjänst, team leader, kontorschef, kontorsföreståndare, teamleader kundtjänst,
     gruppledare kundtjänst, gruppledare, team leader customer service, teamchef, office supervisor, arbetsledare
     kundtjänst, administrativ teamledare, kundtjänstledare, floor manager, supervisor callcenter, supervisor office,
     teamledare administration, teamchef kundtjänst, teamledare säljsupport, gruppchef | teamledare, teamleader,
     teamcoach, office manager
3342 domstolssekreterare, juristsekreterare, advokatsekreterare, paralegal, domstolshandläggare, legal assistant, legal
     secretary, juristassistent, advokatassistent, legal administrator, juridisk sekreterare, tingsrättshandläggare,
     juridisk assistent, domstolshandläggare tingsrätt, notarieassistent, beredningsjuristassistent
3343 !vd-assistent, !chefssekreterare, executive assistant, ledningsassistent, management assistant, vd-sekreterare,
     direktionssekreterare, ledningssekreterare, personal assistant to ceo, chefsassistent, verksamhetsassistent,
     ledningskoordinator, ea till vd, exekutiv assistent, executive secretary, avdelningssekreterare ledning | office
     manager
3351 !tulltjänsteman, kustbevakare, tullare, tullinspektör, customs officer, gränskontroll tull, kustbevakning, coast
     guard, tullaspirant, kustbevakningstjänsteman, tullverket
3352 !skattehandläggare, skatteutredare, skatterevisor, tax officer, skattekontrollant, handläggare skatteverket,
     skattetjänsteman, folkbokföringshandläggare, skatteinspektör, taxation officer, skatteverket
3353 !handläggare försäkringskassan, försäkringsutredare, socialförsäkringshandläggare, försäkringskassehandläggare,
     handläggare a-kassa, a-kassehandläggare, personlig handläggare, handläggare på försäkringskassan, handläggare
     pensionsmyndigheten, pensionshandläggare, benefits officer, social insurance officer, social insurance
     administrator, försäkringshandläggare, försäkringskassan, utredare försäkringskassan, handläggare sjukpenning,
     sjukpenninghandläggare, arbetslöshetskassan | handläggare
3354 !besiktningstekniker, !bilbesiktare, fordonsbesiktare, bilprovare, besiktningsman, säkerhetsinspektör,
     säkerhetssamordnare, besiktningsingenjör, säkerhetsingenjör, hissbesiktare, vehicle inspector, strålskyddstekniker,
     inspektör transportstyrelsen, trafikinspektör, förarprövare, besiktningstekniker bil, besiktare, flyginspektör,
     fartygsinspektör, safety inspector, bilinspektör, brandskyddssamordnare, körkortsinspektör, besiktningstekniker
     bilprovning, driving examiner, vehicle inspection technician, elinspektör, elsäkerhetsinspektör,
     brandskyddskontrollant, besiktningsman hiss, riskingenjör, säkerhetshandläggare, safety engineer |
     säkerhetsspecialist | besikta
3355 !brandingenjör, !bygglovshandläggare, byggnadsinspektör, brandinspektör, bygginspektör, bygglovsarkitekt,
     energirådgivare, building inspector, fire engineer, handläggare bygglov, energi- och klimatrådgivare, energiexpert,
     bygglov handläggare, energikonsult, byggnadsnämnd, brandkonsult, klimatrådgivare, energideklarerare, fire
     inspector, fukttekniker, fuktsakkunnig, byggnadsnämndshandläggare, byggkontrollant, kontrollansvarig,
     kontrollansvarig bygg, building permit officer, brandskyddskonsult, permit officer | bygglov
3359 !handläggare, nämndsekreterare, administrativ handläggare, utbildningshandläggare, bostadsanpassningshandläggare,
     miljöhandläggare länsstyrelse, administrative officer, kommunal handläggare, färdtjänsthandläggare,
     utbildningskoordinator, handläggare migrationsverket, migrationshandläggare, asylhandläggare,
     utbildningsadministratör, forskningsadministratör, serviceadministratör kommun, tillståndshandläggare,
     alkoholhandläggare, projektadministratör offentlig, handläggare fastighet, projektledare kommun, case officer, case
     worker, handläggare csn, stiftelsehandläggare, utbildningssamordnare, kvalificerad handläggare, kursadministratör,
     education coordinator, case handler, projektkoordinator, administrative coordinator, bidragshandläggare,
     biståndshandläggare färdtjänst, forskningskoordinator, servicehandläggare, handläggare trafik, utlandshandläggare,
     boendehandläggare, migrationsverket, polishandläggare, passhandläggare, projektsamordnare, handläggare
     serveringstillstånd, alkoholinspektör | samordnare, koordinator, coordinator, lönehandläggare
3360 !polis, polisman, polisassistent, police officer, utredare polisen, poliskvinna, kriminalinspektör, polisinspektör,
     brottsutredare, områdespolis, snut, trafikpolis, kriminalpolis, trafikpoliser, polisaspirant, civil utredare
     polisen, polisutredare, hundförare polis, police, detective, poliser | utredare
`;
