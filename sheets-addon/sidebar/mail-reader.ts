/** What reads when a pasted mail was written: it weighs a third of the sidebar, so the script hands it over when a mail is pasted. */
export { mailTime } from '#shared/meetings/pasted/mail-time.ts';
