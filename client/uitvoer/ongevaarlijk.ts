/**
 * Text as a spreadsheet may have it: by these signs it would take what somebody typed for a formula, and carry it out on the machine of who opens the
 * file (OWASP, CSV injection). A quote before it makes it text.
 */
export const ongevaarlijk = (tekst: string): string => (/^[=+\-@\t\r\n]/.test(tekst) ? `'${tekst}` : tekst);
