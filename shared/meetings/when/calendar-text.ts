const BEGINS = /^[ \t>]{0,20}BEGIN:[ \t]{0,20}V(?:CALENDAR|EVENT)[ \t]{0,20}$/i;

/** Whether a calendar begins in this line. */
export const beginsCalendar = (line: string): boolean => BEGINS.test(line.replace(/^\ufeff/, ''));

/** Whether a text is a calendar file rather than words; a mail may stand before it. */
export const isIcs = (text: string): boolean =>
  text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .some(beginsCalendar);
