/** Words that show whose matter a sentence is: other people's, another time's, our own doings, irony; and that it speaks to us after all. */
export const OTHERS = {
  en: {
    others: `
      ^ [then|and|but|so] [my|our|his|her|their|the|a|an|one of the|some of the] [old|former|big|little|main|next-door|local|biggest|best|older|younger] [own] (neighbour~|neighbor~|competitor~|cousin~|brother~|sister~|uncle|aunt|friend~|dentist|landlord|bank|tax office|supplier~|customer|customers|clients|guests|union|unions|motorway|predecessor|trade union|fire brigade|mayor|council|town|authority|insurance|school|landlady|postman|plumber|vet|doctor|vicar|bishop|minister|president|government|trade press|rival~|owner's wife|daughter~|son|sons|kid|kids|husband|wife|mother-in-law|in-laws|ex|electrician|accountant|regulator|ministry|union boss|expert|club|choir|people next door|shop next door|company next door|timetable|doubt)
      ^ their (competitor~|ad|supplier~|bank|landlord); ^ (nobody|no one) here; ^ (someone|somebody) at the; ^ who left; trade press; (next door|a friend of mine|friends of mine) (who|had|has|runs|is|was|wants); on tv; tv show; in the papers; in the paper; i always ask`,
    staff: `^ [my|our|her|his|their|the|some of our|one of our|all our|half the] [old|young|older|younger|new|best] (apprentices|apprentice|staff|drivers|driver|nurses|team|crew|people|foremen|trainees|colleagues|workers|employees|lads|girls|boys|waiters|cooks|teachers|sales people|salespeople|guys|department)`,
    past: `^ (years ago|back in|in those days|back then|in the old days|once , when|as a (child|boy|girl|student|kid)|when i was|in my last (job|firm|company)|at my (last|old|former) (job|firm|company)|in (19~|20~)|last (spring|summer|autumn|winter|century)); in those days; ^ … (we|they|he|she|who) had in 20~`,
    irony: `very funny; what a joke; ha ha; haha; lighting the stove; the famous ~; oh great; oh sure; just what (we|i|the world) need~; oh wonderful; wonderful , (another|yet|one more); of course , (because|another); congratulations to`,
    ownDoing: `^ (i|we|i'm|we're|i'd|we'd|i'll|we'll|i've|we've|i wasn't|we weren't|i don't|we don't|i didn't|we didn't); ^ i'd; ^ (sent|offered|suggested|proposed); ^ (asked|told|gave|showed|reminded|warned) (him|her|them|client); i'd have liked`,
    addressed: `(you|your|yours|you'd|you'll|yourself)`,
  },
  de: {
    others: `
      ^ [und|aber|dann|also] [mein|meine|unser|unsere|sein|seine|ihr|ihre|der|die|ein|eine|beim|bei der] [alter|alte|früherer|große|großer|größter|bester|älterer|jüngerer|ältere] (nachbar~|konkurren~|mitbewerber~|schwager|schwägerin|cousin~|bruder|schwester|onkel|tante|freund~|zahnarzt|vermieter~|bank|finanzamt|lieferant~|kunde|kunden|gäste|gewerkschaft|vorgänger~|feuerwehr|autobahn|bürgermeister~|gemeinde|stadt|behörde|versicherung|schule|arzt|pfarrer|tochter|sohn|kinder|mann|frau|schwiegermutter|elektriker|steuerberater~|ministerium|experte|verein|trainer von|verbandstreffen|inventur|zweifel der)
      beim verbandstreffen; im fernsehen; nebenan (hatten|haben|hat); (ein|eine) freund~ von mir; in der zeitung; ich frage immer; hier keiner`,
    staff: `^ [mein|meine|unser|unsere|ihre|seine|die|der|einer unserer|manche|alle] [alten|jungen|älteren|jüngeren|neuen|besten] (lehrlinge|lehrling|azubis|mitarbeiter~|fahrer~|pflegekräfte|mannschaft|leute|meister|kollegen|kolleginnen|angestellten|belegschaft|jungs|damen|köche|lehrer|team|truppe|außendienstler)`,
    past: `^ (früher|damals|vor jahren|vor zehn jahren|seinerzeit|als kind|als junge|in meiner (alten|letzten|früheren) (firma|arbeit|stelle)|in den (siebzigern|achtzigern|neunzigern)|im jahr|anno); (hatten wir|hatte ich) (früher|damals|mal)`,
    irony: `na toll; na super; haha; ha ha; die berühmte ~; der berühmte ~; das berühmte ~; ganz toll; sehr witzig; (hat|haben) (uns|mir) gerade [noch] gefehlt; der hat uns gerade; wunderbar , noch; ja klar , weil; herzlichen glückwunsch`,
    ownDoing: `^ (ich|wir); ^ habe`,
    addressed: `(sie|ihnen|ihr|ihre|ihren|ihrem|ihrer)`,
  },
} as const;
