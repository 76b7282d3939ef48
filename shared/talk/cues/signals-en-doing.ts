import type { SignalCues } from '../signal-cues.ts';

/** What people say in English who arrive with a plan: things, dates, finished thinking, prices, rivals, short cuts, a part for us. */
export const DOING_EN: SignalCues = {
  D1: {
    say: `
      {ask} … {thing}; {ask} (a|an|some|new|our own|#|one|two|three|four|five|six|ten) {plainthing}
      (could|can|will|would) you [please] {make} … {thing}; [please] {make} (us|me) [up] … {thing}
      ^ [please] {make} … {thing} (for|with|on|in) (us|our|my|the)
      looking for (someone|somebody|people|a firm|an agency) (to|who can|who could) {make} … {thing}
      (thought|thinking) of … {thing}; {thing} … (is|are) (what|all) (i|we) (want|need|had in mind|have in mind|would like)
      {thing} … (that's|thats|is) (what|the request|the wish|what the)
      (it's|its) … {thing} (i|we) (want|need|would like|'d like|'re after); {thing} (we|i)'d (like|love) [to have] (from|of) you
      ^ {thing} for [the|our|their|her|his] (drivers|staff|customers|guests|members|night~|team~|new~|shop|office|visitors|patients|parents|trainees|apprentices)
      (request|inquiry|enquiry|wish|order|asks|ask|wants|needs) [by mail|by phone] : … {thing}
      (should|must) (be|get|have) (a|an|some) … {thing}; have (us|you) (build|make|print|design|run|write) … {thing}`,
    unless: `don't need; do not need; doesn't need; no need for; instead of a; other than a; (better|other|different) (way|ways); have seen; bought; ordered;
      (i|we|they|he|she) had a; something (else|better|different); if you know; forget; married to; needn't be; doesn't have to be; attached to; swap`,
  },
  D2: {
    say: `
      when (can|could|would|will) (you|we|it|i) (start|begin|deliver|be|have|expect|get|come|send|finish)
      (how|what) (long|soon|quickly|quick|fast|early) (would|will|does|do|can|could|is) (it|that|this|you|we|your|the)
      (how|what) (long|many weeks|many days|many months) … (you|it|that|this|it'd|they'd) (take|takes|need|needs)
      asked … (how long|how soon|how fast|how quickly|when we); (what's|what is) the (earliest|soonest|quickest|latest) (you|we|date|day|that)
      (must|has to|have to|needs to|need to|should|got to|gotta|ought to) be {ready} … {date}; (must|has to|have to|needs to|need to|should|wants to|want to) (start|begin|open|go live|run|finish|happen|launch) … {date}
      {ready} {date}; {ready} … (by|before|until|no later than|not later than) … {day}; (it|this|everything|all of it|all) … (by|before|until) {day} [at the latest]
      {want} … (offer|quote|proposal|draft|estimate|bid|result~|report|concept|answer) … {date}
      {want} (it|this|that|the whole thing|the lot|everything|all of it) … {date}
      (not a day|not one day|no day) (longer|later|more); no more than # (weeks|days|months); (at most|max) [.] # (weeks|days|months); (no|not) later than; at the latest
      # (weeks|days|months) [max~|tops|at most] , (not|no|then); (in|within) (a|one|two|three|four|five|six|eight|ten|twelve|#) (weeks|week|days|months|month) … (ready|done|finished|live|latest|over)
      deadline (is|for|:|of|on|by|end|#); (our|the|a|tight|hard|fixed) deadline [is]; (go - live|go-live|golive|launch|kick-off|kickoff|start|roll-out|rollout) (fixed|set|on|by|date|planned|must|is|#)
      (can't|cannot|can not|won't) wait (until|till|that|any); (sooner|earlier|faster) (than that|please|if); (two|three|four|#|a) (weeks|days|week|month|months) (sooner|earlier)
      (before|by) (the|our) (fair|season|holidays|summer|opening|audit|inspection|move|agm|christmas|trade fair|anniversary)
      ^ pressing; pressing (for|us|to|about); asap; as soon as possible; (is|it's|its|very|rather|really) urgent; (this|next) (month|week|quarter) (already|latest|please|or)
      (first|start with) … (then|after that|afterwards|only then) … (before|by|until|in); 'd (have|need) (to be|it) {date}; (time frame|timeframe|timetable|timeline|schedule) (for|of|must|has|we)
      (has|have) to (start|begin); no slack; (needs|wants|expects) [it|this|us] … (by|before|until) {day}; we get … {day} to {day}; # to # {month}`,
    unless: `every (year|month|week); each (year|month); always; usually; next (call|session|talk|meeting) (is|on); no deadline; time is not; no rush; no hurry; (call|talk|ring|phone) (you|me) (back|again); our year; tax`,
  },
  D3: {
    say: `
      (concept|plan|design|spec|brief|script|text|drawings|specification|everything|strategy|layout|all of it|it|programme|program|scope|that) (is|are|has been|have been|'s|is all|was) [all|already|fully|now|completely|long] (finished|finalised|finalized|final|complete|completed|done|signed off|approved|decided|settled|agreed|worked out|thought through|designed|specified|laid out|fixed|closed|ready|mapped out|sorted|nailed down|frozen|written|set)
      (spec|brief|design|concept|plan|drawings|script|specification|design phase|planning|blueprint) (approved|final|finished|complete|done|signed off|ready|closed|frozen|settled|all settled)
      (we've|we have|i've|i have|they've|they have) … (done|finished|completed) … (thinking|planning|design|homework on this|head work|brain work|conceptual work)
      (thinking|planning|design work|strategy work|head work|mental work|brain work) (is|was) [all|already] (done|finished|behind us|over|complete|behind them)
      (thinking|planning|strategy work|design work) is (done|finished|behind us|over|complete); thinking … (done|finished|behind us|over)
      (only|just|simply) (have|has|need|needs|got|want) to [be] (build|built|make|made|carry|carried|execute|executed|implement|implemented|produce|produced|print|printed|record|recorded|follow|put|do|done|roll|rolled|install|installed)
      you (would|'d|will|'ll) (only|just|simply|merely) (have to|need to|be|put|build|make|do|carry|execute|print|produce|implement|record|follow)
      (all that's|all that is|what's|what is|only thing) (left|missing|lacking|needed) [now] is (to|someone|somebody|the doing|hands|execution|a pair|people)
      (pair of hands|hands only|pure execution|just implement|just execute|just follow|nothing left to (discuss|decide|think)|down to the last~); down to the (last|smallest|tiniest)
      (only|just) [the] (execution|implementation|doing|production|delivery|building) [is] (missing|left|remains|open); only needs to be (produced|built|made|done|carried|implemented|printed)
      (already|long|all|have|had|they've|we've|they'd|we'd|i've|i'd) (settled|decided|fixed|agreed|worked out) … (how|what|on|it|everything|every|the whole|all); (all|everything|it's all|every detail) (settled|decided|agreed|worked out|thought through|thought out|specified|fixed)
      every detail (is|has been); (needs|need|looking for|wants|want) (someone|somebody|a contractor|a supplier|a firm|people) (to|who) (carry|execute|implement|roll|build|just|simply|gets it|puts it|do it|does it); just (wants|want|needs|need) it (recorded|built|printed|made|done|produced|carried out|implemented)`,
    unless: `not yet; (isn't|aren't|hasn't|haven't|not|never|nothing|no) [been|quite|all|yet] (finished|settled|decided|fixed|approved|written|ready|done|final|complete); nothing (is|has|'s); invoice; paid; if; when it is; you're done; are done; next (call|session)`,
  },
  D4: {
    say: `
      {howmuch} … (cost|charge|be|set us back|take|for|you|would|do|does); what (would|does|do|will|might|'d) … (cost|you charge|you want for|you take for)
      (what's|what is|what are) your (rate|rates|fee|fees|price|prices|day rate|hourly rate|best price|going rate|tariff); (day|daily|hourly) rate; price list; rate card
      (discount|rebate|reduction|reduced rate|special price|best price|better price|mates' rates|friend price|price break|knock); % off; (wants|asks|asked) [for] … (off|less|cheaper)
      (cheaper|lower-cost|low-cost|slimmed-down|slimmed down|smaller|lighter|stripped-down|cut-down) (version|package|form|option|variant|way|alternative|offer|edition|rate|one)
      (come|go|get|bring) (down|below|under|lower); (can|could|would) you (do|make) (it|that|this) (for|cheaper|a bit cheaper|less); do it for (less|#|half|{number})
      (too|bit|rather|very|quite|pretty|really) (expensive|steep|dear|pricey|costly|high|much for); (more|higher) than (we|i|they) (had budgeted|budgeted|planned|expected|can afford|have|thought|can pay)
      (your|the|our) (fee|price|quote|rate|offer|quotation|expenses|estimate|day rate|travel costs) … (high|steep|much|expensive|lower|down|cut|reduce|negotiable|flexible|room|cheaper|less|halve|trim|shave)
      (room|leeway|wiggle room|scope|flexibility|movement) … (price|fee|rate|there|on that|money); (haggl~|bargain~|negotiat~); (pay|payment|settle) … (instalments|installments|later|days|monthly|in two|in three|in parts|after|terms|half)
      (instalments|installments|payment terms|split the (fee|payment|invoice)|pay half|pay later|pay by the|pay in); (can't|cannot|couldn't|can not) afford (you|that|this|it|your)
      (throw in|include|waive|drop|skip|leave out) … (for free|free of charge|same price|travel|expenses); for (free|nothing|half)|at half [the] price; (for|at) half; half the price; expenses (included|extra|on top|on us)
      (our|the|a) budget (is|of|ends|stops|only|won't|doesn't); (flat fee|fixed fee|lump sum|all-in price|price tag); (first|only|one) question : … (price|cost|rate|fee|money|how much)
      (charge|charging) (us|me|for|per|by); (do|does) … (get|give|have) … (reduction|discount|reduced|cheaper); (are|is) (you|that|it) negotiable; what (it|that|this) (would|will|'d) cost; asked (about|for) … (price|cost|costs|fee|rate|rates)`,
    unless: `customers; isn't about; not about [the] (money|price); used to charge; charged us; we billed; competitor; our prices; our price list; (my|our) (dentist|plumber|landlord); supplier~; not a question of`,
  },
  D5: {
    say: `
      (three|two|four|five|six|seven|#|several|other|more|some|a few|a couple of|another|the other|many) … {rival} … (bid~|invited|pitch~|in the race|in the running|compet~|offer~|quot~|on the (list|table)|shortlist~|too|as well|also|before|this week|next week|came|talk~|see~|ask~|run~)
      (beauty contest|beauty parade|tender|pitch|rfp|bidding|shortlist|short list|selection process)
      (# (others|other firms|other agencies|others bidding|bids|offers|quotes|agencies|firms|bidders)); (two|three|four|five|six|seven) (others|bids|offers|quotes|agencies|firms|bidders|proposals) (bidding|in|invited|on|in the)
      (compar~|weigh~|rank~|stack~|rat~) … (you|us|offers|bids|quotes|bidders|providers|proposals|agencies|suppliers|candidates|against|with); compare you
      (why|what) … (you|us|yours) … (rather than|instead of|not|over|better than|different from|that they|they can't|they don't|they couldn't|others|the others|other)
      why should (we|i) (pick|choose|take|go with|hire) you; how (are|do) you (differ|compare|different|better|stack); what (makes|sets) (you|yours) (different|apart|better|special)
      (what|why) … you … (that|which) … (agency|firm|they|others|competitor|consultancy|office); (talk|talking|spoken|speaking|met|meeting|seeing|seen|see|asked|asking|invited|inviting) … (other|another|two|three|four|five|couple of|few|several|#) [more|other] {rival}
      (asked|invited) … {rival} … (to pitch|to bid|to quote|to offer|to present|as well|too); (get|getting|got|collecting|collect|obtaining|have|having) (two|three|four|five|#|other|several|more|some|a few|competing|rival) [more|other] (quotes|offers|bids|proposals|estimates)
      (your|our) (offer|proposal|quote|bid) and (two|three|one|the|another|#) … (more|other|others|on the table); (the other|another) (two|three|one|provider|agency|firm|trainer|consultant|coach) (came in|offered|showed|quoted|said|told|was|were|is|asks|wants|charges|does)
      (someone|somebody|people|a firm|a man|a woman) from … (was|were) here; (rival|competing|other) (bid~|offer~|proposal~|quote~); one of (four|three|five|two|six|#) (firms|bidders|agencies|candidates|names|providers)
      between (you|us) and (the|a|another|one); (cheapest|best) [bid|bidder|offer|one] wins; bidders; you're (not|hardly) the only (one|ones); (we're|we are|us) one of (them|several|two|three|four|five)`,
    unless: `competitor (works|missed|launched|has); own competitors; dentists; for the [new ](school|bridge|road); nobody else; no other (firm|bidder|agency); (aren't|not) compar~; not talking to [any] other`,
  },
  D6: {
    say: `
      [please] (don't|do not|no|not) … (bring|give|show|offer|want|need|start|any|interested) … (ideas|options|alternatives|variants|variations|brainstorming|workshops|choices|concepts|ways|approaches|suggestions|approach)
      (shortest|quickest|fastest|simplest|easiest|least|most direct|straightest|leanest) (way|route|path|thing|solution|one|effort|version|road|option|form|possible); (short cut|shortcut|minimum effort|least effort|bare minimum)
      (get|have|want|wants) (it|this|that) (over|done|off|out of) (with|and|the table|my desk|his desk|the way|our backs|her desk); over with; (tick|ticks|ticking) the box; box ticked; off (the|my|his|her|our) (table|desk|plate|list)
      (not|no|isn't|never|zero|little) [at all] (interested|interest|appetite|time|patience|wish|desire) (in|for|to hear|to look) … (alternative~|option~|other|variant~|ideas|different|discussion~|else|brainstorm~|approach~|anything|second)
      (keep|kept|make|made|want) (it|this|things) (simple|short|basic|quick|easy); says (keep|just); (spare|save) (me|us) (the|your|all); (skip|drop|forget|leave out|enough of) (all|the) (that|ideas|brainstorming|discussion~|extras|frills|rest|talk|options|analysis|theory)
      (waved|brushed|cut|shot|turned|shut) (off|aside|me short|down|away|me off|us off) … (when|my|our|the|other|question|idea~|another|suggestion~|alternative~|offer~)
      (heard|seen|had|got) enough (ideas|options|suggestions|proposals|concepts); (no|without) (frills|ifs|fuss|detours|extras|bells|nonsense|fancy|big (words|show)); (no|not) (need|room) (for|to) (discuss~|other|more ideas|alternatives|think)
      straight to (the point|it|done|the finish); (refuses|refused|rejects|rejected|turned down|dismissed|dismisses|doesn't want|does not want|won't hear|won't look|wouldn't hear) … (other|alternative~|ideas|options|different|variants|else|way|ways|of it|about it)
      (whatever|whichever|what) (is|'s|gets) … (fastest|quickest|simplest|easiest|quickly|shortest|least); just (do|get|make) it [and|,|quickly|quick]; (can't|could) we (skip|cut); (and|let's) (be done|that's it|done with it|move on); (that|this) (and|or) nothing else; nothing (else|fancy|more) (please|thanks|,|just)
      i (don't|do not) want to (hear|talk|discuss|think) … (options|else|other|about|alternatives|it)`,
    unless: `drink; coffee; we don't know; spare me the; not the (shortest|quickest)`,
  },
  D7: {
    say: `
      (your|our|ours|yours) (part|share|bit|slot|module|section|box|step|piece|contribution|task|role) (would|is|will|'d|in it|only|being|within); (your|our) (part|share|slot|module|box)
      (you|we|us) (would|'d|will|'ll|are|only|just|merely) … (part|step|module|slot|box|phase|block|chunk|piece|section|item|point|unit|chapter|day|hour|scene|session|evening|afternoon|layout) [number|no|no.] (#|one|two|three|four|five|six|seven|eight|in|of|only|on|with|about|for)
      (you'd|you would|you'll|you will) (come in|take|cover|handle|supply|fill|contribute|slot|provide|be (box|step|module|number|responsible)); (come|comes|coming) in at (step|phase|stage|point|module)
      (we|they|my team|our team|our people|their people|head office|hq|our staff|my people|i) … (ourselves|themselves|in-house|inhouse|internally|in house|myself) … (you|us|we|only|just|from you)
      (run|lead|leads|steer|steers|shoot|manage|manages|write|do|does|make|makes|conduct|conducts|handle) … (ourselves|themselves|in-house); (wants|want|need|needs|takes|take|use|hire|have) (us|you|we) [only|just] (only|just) (for|in|on|to|as); (us|you) (only|just) (for|in); (want|need|wants|needs|only need|just want) you (for|in) the (one|layout|last|first|part|scene|module|bit|finishing)
      from (you|us) [we'd|we would|i'd|we|i] (only|just); from (you|us) … (only|just); (only|just) (the|a|one) … (part|bit|piece|module|chunk|section|step|slot|portion) [from us|of it|please];(only|just) want (the|a) … from (you|us)
      (the rest|everything else|all the rest) (is|we|they|stays|remains|will) (ours|do|done|ourselves|handle|theirs|with|by|in); (the rest|everything else) (is ours|is theirs|we do|they do|we handle|stays)
      (own|their own|our own) (project|programme|program|scheme|method|plan|steering|chart|roadmap|framework|concept|lead|master plan) …  (we|us|you|our|your|ours|yours)
      (in|within|into|inside|of) (our|their|the) (master plan|scheme|programme|program|roadmap|plan|framework|schedule|concept|running order) … (you|we|us|your|our); (scheme|plan|programme|framework|roadmap|running order|project) (comes|came|is|stays|remains) (from|with|by|set by|given by|their|ours)
      (lead|leadership|management|control|direction|project lead) (stays|remains|is|lies) with (us|them|our|their|the|hq|head); (we|us|you) (fill|fills|supply|get|take|deliver|provide|do|slot|plug) [into|in|only|just] … (slot|box|part|step|chunk|module|piece|phase|bit|section|block); would only (fill|do|take|supply|cover|provide); finishing touch`,
    unless: `together; side by side; as equals; jointly; reports to; what would; how would; could you run; better way`,
  },
};
