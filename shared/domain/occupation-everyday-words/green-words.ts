/** Farming, gardens, forestry, fishing and animals (SSYK 6, 92, and drivers of farm and forest machines). */
export const greenWords = `
6111 !växtodlare, spannmålsodlare, grönsaksodlare, fruktodlare, bärodlare, vinodlare, potatisodlare, jordgubbsodlare,
     crop farmer, odlare, vegetable grower, frilandsodlare, lantbrukare växtodling, gårdsmästare växtodling, driftledare
     växtodling, förman grönsaksodling, växtodling, äppelodlare, vinbonde | driftledare lantbruk
6112 !trädgårdsodlare, växthusarbetare, plantskolearbetare, handelsträdgård, trädgårdsmästare odling, växthusodlare,
     trädgårdsmästare, greenhouse worker, odlingsarbetare, trädgårdsarbetare växthus, blomsterodlare, plantodlare,
     tomatodlare, nursery gardener, gurkodlare, växthus, växthuspersonal, plantskola, odlingsarbetare växthus, growers,
     odlingsansvarig, handelsträdgårdsarbetare, plant nursery worker, skogsplantskola
6113 !trädgårdsarbetare, parkarbetare, gardener, !trädgårdsanläggare, !kyrkogårdsarbetare, arborist, trädgårdsmästare,
     greenkeeper, parkskötare, trädgårdsskötare, utemiljöskötare, golfbanearbetare, trädfällare tätort, grönyteskötare,
     utemiljöarbetare, trädbeskärare, banskötare golf, landscaper, landscape gardener, trädgårdsanläggning,
     gräsklippare, parkpersonal, sommarjobbare park, kyrkogårdsvaktmästare, utemiljö, trädgårdstekniker skötsel, park-
     och trädgårdsarbetare, grönyta, golfbana, tree surgeon, trädklättrare, kyrkogård, yttre skötsel, parkarbetare
     kommun, klippa gräs, grounds keeper, groundskeeper, arbetsledare park, trädgårdshjälp, trädgårdsarbete, trädgård,
     trädgårdspersonal, stenläggare trädgård, blomsterplanterare, parkförvaltning arbetare, cemetery worker,
     trädgårdsskötsel, parkmästare, dödgrävare, miljöarbetare park, grönyteskötsel, gravsättare, kyrkogårdsförman |
     trädgårdskunnig, park
6121 mjölkare, ladugårdsskötare, farm worker, !djurskötare, djurskötare gård, svinskötare, hästskötare, mjölkbonde,
     stallpersonal, dairy farmer, avbytare, lantarbetare djur, fårfarmare, hönsskötare, hästtränare, ryttare, stalltjej,
     lantbruksavbytare, kalvskötare, mjölkproduktion, kor, ladugård, seminör, husdjurstekniker, klövvårdare, hovslagare,
     grisskötare, djurskötare grisar, djurskötare kor, djurskötare mjölk, stallskötare, travtränare, beridare,
     stallchef, horse groom, groom, stableman, grisbonde, mjölkgård, hästtekniker, milker, djurskötare nöt,
     kycklinguppfödare, fåraherde, hästar, dairy worker, farrier, klövverkare, lantbrukare mjölk, djurskötare lantbruk,
     djurskötare svin, slaktkyckling, ladugårdsförman, stallhjälp, animal keeper farm, pig farm worker, dairy farm,
     ladugårdsarbetare, herdinna, hönseri, ladugårdspersonal, travskötare, mjölka kor, grissuggor, lammning |
     djurvårdare lantbruk, djurskötare häst, lantbrukare, lantarbetare, bonde, farmer, farmhand, jordbruksarbetare |
     grisar, kossor
6122 hunduppfödare, hundtrimmare, hundförare djur, hundpensionat, hundfrisör, dog groomer, hunddagis, hundskötare,
     hundtränare, kattpensionat, hundinstruktör, dog trainer, smådjursuppfödare, pet groomer, hundvakt, kennelpersonal,
     hunddagispersonal, kennel, dog sitter, hundpassare, draghundsförare
6129 djurvårdare, djurparksskötare, zoo keeper, biodlare, renskötare, försöksdjurstekniker, djurparksarbetare,
     bisamhälle, animal caretaker, djurskötare djurpark, zookeeper, beekeeper, djurtekniker, djurskötare zoo,
     djurparkspersonal, pälsdjursuppfödare, animal technician, 4h-gård, reindeer herder, viltuppfödare | hovslagare,
     djurskötare
6130 !lantbrukare, !bonde, lantarbetare, gårdskarl, farmer, lantbruksarbetare, gårdsmästare, driftledare gård,
     lantbruksförman, jordbrukare, farmhand, jordbruksarbetare, lantbruk, dräng, rättare, gårdsarbetare, agricultural
     worker, lantbruksmedarbetare, farm hand, jordbruk, driftledare lantbruk, bondgård, arrendator, gårdsjobbare,
     lantbrukspersonal, piga, farm labourer, farm laborer, gårdshjälp, ekobonde, traktorist gård, gårdsdräng, växtodlare
     och djurskötare | farm worker, maskinförare lantbruk | gård, gården
6210 !skogshuggare, skogsvårdare, lumberjack, forest worker, röjare, !skogsarbetare, huggare, motorsågsförare,
     trädfällare, röjningsarbetare, skogsröjare, virkesmätare, logger, forestry worker, motormanuell huggare, skogsvård,
     motorsågare, naturvårdare, manuell avverkare, plantröjare, röjsågsförare, röjsåg, skogsjobbare, motorsåg, fälla
     träd, kraftledningsröjare, tree feller, skogsvårdsarbetare, röja skog, naturvårdsarbetare, ungskogsröjare, plantera
     skog, vindfällen, skogslag, timber worker, timmermätare, ledningsröjare, kraftledningsgator, skogsröjning,
     naturvårdslag, plantera och röja | skogsplanterare | skog, skogen
6221 !fiskodlare, vattenbruk, fish farmer, musselodlare, fiskodling, ostronodlare, laxodlare, vattenbruksarbetare,
     vattenbrukstekniker, laxodling, kräftodlare
6222 !fiskare, yrkesfiskare, fisherman, havsfiskare, kräftfiskare, trålfiskare, fiskeskeppare, strömmingsfiskare,
     däcksman fiskebåt, insjöfiskare
8341 skördarförare, skotarförare, !skogsmaskinförare, traktorförare, harvester operator, forest machine operator,
     forwarder operator, lantbruksmaskinförare, skördarmaskinförare, skotare, skördare, traktorist, tröskförare,
     markberedare, entreprenadtraktor, harvester driver, forwarder driver, tractor driver, skogsmaskin, maskinförare
     skog, skogsentreprenör, maskinförare lantbruk, traktorchaufför, köra traktor, drivarförare, slåtterbalk, tröskare,
     tractor operator, tröska, avverkningslag, maskinkörare skog, combine driver, grotskotare, flisare,
     markberedningsförare, gallringsmaskin, köra skördare, köra skotare, jordbruksmaskiner, slutavverkning,
     beståndsgående gallring, hackelkörning, flishuggsförare, skördar förare, skotar förare, lantbrukstraktor,
     skogstraktorförare, combine harvester operator, skogsmaskinist, processorförare skog, skogsmaskiner, virkestraktor,
     forest machine driver, drivare, traktorförare snöröjning | maskinförare, machine operator forest | traktor,
     avverkning, gallring
9210 !skogsplanterare, plantör, jordgubbsplockare, säsongsarbetare odling, bärplockare, svampplockare, skördearbetare,
     plantering, tree planter, berry picker, fruit picker, säsongsarbetare lantbruk, ogräsrensare, trädplanterare,
     plantera, äppelplockare, skogsplantering, harvest worker, planterare, blåbärsplockare, fruktplockare, skörda,
     skogsplantör, seasonal farm worker, odlingsmedhjälpare, planting, potatisplockare, grönsaksplockare,
     plantskolebiträde, jordgubbsland, lökrensare, sallatsskörd, växtskötare, skördehjälp, grönsaksskördare, plocka
     jordgubbar, plocka bär, granruskplockare, skogsplanteringsarbetare, sallatsskördare, sparrisskördare |
     plantskolearbetare, odlingsarbetare, säsongsarbetare, seasonal worker
`;
