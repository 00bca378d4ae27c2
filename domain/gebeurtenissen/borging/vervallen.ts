import { z } from "zod";
import { geenAfspraak } from "./geen-afspraak.ts";
import { laatVervallen, metVervallenVragen, vervallenInWoorden, vervallenVragen } from "./vervallen-vraag.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { lang, partnerveld, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import type { Datum } from "../../kalender/datum.ts";
import { type Borgingsafspraak } from "../../traject/borgingsafspraak.ts";
import { type Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { namenIn } from "../../traject/partnerschap.ts";

/** Which agreement is meant: what is left out need not tell it apart. */
interface Bedoeld {
  readonly partner: string;
  readonly verantwoordelijkheid?: string | undefined;
  readonly afspraak?: string | undefined;
}

const bedoelde = ({ borging }: Dossier, { partner, verantwoordelijkheid, afspraak }: Bedoeld): Borgingsafspraak[] =>
  borging.filter(
    (b) =>
      b.partner === partner &&
      (verantwoordelijkheid ?? b.verantwoordelijkheid) === b.verantwoordelijkheid &&
      (afspraak ?? b.afspraak) === b.afspraak,
  );

const isZelfde = (een: Borgingsafspraak, ander: Borgingsafspraak | undefined): boolean =>
  een.verantwoordelijkheid === ander?.verantwoordelijkheid && een.afspraak === ander.afspraak;

/** Needed only to tell it from other agreements with this partner. */
const welke = () => ({ verantwoordelijkheid: lang(1000).optional(), afspraak: lang(1000).optional() });

export const borgingVervallen = definieer({
  type: "borging.vervallen",
  titel: "Borgingsafspraak vervallen",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      ...welke(),
      reden,
      /** Who keeps the responsibility from now on [E 4.4]; left out: nobody has to. */
      overnemer: partnerveld.optional(),
    }),
  aangevuld: () => z.strictObject({ ...welke(), vervallenVragen: vervallenVragen() }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { partner: "partner-3", reden: "De aanbieder staakt dit werk; er komt een andere afspraak." },
  zin: ({ partner, verantwoordelijkheid, afspraak, reden: waarom, overnemer, vervallenVragen: zonderAntwoord }, naam) =>
    `De borgingsafspraak met ${naam(partner)}${verantwoordelijkheid === undefined ? "" : ` over ${verantwoordelijkheid}`}${afspraak === undefined ? "" : ` (${afspraak})`} vervalt: ${waarom}${overnemer === undefined ? "" : ` ${naam(overnemer)} neemt die over.`}${vervallenInWoorden(zonderAntwoord, naam)}`,
  // A question is about all agreements with a partner, so it stands as long as there is another one.
  vulAan: (dossier, { gegevens }) => {
    const [deze] = bedoelde(dossier, gegevens);
    const laatste = dossier.borging.filter((b) => b.partner === gegevens.partner).length === 1;
    return deze === undefined
      ? {}
      : {
          ...(bedoelde(dossier, gegevens).every((b) => isZelfde(b, deze))
            ? { verantwoordelijkheid: deze.verantwoordelijkheid, afspraak: deze.afspraak }
            : {}),
          ...(laatste ? metVervallenVragen(dossier, gegevens.partner) : {}),
        };
  },
  mag: ({ borging }) =>
    borging.length === 0 ? nee("borging.onbekend", "Er is geen borgingsafspraak vastgelegd.") : null,
  eis: (dossier, gebeurtenis) => {
    const { partner, overnemer } = gebeurtenis.gegevens;
    const naam = namenIn(dossier)(partner);
    const afspraken = bedoelde(dossier, gebeurtenis.gegevens);
    const [deze] = afspraken;
    if (deze === undefined)
      return geenAfspraak(dossier, partner) ?? nee("borging.onbekend", `Zo'n afspraak met ${naam} is er niet.`);
    if (!afspraken.every((b) => isZelfde(b, deze)))
      return nee(
        "borging.welke",
        `Met ${naam} zijn meer afspraken: ${afspraken.map((b) => `${b.verantwoordelijkheid} (${b.afspraak})`).join("; ")}. Zeg welke vervalt.`,
      );
    if (overnemer === partner)
      return nee("partner.zelf", `${naam} heeft deze afspraak al. Noem een andere partner, of niemand.`);
    return (
      (overnemer === undefined ? null : doetNietMee(dossier, overnemer)) ??
      nietVoor(deze.op, "de afspraak", gebeurtenis.op, gebeurtenis)
    );
  },
  verwerk: (dossier, { gegevens, op }) => {
    const [deze] = bedoelde(dossier, gegevens);
    return {
      ...dossier,
      ...laatVervallen(dossier, gegevens.vervallenVragen),
      borging: dossier.borging.flatMap((b) => {
        if (b !== deze) return [b];
        return gegevens.overnemer === undefined ? [] : [overgenomen(b, gegevens.overnemer, op)];
      }),
    };
  },
  hoort: niemand("de zorgarrangeur spreekt dit af met de partner zelf, en met wie het overneemt"),
});

/** With the one who takes over it begins anew: nobody looked yet whether that one keeps to it. */
export const overgenomen = (
  { verantwoordelijkheid, afspraak }: Borgingsafspraak,
  overnemer: Partnernummer,
  op: Datum | null,
): Borgingsafspraak => ({ partner: overnemer, verantwoordelijkheid, afspraak, op, nagekomen: null });
