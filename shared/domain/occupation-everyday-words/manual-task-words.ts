/** What the person is to do, as employers say it instead of a title, and abbreviations that are no cut words (SSYK 5–9). */
export const manualTaskWords = `
5111 servera ombord
5112 kontrollera biljetter, ombord på tåg
5113 guida, guida turister, visa museet, leda vandringar
5120 laga mat, lagar mat, laga lunch, steka mat, göra smörgåstårta, laga skolmat, matlagningskunnig
5131 servera, ta beställningar, servera gäster, duka bord
5132 blanda drinkar, drinkar, stå i baren, tappa öl, göra kaffe latte
5141 klippa, klippa hår, klippa herrar, färga hår, klippning
5142 ansiktsbehandling, vaxning, hudvård
5143 massera, ge massage
5144 vårda fötter, fötter
5149 göra naglar, tatuera, sminka, fransar
5151 leda städare, leda städpersonal
5152 sköta fastigheter, laga i lägenheter, felanmälan, byta lås och kranar, skotta snö, fastighetsunderhåll
5161 ordna begravningar, begravningar, kremera
5222 packa upp varor, fylla på varor i matbutik, stå i charken
5223 sälja kläder, sälja skor, sälja bilar, stå i butik, sälja blommor, binda buketter, buketter, jobba i butik,
     sälja möbler, sälja i butik
5226 hyra ut bilar, hyra ut maskiner, hyra ut skidor
5227 packa medicin, egenvård
5230 sitta i kassa, ta betalt, stå i kassan
5241 demonstrera produkter, visa produkter i butik, knacka dörr, bjuda på smakprov
5242 ringa och sälja, ringa kunder, sälja per telefon, sälja via telefon, boka möten
5311 passa barn, ta hand om barn, barnpassning förskola, hand om småbarn, leka med barn
5312 stötta elev, stötta en elev, hjälpa elev i skolan, stöd åt elev, extra stöd elev
5321 hjälpa äldre, hjälpa äldre hemma, ta hand om äldre, ta hand om gamla, hand om de gamla, åldringsvård, omvårdnad,
     duscha brukare, hjälpa gamla, omvårdnad äldre
5330 sällskap åt äldre, handla och städa åt äldre
5342 stötta personer med funktionsnedsättning, stöd i boendet, personer med autism, utvecklingsstörning
5343 hjälpa en person i rullstol, assistera, rullstol, rullstolsburen, assistera min son, hjälpa min son,
     hjälpa min dotter, assistans till vår dotter, assistera i vardagen, assistent åt vår son, stöd i vardagen, son,
     dotter, min son, min dotter
5350 tsk, assistera tandläkare
5411 släcka bränder, rycka ut
5412 vakta fångar, bevaka intagna, intagna
5413 vakta, bevaka, patrullera, stå i dörren, bevaka på natten
5414 svara på larm, ta emot larm, larmsamtal, nödsamtal
5419 bevaka bassäng, vakta stranden, skriva parkeringsböter, parkeringsböter, dirigera trafik
6111 odla grönsaker, odla potatis, odla
6112 odla blommor, odla i växthus
6113 klippa gräsmattor, klippa häckar, sköta gravar, sköta parker, beskära träd, plantera blommor, gräs, häckar,
     klippa gräs, anlägga trädgårdar, sköta rabatter, rabatter, rensa ogräs
6121 mjölka, mjölka kor, ta hand om hästar, sköta kor, sköta grisar, utfodra djur, mocka, mocka stall, sköta hästar,
     sko hästar
6122 trimma hundar, träna hundar, passa hundar, rasta hundar, hundar, klippa hundar
6129 sköta bin, sköta djur på djurpark, djurpark, bin
6210 röja, gallra manuellt, hugga, hugga ved, avverka med motorsåg
6221 odla fisk
6222 fiska
7111 bygga altaner, bygga hus, sätta gips, snickra kök, renovera hus, bygga om, resa stommar, montera fönster,
     bygga villor, bygga garage
7112 mura, sätta kakel, lägga klinker, kakla badrum, putsa fasad, lägga plattor, renovera badrum
7113 gjuta betong, gjuta, armera, gjuta grunder, borra i betong
7114 lägga asfalt, asfaltera, lägga rör i mark, lägga sten, bygga väg, gräva ner fiber, gräva ner kabel, laga vägar,
     laga vattenläckor, byta slipers
7116 bygga ställningar, bygga ställning, resa ställning
7119 riva, riva hus, montera fasader, sätta staket, montera betongelement, sätta stängsel, foga fasader
7121 lägga tak, lägga om tak, lägga takpapp, byta tak
7122 lägga golv, lägga mattor, lägga parkett, slipa golv
7123 isolera, isolera rör, blåsa lösull
7124 byta vindrutor, byta glas, sätta fönster
7125 dra rör, laga rör, montera rör, byta kranar, byta blandare, installera värme, installera ventilation, rörarbeten,
     vattenrör, stopp i avlopp
7126 installera värmepumpar, serva kylanläggningar, serva kylar, fylla på köldmedium, köldmedium
7131 måla, måla hus, måla fasader, måla och tapetsera, tapetsera, måla väggar, sätta tapet
7132 lacka, lacka bilar, lackera, pulverlackera, spruta lack, foliera bilar
7133 sota, sota skorstenar
7134 sanera, sanera mögel, spola avlopp, bekämpa råttor, sanera asbest
7212 svetsa, svetsa rostfritt, löda rör, svetsa aluminium, svetsa rör, svetsa plåt, löda
7213 bygga plåttak, falsa plåt, plåttak, klä skorstenar, ventilationskanaler
7214 laga bucklor, rikta bilar, bocka plåt, laga karosser, krockskadade bilar
7215 resa stålhallar, montera stål, montera stålstommar
7221 smida, smida räcken
7222 tillverka verktyg, göra formverktyg, gnista
7223 köra cnc, fräsa, svarva, köra cnc-maskin, ställa maskiner, kantpressa, programmera cnc, svarva detaljer,
     köra fräs, köra svarv, cnc-maskiner, sköta cnc
7224 slipa, slipa detaljer, blästra, slipa gjutgods
7231 laga bilar, serva bilar, reparera bilar, reparera lastbilar, laga traktorer, meka, skruva bil, skruva med bilar,
     byta bromsar, laga motorcyklar, serva fordon, felsöka fordon, reparera fordon, serva grävmaskiner,
     laga grävmaskiner, felsöka bilar
7233 laga maskiner, serva maskiner, reparera maskiner, underhålla maskiner, hålla maskinerna igång,
     serva vindkraftverk, vindkraftverk, felsöka maskiner, reparera pumpar, underhålla
7311 laga klockor, byta lås, reparera klockor, laga rullstolar, slipa nycklar
7312 göra smycken, smycken, laga smycken
7319 blåsa glas, dreja, stämma pianon, göra skyltar, tillverka skyltar
7322 trycka tidningar, köra tryckpress
7323 binda böcker, binda in
7411 dra el, dra elledningar, installera el, koppla el, sätta laddboxar, montera laddboxar, elinstallationer,
     installera belysning, dra kabel, elarbeten, laddbox, byta elcentral, installera laddstolpar
7412 laga elfel i maskiner, serva hissar, felsöka elektriska maskiner, felsöka el industri, reparera hissar
7413 bygga elnät, klättra i stolpar, elledningar luft, kraftnät, dra kraftledningar
7420 dra fiber, svetsa fiber, installera larm, laga mobiler, laga tv-apparater, installera kameror, reparera elektronik
7522 bygga kök, bygga båtar, tillverka möbler, bygga trappor
7523 tillverka fönster, tillverka dörrar, bygga hus i fabrik, tillverka trappor
7531 sy, sy kläder, sy om
7532 sy gardiner, sy kapell, sy segel
7533 klä om möbler
7534 laga skor, göra sadlar, sula om skor
7611 stycka, stycka kött, slakta
7612 baka, baka bröd, baka tårtor, baka bullar, göra tårtor
7613 smaka av, bedöma kött
8111 bryta malm, köra i gruvan
8112 krossa sten, krossa berg, köra kross
8113 borra brunn, borra efter vatten, borra bergvärme, borra efter malm
8114 gjuta betongelement, blanda betong, göra betongrör
8115 spränga berg, skjuta berg
8116 hugga sten, göra gravstenar, gravstenar
8121 förzinka, härda stål, ytbehandla metall, kroma
8122 valsa stål, valsa plåt
8129 smälta stål, dra tråd, gjuta stål
8131 tillverka tabletter, tillverka läkemedel, tillverka medicin
8132 blanda färg, tillverka batterier, tillverka färg
8141 vulka däck, tillverka gummi
8142 spruta plast, formspruta, gjuta plast, tillverka plast
8143 tillverka kartonger, tillverka kuvert
8151 tvätta textilier, mangla lakan, tvätta arbetskläder, tvätta lakan
8159 sy på fabrik, väva tyg
8161 mala kött, bereda fisk, göra korv, tillverka foder
8162 tappa mjölk, ysta, tillverka ost, göra ost
8163 tillverka godis, mala mjöl, baka i fabrik
8169 brygga öl, tillverka livsmedel, rosta kaffe, tillverka mat, göra färdigmat
8171 koka massa, bleka massa
8172 köra pappersmaskin, tillverka papper, tillverka kartong
8173 såga timmer, såga virke, hyvla virke, torka virke, sortera virke, såga plank
8174 måla panel
8181 packa varor i maskin, sköta packmaskin
8189 köra maskiner, sköta maskiner i fabrik, sköta produktionslinje, övervaka maskiner, köra maskin i fabrik
8191 övervaka reningsverk, sköta pannor, elda flis, driva värmeverk, sköta fjärrvärme
8192 raffinera, övervaka kemisk process
8193 övervaka masugn
8199 övervaka robotar, sköta robotar, övervaka process
8211 montera lastbilar, bygga bilar, montera motorer, montera fordon
8212 löda kretskort, montera elskåp, montera elektronik, montera solceller, sätta solpaneler
8213 montera, skifta däck, byta hjul, sätta ihop maskiner, montera pumpar
8214 montera kök, montera garderober, montera möbler
8219 sätta upp skyltar, byta vattenmätare, montera kaminer
8311 köra tåg, köra lok, köra malmtåg, köra tunnelbana
8312 växla tåg, växla vagnar, rangera vagnar
8321 köra färdtjänst, köra sjukresor, köra skolskjuts
8329 leverera paket, köra ut paket, köra paket, köra ut mat, leverera mat, köra budbil, köra ut varor med skåpbil,
     leverera matkassar, köra ut blommor
8331 köra skolbuss, köra buss i stan, köra linjetrafik
8332 köra timmer, köra grus, köra distribution, köra tungt, köra ut varor med lastbil, köra sopbil, köra tankbil,
     köra tung lastbil, köra långtradare, köra mjölk, hämta timmer, köra släp
8341 köra skogsmaskin, avverka skog, tröska, plöja, gallra skog, avverka, köra skotare, köra traktor
8342 gräva, schakta, köra hjullastare, ploga snö, ploga, köra dumper, gräva grunder, gräva diken,
     skotta snö med maskin, köra grävare, köra bandvagn
8343 köra kran, köra travers, lyfta med kran, köra mobilkran
8344 köra truck, köra motviktstruck, lyfta pallar, stapla pallar, köra gaffeltruck
8350 arbeta på däck, förtöja
9111 städa, städa kontor, städa trappor, städa hotellrum, städa skolor, dammsuga, städa hemma, städa hos kunder,
     tvätta golv, moppa golv, putsa, hålla rent, städa lokaler, städar, flyttstäda, hotellrum, skura golv
9119 passa barn hemma, barnvakt hemma, hjälpa till i hemmet, hämta barn på förskolan, passa våra barn
9120 tvätta bilar, putsa fönster, rekonda, vaxa bilar, tvätta bussar
9210 plocka jordgubbar, plantera träd, sätta plantor, skörda grönsaker, plocka frukt, plocka äpplen, plocka blåbär,
     plantera skog
9310 hjälpa till på bygget, städa bygget, bära gips, hjälpa hantverkarna, bära material
9320 packa i fabrik, packa lådor, stå vid bandet, packa varor, plocka vid band, stå vid löpande band
9331 lasta fartyg, lossa båtar, lossa fartyg
9332 bära möbler, packa upp hyllor, fylla på hyllor, lasta bagage, lasta flygplan, flytta möbler, fylla hyllor,
     bära flyttlådor, plocka upp varor i hyllan, lyfta möbler
9411 baka pizza, göra pizza, sälja korv, steka hamburgare, göra kebab, hamburgare, grilla hamburgare, göra hamburgare
9412 diska, skala potatis, duka och diska, diska och plocka, hjälpa till i köket, diska i restaurang,
     dela ut mat i skolan, hjälpa kocken
9413 stå i kafé, sälja fika, brygga kaffe, bre smörgåsar, göra kaffe, sälja glass
9520 sälja på torget, sälja på marknad
9610 hämta sopor, tömma kärl, sortera skräp, sortera avfall, plocka skräp, tömma soptunnor, sortera plast, skrota bilar
9621 dela ut reklam, bära ut tidningar, dela ut tidningar, lägga reklam i brevlådor
9622 byta lampor, ställa i ordning lokaler, fixa i ordning möbler
9629 sköta skidlift, sköta åkattraktioner, ta hand om publik, blandade sysslor, allt möjligt
`;
