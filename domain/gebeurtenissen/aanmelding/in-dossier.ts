import type { Aanmelding } from "../../aanmelding/aanmelding.ts";
import { heeftVoorrang } from "../../aanmelding/voorrang.ts";
import type { Datum } from "../../kalender/datum.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { partnernummer } from "../../traject/partnernummer.ts";
import { type Partnerschap, uitgetreden, waaraanHerkend } from "../../traject/partnerschap.ts";

/** Who applies, the aanvrager first. */
export const organisatiesVan = (a: Aanmelding): Omit<Partnerschap, "nummer">[] =>
  [a.aanvrager, ...a.medeaanvragers].map((een) => ({
    partij: een.partij,
    naam: een.naam,
    ...waaraanHerkend(een),
    contactpersoon: een.contactpersoon,
  }));

export function metAanmelding(dossier: Dossier, a: Aanmelding, dag: Datum): Dossier {
  const partners = genummerd(dossier.partners, organisatiesVan(a), dag);
  return {
    ...dossier,
    aanmelding: a,
    naam: a.naam,
    soort: a.soort,
    onderwijstypen: a.onderwijstypen,
    regio: a.regio,
    kernvraag: a.kernvraag,
    partners,
    aanvrager: partners.find(({ naam }) => isZelfdeNaam(naam, a.aanvrager.naam))?.nummer ?? null,
    voorrang: heeftVoorrang(a),
  };
}

/** Whoever was named before keeps the number, in whatever order they are named now: lines of before go by it. */
function genummerd(
  eerder: readonly Partnerschap[],
  genoemd: readonly Omit<Partnerschap, "nummer">[],
  dag: Datum,
): readonly Partnerschap[] {
  const nieuw = genoemd.filter((een) => !eerder.some((ander) => isZelfdeNaam(een.naam, ander.naam)));
  return [
    ...eerder.map((een) => {
      const nu = genoemd.find((ander) => isZelfdeNaam(een.naam, ander.naam));
      if (nu !== undefined) return { ...nu, nummer: een.nummer };
      return een.uitgetredenOp === undefined ? uitgetreden(een, dag) : een;
    }),
    ...nieuw.map((een, i) => ({ ...een, nummer: partnernummer(eerder.length + i) })),
  ];
}
