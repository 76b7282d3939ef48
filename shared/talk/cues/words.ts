import type { WordLists } from '../cue.ts';

const MONTHS_EN =
  'jan~|feb~|march|april|may|june|july|aug|august|sept|september|oct|october|nov|november|dec|december';
const DAYS_EN =
  'mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|sunday|noon|tonight|tomorrow';
const SEASONS_EN =
  'christmas|xmas|easter|whitsun|summer|autumn|fall|winter|spring|new year|the holidays|the summer holidays|the season|the end of|end of|the beginning of|the middle of|mid|next week|next month|this week|this month|the weekend|then|year end|# {month}|the # of {month}|the #|the #th|#th|q1|q2|q3|q4|the fair|the trade fair|the audit|the inspection|the opening|the anniversary|the agm|the election|we open|the trade fair opens|it opens|the shop';

/** Lists of English words that cues name. */
export const LISTS_EN: WordLists = {
  month: MONTHS_EN,
  day: `{month}|${DAYS_EN}|${SEASONS_EN}`,
  date: '(by|before|until|till|in time for|not later than|no later than|on|for|at|within|in) {day}|(by|before|until|till|in time for|on|for|in|from) {day}|next (week|month|quarter)|this (week|month|quarter|summer|autumn|spring|winter|year)|(in|within) (a|one|two|three|four|five|six|eight|ten|twelve|#) (weeks|week|days|months|month)|asap|at the latest',
  ready:
    'ready|done|finished|live|up|in place|running|delivered|launched|out|installed|up and running|over|complete|completed|here|built|printed|working|on air|online|published|standing|on his desk|on my desk|on the table',
  want: "want|wants|need|needs|would like|'d like|expects|expect|must have|has to have|have to have|asks for|asked for|requires|require|insists on",
  ask: "want|wants|wanted|need|needs|would like|i'd like|we'd like|they'd like|he'd like|she'd like|i'd love|we'd love|asks for|asked for|asking for|asks about|is after|i'm after|we're after|what i'm after is|looking for|would love|requests|requested|have in mind|had in mind|wish for|wishes for|order|orders|what we need is|what i need is|what we want is|my wish is|in the market for|could do with",
  make: 'make|build|run|design|write|print|produce|set up|organise|organize|create|shoot|film|draw|develop|put together|hold|install|do|deliver|prepare|record|paint|arrange|plan|give|introduce|launch|translate|host|teach|stage|knock up|sort out|come up with',
  plainthing: '~ (for the|in the|on the|at the|behind the|for our)',
  thing:
    'brochure~|leaflet~|flyer~|flier~|poster~|billboard~|banner~|sign~|logo~|website~|web site|web page|homepage|landing page|booking page|online shop|webshop|shop window|app|apps|chatbot~|chat bot|bot|newsletter~|magazine~|podcast~|film|films|video~|clip|clips|radio spot|tv spot|spot|spots|jingle~|ad|ads|advert~|campaign~|hotline~|helpline~|handbook~|manual~|guide|booklet~|checklist~|check list|template~|form|forms|catalogue~|catalog|menu|menus|calendar~|training~|course|courses|workshop~|seminar~|webinar~|retreat~|team day|away day|awayday|offsite|lecture~|keynote~|survey~|questionnaire~|audit~|mystery shopping|coaching|stand|booth|exhibition~|event|events|party|gala|festival~|memorial~|garden~|kitchen~|lounge~|fence|machine~|software|tool|tools|dashboard~|database~|crm|erp|system|systems|intranet|portal~|platform~|wiki|shift model~|shift plan|roster~|rota|rotas|bonus scheme|pay scheme|mentoring programme|onboarding programme|training programme|programme for|program for|mascot~|uniform~|t-shirts|mugs|packaging|label~|letterhead~|business card~|sculpture~|mural~|choir~|playground~|van|bus|camera~|sensor~|mailing~|press release~|speech|song|audiobook~|audio book|book|game|quiz|contest|map|maps|script|process chart|org chart|brand book|photos|photo shoot|open day|tour|stall|kiosk~|vending machine|coffee machine|canteen|day care|loyalty card~|voucher~|welcome pack|welcome booklet|trade-fair stand|fair stand|escape room|climbing course|suggestion box|notice board|noticeboard|whiteboard|price tag~|display~|sticker~|shelf|shelves|bench~|pavilion|greenhouse|tent|stage|fountain|statue|plaque|screen|screens|radio|simulator|robot|drone|scanner|phone line|call centre|call center|switchboard|time clock|job ad|job ads|job fair|apprenticeship day|roadshow|road show|cookbook|magazine|yearbook|anthem|slogan|tagline|name tag~|badges',
  number:
    'eight hundred|five hundred|a thousand|two thousand|three thousand|six hundred|nine hundred|nine thousand|ten thousand|twelve hundred|a hundred|two hundred',
  howmuch: 'how much|what price|what sum',
  rival:
    'agenc~|firm|firms|consultanc~|consultant~|trainer~|coach~|provider~|supplier~|vendor~|bidder~|bids|offers|quotes|offer|quote|proposals|proposal|companies|company|house|houses|candidates|people|one|ones|designers|architects|studios|freelancers|contractors|names|builders|printers|photographers|teams|outfits|players|parties',
};

