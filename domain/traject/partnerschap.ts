import type { Contactpersoon } from "../aanmelding/aanmelding.ts";
import type { Partij } from "../aanmelding/partijen.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Evaluatiemoment } from "./evaluatiemoment.ts";
import type { Partnernummer } from "./partnernummer.ts";

export interface Partnerschap {
  readonly nummer: Partnernummer;
  readonly partij: Partij;
  readonly naam: string;
  /** Its name before, where it got another. */
  readonly heette?: string;
  /** Of a school, where it was told. */
  readonly brin?: string;
  readonly plaats?: string;
  readonly contactpersoon: Contactpersoon | null;
  /** Who speaks for it on a level, where that is somebody else; absent: the contactpersoon does. */
  readonly niveaus?: Readonly<Partial<Record<Niveau, Niveaucontact>>>;
  /** The contactpersoon left; set until a successor is named. */
  readonly vertrokken?: true;
  readonly vertrokkenOp?: Datum;
  /** The day on which it left the traject. It stays in the list, so that its number is never another's. */
  readonly uitgetredenOp?: Datum;
}

/** By which it is known in other trajecten too; what was not told is left out. */
export const waaraanHerkend = ({
  brin,
  plaats,
}: {
  readonly brin?: string | undefined;
  readonly plaats?: string | undefined;
}): Pick<Partnerschap, "brin" | "plaats"> => ({
  ...(brin === undefined ? {} : { brin }),
  ...(plaats === undefined ? {} : { plaats }),
});

export type Niveau = Evaluatiemoment["niveau"];

export interface Niveaucontact extends Contactpersoon {
  /** What was asked again at the handover; absent: it was not handed over. */
  readonly mandaat?: boolean;
  readonly tijd?: boolean;
}

/** Of a dossier: who takes part in it, and who did. */
interface Deelnemers<P = Partnerschap> {
  readonly partners: readonly P[];
}

/** The partners that take part: who left the traject is only kept for the number. */
export const meedoend = ({ partners }: Deelnemers): readonly Partnerschap[] =>
  partners.filter(({ uitgetredenOp }) => uitgetredenOp === undefined);

/** Nobody speaks any more for a partner that left. */
export const uitgetreden = ({ nummer, partij, naam }: Partnerschap, op: Datum): Partnerschap => ({
  nummer,
  partij,
  naam,
  contactpersoon: null,
  uitgetredenOp: op,
});

export const partnerMet = <P extends { readonly nummer: Partnernummer }>(
  { partners }: Deelnemers<P>,
  partner: string,
): P | undefined => partners.find(({ nummer }) => nummer === partner);

/** Who speaks for this partner now, on a level where one is named: nobody while a successor is sought. */
export const contactVan = (deelnemers: Deelnemers, partner: string, niveau?: Niveau): Contactpersoon | null => {
  const { niveaus = {}, contactpersoon = null } = partnerMet(deelnemers, partner) ?? {};
  return (niveau === undefined ? undefined : niveaus[niveau]) ?? contactpersoon;
};

/** On this level somebody else than the contactpersoon speaks for it. */
export const heeftEigen = (deelnemers: Deelnemers, partner: string, niveau: Niveau): boolean =>
  partnerMet(deelnemers, partner)?.niveaus?.[niveau] !== undefined;

/** How people call the partner with this number. */
export type Partnernaam = (partner: string) => string;

/** For who may see no personal data: ouders go by their own name. */
export const opNummer: Partnernaam = (partner) => partner;

/** For a list, which is read without a note of who looked: an organisation by its name, ouders by what they are. */
export const namenInLijst =
  (deelnemers: Deelnemers<Pick<Partnerschap, "nummer" | "naam" | "partij">>): Partnernaam =>
  (partner) => {
    const { partij, naam = partner } = partnerMet(deelnemers, partner) ?? {};
    return partij === "ouders" ? "de ouders" : naam;
  };

/** For where something is shown or sent; everything else goes by the number. */
export const namenIn =
  (deelnemers: Deelnemers<Pick<Partnerschap, "nummer" | "naam">>): Partnernaam =>
  (partner) =>
    partnerMet(deelnemers, partner)?.naam ?? partner;
