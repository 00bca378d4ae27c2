import type { Aanmelding, Partner } from "../../aanmelding/aanmelding.ts";
import { heeftVoorrang } from "../../aanmelding/voorrang.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnerschap } from "../../traject/partnerschap.ts";

export const partnersVan = (a: Aanmelding): Partnerschap[] => [
  { partij: a.aanvrager.partij, naam: a.aanvrager.naam, contactpersoon: a.aanvrager.contactpersoon },
  ...a.medeaanvragers.map((m: Partner) => ({ partij: m.partij, naam: m.naam, contactpersoon: m.contactpersoon })),
];

export const metAanmelding = (dossier: Dossier, a: Aanmelding): Dossier => ({
  ...dossier,
  aanmelding: a,
  naam: a.naam,
  soort: a.soort,
  onderwijstypen: a.onderwijstypen,
  regio: a.regio,
  kernvraag: a.kernvraag,
  partners: partnersVan(a),
  voorrang: heeftVoorrang(a),
});