/** Lists of German words that cues name. */
export const LISTS_DE: WordLists = {
  month: 'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|#',
  day: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|morgen|heute|heute abend|übermorgen|weihnachten|ostern|pfingsten|sommer|herbst|winter|frühjahr|frühling|den ferien|den sommerferien|der saison|jahresende|monatsende|quartalsende|silvester|nächste woche|nächster woche|nächsten monat|ende|anfang|mitte|ende {month}|anfang {month}|mitte {month}|zum|zur messe|der messe|der eröffnung|{month}|dem fest|der prüfung',
  date: '(bis|vor|spätestens|ab|zum|zur|bis zum|bis zur|noch vor|noch|bis spätestens|spätestens im|spätestens am|spätestens bis|im|am|in|bis ende|bis anfang|bis mitte|ende|anfang|mitte) [den|der|die|dem] {day}|(noch|in) (diesen|dieses|diese|diesem|nächsten|nächstes|nächste|nächster) (monat|quartal|woche|jahr|sommer|herbst|frühjahr)|in (zwei|drei|vier|sechs|acht|zehn|zwölf|#) (wochen|tagen|monaten)|so schnell wie möglich|schnellstmöglich',
  ready: 'fertig|live|online|da|stehen|steht|laufen|läuft|erledigt|drin|abgabe|eröffnet',
  ask: 'will|wollen|möchte|möchten|brauche|brauchen|braucht|bräuchten|bräuchte|hätte gern|hätten gern|hätte gerne|hätten gerne|ich hätte gern|wünscht sich|wünsche mir|wünschen uns|wünschen sich|fragt nach|fragte nach|fragt an wegen|sucht|suchen|suche|bestellt|bestellen|verlangt|benötigt|benötigen|hätte gern|bittet um|sollen sie|anfrage wegen|möchte gern|würde gern|gefragt nach',
  plainthing: '~ (für die|für unsere|für den|im|am|hinter dem|an der|vor dem)',
  thing:
    '~broschüre~|flyer~|~prospekt~|~plakat~|~schild|~schilder|~banner~|~logo~|logo|website~|webseite~|~homepage|internetseite|~shop|onlineshop|~app|app|apps|chatbot~|newsletter|~zeitung|~magazin|~zeitschrift|podcast~|~film|~filme|~video~|~spot|~spots|~jingle~|~anzeige|~anzeigen|google ads|~kampagne~|hotline|~hotline|~telefon|~handbuch|~buch|~leitfaden|~broschüren|~heft|~checkliste~|~vorlage|~formular|~formulare|~katalog~|~speisekarte|~karte|~kalender|~training|~trainings|~schulung|~schulungen|~kurs|~kurse|~workshop|~workshops|~seminar|~seminare|~webinar~|teamtag|aktionstag|betriebsausflug|~ausflug|tag der offenen tür|~vortrag|~umfrage|~befragung|~studie|audit|~audit|coaching|~stand|~messestand|~ausstellung|~fest|~feier|~jubiläum|~garten|~küche|~raum|~ecke|~maschine|~anlage|~software|~tool|~dashboard|datenbank|~system|~portal|~plattform|intranet|~modell|schichtmodell|dienstplan|schichtplan|bonussystem|prämiensystem|~programm für|mentorenprogramm|einarbeitungsprogramm|maskottchen|~uniform~|t-shirts|tassen|~verpackung|~etikett~|briefpapier|visitenkarten|skulptur|wandbild|~chor|spielplatz|~kamera~|~mailing|pressemitteilung|~rede|~lied|~hörbuch|hörbuch|~spiel|~quiz|~wettbewerb|~film|imagefilm|stadtplan|~tafel|~automat|~kiosk|kantine|~betreuung|kundenkarte|gutschein~|willkommensmappe|~mappe|hochseilgarten|lagersystem|kassensystem|~bank|~zelt|~bühne|~bildschirm~|~display~|~aufkleber|~regal~|pavillon|gewächshaus|stellenanzeige~|jobmesse|roadshow|kochbuch|jahrbuch|slogan|namensschild~|zeiterfassung|telefonzentrale|ideenkasten|schwarzes brett|~drohne|~führung|~rundgang|~tour|chronik|festschrift|mystery shopping|callcenter|werbung|imagebroschüre|~markt',
  rival:
    '~angebot~|anbieter~|agentur~|büro~|firma|firmen|berater~|trainer~|coach~|häuser|häusern|bewerber~|kandidat~|dienstleister~|mitbewerber~|beratungen|unternehmen|bieter~|leute|kollegen|studios|designer|architekten|betriebe',
};
