import { type Evaluatiemoment, momentInWoorden, openEvaluaties } from "../traject/evaluatiemoment.ts";
import {
  contactVan,
  meedoend,
  namenInLijst,
  type Niveau,
  type Niveaucontact,
  type Partnerschap,
} from "../traject/partnerschap.ts";
import type { Dossier } from "../traject/dossier.ts";
import { drager, type Aanleiding, type Signaalfunctie } from "./signaal.ts";

/** Somebody is meant to come to an evaluatiemoment, and nobody knows whom to invite on that level, or who comes can't decide there. */
export const niveausignalen: Signaalfunctie = (dossier, staatpad) =>
  openEvaluaties(dossier).flatMap(({ id, niveau, gepland }) =>
    meedoend(dossier).flatMap((partner): Aanleiding[] => {
      const wat = wieKomt(dossier, partner, { niveau, gepland });
      return wat === null
        ? []
        : [
            {
              sleutel: `niveaucontact:${partner.nummer}:${id}/${gepland}`,
              soort: "niveaucontact",
              voor: drager(dossier, staatpad),
              wat,
              uiterlijk: gepland,
            },
          ];
    }),
  );

function wieKomt(
  dossier: Dossier,
  { nummer, niveaus = {} }: Partnerschap,
  moment: Pick<Evaluatiemoment, "niveau" | "gepland">,
): string | null {
  const { niveau } = moment;
  const naam = namenInLijst(dossier)(nummer);
  if (contactVan(dossier, nummer, niveau) === null)
    return `Van ${naam} is niet bekend wie bij het evaluatiemoment (${momentInWoorden(moment)}) wordt uitgenodigd. Leg een contactpersoon vast.`;
  const eigen = niveaus[niveau];
  const mist = eigen === undefined ? null : watMist(eigen, niveau);
  return mist === null
    ? null
    : `De contactpersoon van ${naam} voor het evaluatiemoment (${momentInWoorden(moment)}) ${mist}`;
}

/** Each moment ends in a judgement [S stap 5, 6]: on beleid and bestuur by who may decide. Time is needed on every level. */
function watMist({ mandaat, tijd }: Niveaucontact, niveau: Niveau): string | null {
  const beslist = niveau !== "uitvoerend";
  const niet = [...(beslist && mandaat === false ? ["geen mandaat"] : []), ...(tijd === false ? ["geen tijd"] : [])];
  if (niet.length > 0) return `heeft ${niet.join(" en ")}. Spreek af wie er wel kan beslissen.`;
  const vraag = [...(mandaat === undefined ? ["mag beslissen"] : []), ...(tijd === undefined ? ["tijd heeft"] : [])];
  return beslist && vraag.length > 0
    ? `is nog niet gevraagd of die ${vraag.join(" en ")}. Vraag het, en leg het vast.`
    : null;
}
