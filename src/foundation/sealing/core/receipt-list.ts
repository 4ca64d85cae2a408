/**
 * The 4096 receipt words, made by scripts/receipt-words.mjs from the Dutch word list of OpenTaal as Debian packages it
 * (wdutch 1:2.20.19; (c) OpenTaal 2006-2020, Simon Brouwer e.a., Nederlandstalige TeX Gebruikersgroep; BSD or CC-BY 3.0: see scripts/receipt-words/LICENCE.md).
 * FROZEN: a changed list makes receipts that were handed out unreadable.
 * SHA-256 of the words joined by spaces: 239a602fcaba223daaf9b8861a685ec374610f6cf4afc52674537ce6e1d0a8e9
 */
export const receiptList = `
aaibaar aalfuik aalkuip aalput aambeeld aanbod aandelen aangroei aanhang aanjager aankoop aanleg aanmeld aanneem aanpak aanraak aantal aanvraag aanwaai aanzet
aardig aarzel abeel ablutie abonnee abrupt acacia academie acajou accent accolade accuboor achter acrobate acryl acteer actie actrice actuele adapter adat
addax additie adem adept adequaat adherent adjunct admiraal adoreer adviezen advocaat aeronaut afbak afbeeld afbind afblijf afbouw afbraak afbuig afdank
afdeling afding afdok afdruk afduwen afdweil affaire affectie affiche affluit afgaand afgezet afgifte afglijd afgooien afgraaf afhaal afhel afhielp afhoud
afhuur afjaag afkap afkeuren afkijk afklop afknip afkoop afkrijg aflaad aflever aflijn afmaak afmeer afmik afnemer afnummer afpaling afpeil afpik afpluk
afpoeier afpunt afraad afreken afrij afruim aftap aftel aftip aftocht aftrek aftuur afvaar afveeg afvlak afvoer afvraag afwater afwerk afwikkel afwrijf afzak
afzeg afzicht afzonder afzuig afzwaai agaat ageer agenda agitator agogie agora aikido aimabel airbag airco airmile ajour ajuin akker akkoord akolei akoniet
akte albe album aldoor alert alfa algemene algoed alia aligneer alikruik alinea alkali aller alliage allomorf allround allure almanak alom aloud alpaca alpen
alpino alree alruin altfluit althoorn altijd alto alver alweter alzijdig amandel amarant amateur amazone ambacht ambitie ambt amendeer amfibie amfora amicaal
ammonia amoebe ampex anagram analogie andante ander andijvie andoorn anekdote anemoon aniline animatie anion anjelier anker anklet anno annuleer anode anoniem
anorak antenne antiek antwoord apotheek apparaat appel applique april aquarel aquifer arbeid arbiter arcade arcering archief arduin areaal argument argwaan
aria armvol aroma array arren arriveer arrogant artefact artikel artwork atelier atheneum atlant atletiek atol atomen atoom attachee attentie attitude aubade
auctor audit augurk aura auteur auto auxine avanceer avegaar avenue averecht aviateur avocado avond axel axolotl azalea azimut baad baakgeld baal baanvak baar
babbel bachelor backpack badcel baden badge badhok badjing badkamer badmat badpak badzout bagage bagger baguette bakboord bakermat bakken baktafel bakvorm
balbezit balder balein balhoofd balie baljuw balk ballet balorig bamboe bamibal bananen band banen banjo bank banteng barak barbecue bardame bare bariton
barkruk barman baronnen barzoi batch batterij baudrate bauxiet bavet baxter bazaar bazel bazuin beademd beagle beamer bearbeid beat beauty bebouw bebrild
becijfer bedank bedding bederf bedien bedlamp bedpan bedrijf beduid beek beeld beenpit beerdier beethad befaamd begaafd begeleid begin begluur begonia begrip
beheer behield behoud behuwd beiaard beige beijver beitel bejubel bekap beker bekijk beklop beknopt bekommer bekroon bekwaam belang beleid belfort belicht
belknop bellen beloning beluik bemaling bemerk bemiddel bemoeien bemuurd benader bench benefiet bengelen benieuw benoem benut benzine beoefen beolie beoog
bepaling beperk beplak bepoeder beproef beraamd berceau bereik berg bericht berken berm beroep berrie beruik betaal beter betimmer beton betrouw betuig beugel
beun beurt beuzelen bever bevind bevloei bevoegd bevreemd bewaar beweging bewijzen bewoner bezaai bezem bezit bezoek bezuinig bezwaren biconvex bidon bieding
bier bieten biezen bigband biggelen bigotter bijbouw bijdrage bijeen bijgaand bijhaal bijkom bijmaak bijna bijou bijpomp bijrol bijvak bijwerk bijzet biken
bilan bilhamer biljart bimbam bind bingo binnen binocle bintbalk biobak biocide biogene biologie biopic bioritme biotech bipolair birdie bitcoin bitmap bizar
bizon blad blaffer blakeren blauw bleken blief blij blikken blink blitz blocnote bloem blogger blok blond blooper blote blow blue bobbelen bobijn bobtail
bochten bodem body boedel boegdeur boek boeldag boemel boender boeren boetiek bofkont bogaard bogey boiler bokaal bokking boktor bolbloem bolderik bolero
bolhoed bolide bollen bolplant bolrond bolvorm bolwerk bomen bonbon bondig bongerd bonheur bonjour bonket bonnet bono bont boogbrug boom boonerwt boorput boot
bord boreling borgen boringen bornput borrel boter bottel botvink boudoir bougie bouillon bourbon bouten bouvier bouw boven bowling boxer boxplot boyband
braam brace braderij braille branche bravo break breder breed brei breking bremraap brenger bretel breve bridge brief brigade brijig bril brio brochure broden
broeken brogue brok brommer bron brood brouwer browning brug bruin brunch bruto buddy budget buffer buidel buig building buiten buizerd bulderen bulk bulletin
bumper bundel bungalow burcht bureau butaan butler button buurt buzzer byte cabaret cabernet cabine cabrio cacao cache caddie cadeau cahier cake calcium
calicot callboy calorie calque calville camera camion campagne candy canon canto canzone capabel caprice captain caput caravan carbon cardigan care cargo
carillon carkit carnet carpool carrier cartoon catalogi catch catering catwalk cautie cavalier cavia cayenne cedille ceintuur cello cement centrum cervela
chaconne chai chalet chambree chaperon charter chat check chemie cheque chevron chignon chili chino chip chiquer chloride choco choke chook chopper choqueer
chowchow chroom chutney cicade cicerone cichorei cijfer cilinder cinema circuit cirkel citaat citeer citroen city civetkat claimen clark clave claxon clearing
clever climax clip clique clivia cloche cloud clown club cluppie coach coalitie coating coauteur cobra cocablad cocktail cocon code coffee cognitie coherent
coiffeur cola colbert cold coli college colonne coltrui column combi comeback comfort commode computer concert conditie conform controle convex cookie cool
copycard coquille corner corpora correct corvee coterie cothurne cotillon cottage couch coulance country coupon courant couvert covalent coveren cowboy
cowgirl coyote cravate creatie credit cremeer crew cricket criteria crooner croquet crouton culinair cultuur cumul cupduel curatele curry curve cutter cycli
daag daalder daarna dadel dagboek dagcurve dagdeel dagen daggeld daghulp dagkrant daglicht dagmarkt dagorde dagploeg dagrit dagtocht daguil dagvaart dagwand
dagzijde dahlia dakbalk dakkamer daklei dakpan dakrand daktuin dakvlak dakwerk daler dalgrond daling dalton dalweide damar dambord damclub damhert damlijn
dammen damp dance dandy dankbaar dapper dartel data daten datum dauphin dauw daveren daze debat debiet debrief debuut decaan december decime deck decor
decreet deductie deeg deejay deel deeplink deer defileer deftig degelijk dein dekbed dekker deklaag dekplaat dekvloer dekzeil delen delfde delg deli delta
delver demarche demo dempen denappel dender denier denk dennen depot deputaat derby dertig derwijze detail detectie detoneer deuken deur deviatie dezelfde
diabolo diafilm diagram dialect diamant dicht dicteer dienblad diep dieren diggel digibord dijken diligent dille dimlicht diner ding dino diode diorama
dioxide diploma dipool diptiek directie dirigent diva dividend djeroek dobber docent doctor document doffig dogger dojo doken dolblij dolfijn dollar dolma
domein dompel donatie doneer donker donoren donut dooier dookbout dool door dophoed dorp dotcom dotteren douane doublet douche download dozijn draai drachten
dradig draf drager drain draken drama drapeer draver draw dreef dregge drempel drentel dreunen dreven dribbel drie driften drijf drink driver droegen droging
dromen drong droog dropping druip druk drum druppel dryade dubbel ducttape duet duffel duiding duif duik duinen duiven duizend dumping dunharig dunner duoblok
duplex duppie dure duur duwbak duwen dwarrel dweil dynamiet earl ebbe ebdeur ebit eboniet echelon echo echtpaar eclair ecoduct ecologie economie ecowijk ecru
edammer edelman edict editie educatie eega eekhoorn eenakter eenden eenheid eenieder eenjarig eenklank eenling eenmalig eenparig eentalig eenvoud eerbaar
eerder eerlijk eervol eerzaam eetappel eetbui eetkamer eetlepel eetpauze eettent eeuw effect egaal egge eider eidooier eieren eigen eikentak eiland eind
eirond eivorm eiwit elanden electie elegant elektro element elevatie elfdelig elfen elfjarig elftal elixir elkaar eloge eloquent elpee elzentak emanatie
embleem eminent emittent emmer emotie empire emplooi emulatie endoniem energie enigma enkeling enter entiteit entree envelop enzym eoliet epigram epoche
eponiem epoque epoxy equatie equipe ereambt erecode eredame erelid eren erepalm ereronde eretitel erewacht erezuil erfgrond erfland ergo erker ermitage ernaar
errata erudiet ervaring erwten etage etalage etappe eterniet ether ethiek ethogram etiket etmaal ettelijk etude etui euro euzie evenzo evident evolutie exact
examen excerpt exclave exempel exit expander expert export extern extra eyeliner ezel faam fabelen fabriek face factor fade fagot faience fair faket fakkel
fameuze fancy fanfare fanpage fantoom farceur farmacie fauna fauteuil faveur favoriet faxen fazanten feature februari feedback feiten felblauw felle fenomeen
ferm ferry feta fezelen fiatteer fiber fibula fichebak fictie fideel fiedelen field figuur fijn fijt filament file filiaal film filter finale fineer fint
finummer firewall firma fitheid fitting fixatie fixeer fjorden flab flacon flakker flamenco flanel flappen flard flat flecteer fleece flex flikflak flinter
flip flodder floepen flonker floppy floreer flow fluit fluor fluweel flux flyer fnuik foelie foerage foezel fokker folder folio folk follower fondue fonkel
fonogram fontein foon football fora forel forint formatie fortuin forum foto fouten foxtrot foyer fraaier fractie fragment frame franco frappe fregat freon
frequent freule frezer friet frigobox frituur frivool fronton frugaal fruit fulltime functie fundatie funk futon future gaan gaard gadget gaffel gaggelen
gaine gala galerij gallon galmen galop gamander game gamma gang ganzen garantie gardiaan gareel garnalen gave gavotte gazelle gazon gebak gebeuren gebied
geblazen gebouw gebruik gedacht gedenk gedicht gedragen geduld geel geervalk geeuwen gefit gefoeter gefruit gegalm gegeven gegiebel gegrepen gehad geheugen
gehinnik gehoor gehucht geinig gejodel gejubel gekabbel gekerfd gekibbel geklap geknik gekocht gekraak gekuifd gekweel gelachen geld gelei gelijk gelobby
geluk gemak gember gemiauw gemoed gemurmel genaak genen genie genoot genre genua geografe geologe gepiep geplat geprint gepuzzel geranium gerbil gereed
gericht geroffel geruk getal getetter getij getjilp getoet getrouw getuig geul geur geval geven gevlieg gevoel gevroren gewaad gewelf gewicht gewoon gewrik
gezant gezellen gezien gezocht gezwaai giebelen giechel giek gier gieter giganten gijpen gilde gilet giller ginder ging giraffen giromaat gitaar gitzwart
glaciale glad glamour glanzer glazen glibber glij glim glippen glitter globe gloei glooi glorie glunder gluten glycol gnoe goal gobelin gocart goed goeierd
gogo golf golving gombal gonade goochel goodwill googelen gooien gootpijp gordel gorgelen gort goten gouache gouden gourmet gouwbond graaf grabbel grachten
gradatie grafiek grage grammen graniet grap graten grauwig graveer grazig greb grein grendel greppel gretig griffier grijp grill grimlach grinnik groep grof
grol grond groot groter groupie grover gruizig grutter guitig gulpen gummibal gunning gympie haagbeuk haaien haak haalbaar habitat hagel hakblok haken hakhout
haldeur half hallen halo halter halve halzen hamam hamel hamlap hanenkam hanger hanteer haper happig hapvogel hardloop haring hark harmonie harp havanna haven
havik havo hazard hazewind headline healing hebber hechting hectare heemraad heen heet hefboom heffer hefoffer heftig heggen heiblok heide heier heigrond
heipaal heiveld heiwerk hekken heklicht hekmotor hekwerk helblauw heldin helft helium helling helm help helwit hemd hengel hennep herademd herbeleg herderin
hergeef herhaal herinner herkauw herleid hernieuw herover herplant herroep hertog hervind herwin herzie heug heuvel hevig hiep hierna hifi hightech hihat hihi
hijg hinde hingen hink hinniken hint hiphop hippie hoax hobby hobo hockey hoeden hoekig hoela hoempapa hoepnet hoeve hoezee hofambt hofdame hofmeier hoger
hokkig holding holle holm hologram holpijp homepage hommel honden honing honkbal honoreer hoofdig hoog hooi hoopvol hoorn hopakker hopbel hopla hopman hoppe
hoprank hordeur horeca horizon horloge hotdog hotel hotline houder hout houwen hovenier hoving http huik huizen huldig hulp humane humeurig humor hunebed
hunner huppel huurder hyacint hydrant hymne hyponiem icing icon ideaal idee identiek ideogram idiolect idylle iepen ijker ijking ijkmerk ijkpunt ijlbode
ijverig ijzer ijzig ikken image imitatie imker immobiel imperia import inademen inbaker inbel inbind inbouw inbracht incheck inco incrowd indam index indruk
inductie ineenzet inexact inflexie info ingang ingezet ingiet ingooien ingroei inhaal inherent inhield inhoud inhuur initiaal inkeep inkijk inkjet inklap
inkoop inkruip inkt inkuilen inlaat inleg inlicht inlog inluid inmaak inmengen innaaien inneming inniger innoveer inpak inpeper inpolder inprik input inricht
inrol inruil intake internet intik intoneer intro intyp invaar inventie invite invloed invoer invul inwater inwerk inwijk inwoner inzamel inzet inzicht inzoom
inzwom ionen ippon ironie item iteratie jaaglijn jaar jabot jacquet jaguar jalap jambe jampot januari japon jaren jarig jawoord jazegger jazz jeep jerrycan
jeton jeugd jobber jobkrant jochie jock jodium joegen joekel joelen joep jofel jogging join jojo jolig jonagold jong jool journaal joviaal joyrider jubel
jubileum judo juich jujube jukebox juli jumbo jumelage jumper junctie jungle junioren jure jurken jury jutter juwelen kaai kaap kaart kabbelen kabel kachel
kader kadraai kaft kajak kajuit kakel kalender kalium kalk kalm kalong kamer kamille kammen kamp kamwiel kanaal kandij kaneel kanjer kannen kano kantoor
kapbord kapellen kapitaal kappen kaptafel karakter karbouw karet kariboe karmijn karot karper kartel karveel karwei katanker katern kation katjang katoen
katrol katten katuil katwilg kauw kavelen kawa kazen keek keeper keerzij kegel keigoed keihard keikop keilbout kelder kelim kelkblad kelner kemel kenbaar
kenmerk kenner kental keramiek keringen kern kerrie kervel ketch ketel keuken keuring keuter keuvelen keuze kever kevie keyboard keycard kick kielvlak kiemen
kien kiepkar kietelen kieuw kievit kijk kikker kilogram kimme kimono kina kipfilet kippen kiwi klaar kladblok klamboe klank klapwiek klaroen klateren klauter
klaver kleding kleefde klef klein klemtoon klep kleren kletter kleur kleven kliek klikklak klimaat klink klipper klodder kloet klok klompen klonter kloof klop
klove kluizen knabbel knaller knappe kneder kneed knijper knik knipper knobelen knoeipot knoflook knol knop knotwilg knowhow knuffel koala kobalt kobold kodak
koehuid koeien koeken koel koepel koerier koevoet koffie kogge kokarde koker kokkel kokmeeuw kolderen kolen kolfbal kolibrie kollet kolom komen komfoor komijn
komma komt kond konfijt konijnen kook koolzaad koopman koor kopal kopblad koper kopgroep kophout kopieer kopklep koplamp koprol kopvoorn koraal kordon koren
korf kornet korrel korting korund kotelet kotteren koufront kouwe kozijn kraan krablot kracht krag kraker kralen kram kranten krater kreeg kregen krekel krep
kreten kribbel kriel krijt krimpen kringel krioelen kroeg kroket kromp kronen kroon kruid krullen kuchen kuieren kuif kuiken kuil kuip kukeleku kumquat kunde
kurk kwabbe kwadraat kwak kwallen kwamen kwantum kwartier kwatrijn kwebbel kwee kweker kwiek kwintet laad laag laarzen labelen laborant labyrint lacher ladder
lade lading lady lagen lagune lakenhal lakzegel lamel lamineer lampen lanceer land lanen lange lantaarn lanyard lapidair lapper laptop later latnagel laurier
lauwer lava lavendel lawaaiig lazuur leader leaflet league lectuur leden ledikant ledlamp leef leeghaal leemput leenbank leer leeuwen legale legenda legger
leghorn legio legkip legplank leiband leikleur leiriem lekker lekvrij lelie lemming lengte lenig lentezon lepel lepperen lepton leraren leuk leuning leuren
leut levendig lexica lezen lezing liane libel libretto licentie lichter lictor lidgeld lidkaart lidland lidmaat lidwoord lied lieflijk liep lieten liever lift
liga ligbed ligging lighal ligweide lijdzame lijmen lijn lijzij liken liman limerick limiet limonade lineair linie linker linnen linoleum lint linze lipide
liquide lire liter lithium live living livret loafer lobby locatie locker loco loef loempia lofdicht lofzang logboek logeer logica loglijn loipe lokaal loket
lokroep lokvogel lommerd longtop lonk lood loofhout loog looien loon loop lorgnet loten lotion lotto lounge louter lovegame loyaal lozer lozingen lucht
lucifer ludiek luid luik luimig luipaard lunair lunch lunet lupine luxemerk luxueuze lyceum lychee lynx maai maakbaar maaltijd maand maat macaroni machine
macro macula madera madrigal magazijn magma magneet mahonie mail mainport majeur majoor maker makreel mammoet mana mandaat manen mangel manilla mantel
maquette marathon marche margriet marifoon markt marlen marmer marot match maten matige matrix matter mauwen mavo maximum mayo mazzel meander medaille mede
media medley medoc meeat meedeel meegaand meehielp meekom meel meenam meeouder meepik meer meetel meeuwen meeviel meewil meezeul mega meiavond meierij
meikever meiler meiveld melig melk melodie meltdown membraan memo menage meneer meng menie menu mergelen merino merk metaal meteoor metgezel methode meting
metro meubel meur mezen mezzo miauw mica micro middel midvoor midweek midzomer mieren mijl mijmer mijnbouw mijten mikpunt mikwe mila mild milieu miljard mille
mime mineraal minimum minuten minzaam mirabel mirror mitaine mitigeer mixer mixture mobiel mocht modder model modi moduleer moedig moeflon moeilijk moerbei
moet moffelen mogelijk mohair mokeren mokka molen molliger molrat molton momber moment mompelen monade money monitor mono montage monument mooi moppen moraal
morgen morille morrel motard motief motor motvrij mout mouw move muffin muggen muizen mulch mulder mulo multomap munt murmelen mutatief muur muze muziek
myriade naald naam nabauw nabij nabloei nabreng nabuur nacho nada nadenk nadruk nafta nagalmen nagezegd nahield nahoud najaar nakijken nakomen nakwam naleef
naliet naloper namaker namelijk namiddag nanacht naoog napi napoleon napraat nariep naroepen narwal natafel native natrium nattig natuur nauw navertel
navigeer navlooi navolgen navraag nawerken nawinter nawoord nazang nazet nazorg nectar neem neerdruk negatie negen neiging nemer neming neofiel neon neoprof
nepen neringen netel netkaart netten netwerk neuring neutraal nevel niemand niet nieuw nijgen nijptang nijver nikkel nimf nippel nitreer niveau nobel noch
nodig noemen noga nokbalk noklijn nokvol nomineer noni noodzaak noop noord noppig norm nota noten notitie notoir notuleer nouveau nova november noviet nuance
nuchter nuloptie numeriek nummer nuttig nylon object oceaan ocelot ochtend octant octet octrooi oculi oefen oehoe oerbegin oergrond oertijd oervorm oerwoud
oeuvre oeverwal offeren officier okertint oktober oleander olie olifant olijf omarmd omberen ombind omblad ombouw ombreng ombuig omdijk omdraag omduwen omelet
omgang omgeving omgord omhaling omhein omhing omhoog omhul omkat omkeer omkijken omklem omlaag omleg omlijnd omloop ommezij ommuurd omnium ompaald ompoling
omranden omring omroep omruilen omtrek omvang omving omvoer omwal omwentel omwikkel omwoeld omzet omzie omzoom omzwaai onbekend onderuit ondiepte onduleer
oneindig oneliner oneven ongeldig online ontbijt ontdek ontglip onthaal ontijdig ontkiem ontlaad ontmoet ontneem ontpop ontroer onttrek ontvang ontwerp ontzag
onweer onwillig onyx onzent onzijdig ooievaar oorbel oorclip oordeel oorijzer oorkonde oormerk ooruil oorwurm oorzaak opbak opberg opbieden opbloei opbouw
opbreng opdeel opdiep opdof opdracht opduik open opera opfleur opgave opgeleid opgiet opgooien opgroei ophaal ophelder ophield ophoud opinie opjut opkamer
opkikker opklop opknap opkoop opkrik opkweek oplage oplever oplucht opmaak opmerk opname opneming opnoem opper opplooi oppot opprik opraap opricht oproep
opruim optatie opteer optil optocht optreden opulent opvang opveer opvijzel opvoed opvroeg opwarm opwerk opwierp opzak opzet opzij opzout opzuigen opzwel
orator orde ordner orgaan orgel origine orka ornement orni otter oudjaar outdoor outfit output ouwel ovale ovatie ovendeur over oxiden ozon paaien paaldorp
paarden pabo pace pachtwet pacifiek pack paddock pagaai page pagina paillet pakbon pakezel pakket paknaald pakpaard pakwerk pakzadel palaver palet paling
pallia palm palpeer paltrok pamper panama panda paneel panfluit panlat panorama panter papier paplepel paprika para parel parfum pari park parmant partner
parure patat patio patroon pauk paumelle pauwen pauze payroll pedaal peddel pedicure peeling peervorm peetoom pegel peignoir peil peinzer pekelen pekton pelen
pelikaan peller pelterij pendel pengat pennen pepdrank peper peppel perceel perelaar pergola periode pernod perron petgat petit peulerwt peurder peuzel piano
picador piccolo picknick pico pieker pienter piep piket pikkelen pilaar piloot piment pimpel pinang pincet pinda ping pinnig pion pipet piramide pita pitch
pitriet pittig pixel pizza plaat placemat plafond plaid plakken plan plaque platen plavei playback plechtig pleet plein plek plemp plengen pletter plezier
plicht ploeg plombeer plooi plopper plot pluche plugger pluim pluk plume plunjer pluvier pochet podium poeder poeier poema poezel pofbroek pofmouw poging pogo
pointe poker polaroid polder politici polka poll polo poly pommerak pomp poncho ponder poneer ponton pony pook poolkap poort popart popband popelen popgroep
pophit popi poplied popnagel poppen populair poreuze porfier portret potbloem potdicht poteling potgeld pothelm potlood potplant poule power praat pracht
prairie praktijk praline praten prebende precieze prefect preiring prelude premie prenten prepaid prequel pret prevelen prieel prijzig prille prime print
priori privacy probleem procent product proef profile program project promotie pronker proper protocol provider proxy proza prudent pruimen prunel publiek
puck pudding puibalk puik puinweg pullman pulpblad pulver punctie punkrock punt pureer purperen putemmer putoptie putrand putten puur puzzel pyjama pylon
python quad quaker quant quark queue quiche quid quilt quiz quotum raadzaam raagbol raaien raak raamwerk raap rabarber racer racket radar raden radio rafeling
raffel raga ragdun ragebol ragfijn raglan ragout raider rail rakelen raki rakkeren rally ramen raming rancher rand rang ranken rapcrew rapen rapgroep rapport
rapunzel rara rariteit ratel rating raven ravijn rawlplug rayon razeil reactor reader reageer reality reboot recent recht recital reclame record recreant
recto recycle redactie redding redeneer redigeer redplank reductie redzame reebok reegeit reep refereer reflux refrein refter regale regeling regio reguleer
reiger reilen reiniger reiziger rekbaar reken rekker relatie relevant reling relmaker remake remblok remedie remgeld remklep remlicht remmen remote remweg
renbode rendier rennen renoveer renpaard rente reometer repareer repeteer replica reporter reprint retail retegoed retireer retour retro rettich return
retweet reuk reutel reuzen revanche revenu review revolver revue riant richting ridder ried riek riem rietmat riff rigide rijbak rijder rijen rijglijf rijhal
rijijzer rijk rijm rijnwijn rijping rijtuig rijwiel rijzadel rillijn rimpel ring rinkel rioleer ritme ritnaald ritornel ritten ritzege rivale rivet rivier
riyal roadie robberen robot rochet rock rococo rodel roebel roede roei roekoe roemvol roepen roer roffelen roggen rokade rokken rokpand rokzadel rolbezem
rolder rolfilm rolkraag rollen rolmodel rolpaard rolroer roltrap rolvorm rommelen ronde ronk roodkop rooi room rootkit ropij rotatie roti rotor roulatie route
royale royeer rozen rozig rubber rubriek ruche rugby rugkant rugtitel rugvin rugzak ruien ruig ruiker ruil ruimte ruiter ruling rulle rumoerig rundvee runner
ruwharig taaier taakbalk taal taan taart tabbaard tabel tabkaart tablet taboeret tabula tachtig tackle taco tact tafel tafzijde tagger tajine takel takken
talen talg talie talmer talon talrijk tamari tamelijk tamme tamtam tango tannine tantum tapedeck tapgat tapijt tapkraan tappen taptoe tapuit tarbot target
tarief tarok tarpan tarwe tateraar taveerne taxatie taxeer taxi taxon teacher teak team tearoom techniek teddy teder teelland teenager teerde tegen tegoed
tekening tekorten telbaar teldatum telefoon telfout telgang teljoor telkaart telling telwerk tempo tenant tendeer tenge tenor tent terabyte terig termijn
terne terp terrein tertiair terugkom terzijde tetra tetteren teugel tevreden texelaar textiel theater thee thema theorie thermaal thinner thriller tiara
tichel ticket tiebreak tien tiewrap tijd tijger tikfout tikker tillen timbre timide timmer timp tinader tingel tink tinmijn tintelen tipgever tirette titan
titel titulair tjalk tjiftjaf tjilpen tjitjak tjokvol tjotter tobbe tobogan tocht toebijt toeclip toedek toegang toehap toejuich toekijk toelage toemaak
toendra toernooi toet toevoer toewijd toezicht toffe toga togen toilet tokkel toko tolbrug tolerant tolgeld tolken tolpoort tolunie tolvrij tolweg tomaten
tombola tomeloze tompouce toneel tonijn tonnen tonrond tontine toogdag toonbank topchef topdag topfilm topgevel tophoek topic topkok toplicht topmodel topo
topping topteam topvrouw topzeil toque toren tori tortilla totaal totebel totok touch tour touw track traditie training traject traktaat tramweg tranche
trapeze trawler tray trechter treden tree tref trein trek trema trend trezorie triatlon tribal tricot trieer trigger triktrak tril trim triolet trip triton
triviaal troetel trof trolley trommel tronen troon trottoir truck truffel trui truweel tuba tuftuf tuibrug tuieren tuimel tuin tuitelig tukken tulpen tumbler
tune tuniek tunnel turbo turf turn tutor tutti tutu twaalf twee twenter twijfel twintig tycoon type typo ufologe uiachtig uier uilen uitbreid uitdruk uiteen
uitfluit uitgaven uithang uiting uitkijk uitlaat uitmunt uitnodig uitoefen uitpak uitrek uittel uitvoer uitwijk uitzicht uivormig ukelele ukkepuk ulevel ultra
umpire unaniem unica unief uniform unit update upgrade upload uppercut urban uren urgentie uurwerk uwent uwer vaak vaalt vaandel vaart vaatrijk vacature
vademen vakantie vakbond vakerig vakgroep vakkring vakman vakterm vakvrouw vakwerk valabel valbrug valdeur valhelm valideer valklep vallei valnet valreep
valuta vanger vanille vanzelf variant vaten veder veeboer veeg veejay veekoek veel veen veertig veeteler veeweide veger vehikel veiling veld velg velijn velum
vendel venkel vennoot verblijf verdeel verenig verf vergader verhalen vering verjaar verkoop verlof vermogen vernevel verorber verpop verrijk vertrek veruit
vervoer verwen verzamel vetblad vetlaag veto vetpot vettiger vezelig viaduct vice video vief vieren vieux vieve view vignet vijf vijgen vijl vijver vijzel
villa vilthoed vinding vinken vinpotig vintage vinyl violen viool vipdorp viproom virtual vita vitrine vivant vlaai vlaflip vlaggen vlak vlecht vlei vlekken
vlet vleugel vleze vlieg vlijen vlinder vlocht vloer vlokken vloot vlotter vlug vocatie vochtig voeding voegen voelen voertuig voetbal vogel voile voiture
volant volbouw voldaan volg volhard voller volmacht volraakt voltooi volume volvoerd volzet vonden vonkvrij voor vorder voren vorig vork vorm vortex votum
voucher voute vouwen voyant vraag vracht vragen vrede vreet vreten vreugde vrienden vrijheid vrind vroeg vrolijk vruchten vuldop vulhaard vulkaan vulling
vulpen waag waaier waakhond waarde wacht wadjan wadloper wadvogel wafel wagen waggel wagon wajang wakaman waker wakke walhoofd waling walkant wand wankant
wanner wantij wapper waranda waren waring warmte warrant water waxcoat waxine waziger wearable webcam webforum weblog webzine weckpot wedder wederga wedijver
wedkamp weef weegbrug weekend weer weetal wegberm wegcode wegdruk wegennet weggooi weghelft wegjoeg wegkijk wegleg wegnam wegpraat wegrijd wegtrek wegvoer
wegwaai wegzend weide weigrond weinig wekelijk wekker weldadig weledel welfare welgat welijzer welk welling welput welter welving welzijn wemelen wendbaar
wenken wentelen wereld werft werk werpen werving wetboek wetering wetgever wetland wetmatig wetplank wetten weverij whizzkid whodunit wicht wicket wiebel
wieden wieg wieken wiel wiemel wiep wifi wigwam wijduit wijk wijlen wijn wijt wijze wikkel wild wilgen willig wimberg wimpel winbaar winch windvang winegum
wingerd winkel winning winter witbier witgoud without witkar witregel wittig witvoet witwerk woelig woerd wolboer wolf wolhaar wolken wolliger wolmarkt wolvin
wombat wonen woning woon woord worden worgen worp wortel woud wouw wrijving wrikriem wringer wuien wuif xylofoon yahtzee yard yoghurt yuan zaadolie zaagblad
zaai zaak zaan zaathout zabbelen zacht zadel zagerij zakband zakcent zaken zaklamp zakpijp zalig zalm zamelen zand zang zaterdag zavelig zeboe zebra zedelijk
zeearend zeebad zeedier zeef zeegaand zeehaven zeeklei zeelui zeemacht zeenat zeeoever zeep zeerecht zeetocht zeevaart zeewater zeezout zefier zeggen zeiden
zeil zeker zeldzame zelf zelling zemig zender zenit zepig zeppelin zero zetboer zetel zetfout zetlijn zetten zevenen zicht ziederij ziener zifter zigzag
zijanker zijbalk zijde zijg zijkamer zijlijn zijn zijp zijruit zijtak zijvlak zijweg zijzak zilt zilver zingen zink zinnig zinrijk zintuig zinvol zipdrive
zipfile zitbank zitdag zithoek zitkamer zitting zitvlak zodanig zodiak zoefde zoek zoem zoet zolder zolen zomer zomp zondag zone zonhoed zonnewei zonzij
zoogdier zool zoom zorg zoude zout zoveel zuid zuiger zuil zuinig zuivel zuring zuurkool zwaaien zwaluw zwamvlok zwanen zwavel zweefde zwem zwenk zwerfkat
zwever zwier zwijgen zwikhout zwoegen
`
