import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Order } from "#domain/traject/order.ts";
import { perMail } from "#domain/traject/poststuk.ts";
import { adresboekVan } from "./adresboek.ts";
import type { Briefparams } from "./brief.ts";
import { metDodeLinks } from "./lees-mail.ts";
import { alsMail } from "./samen.ts";
import { stelOp, type Briefinstellingen, type LinkVoor } from "./stel-op.ts";

/** The letters of an act as they will go, before it is done: nothing is sent, and what is to be answered by has a link that leads nowhere. */

/** A mail, or an order that comes to none. */
export type Voorbeeldbrief =
  | {
      readonly aan: string;
      readonly adres: string;
      readonly onderwerp: string;
      readonly tekst: string;
      /** With links that lead nowhere. */
      readonly html: string;
      /** An invitation for an agenda goes along. */
      readonly agenda: boolean;
    }
  | { readonly brief: string; readonly aan: string; readonly reden: string };

export interface Voorbeeldbenodigdheden {
  readonly instellingen: Briefinstellingen;
  readonly linkVoor: LinkVoor;
}

/** How the traject will be, with all its lines. */
export interface Straks {
  readonly dossier: Dossier;
  readonly regels: readonly Journaalregel[];
}

export async function briefvoorbeelden(
  { instellingen, linkVoor }: Voorbeeldbenodigdheden,
  orders: readonly Order[],
  { dossier, regels }: Straks,
  { medewerkers, dag }: { readonly medewerkers: Medewerkers; readonly dag: Datum },
): Promise<readonly Voorbeeldbrief[]> {
  const projectie = { dossier, volgnummer: regels.at(-1)?.volgnummer ?? 0 } as Projectie;
  const benodigd = {
    instellingen,
    adresboek: adresboekVan(medewerkers, dag),
    register: { stand: () => Promise.resolve(null) },
    linkVoor: dodeLink(instellingen, linkVoor),
  };
  const brieven = orders.filter(({ type }) => type === "mail");
  const opgesteld = await Promise.all(
    brieven.map(({ volgnummer, params: { brief, aan, ...params } }) => {
      const opdracht = { nummer: dossier.nummer, volgnummer, brief: String(brief), aan: String(aan) };
      return stelOp(
        benodigd,
        { ...opdracht, params: params as Briefparams },
        { projectie, regels: () => Promise.resolve(regels) },
      ).then((uitkomst) => ({ opdracht, uitkomst }));
    }),
  );
  const mails = perMail(opgesteld.flatMap(({ uitkomst }) => ("stukken" in uitkomst ? uitkomst.stukken : [])));
  return [
    ...mails.map((stukken): Voorbeeldbrief => {
      const { onderwerp, tekst, html } = alsMail(stukken.map(({ inhoud }) => inhoud.deel));
      const [eerste] = stukken;
      return {
        aan: eerste?.lezer ?? "",
        adres: eerste?.adres ?? "",
        onderwerp,
        tekst,
        html: metDodeLinks(html),
        agenda: stukken.some(({ inhoud }) => inhoud.agenda !== null),
      };
    }),
    ...opgesteld.flatMap(({ opdracht: { brief, aan }, uitkomst }): readonly Voorbeeldbrief[] =>
      "stukken" in uitkomst ? [] : [{ brief, aan, reden: uitkomst.reden }],
    ),
  ];
}

const dodeLink =
  ({ webadres }: Briefinstellingen, linkVoor: LinkVoor): LinkVoor =>
  (opdracht, dossier) => {
    const link = linkVoor(opdracht, dossier);
    return link === null ? null : { ...link, url: `${webadres}/antwoord/de-echte-link-komt-in-de-brief` };
  };
