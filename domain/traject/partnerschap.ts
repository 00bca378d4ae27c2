import type { Aanmelding, Contactpersoon, Partij } from "../aanmelding/aanmelding.ts";
import type { Datum } from "../kalender/datum.ts";

export interface Partnerschap {
  readonly partij: Partij;
  readonly naam: string;
  readonly contactpersoon: Contactpersoon | null;
  /** The contactpersoon left; set until a successor is named. */
  readonly vertrokken?: true;
  readonly vertrokkenOp?: Datum;
  /** The day on which it left the traject. It stays in the list, because the others are known by their place in it. */
  readonly uitgetredenOp?: Datum;
}

/** Of a dossier: who takes part in it, and who did. */
interface Deelnemers {
  readonly partners: readonly Partnerschap[];
}

/** The partners that take part: who left the traject is only kept for the number of the others. */
export const meedoend = ({ partners }: Deelnemers): readonly Partnerschap[] =>
  partners.filter(({ uitgetredenOp }) => uitgetredenOp === undefined);

/** Who speaks for this partner now: nobody while a successor is sought. */
export const contactVan = ({ partners }: Deelnemers, partner: string): Contactpersoon | null =>
  partners.find(({ naam }) => naam === partner)?.contactpersoon ?? null;

/** Who applied; of an aanvraag from a register the first partner. */
export const aanvragersnaam = ({
  aanmelding,
  partners,
}: Deelnemers & { readonly aanmelding: Aanmelding | null }): string | undefined =>
  aanmelding?.aanvrager.naam ?? partners[0]?.naam;

/** By what a partner is known who sends something: a number, which stays because partners are only added. A name may be a person's (ouders). */
export const partnerId = ({ partners }: Deelnemers, naam: string): string =>
  `partner-${partners.findIndex((partner) => partner.naam === naam) + 1}`;
