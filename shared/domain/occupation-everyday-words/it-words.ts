/** IT (SSYK 25, 35) and design for screens (2173). */
export const itWords = `
2173 spelgrafiker, webbdesigner, 3d-artist, game designer, animatör, speldesigner, 2d artist, web designer, ui-designer,
     !ui/ux-designer, digital designer, app designer, 3d-grafiker, 3d artist, animator, leveldesigner, motion designer,
     level designer, technical artist, motion graphics, game artist, ux/ui designer, ux designer, ui designer,
     gränssnittsdesigner, 3d-modellerare, 3d-visualiserare, vfx artist, multimediadesigner, ux-designer | designer, ux,
     speltestare, interaction designer
2511 it-arkitekt, software architect, systemarkitekt, lösningsarkitekt, systemanalytiker, kravanalytiker, data
     scientist, enterprise architect, solution architect, informationsarkitekt, it-konsult, business analyst,
     molnarkitekt, integrationsarkitekt, system analyst, cloud architect, kravställare, verksamhetsarkitekt it, it
     architect, bi-analytiker, systems architect, requirements analyst, data architect, dataarkitekt, bi-konsult,
     ai-specialist, applikationskonsult, system architect, it consultant, sap-konsult, erp-konsult, kravledare,
     crm-konsult, it-analytiker, datavetare, machine learning engineer, ai engineer, ai-ingenjör, ml engineer,
     bi-utvecklare, affärssystemkonsult, it-utredare, systemingenjör it, dataanalytiker, data analyst, business
     intelligence analyst, applikationskonsult affärssystem, analytics engineer, digitaliseringskonsult,
     salesforce-konsult | data engineer, ai-utvecklare, verksamhetsanalytiker, configuration manager, systems engineer
2512 !systemutvecklare, !mjukvaruutvecklare, !programmerare, !utvecklare, systemutveckling, programmering, kodare,
     developer, software developer, software engineer, programmer, webbutvecklare, frontendutvecklare,
     backendutvecklare, frontend-utvecklare, backend-utvecklare, fullstack-utvecklare, backend developer, frontend
     developer, front end developer, back end developer, full stack developer, fullstack developer, frontendare,
     backendare, fullstackare, fullstackutvecklare, web developer, javautvecklare, java-utvecklare, .net-utvecklare,
     dotnet-utvecklare, c#-utvecklare, c++-utvecklare, pythonutvecklare, python-utvecklare, apputvecklare, app
     developer, ios-utvecklare, android-utvecklare, mobilutvecklare, inbyggda system, embedded developer,
     embedded-utvecklare, databasutvecklare, wordpress-utvecklare, php-utvecklare, reactutvecklare, react-utvecklare,
     mjukvaruingenjör, backend engineer, integrationsutvecklare, javascript, react, php, python developer, java
     developer, embedded engineer, software engineers, systemprogrammerare, plattformsutvecklare, data engineer,
     programvaruutvecklare, mobile developer, ios developer, android developer, applikationsutvecklare, datautvecklare,
     lågkodsutvecklare, sharepoint-utvecklare, salesforce-utvecklare, sql-utvecklare, tech lead, net developer, c++
     developer, kodning, programmera, koda, java, python, c#, .net, datorprogrammerare, dataprogrammerare,
     webbprogrammerare, system developer, bygga hemsidor, webbyggare, utvecklingsingenjör mjukvara, mjukvarutekniker,
     hemsidebyggare, mjukvaruarkitekt, app-utvecklare, bygga appar, databasdesigner, stordatorutvecklare,
     cobolutvecklare, it-utvecklare, projektledare it, it-projektledare, it project manager, data-ingenjör, frontend
     engineer, front-end utvecklare, lead developer, etl-utvecklare, bi-utvecklare, devops engineer, devops-ingenjör |
     machine learning engineer, ai-utvecklare, ai-ingenjör, devops, bi developer, systemingenjör | mjukvara, kod,
     programkod, app
2513 spelutvecklare, !spelprogrammerare, game developer, game programmer, unity-utvecklare, gameplay programmer,
     unreal-utvecklare, game engineer, unity developer, utvecklare spel, vr-utvecklare, dataspelsutvecklare
2514 !testare, !mjukvarutestare, testledare, testingenjör mjukvara, software tester, qa engineer, systemtestare, test
     automation engineer, testautomatiserare, test lead, qa, test engineer, testutvecklare, qa-testare,
     funktionstestare, testingenjör, it-testare, acceptanstestare, quality assurance, qa-ingenjör, test manager, tester,
     hårdvarutestare, automationstestare, qa tester, testspecialist, testkonsult
2515 !systemförvaltare, applikationsförvaltare, objektförvaltare, systemansvarig, it-samordnare, application manager,
     system owner, it-förvaltare, systemägare, förvaltningsledare it, e-tjänstsamordnare, digitaliseringsledare,
     e-hälsosamordnare, application specialist, applikationsspecialist, digitaliseringsstrateg, systemspecialist, system
     manager, it coordinator, digitaliseringssamordnare, digital strateg, objektledare it, förvaltningsledare,
     it-ansvarig, devops | devops engineer, systemadministratör, digitaliseringsutvecklare
2516 !it-säkerhetsspecialist, cybersäkerhetsexpert, cybersäkerhetsspecialist, security specialist, cyber security,
     !it-säkerhetstekniker, penetrationstestare, it-säkerhet, informationssäkerhetsspecialist, security engineer,
     security analyst, soc-analytiker, it-säkerhetsansvarig, it-säkerhetskonsult, cyber security analyst, pentester, it
     security, cybersäkerhet, hackare, cybersecurity specialist, information security officer, it-forensiker,
     säkerhetsanalytiker it, soc analyst, säkerhetsarkitekt, informationssäkerhetsansvarig, cybersecurity engineer,
     cyber security specialist, security architect, it-säkerhetsanalytiker, iam-specialist, penetration tester, etisk
     hackare | informationssäkerhetssamordnare
2519 projektledare it, it-projektledare, scrum master, agil coach, product owner, produktägare it, ux-designer,
     ux-researcher, data engineer, it-strateg, it-specialist, tjänstedesigner, service designer, agile coach,
     interaktionsdesigner, process manager it, itil, data scientist, it specialist, it project manager, project manager
     it, produktägare, change manager it, incident manager, release manager, service delivery manager, user experience,
     ux designer, interaction designer, ux designers, servicedesigner, ux writer, product owner it, incidentansvarig |
     it-koordinator, projektledare digitalisering, tillgänglighetsspecialist, ux
3511 !it-tekniker, !drifttekniker it, it technician, it-drift, systemtekniker, serverdrift, systemoperatör,
     datatekniker, it operations, serverspecialist, driftansvarig it, datortekniker, it-driftstekniker, linuxtekniker,
     it-operatör, site reliability engineer, it-infrastrukturtekniker, windowstekniker, servertekniker, it operations
     technician, datacentertekniker, data center technician, storage-tekniker, data technician, infrastrukturtekniker,
     devops engineer, it-driftspecialist, datacenter | systemadministratör, devops, it-specialist | drift
3512 !it-support, !supporttekniker, !it-supporttekniker, helpdesk, it support, supportare, !it-supportare, servicedesk,
     service desk, it-helpdesk, first line support, second line support, support it, servicedesktekniker, teknisk
     support, onsite-tekniker, support specialist, fälttekniker it, onsitetekniker, service desk agent, klienttekniker,
     helpdesktekniker, it support technician, applikationssupport, klientsupport, teknisk kundsupport, användarsupport,
     it-supporter, systemsupport, datorsupport, technical support, help desk, it-servicetekniker, it-kille, it-tjej,
     datakille, it support specialist, it-ansvarig, servicedeskmedarbetare, supporttekniker 1st line, supportspecialist,
     supporttekniker 2nd line, technical support engineer, onsite technician, applikationssupporttekniker, 1st line, 2nd
     line | fixa datorer, supportmedarbetare, support, supportingenjör | datorer, dator
3513 !systemadministratör, databasadministratör, system administrator, sysadmin, dba, serveradministratör, database
     administrator, it-administratör, linuxadministratör, sharepoint-administratör, windows-administratör,
     applikationsadministratör, microsoft 365-administratör, it administrator, systems administrator, linux
     administrator, office 365-administratör | server
3514 !nätverkstekniker, nätverkare, network engineer, network technician, nätverksadministratör, systemtekniker,
     molntekniker, nätverksspecialist, cloud engineer, it-nätverkstekniker, nätverksingenjör, network administrator,
     driftspecialist nätverk, cloud-ingenjör, nätverkskonsult, molningenjör, cloudtekniker, brandväggstekniker,
     it-infrastruktur, azure-specialist, cloud specialist, datakommunikation, wifi-tekniker, network specialist,
     molnspecialist, devops engineer, kubernetes, systems engineer, infrastructure engineer, it-infrastrukturspecialist
     | devops, telekomtekniker, nätverksarkitekt | nätverk, datornät
3515 webbmaster, !webbansvarig, !webbadministratör, webmaster, webbpublicist, web administrator, webbproducent,
     webbsamordnare, hemsida, webbplats, hemsidan, webbplatsen, webbförvaltare, webbassistent, web manager, website
     manager, webbkoordinator, sköta hemsida | webbredaktör, web editor, e-handelsansvarig
`;
