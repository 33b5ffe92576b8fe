/** Health care, dental care and care of animals (SSYK 22, 32). */
export const healthWords = `
2211 överläkare, specialistläkare, specialist i allmänmedicin, distriktsläkare, allmänläkare, husläkare, kirurg,
     ortoped, psykiater, barnläkare, narkosläkare, anestesiläkare, röntgenläkare, radiolog, kardiolog, gynekolog,
     neurolog, hudläkare, ögonläkare, öronläkare, onkolog, företagsläkare, primärvårdsläkare, akutläkare, geriatriker,
     urolog, specialist physician, consultant doctor, surgeon, psychiatrist, general practitioner, gp, läkare
     allmänmedicin, !specialistläkare | läkare, doktor, läkare hälsocentral, läkare vårdcentral, doctor, physician,
     bakjour
2212 !st-läkare, läkare under specialisering, st i allmänmedicin, st-tjänst, resident physician, läkare st, bt-läkare
2213 !at-läkare, läkare under allmäntjänstgöring, at-tjänst läkare, medical intern, läkare at | underläkare
2219 !läkare, doktor, !underläkare, vikarierande underläkare, legitimerad läkare, leg läkare, jourläkare, hyrläkare,
     läkarvikarie, läkarstudent, primärjour, doctor, physician, medical doctor, junior doctor, doktorer
2221 !sjuksköterska, !sköterska, !ssk, sjuksyster, syrra, nurse, registered nurse, legitimerad sjuksköterska, leg
     sjuksköterska, leg ssk, grundutbildad sjuksköterska, allmänsjuksköterska, avdelningssköterska,
     hemsjukvårdssköterska, mottagningssköterska, kommunsjuksköterska, omvårdnadsansvarig sjuksköterska, oas,
     nattsköterska, nattsjuksköterska, bemanningssjuksköterska, hyrsjuksköterska, hyrsköterska, vaccinatör,
     vårdavdelningssköterska, sjuksköterskor vårdavdelning, ssk vårdavdelning, sjuksköterska äldreboende, rn,
     patientansvarig sjuksköterska, pas, sjuksköterska hemsjukvård, telefonsköterska, rådgivningssjuksköterska,
     !sjuksköterska vårdcentral, staff nurse | astmasköterska, mottagningssjuksköterska | vårdavdelning
2222 !barnmorska, midwife, förlossningsbarnmorska, mvc-barnmorska, barnmorskemottagning | | förlossning, förlossningen,
     mödravård, mvc
2223 !anestesisjuksköterska, anestesisköterska, narkossköterska, narkossjuksköterska, nurse anesthetist, anaesthetic
     nurse, sjuksköterska anestesi, sjuksköterska narkos | | narkos, anestesi, narkosen
2224 !distriktssköterska, distriktssjuksköterska, dsk, bvc-sköterska, bvc-sjuksköterska, district nurse, community
     nurse, sköterska barnavårdscentral, sjuksköterska bvc | sjuksköterska vårdcentral, sköterska vårdcentral | bvc
2225 !psykiatrisjuksköterska, psyksköterska, psykiatrisköterska, sjuksköterska psykiatri, psychiatric nurse, mental
     health nurse, specialistsjuksköterska psykiatri, ssk psyk, sjuksköterska psyk, ssk psykiatrin, sjuksköterska
     beroendevård, sjuksköterska bup, sjuksköterska öppenpsykiatri
2226 !ambulanssjuksköterska, ambulanssköterska, akutsjuksköterska, akutsköterska, sjuksköterska ambulans, sjuksköterska
     akuten, sjuksköterska akutmottagning, ambulance nurse, paramedic nurse, emergency nurse, er nurse | paramedic,
     sjuksköterska triage
2227 !geriatriksjuksköterska, demenssjuksköterska, demenssköterska, sjuksköterska geriatrik, silviasjuksköterska,
     geriatric nurse, äldresjuksköterska, specialistsjuksköterska vård av äldre, sjuksköterska demens
2228 !intensivvårdssjuksköterska, iva-sjuksköterska, iva-sköterska, intensivsköterska, intensivvårdssköterska,
     sjuksköterska iva, ssk iva, intensivvårdare, intensive care nurse, icu nurse, critical care nurse,
     specialistsjuksköterska intensivvård, civa-sköterska, sjuksköterska intensivvård | | iva, intensiven, intensivvård
2231 !operationssjuksköterska, operationssköterska, op-sköterska, opsköterska, sjuksköterska operation,
     op-sjuksköterska, theatre nurse, scrub nurse, operating room nurse, specialistsjuksköterska operation | |
     operation, operationssal
2232 !barnsjuksköterska, sjuksköterska barn, sjuksköterska barnavdelning, sjuksköterska neonatal, neonatalsjuksköterska,
     pediatric nurse, paediatric nurse, children's nurse, barnspecialistsjuksköterska, specialistsjuksköterska barn,
     sjuksköterska barnmottagning, sjuksköterska barn och ungdom
2233 !skolsköterska, skolsyster, skolsjuksköterska, elevhälsosköterska, school nurse, sjuksköterska elevhälsan,
     sjuksköterska skola, elevhälsans medicinska insats
2234 !företagssköterska, företagssjuksköterska, sjuksköterska företagshälsovård, occupational health nurse
2235 !röntgensjuksköterska, röntgensköterska, radiographer, röntgenssk, sjuksköterska röntgen, röntgenpersonal, x-ray
     nurse, mammografisköterska | röntgentekniker | röntgen
2239 !specialistsjuksköterska, diabetessköterska, dialyssköterska, dialyssjuksköterska, onkologsköterska, ögonsköterska,
     medicinskt ansvarig sjuksköterska, mas, cancersjuksköterska, hjärtsköterska, palliativ sjuksköterska,
     urologsköterska, strokesköterska, kontaktsjuksköterska, endoskopisköterska, endoskopisjuksköterska, specialist
     nurse, forskningssköterska, vårdenhetskoordinator, astmasköterska, astma- och kol-sköterska, hudsköterska,
     reumasköterska, specialistssk, öronsköterska, hygiensjuksköterska, hygiensköterska, smittskyddssjuksköterska
2241 !psykolog, leg psykolog, skolpsykolog, ptp-psykolog, ptp, psychologist, neuropsykolog, barnpsykolog, clinical
     psychologist, psykolog elevhälsa, psykolog bup, organisationspsykolog, arbetspsykolog
2242 !psykoterapeut, kbt-terapeut, samtalsterapeut, terapeut kbt, psychotherapist, steg 1-terapeut, samtalsbehandlare |
     terapeut, therapist
2250 !veterinär, djurläkare, distriktsveterinär, smådjursveterinär, hästveterinär, veterinarian, vet, slakteriveterinär,
     officiell veterinär, djurdoktor
2260 !tandläkare, allmäntandläkare, dentist, tandreglerare, käkkirurg, specialisttandläkare, ortodontist,
     implantattandläkare
2271 !kiropraktor, naprapat, osteopat, chiropractor, ryggdoktor
2272 !fysioterapeut, !sjukgymnast, fysio, physiotherapist, physical therapist, barnfysioterapeut, rehabfysioterapeut,
     ortopedfysioterapeut, hundfysioterapeut, sjukgymnaster
2273 !arbetsterapeut, at rehab, occupational therapist, ergoterapeut, rehabarbetsterapeut, hjälpmedelskonsulent,
     hjälpmedelskonsult, arbetsterapeuter kommunrehab | rehabpersonal
2281 !apotekare, pharmacist, farmaceut apotekare, apoteksfarmaceut, klinisk apotekare | farmaceut, farmaceuter
2282 !dietist, dietitian, dietician, kostspecialist, leg dietist, nutritionist sjukhus | kostrådgivare, nutritionist
2283 !logoped, !audionom, speech therapist, speech and language therapist, audiologist, hörselspecialist, hörcentralen,
     språkterapeut, talterapeut
2284 !optiker, legitimerad optiker, kontaktlinsoptiker, optometrist, optometriker, optician, synundersökare
2289 musikterapeut, bildterapeut, podiatriker, dansterapeut, sexolog, art therapist, music therapist, hälsovetare vård,
     konstterapeut, genetisk vägledare
3211 !medicinteknisk ingenjör, medicintekniker, medicinsk tekniker, perfusionist, röntgentekniker, sjukhusingenjör,
     mta-ingenjör, dentaltekniker, biomedical engineer, medical technician, medicinteknik, röntgeningenjör,
     sjukhustekniker, medical device technician, medtech-ingenjör
3212 !biomedicinsk analytiker, bma, laboratorieassistent sjukhus, laborant sjukhus, labbassistent sjukvård, biomedical
     scientist, medical laboratory technician, lab-bma, cytodiagnostiker, sjukhuslaborant, provtagare lab, klinisk
     fysiologi bma, patologassistent | laboratorieassistent, lab technician, labbpersonal, laborant | labb
3213 !receptarie, receptarier, apoteksreceptarie, dispensing pharmacist, receptionarie | farmaceut, farmaceuter | apotek
3214 !tandtekniker, !ortopedingenjör, ortopedtekniker, dental technician, protestekniker, tandprotestekniker,
     hörseltekniker, hörselvårdsassistent, orthopaedic engineer, prosthetist, ortosmakare
3215 !laboratorieingenjör, !laborant, labingenjör, labbingenjör, laboratorietekniker, laboratory engineer,
     !labbtekniker, laboratory technician, lab technician, kemilaborant, forskningsingenjör laboratorium, lab engineer,
     laboratorieassistent, laboratoriepersonal, labbassistent, kvalitetslaborant, laborant livsmedel | analytiker labb,
     provberedare | labb, laboratorium, labbet
3230 !akupunktör, homeopat, zonterapeut, alternativmedicin, naturläkare, örtterapeut, reikihealer, healer,
     hypnoterapeut, acupuncturist, kinesiolog, rosenterapeut
3240 !djursjukskötare, djursjukvårdare, veterinary nurse, vet nurse, leg djursjukskötare, djursköterska, djursyster,
     djurvårdare klinik, klinikassistent djursjukhus, djursjuksköterska, djursjukvård | | djurklinik, djursjukhus
3250 !tandhygienist, hygienist, dental hygienist, tandhygienister folktandvården
4117 !medicinsk sekreterare, !läkarsekreterare, vårdadministratör, !medicinsk vårdadministratör, vårdkoordinator,
     medical secretary, vårdsekreterare, läksek, läkarsekr, mottagningssekreterare, journalskrivare,
     vårdenhetssekreterare, receptionist vårdcentral, patientkoordinator, avdelningssekreterare, kliniksekreterare,
     vårdplanerare | medicinsk administratör, tandläkarreceptionist, receptionist tandvård
`;
