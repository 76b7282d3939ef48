/** What kinds of words the notes of one language are read by. */
export type NoteCues = Readonly<
  Record<
    | 'irony'
    | 'change'
    | 'frame'
    | 'agreed'
    | 'open'
    | 'once'
    | 'others'
    | 'ownView'
    | 'missing'
    | 'gained'
    | 'courtesy'
    | 'future'
    | 'clientWill'
    | 'theyWill'
    | 'thirdParty'
    | 'weWill'
    | 'state'
    | 'clientDo'
    | 'theyDo'
    | 'weDo'
    | 'past'
    | 'thought',
    string
  >
>;
