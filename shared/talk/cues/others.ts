/** Words that show whose matter a sentence is: other people's, another time's, our own doings, irony; and that it speaks to us after all. */
export const OTHERS = {
  en: {
    others: `
      ^ [then|and|but|so] [my|our|his|her|their|the|a|an|one of the|some of the] [old|former|big|little|main|next-door|local] [own] (neighbour~|neighbor~|competitor~|cousin~|brother~|sister~|uncle|aunt|friend~|dentist|landlord|bank|tax office|supplier~|customers|clients|guests|mayor|council|town|authority|insurance|school|landlady|postman|plumber|vet|doctor|vicar|bishop|minister|president|government|trade press|rival~|owner's wife|daughter~|son|sons|kid|kids|husband|wife|mother-in-law|in-laws|ex|electrician|accountant|regulator|ministry|union boss|expert|club|choir|people next door|shop next door|company next door|timetable|doubt)
      ^ their (competitor~|ad|supplier~|bank|landlord); ^ (nobody|no one) here; ^ (someone|somebody) at the; ^ who left; trade press; on tv; tv show; in the papers; in the paper; i always ask`,
    past: `^ (years ago|back in|in those days|back then|in the old days|once , when|as a (child|boy|girl|student|kid)|when i was|in my last (job|firm|company)|at my (last|old|former) (job|firm|company)|in (19~|20~)|last (spring|summer|autumn|winter|century)); in those days; in the (fifties|sixties|seventies|eighties|nineties) [,|.] [and|my|the]; ^ … (we|they|he|she|who) had in 20~`,
    irony: `very funny; what a joke; oh great; oh sure; just what (we|i|the world) need~; oh wonderful; wonderful , (another|yet|one more); of course , (because|another); congratulations to`,
    ownDoing: `^ (i|we) (have|sent|had|would|'d|told|asked|think|thought|could|should|suggested|proposed|offered|found|felt|called|wrote|will|met|am|are|want|wonder|must|need|did|do|gave|'m|'ll); ^ i'd; ^ (sent|told him|told her|gave her|gave him|offered|suggested); i'd have liked`,
    addressed: `(you|your|yours|us|our job|our offer|we)`,
  },
  de: {
    others: `
      ^ [und|aber|dann|also] [mein|meine|unser|unsere|sein|seine|ihr|ihre|der|die|ein|eine|beim|bei der] [alter|alte|früherer|große|großer|größter] (nachbar~|konkurren~|mitbewerber~|schwager|schwägerin|cousin~|bruder|schwester|onkel|tante|freund~|zahnarzt|vermieter~|bank|finanzamt|lieferant~|kunden|gäste|bürgermeister~|gemeinde|stadt|behörde|versicherung|schule|arzt|pfarrer|tochter|sohn|kinder|mann|frau|schwiegermutter|elektriker|steuerberater~|ministerium|experte|verein|trainer von|verbandstreffen|inventur|zweifel der)
      beim verbandstreffen; im fernsehen; in der zeitung; ich frage immer; hier keiner`,
    past: `^ (früher|damals|vor jahren|vor zehn jahren|seinerzeit|als kind|als junge|in meiner (alten|letzten|früheren) (firma|arbeit|stelle)|in den (siebzigern|achtzigern|neunzigern)|im jahr|anno); (hatten wir|hatte ich) (früher|damals|mal)`,
    irony: `na toll; na super; ganz toll; sehr witzig; (hat|haben) (uns|mir) gerade [noch] gefehlt; der hat uns gerade; wunderbar , noch; ja klar , weil; herzlichen glückwunsch`,
    ownDoing: `^ (ich|wir) (habe|haben|hatte|schick~|sag~|frag~|denk~|fand|finde|würde|könnte|werde|muss|müssen|treffen|meld~|glaube|will); ^ habe`,
    addressed: `(sie|ihnen|ihr|ihre|ihren|ihrem|ihrer|uns|wir|von uns)`,
  },
} as const;
