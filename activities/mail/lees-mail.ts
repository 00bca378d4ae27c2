import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from "mailparser";
import { eenRegel } from "./schoon.ts";

/** What is in a mail, from its bytes. */

export const ontleed = (ruw: Uint8Array): Promise<ParsedMail> =>
  simpleParser(Buffer.from(ruw), { skipTextToHtml: true, skipImageLinks: true, maxHtmlLengthToParse: 1_000_000 });

export const aanVan = (mail: ParsedMail): readonly string[] => [mail.to ?? []].flat().flatMap(adressen);

const adressen = ({ value }: AddressObject): string[] =>
  value.map(({ name, address }) => (name === "" ? (address ?? "") : `${name} <${address ?? ""}>`));

export const htmlVan = ({ html }: ParsedMail): string | null => (html === false || html === undefined ? null : html);

/** Files that came along. An invitation is there twice: as a part that agendas read, without a name, and as a file. */
export const bijlagenVan = (
  mail: ParsedMail,
): readonly { readonly naam: string; readonly inhoud: Attachment["content"] }[] =>
  mail.attachments.flatMap(({ filename, content }) =>
    filename === undefined ? [] : [{ naam: eenRegel(filename), inhoud: content }],
  );

/** A letter that went, to be looked at and not to be used: its links lead nowhere. */
export interface Leesbaar {
  readonly onderwerp: string;
  readonly van: string;
  readonly aan: readonly string[];
  readonly antwoordAan: string | null;
  readonly datum: string | null;
  readonly messageId: string;
  readonly tekst: string;
  readonly html: string | null;
  readonly bijlagen: readonly string[];
}

export async function leesBrief(ruw: Uint8Array): Promise<Leesbaar> {
  const mail = await ontleed(ruw);
  const opmaak = htmlVan(mail);
  return {
    onderwerp: mail.subject ?? "",
    van: mail.from?.text ?? "",
    aan: aanVan(mail),
    antwoordAan: mail.replyTo?.text ?? null,
    datum: mail.date?.toISOString() ?? null,
    messageId: mail.messageId ?? "",
    tekst: zonderSleutel(mail.text ?? ""),
    html: opmaak === null ? null : metDodeLinks(opmaak),
    bijlagen: bijlagenVan(mail).map(({ naam }) => naam),
  };
}

/** Who has the link answers in the name of who got it; whoever reads along is somebody else. */
const zonderSleutel = (tekst: string): string => tekst.replace(/(\/antwoord\/)[^\s"<>]+/g, "$1…");

/** In a frame without rights a link would still lead the frame itself elsewhere. */
export const metDodeLinks = (html: string): string =>
  zonderSleutel(html).replace(/<a\b[^<>]*>/gi, (a) => a.replace(/\shref\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""));
