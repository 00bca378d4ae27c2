import { z } from "zod";
import { type Aanmelding, AANVRAGERS } from "../../aanmelding/aanmelding.ts";
import { heeftVoorrang } from "../../aanmelding/voorrang.ts";
import { meldVoorrang } from "./voorrang.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { partnerveld, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { adres } from "../contactpersoon/afvaller.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Partnerschap, contactVan, partnerMet } from "../../traject/partnerschap.ts";

export const aanvragerGewijzigd = definieer({
  type: "aanvrager.gewijzigd",
  titel: "Andere aanvrager",
  /** Who leads from now on; whoever did until now stays as one of the partners. */
  schema: () => z.strictObject({ partner: partnerveld, reden }),
  aangevuld: () => z.strictObject({ vorige: partnerveld.optional() }),
  wie: ["projectleider"],
  voorbeeld: { partner: "partner-2", reden: "Het samenwerkingsverband trekt het voortaan." },
  zin: (g, naam) =>
    `De aanvrager is nu ${naam(g.partner)}${g.vorige === undefined ? "" : `, niet meer ${naam(g.vorige)}`}: ${g.reden}`,
  vulAan: ({ aanvrager }) => (aanvrager === null ? {} : { vorige: aanvrager }),
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    const nieuw = partnerMet(dossier, partner);
    const wieNiet = doetNietMee(dossier, partner);
    if (wieNiet !== null || nieuw === undefined) return wieNiet;
    if (partner === dossier.aanvrager) return nee("aanvrager.zelfde", `${nieuw.naam} is al de aanvrager.`);
    if (soortAanvrager(nieuw) === undefined)
      return nee(
        "partner.geen-aanvrager",
        `Een ${nieuw.partij} vraagt niet zelf aan. Dat kan: ${AANVRAGERS.join(", ")}.`,
      );
    // Every letter about the traject goes there.
    if (nieuw.contactpersoon === null)
      return nee("aanvrager.zonder-contact", `Leg eerst vast wie de contactpersoon van ${nieuw.naam} is.`);
    return nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens }) => {
    const aanmelding = metAnderHoofd(dossier, gegevens.partner);
    return {
      ...dossier,
      aanvrager: gegevens.partner,
      aanmelding,
      voorrang: aanmelding === null ? dossier.voorrang : heeftVoorrang(aanmelding),
    };
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "aanvrager-gewijzigd": (_dossier, { gegevens: { reden: waarom } }) => ({ reden: waarom }) },
    medeAanvrager: ALS_PARTNER,
    // Who led until now, and who works with them; one person may act for two.
    partner: {
      "aanvrager-gewijzigd": (dossier, { gegevens: { partner, reden: waarom } }) =>
        deelnemers(dossier)
          .filter((ander) => adres(contactVan(dossier, ander)) !== adres(contactVan(dossier, partner)))
          .map((ander) => ({ partner: ander, reden: waarom })),
    },
    za: { "aanvrager-gewijzigd": ({ za }, { gegevens }) => (za === null ? null : { reden: gegevens.reden }) },
    projectleider: niets("legt dit zelf vast"),
  },
  meldingen: meldVoorrang,
});

/** The aanmelding as it would have been, had this one led from the beginning: the criteria and the voorrang are judged on it. */
function metAnderHoofd(dossier: Dossier, nummer: string): Aanmelding | null {
  const { aanmelding } = dossier;
  const nieuw = partnerMet(dossier, nummer);
  const aanvrager = nieuw === undefined ? null : alsAanvrager(nieuw);
  if (aanmelding === null || aanvrager === null) return aanmelding;
  return {
    ...aanmelding,
    aanvrager,
    medeaanvragers: [
      aanmelding.aanvrager,
      ...aanmelding.medeaanvragers.filter(({ naam }) => !isZelfdeNaam(naam, aanvrager.naam)),
    ],
  };
}

const soortAanvrager = ({ partij }: Pick<Partnerschap, "partij">) => AANVRAGERS.find((een) => een === partij);

function alsAanvrager(partner: Partnerschap): Aanmelding["aanvrager"] | null {
  const { naam, contactpersoon } = partner;
  const partij = soortAanvrager(partner);
  return partij === undefined || contactpersoon === null ? null : { partij, naam, contactpersoon };
}
