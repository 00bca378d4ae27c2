import type { Datum } from "../kalender/datum.ts";
import type { Projectie } from "../projectie/projecteer.ts";
import type { Dossier } from "../traject/dossier.ts";
import {
  herkendAls,
  naamVan,
  organisatieMet,
  trajectenVan,
  type OrganisatieId,
  type Organisaties,
} from "./organisatie.ts";
import type { Plek } from "./plek.ts";
import { plekkenVan } from "./plekken.ts";
import { enigZeker, voorstellen, type Voorstel } from "./voorstel.ts";

/** Who is who in one traject, and what else is known of them. */

/** One organisation in one traject: which one it is, or may be. */
export interface Herkenning extends Plek {
  readonly organisatie: { readonly id: OrganisatieId; readonly naam: string } | null;
  /** Nothing once it is known; nothing either when it is a new one. */
  readonly voorstellen: readonly Voorstel[];
}

/** Another traject of an organisation, as the projectleider weighs it. */
export interface Eerder {
  readonly nummer: string;
  readonly naam: string;
  readonly periode: string;
  readonly staat: string;
  readonly ontvangenOp: Datum | null;
  readonly besluit: string | null;
  readonly vorm: string | null;
  /** Granted, verlengingen included; null: nothing was granted. */
  readonly uren: number | null;
  /** Null where a register told of it: that has no column for it. */
  readonly geboekt: number | null;
  readonly oordeel: string | null;
}

export const herkenningen = (
  stand: Organisaties,
  dossier: Pick<Dossier, "nummer" | "aanmelding" | "aanvrager" | "partners">,
): Herkenning[] =>
  plekkenVan(dossier).map((plek) => {
    const bekend = herkendAls(stand, dossier.nummer, plek);
    return {
      ...plek,
      organisatie: bekend === null ? null : { id: bekend.id, naam: naamVan(bekend) },
      voorstellen: bekend === null ? voorstellen(stand, plek) : [],
    };
  });

/** The organisation that this is, or the one that it surely seems to be. */
const vermoedelijk = ({ organisatie, voorstellen: lijst }: Herkenning): OrganisatieId | null =>
  organisatie?.id ?? enigZeker(lijst)?.id ?? null;

/** The nummers of other trajecten of the organisations of this one. */
export const andereTrajecten = (stand: Organisaties, nummer: string, lijst: readonly Herkenning[]): string[] => [
  ...new Set(
    lijst.flatMap((een) => {
      const id = vermoedelijk(een);
      return id === null
        ? []
        : trajectenVan(stand, id).flatMap((ander) => (ander.nummer === nummer ? [] : [ander.nummer]));
    }),
  ),
];

export const eerderVan = ({ nummer, rij, dossier }: Pick<Projectie, "nummer" | "rij" | "dossier">): Eerder => ({
  nummer,
  naam: rij.naam,
  periode: rij.periode,
  staat: rij.staat,
  ontvangenOp: rij.ontvangenOp,
  besluit: dossier.besluit?.soort ?? null,
  vorm: rij.vorm,
  uren: rij.urenbudget,
  geboekt: rij.bronNaam !== null && rij.urenGeboekt === 0 ? null : rij.urenGeboekt,
  oordeel: dossier.oordeel,
});

/** What an organisation of this aanvraag asked and got before. */
export interface Geschiedenis {
  readonly plek: string;
  readonly naam: string;
  readonly organisatie: OrganisatieId;
  /** False: it is only thought to be this one. */
  readonly bevestigd: boolean;
  readonly eerder: readonly Eerder[];
}

/** The organisations of one traject, and what they did in others. */
export interface Organisatiebeeld {
  readonly herkenningen: readonly Herkenning[];
  readonly geschiedenis: readonly Geschiedenis[];
}

/** Where nothing is known of organisations. */
export const GEEN_BEELD: Organisatiebeeld = { herkenningen: [], geschiedenis: [] };

/** `anderen`: what is known of other trajecten. */
export const geschiedenis = (
  stand: Organisaties,
  nummer: string,
  lijst: readonly Herkenning[],
  anderen: ReadonlyMap<string, Eerder>,
): Geschiedenis[] =>
  lijst.flatMap((een) => {
    const id = vermoedelijk(een);
    if (id === null || organisatieMet(stand, id) === undefined) return [];
    const eerder = trajectenVan(stand, id).flatMap((ander) => {
      const gevonden = ander.nummer === nummer ? undefined : anderen.get(ander.nummer);
      return gevonden === undefined ? [] : [gevonden];
    });
    return [{ plek: een.plek, naam: een.naam, organisatie: id, bevestigd: een.organisatie !== null, eerder }];
  });
