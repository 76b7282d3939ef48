import type { Guest } from '#shared/meetings/facts.ts';

/** What calls write behind the reader's own name, in the languages they speak. */
const ME =
  /[(（]\s*(?:[^()（）]{0,40}[,，、]\s*)?(?:you|me|du|sie|ich|vous|toi|moi|tú|tu|usted|yo|você|eu|tu|io|lei|jij|u|ik|自分|あなた|本人|私|我|你|您|나|ty|ja|sen|siz|ben|вы|я|ви|dig|sinä|vy|te|ön|εσείς|أنت|bạn|anda|คุณ)\s*(?:[,，、][^()（）]{0,40})?[)）]\s*$/iu;
const ONLY_ME = /^(?:you|me|du|sie|vous|tú|você|tu|jij|あなた|自分|你|您|나|вы|siz)$/iu;

/** Rows and tiles that are no people: shared screens, buttons, rooms, groups, and programs that listen in. */
const PRESENTATION =
  /[(（]?(?:presentation|presenting|präsentation|präsentiert|présentation|presentación|apresentação|presentazione|presentatie|プレゼンテーション|screen share|shared screen|bildschirmfreigabe|演示|발표)[^()（）]{0,30}[)）]?\s*$|['’]s (?:presentation|screen)\b/iu;
const ROW_BUTTON =
  /^(?:hide|show|pin|unpin|mute|remove|more|add|invite|and \d+ (?:more|others)|\+ ?\d+|\d+ (?:more|others)|ausblenden|mehr|weitere)\b|^(?:und|et|y|e|en) \d+\b/iu;
const MACHINE =
  /\b(?:note ?taker|notetaking|meeting notes|ai (?:assistant|companion|notes?)|assistant bot|recorder|transcri(?:be|ption|ber)|otter(?:\.ai|pilot)?|fireflies|read[. ]ai|fathom|tl;?dv|avoma|gong|grain|sembly|meetgeek|krisp|supernormal|tactiq|circleback|bluedot|jamie|notta|fellow|chorus|airgram|recall\.ai|copilot|gemini)\b/iu;
const ROOM =
  /^(?:conference|meeting|board|huddle) ?room\b|\b(?:raum|room|salle|sala|zaal|会議室) \d|^\d+ (?:people|participants|teilnehmer|personnes|personas)\b|[(（](?:room|raum|salle|sala)[)）]/iu;

/** Additions that a call writes behind a name: what somebody is in it, and the state of the microphone. */
const STATE =
  /\s*[(（](?:[^()（）]{0,40})[)）]\s*$|,\s.*$|\s+(?:muted|unmuted|video is on)?\s*(?:context menu is available|has context menu)\.?$|\s+(?:un)?muted$/giu;

/** Whether a name in a call is the reader's own row. */
export const isReader = (name: string): boolean => ME.test(name) || ONLY_ME.test(name.trim());

/** The people of a call by the names its page shows: without the reader, shared screens, buttons, rooms and programs; each once. */
export function peopleNamed(names: readonly string[]): readonly Guest[] {
  const people = names
    .map((name) => name.trim())
    .filter(
      (name) =>
        name !== '' &&
        !isReader(name) &&
        ![PRESENTATION, ROW_BUTTON, MACHINE, ROOM].some((pattern) => pattern.test(name)),
    )
    .map((name) => {
      let plain = name;
      for (let before = ''; before !== plain;) [before, plain] = [plain, plain.replace(STATE, '').trim()];
      return plain;
    })
    .filter((name) => name !== '');
  return [...new Set(people)].slice(0, 100).map((name) => ({ name, email: null, response: null }));
}
