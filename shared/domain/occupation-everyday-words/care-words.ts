/** Nursing assistants, social care and care of children (SSYK 53). AF counts 5322 to 5321 and 5324 to 5323. */
export const careWords = `
5311 !barnskötare, dagispersonal, dagisfröken, dagisfröknar, childcare worker, nursery nurse, barnskötare förskola,
     förskolepersonal, förskolevikarie, förskolebiträde, dagmamma, dagbarnvårdare, familjedaghem, barnomsorgspersonal,
     förskoleassistent, nursery assistant, preschool assistant, vikarie förskola, daycare worker, öppna förskolan,
     barnpassare förskola, barnskötare natt, kindergarten assistant, pedagogisk omsorg, vikarier förskolan, childminder,
     day care staff | förskolebarn, fröken | förskola, förskolan, dagis, småbarn
5312 !elevassistent, elevass, resursperson, resurspersonal, resurs i skolan, skolresurs, resurspedagog, lärarassistent,
     elevstöd, teaching assistant, student assistant, teacher assistant, teachers aide, elevcoach, skolvärd,
     skolvärdinna, klassassistent, mobila resurser skola, stödresurs elev, resurs till elev, assistent i skolan,
     assistent skola, studiehandledare modersmål, modersmålsstöd, rastvakt, rastvärd, classroom assistant, lärarresurs,
     elevresurs, beteendeassistent, trygghetsvärd | trygghetsvärd skola | resurs
5321 !undersköterska, !usk, hemtjänst, hemtjänsten, !hemtjänstpersonal, undersköterska hemtjänst, undersköterska
     äldreboende, undersköterska särskilt boende, undersköterska säbo, undersköterska hemsjukvård, undersköterska
     demensboende, undersköterska äldreomsorg, usk natt, usk hemtjänst, usk äldreboende, usk säbo, usk demens,
     nattundersköterska, undersköterska natt, undersköterska natten, hemsjukvårdare, assistant nurse, nursing assistant,
     !äldreomsorg, undersyster, omvårdnadspersonal, hemtjänstare, nattpatrull, nattpersonal äldreboende, undersköterska
     korttidsboende, undersköterska habilitering, undersköterska kommunen, healthcare assistant, enrolled nurse, elderly
     care worker, elderly care assistant, nurse aide, home care nurse, äldreomsorgspersonal, äldrevårdare, personal
     äldreboende, demensvårdare, silviasyster, timvikarier hemtjänsten, sommarvikarier äldreomsorgen, vårdare
     äldreboende, omsorgspersonal, undersköterskor sommarvikariat | vårdbiträde, omsorgsassistent, vårdpersonal,
     hemvårdare, nattpersonal, vårdare, home care worker, home carer, caregiver, carer | äldreboende, äldreboendet,
     säbo, demensboende, särskilt boende, hemsjukvård, äldre, korttidsboende
5323 !undersköterska, !usk, assistant nurse, undersköterska vårdavdelning, undersköterska avdelning, undersköterska
     akuten, undersköterska akutmottagning, undersköterska sjukhus, undersköterska mottagning, undersköterska operation,
     undersköterska vårdcentral, undersköterska hälsocentral, undersköterska iva, undersköterska förlossning, usk
     akuten, usk iva, usk vårdavdelning, usk avdelning, usk sjukhus, usk operation, usk mottagning, undersköterska
     dialys, steriltekniker, sterilbiträde, specialistundersköterska, undersköterska anestesi, undersköterska
     medicinavdelning, undersköterska kirurgavdelning, undersköterska bb, undersköterska lasarett, undersköterska
     lasarettet, hospital nursing assistant, sterilcentral, undersköterska barnavdelning, undersköterska
     strokeavdelning, undersköterska ortopeden, undersköterska onkologi, undersköterska slutenvård, undersköterska
     infektion, undersköterska kirurgen, undersköterska medicin | sjukvårdsbiträde, nursing assistant | avdelning,
     vårdavdelning, sjukhus, sjukhuset, lasarettet, akuten, mottagning
5325 !barnsköterska, undersköterska barn, undersköterska neonatal, barnundersköterska, barnsköterska neonatal,
     barnsköterska bb, nursery nurse hospital, undersköterska barnavdelning, undersköterska bb
5326 !ambulanssjukvårdare, ambulansförare, ambulanspersonal, sjuktransportör, sjuktransportförare, ambulance driver,
     paramedic, emt, ambulance technician, ambulanschaufför, liggande sjuktransport | | ambulans, ambulansen
5330 !vårdbiträde, vårdpersonal, care assistant, vårdbiträde hemtjänst, serviceassistent vård, sjukvårdsbiträde,
     outbildad vårdpersonal, omsorgsbiträde, vårdvikarie, äldreomsorgsvikarie, care worker, caregiver, carer, vårdare
     outbildad, vårdassistent, !vårdbiträden äldreomsorg, hemvårdare, omvårdnadsbiträde, vb äldreomsorg, vårdbitr,
     hemtjänstvikarie, hemsamarit, home help, home care worker, health care aide, home care aide, home carer |
     hemtjänst, hemtjänstpersonal, omvårdnadspersonal, omsorgspersonal, service hemtjänst, servicepersonal hemtjänst,
     äldreomsorg | sjukvård, omsorg, vård, vården, omsorgen
5341 !skötare psykiatri, mentalskötare, skötare, skötare psykiatrin, psykskötare, undersköterska psykiatri,
     behandlingsassistent psykiatri, skötare rättspsyk, psychiatric aide, mental health worker, psykiatriskötare,
     skötare rättspsykiatri, skötare slutenvård, undersköterska psykiatrin, undersköterska rättspsyk, psychiatric care
     assistant, psykvårdare, skötare psykiatrisk avdelning, peer supporter, skötare i psykiatrisk vård, usk psykiatri,
     usk psyk | | psykiatri, psykiatrin, psyk, rättspsyk, psykavdelning
5342 !stödassistent, !boendestödjare, vårdare gruppbostad, lss-personal, gruppbostad, gruppboende, lss-boende,
     boendestöd, personal gruppbostad, boendeassistent, stödassistent natt, vårdare lss, habiliteringsassistent,
     habiliteringspersonal, vårdare daglig verksamhet, daglig verksamhet, handledare daglig verksamhet, stödpersonal,
     lss, support worker, boendehandledare, omsorgsassistent lss, korttidshem, handledare lss, vårdare
     funktionsnedsättning, nattpersonal gruppboende, stödass, boendepersonal, servicebostad, omvårdnadsassistent lss,
     disability support worker, nattpersonal gruppbostad, arbetshandledare daglig verksamhet, stödboende, stödpedagog
     gruppbostad, vikarier lss, personal lss, aktivitetshandledare lss, supported living, stödarbetare, vårdare |
     stödpedagog, natt lss, arbetshandledare, assistent lss | funktionsnedsättning, funktionshindrade, autism,
     funktionshinder, funktionsvariation
5343 !personlig assistent, pa personlig assistans, personal assistant, personlig assistans, personlig ass, pers ass,
     !ledsagare, avlösare, assistent funktionshindrad, assistent till kille, assistent till tjej, assistenter till
     kvinna, assistenter till man, assistansbolag, kontaktperson lss, personligt ombud, avlösarservice, ledsagarservice,
     assistans, brukarassistent, assistent till brukare, jourassistent, personliga assistenter natt, assistent rullstol,
     assistent barn med funktionsnedsättning, personal care assistant | assistent, hemassistent | brukare
5349 gipstekniker, obduktionstekniker, laboratoriebiträde, rehabassistent, arbetsterapibiträde, sjukgymnastbiträde,
     rehabbiträde, vårdserviceassistent, fysioterapibiträde, patienttransportör, aktivitetssamordnare äldreboende,
     vårdservice, tandvårdsbiträde, aktiveringsassistent, sjuksängstransportör, rehabundersköterska, servicevärd vård,
     servicemedarbetare vården, provtagare, hörselassistent, sömntekniker, syncentralen, autopsy technician |
     hjälpmedelstekniker, nattpersonal, aktivitetsledare äldreboende, servicevärd
5350 !tandsköterska, tandsyster, dental nurse, dental assistant, tandvårdsassistent, tandsköt, tandskötare,
     ortodontiassistent
`;
