import { z } from "zod";
import { aanWie, briefnaam } from "../../briefwoorden.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { type Brieven, IEDERE_BRIEF, KOPIE, stil } from "../hoort.ts";
import { GERICHT, MEDEAANVRAGER, naamVan } from "./gericht.ts";
import { bestaatNiet } from "../partner/doet-mee.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** The order that failed. */
const mislukt = ({ mislukteMail }: Dossier, welke: Parameters<typeof naamVan>[0]) =>
  mislukteMail[naamVan(welke).join(":")];

/** Asked by people, once they mended the address: the same letter, to who did not get it. */
export const briefOpnieuw = definieer({
  type: "brief.opnieuw",
  titel: "Brief opnieuw versturen",
  schema: () => z.strictObject({ brief: GERICHT.brief, aan: GERICHT.aan, partner: GERICHT.partner }),
  aangevuld: () => z.strictObject({ bij: GERICHT.bij.optional(), kenmerk: GERICHT.kenmerk }),
  wie: ["projectleider", "zorgarrangeur", "beheerder"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager" },
  zin: (g, naam) => `De brief '${briefnaam(g.brief)}' aan ${aanWie(g, naam)} is opnieuw verstuurd.`,
  vulAan: (dossier, { gegevens }) => {
    const { op: _op, ...opdracht } = mislukt(dossier, gegevens) ?? {};
    return opdracht;
  },
  mag: ({ mislukteMail }) =>
    Object.keys(mislukteMail).length === 0
      ? nee("brief.niet-mislukt", "Er is geen brief die niet is aangekomen.")
      : null,
  eis: (dossier, { gegevens }) =>
    mislukt(dossier, gegevens) === undefined
      ? ((gegevens.partner === undefined ? null : bestaatNiet(dossier, gegevens.partner)) ??
        nee(
          "brief.niet-mislukt",
          "Deze brief is niet mislukt. In de signalen staat welke brieven niet zijn aangekomen.",
        ))
      : null,
  verwerk: (dossier, { gegevens }) => {
    const { [naamVan(gegevens).join(":")]: _weg, ...rest } = dossier.mislukteMail;
    return { ...dossier, mislukteMail: rest };
  },
  hoort: {
    ...stil("krijgt de brief als wie die rol nu heeft", "eerdereZa"),
    // A copy goes by the order of the letter itself, to who has not got it.
    aanvrager: nogEens("aanvrager", MEDEAANVRAGER),
    medeAanvrager: KOPIE,
    partner: nogEens("partner"),
    za: nogEens("za"),
    projectleider: nogEens("projectleider"),
    plaatsvervanger: nogEens("plaatsvervanger"),
    beheerder: nogEens("beheerder"),
  },
});

/** The same letter in the same role; `of` is what a copy of it is known by. */
function nogEens(wie: string, of = wie): Brieven<Gebeurtenis<Opnieuw>> {
  return {
    [IEDERE_BRIEF]: (_dossier, { gegevens: { brief, aan, partner, bij, kenmerk } }) =>
      bij === undefined || (aan !== wie && aan !== of)
        ? null
        : { brief, ...(partner === undefined ? {} : { partner }), opnieuw: bij, kenmerk: kenmerk ?? "" },
  };
}

interface Opnieuw {
  readonly brief: string;
  readonly aan: string;
  readonly partner?: string | undefined;
  readonly bij?: number | undefined;
  readonly kenmerk?: string | undefined;
}
