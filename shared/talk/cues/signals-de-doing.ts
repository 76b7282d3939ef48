import type { SignalCues } from '../signal-cues.ts';

/** Was Leute sagen, die mit einem Plan kommen: a thing, dates, finished thinking, prices, rivals, short cuts, a part for us. */
export const DOING_DE: SignalCues = {
  D1: {
    say: `
      {ask} … {thing}; {ask} (eine|einen|ein|neue|neuen|neues|zwei|drei|vier) {plainthing}
      (könnten|können|würden|machen|bauen|drehen|schreiben|drucken|entwerfen|organisieren|gestalten) sie [uns|mir] [bitte|mal] … {thing}
      (machen|bauen|drehen|schreiben|drucken|entwerfen|liefern|gestalten|basteln|programmieren|besorgen) sie (uns|mir) [bitte|mal|doch] … {thing}
      (suchen|sucht|suche) (jemanden|jemand|jmd|eine firma|eine agentur|einen) … {thing} (baut|macht|einführt|entwirft|schreibt|dreht|hält|aufbaut|gestaltet|programmiert|organisiert|druckt|erstellt)
      (gebraucht wird|benötigt wird|gewünscht ist|gewünscht wird|gewünscht|gesucht|gesucht wird|anfrage|wunsch|auftrag|bestellt|bestellung) [:|ist|wäre] … {thing}
      {thing} … (soll|sollen|muss|müsste|sollte|müssen) … (her|gemacht werden|geben|sein|hin|machen|bauen|ausrichten|organisieren); (soll|muss|sollte) … {thing} (her|geben|hin|sein)
      (denke|denken|dachte|dachten|gedacht) [da] an … {thing}; {thing} (hätte|hätten|möchte|möchten|will|wollen|bräuchte|bräuchten) (ich|wir) [gern|gerne]
      {thing} (wäre|ist) [das] (unser|mein|der) wunsch; ^ {thing} für [die|den|unsere|den] (fahrer|mitarbeiter~|kunden|gäste|laden|büro|hofladen|lehrlinge|azubis|patienten|eltern|verein|team|neuen)`,
    unless: `brauchen [wir|sie] … (nicht|kein~|eigentlich nicht); (statt|anstatt|außer) (ein~|dem|der); hatten wir; hatte ich; gekauft; egal; muss kein; nicht heilig; etwas anderes; was besseres; (weglassen|fallen lassen); anderer weg; hat sich; gleich`,
  },
  D2: {
    say: `
      (wann|ab wann|bis wann) (könnten|können|würden|wäre|wären|hätten|haben|bekommen|bekämen|kriegen|legen|fangen|starten|liefern|kommt|ist|sind|steht) (sie|wir|das|ich|es|die)
      wie (lange|schnell|lang|bald|rasch|viel zeit|viele wochen|viele monate) (dauert|dauern|würde|würden|braucht|brauchen|bräuchten|können|könnten|zieht|geht|ginge|kriegen|sind|wäre|ist|sie)
      (muss|müssen|soll|sollen|sollte|müsste|müssten|muß) … {date} … (fertig|stehen|laufen|da sein|live|online|starten|losgehen|beginnen|hängen|liegen|sein|erledigt|vorliegen|gehen|drin|eröffnen|da); (muss|müssen|soll|sollte|müsste|braucht|brauchen|will|wollen|möchte) … {date} [noch] (fertig|stehen|laufen|da sein|live|online|starten|losgehen|beginnen|vorliegen|haben|los)
      (angebot|entwurf|konzept|bericht|ergebnis~|abgabe|einreichung|lieferung|umsetzung|start|launch|fertigstellung|beginn|eröffnung) … {date}; {date} … (muss|müssen|soll|sollte|müsste) (das|es|alles|die|der|sie|wir)
      (frist|deadline|abgabetermin|stichtag|termindruck|zeitdruck|zeitplan|zeitrahmen|terminplan) [ist|bis|:|am|von|für|steht|läuft|haben|gibt]; (spätestens|allerspätestens) [im|am|bis|in|zu|zum|anfang|ende|mitte|#|nächste~|kommende~]
      (max .|max|maximal|höchstens|nicht mehr als|nur|keinen tag länger als) (# |zwei|drei|vier|sechs|acht|zehn|zwölf|fünf|#) (wochen|tage|monate); (keinen|kein) tag (länger|später|mehr)
      (noch) (diesen|dieses|diese|im) (monat|quartal|jahr|woche|sommer|frühjahr|herbst|dezember|märz|april|mai|juni|juli|august); (bis|vor|zu|noch vor) (den|die|der|dem) (sommerferien|ferien|messe|saison|eröffnung|feiertagen|jahresende|weihnachten|prüfung|feier|jubiläum)
      (zuerst|erst|als erstes) … (dann|danach|anschließend|später) … (bis|noch|vor|quartal|woche|monat); (macht druck|drängt|drängelt|drängen|eilt|eilig|dringend|pressiert|schnellstmöglich|so schnell wie möglich|möglichst bald|so bald wie möglich)
      (eher|früher|schneller) (wäre|geht|ginge|fertig|liefern|besser); (zwei|drei|vier|ein|eine|#) (wochen|tage|monate|woche) (früher|eher|schneller); in (zwei|drei|vier|sechs|acht|fünf|#) (wochen|tagen|monaten) (muss|soll|fertig|ist|wollen|müssen)
      (wann|wie bald|wie schnell) (wir|es|das) … (liefern|anfangen|losgeht|fertig|starten|loslegen|beginnen|können|dauert); (will|wollen|braucht|möchte) … {date}; {ready} … {date}; (anfang|mitte|ende) {month} (muss|soll|fertig|live|starten|start); zieht sich`,
    unless: `eilig ist es nicht; nicht eilig; hat zeit; immer; jedes jahr; jährlich; nächster termin; nächstes gespräch; (die|unsere) bank; das finanzamt; inventur; keine eile; hat die frist; verpasst; anrufen; telefonieren`,
  },
  D3: {
    say: `
      (konzept|plan|entwurf|lastenheft|pflichtenheft|text|drehbuch|briefing|planung|design|ablauf|alles|programm|skript|zeichnungen|das|jedes detail|denkarbeit|kopfarbeit|strategie|vorlage|spezifikation|pläne) (ist|sind|steht|stehen|liegt|liegen|wurde|war) [schon|bereits|alles|längst|komplett|ja|fix|auch] … (fertig|durchdacht|entschieden|abgesegnet|freigegeben|festgelegt|beschlossen|erledigt|abgeschlossen|ausgearbeitet|durchgeplant|geklärt|genehmigt|fest|durch|vor|vollständig|gemacht|abgenommen|komplett|unterschrieben|getan)
      (konzept|plan|entwurf|planung|ablauf|drehbuch|text|design|das ganze|programm) steht [schon|bereits|,|fest]; steht (alles|schon|bereits) [fest]
      (pflichtenheft|lastenheft|konzept|planung|entwurf|briefing|design|pläne|zeichnungen|plan|text|skript|drehbuch|ablauf|konzeption|spezifikation) [ist|schon|bereits|liegt] [bis ins letzte|fix und|komplett|komplet|vollständig] (fertig|abgeschlossen|freigegeben|abgesegnet|komplett|komplet|genehmigt|fix|steht|ausgearbeitet|vollständig|abgenommen|durch)
      (alles|schon|bereits|bis ins (letzte|detail|kleinste)|fix und) [schon|bereits|fertig|genau|bis ins (letzte|detail)] (durchdacht|entschieden|ausgearbeitet|festgelegt|durchgeplant|beschlossen|geplant|abgesprochen|ausgedacht|abgestimmt|geklärt|durchgesprochen)
      (haben|hat|hab|habe) … (alles|schon|bereits|längst|fertig|genau) … (entschieden|durchdacht|ausgearbeitet|festgelegt|durchgeplant|beschlossen|ausgedacht|geplant|überlegt|abgestimmt|geklärt)
      (nur noch|bloß noch|lediglich|nur) (einer|jemand|jmd|hände|die umsetzung|die ausführung|ausführen|umsetzen|machen|bauen|drucken|abarbeiten|aufnehmen|jemanden|leute|umgesetzt|gebaut|gemacht|ausgeführt|produziert); (müssten|müssen|würden|brauchen|nehmen|führen|setzen) (sie|wir|es|'s) [es|das|sie] (nur|nur noch|bloß|bloß noch|einfach|einfach nur); (sie|wir) (nehmen|führen|setzen|bauen|müssen|drucken) [es|das|ihn|sie] (nur|nur noch|bloß|einfach)
      (fehlt|fehlen|braucht|brauchen|suchen|sucht) [jetzt] (nur|nur noch|bloß|bloß noch) (die umsetzung|die ausführung|hände|einer|jemand|jmd|jemanden|umsetzer|wer|der); (reinen|reiner|reine) (umsetzer|umsetzung|ausführung|handwerker); jetzt brauchen wir hände; fehlt nur
      (denkarbeit|kopfarbeit|nachdenken|das denken|planung|vorarbeit|konzeptarbeit) [ist|haben wir|liegt|schon] … (erledigt|gemacht|hinter uns|fertig|abgeschlossen|getan|durch); (wissen|weiß) [schon|ganz] genau , was; (exakt|genau|eins zu eins|1 : 1) (danach|so|nach|umsetzen|nachbauen|wie); steht fest`,
    unless: `noch (nichts|nicht|gar nichts|offen); (nichts|nicht|kein~) (ist|steht|fertig|fest|entschieden); fertig ist; nicht [so] [ganz] (fertig|durchdacht|entschieden); wenn … fertig; sind (sie|wir) fertig`,
  },
  D4: {
    say: `
      (was|wieviel|wie viel) (kostet|kosten|würde|verlangen|nehmen|berechnen|rufen|käme|kommt|macht|müssten wir|müsste ich|bezahlen|zahlen|zahlt|wollen sie|rechnen); (stundensatz|tagessatz|stundensätze|tagessätze|preisliste|festpreis|pauschale|pauschalpreis|kostenvoranschlag|preisrahmen|honorarsatz)
      (rabatt|nachlass|skonto|preisnachlass|mengenrabatt|freundschaftspreis|sonderpreis|vereinspreis|sozialtarif|ermäßigung|ermäßigt~|prozente); (billiger|günstiger|preiswerter|zu teuer|teuer|kostspielig|überteuert); (sparversion|sparvariante|light-version|kleine lösung|abgespeckt~|günstigere~|billigere~|schmalere~|kleineres paket|kleinere variante)
      (preislich|beim preis|am preis|am honorar|beim honorar|beim tagessatz|an den kosten|finanziell|bei den kosten|bei den reisekosten); (ihr|ihre|ihrem|ihren|unser|unsere|unserem|unseren|das|am) (honorar|preis|tagessatz|angebot|satz|kosten|reisekosten|spesen|stundensatz|fee) … (hoch|teuer|runter|senken|kürzen|drücken|zu|luft|spielraum|verhandel~|streichen|halbieren|reduzieren|weniger|nachgeben|entgegenkommen|happig|saftig|stolz)
      (entgegenkommen|entgegen|spielraum|verhandeln|handeln|feilscht|feilschen|nachverhandeln|drückt|drücken|runtergehen|heruntergehen|runter) … (preis|honorar|kosten|satz|geld|zahl~|tarif); (runtergehen|runterhandeln|herunterhandeln|runterkommen|nachlassen|nachgeben|drunter bleiben|unterbieten)
      (raten|ratenzahlung|in raten|zahlungsziel|anzahlung|später zahlen|in drei teilen|monatlich zahlen|zahlungsbedingungen|teilzahlung|abstottern); (für|um) (die hälfte|das halbe geld|den halben preis|weniger|weniger geld|#|zwölfhundert|tausend|achthundert|fünfhundert|zweitausend) … (machen|unterschreiben|hinkommen|dabei|nehmen|drin|geht|ginge|mache|zusagen|einsteigen)
      (die hälfte|halber preis|zum halben preis|umsonst|kostenlos|gratis|zum nulltarif|geschenkt); (mehr|so viel) (ist|haben|können|gibt|geben) (nicht|wir nicht|das budget nicht|unser budget nicht); (reisekosten|spesen|fahrtkosten|anfahrt|nebenkosten) … (streichen|inklusive|inbegriffen|drin|weglassen|übernehmen|geschenkt|extra|pauschal|dabei|verzichten)
      (budget|etat) (ist|reicht|endet|liegt|bei|haben|gibt|hergibt|hört|max|maximal|von); (können|kann) (wir|ich) (uns|mir) (das|sie) nicht leisten; (möchte|will) … (weniger|sparen|runter|kürzen); (ob|fragt|fragte|frage :|fragen) … (preis|kosten|kostet|honorar|günstiger|billiger|stundensatz|rabatt|runter~|weniger|raten); müssten sie [schon] [noch] [mal] ran`,
    unless: `unsere kunden; nicht ums geld; geht nicht um; (die|der) agentur habe; verlangt habe; früher; seine agentur; billigeren gärtner; lieferant; preise im laden`,
  },
  D5: {
    say: `
      (zwei|drei|vier|fünf|sechs|sieben|#|mehrere|andere|anderen|weitere|noch|ein paar|einige|verschiedene|noch andere) [weitere|andere|anderen|große|großen|kleine] {rival}; (noch|auch|parallel) (ein|eine|einen|zwei|drei|#) [anderes|andere|anderen|weiteres|weitere|weiteren] {rival}
      (ausschreibung|pitch|bieterverfahren|auswahlverfahren|vergleichsangebot~|gegenangebot~|konkurrenzangebot~|wettbewerbspräsentation|shortlist|punktetabelle|bieterrunde|vorauswahl|endrunde); (vergleicht|vergleichen|verglichen|abwägen|wägt|gegenüberstellen|stellt uns neben) … (uns|sie|angebote|anbieter|mit|büros|agenturen|berater)
      (warum|wieso|weshalb) (sollten|sollen|soll|sollte|sie|gerade|genau|ausgerechnet) … (sie|ihnen) … (nehmen|und nicht|statt|beauftragen|wählen|entscheiden); (was|worin) … (unterscheidet|unterscheiden|können sie besser|haben sie|machen sie anders|machen sie besser|können sie , was) … [die|der|das]
      (holen|holt|hole|eingeholt|hat|haben|liegen|liegt) … (angebote|angebot) … (ein|eingeholt|vor|weitere|andere|auf dem tisch|bekommen|drei|zwei); (weitere|andere|mehrere|zwei|drei|vier|fünf|noch) angebote; [ein|eine] (anderes|andere|anderer) (büro|agentur|anbieter|berater~|trainer~|firma|coach|haus|kollege|mitbewerber)
      (stellen|stellt) sich [noch|auch] … (andere|anderer|weitere|zwei|drei|mehrere); (neben|gegen) (zwei|drei|vier|anderen|die|mehreren|einem) [großen|anderen] (häusern|anbieter~|agentur~|firmen|büros|mitbewerber~|bewerber~|kandidat~); auf (der|einer) liste … (neben|mit|unter|zu); im rennen; (bewerber|kandidaten|anbieter|bieter) im; (mitbewerber~|konkurrent~|wettbewerber~) … (eingeladen|angefragt|angebot|präsentier~|vorgestellt|punktetabelle|verglichen|im rennen|dabei)
      (der|die|ein|eine) (kollege|kollegin|agentur|büro|anbieter|berater|firma|konkurrenz) aus … (macht|bietet|nimmt|verlangt|würde|hat uns|kostet|war); (agentur|büro|beratung|firma|haus) aus … (nicht|besser|anders); nicht die einzigen; (probearbeiten|probe arbeiten)`,
    unless: `zahnärzte; (die|unsere) konkurrenz hat; mitbewerber hat; beim verbandstreffen; früher; architekten eingeladen; (niemand|keiner) sonst; keine anderen`,
  },
  D6: {
    say: `
      (kürzeste~|schnellste~|einfachste~|direkteste~|geringste~|bequemste~|schmerzloseste~) (weg|weges|lösung|aufwand|variante|art|möglichkeit|version|form|route|ding); (auf dem|den|einfach den|nur den|bitte den) (kürzesten|schnellsten|einfachsten|direkten); so (einfach|schnell|kurz|simpel|schlank) wie [nur] möglich
      (andere|anderen|neue|neuen|weitere) (wege|ideen|vorschläge|varianten|ansätze|lösungen|optionen|möglichkeiten|wegen) … (nicht|nein|kein~|abgelehnt|unerwünscht|ersparen|sparen|brauch~|interessier~|winkt|will); (ersparen|sparen|verschonen|bleiben|schenken) sie [mir|uns|sich] [bitte] (mit|die|das|das ganze|alle|den)
      [bitte] (keine|kein|keinen|bloß keine|nur keine|bloß nichts|nur nichts) … (ideen|varianten|debatte|debatten|grundsatz~|diskussion~|alternativen|vorschläge|konzepte|workshops|brainstorming|kompliziertes|großes|neues|experimente|umwege|schnickschnack|romane)
      (winkt|winkte|winken) (ab|sofort ab|gleich ab); (will|wollte|möchte) (davon|von alternativen|von anderen|nichts) … (nichts|nicht|hören|wissen|anderes); davon will ich nichts; (kein|keine|null) (interesse|bedarf|lust|geduld|zeit|nerven) (an|auf|für) (alternativ~|ander~|weiter~|varianten|ideen|diskussion~|neu~|grundsatz~)
      (hauptsache|nur|schnell|endlich|bloß) … (vom tisch|hinter mir|hinter uns|erledigt|weg|vorbei|durch|abgehakt|fertig wird); (vom tisch|hinter mir haben|hinter sich bringen|hinter uns bringen|abhaken|abgehakt|haken dran|haken drunter|vom hals)
      (ohne) (umwege|schnickschnack|viel drumherum|großes|diskussion~|tamtam|wenn und aber|schnörkel|drumherum|workshop~); (einfach|schnell) (machen|erledigen|durchziehen|abwickeln|fertig); (unerwünscht|abgelehnt|nicht gefragt|nicht gewünscht|interessieren (ihn|sie|mich|uns) nicht|wir bleiben dabei|dabei bleibt's|und basta|und fertig|aus , fertig|nicht weiter (diskutieren|darüber)); (minimalaufwand|minimallösung|minimal~ aufwand|dienst nach vorschrift|das nötigste|das allernötigste)`,
    unless: `gibt es [auch] andere; kein~ (kaffee|kuchen|tee); noch nichts`,
  },
  D7: {
    say: `
      (wir|uns|sie|von uns|von ihnen|ihr) … (nur|lediglich|bloß|allein) [den|die|das|einen|ein|eine|für] … (~teil|baustein|modul|schritt|moderation|abschnitt|paket|layout|fragebogen|~block|nachmittag|stück|~part|einheit|kapitel|interviews|auswertung|vormittag|umfrage|~runde|training|schulung)
      (von|für) ihnen (bräuchten|brauchen|wollen|möchten|hätten|käme|kommt|nur) [wir|ich] [nur|nur noch|bloß|gern]; von uns (nur|lediglich|bloß|käme|kommt|kommen|brauchen sie|bräuchten); den rest (machen|übernehmen|erledigen|haben) (wir|sie) (selbst|selber|allein); (rest|alles andere|alles übrige) (machen|bleibt|liegt|übernehmen|ist)
      (sie|wir) (würden|übernehmen|übernähmen|füllen|bekommen|kriegen|hätten|kommen|liefern|steuern|kämen|sind|wären) … (in|im) (unserem|unserer|unser|deren|ihrem|ihrer|dem|diesem) (programm|plan|ablauf|konzept|schema|fahrplan|rahmen|projekt|kalender|curriculum|raster|drehbuch); (in|im) (unserem|deren|ihrem|unser) (programm|plan|ablauf|konzept|schema|fahrplan|rahmenplan|projektplan|curriculum|raster) … (sie|wir|uns|ihnen|ihr|ihre)
      (ablauf|konzept|plan|programm|schema|methode|vorgabe|rahmen|fahrplan) (kommt|stammt|ist|gibt|vorgegeben|haben wir|steht|bleibt) (von|vom|die|der|selbst|ihre|unser|eigen~|vorgegeben|in) … (wir|sie|uns|punkt|teil|schritt|modul)
      (eigene|eigenes|eigener|eigenen) (methode|leute|leitung|projekt|projektleitung|plan|programm|konzept|schema|team|steuerung) … (wir|von uns|sie|uns|ihr|nur); (projekt|leitung|regie|steuerung|führung|projektleitung|federführung|hut|das ganze) (führt|bleibt|liegt|hat|haben|macht) (bei|die|der|unser~|ihr~|uns|zentrale|sie|wir)
      (ihrer|ihr teil|ihr part|ihr schritt|ihr modul|ihr beitrag|ihre aufgabe|ihre rolle|unser teil|unser part|unser beitrag|unser baustein) (wäre|ist|beginnt|darin|dabei|umfasst|würde|kommt); (füllen|liefern|übernehmen|machen|decken) [wir|sie] [darin|dabei|nur|dort|bloß|den|das] … (punkt|teil|schritt|modul|block|baustein|abschnitt|viertelstunde|stunde|platz|kästchen)
      (als|nur) (teil|baustein|modul|schritt|punkt|kästchen) (#|von|in|eins|zwei|drei|vier); (steuern|trägt|tragen) … (bei); in unserem ablauf; den rest machen; (machen|schreiben|drehen|führen|organisieren|leiten) (wir|sie) (selbst|selber|intern|im haus) … (sie|ihnen|uns|wir|nur)`,
    unless: `gemeinsam; zusammen; auf augenhöhe; berichtet an; könnten sie uns; was würden; noch nicht`,
  },
};
