import { z } from "zod";
import { laatsteVoorStop } from "../afronding/volgorde.ts";
import { laatVervallen, metVervallenVragen, vervallenInWoorden, vervallenVragen } from "../borging/vervallen-vraag.ts";
import { definieer, meldAanPeriode, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { aanPartners, aanZa, afgezegd, zegEvaluatiesAf } from "../evaluatie/uitnodiging.ts";
import { zonderOverdracht } from "../overdracht/eerdere-za.ts";
import { metOvernemer, nietOvernemen, overnemer } from "../overdracht/overnemer.ts";
import { plaatsNaStop } from "./plaats-na-stop.ts";
import {
  eisRedencodes,
  gekozenRedenen,
  metRedennamen,
  gevraagdeRedencodes,
  redenenInWoorden,
  redennamen,
} from "../redencodes.ts";
import { jaNee, reden } from "../velden.ts";
import { eerstVerlenging } from "../verlenging/vraag.ts";
import { nietVoor } from "../volgorde.ts";
import { eersteVersie, geenEindverslag } from "../../traject/eindverslag.ts";
import { naEinde } from "../../traject/stilstand.ts";

export const trajectStopgezet = definieer({
  type: "traject.stopgezet",
  titel: "Traject vroegtijdig stopgezet",
  besluit: true,
  schema: () => z.strictObject({ reden, redencodes: gevraagdeRedencodes(), eindverslag: jaNee }),
  aangevuld: () =>
    z.strictObject({ redennamen: redennamen(), vervallenVragen: vervallenVragen(), overnemer: overnemer() }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De school fuseert.", redencodes: ["school-verandert"], eindverslag: false },
  zin: (g, naam) =>
    `Het traject is vroegtijdig stopgezet: ${g.reden}${redenenInWoorden(g.redennamen)}${vervallenInWoorden(g.vervallenVragen, naam)}`,
  vulAan: (dossier, { gegevens }) => ({
    ...metRedennamen(dossier, gegevens.redencodes),
    ...metVervallenVragen(dossier),
    ...metOvernemer(dossier),
  }),
  mag: (dossier, { bron }) => (bron === null ? eerstVerlenging(dossier) : null),
  eis: (dossier, { gegevens, op, bron }) => {
    const vanaf = dossier.gestartOp ?? dossier.besluit?.op ?? null;
    return op !== null && vanaf !== null && op < vanaf
      ? nee("datum.volgorde", "Een traject eindigt niet voor het begint.")
      : (nietVoor(laatsteVoorStop(dossier), "wat er daarvoor nog is gedaan", op, { bron }) ??
          eisRedencodes(dossier, "stop", gegevens.redencodes, { bron }));
  },
  verwerk: (dossier, { id, gegevens, op, dag }) => ({
    ...dossier,
    ...zegEvaluatiesAf(dossier, id),
    ...laatVervallen(dossier, gegevens.vervallenVragen),
    // One that is there stays there, whatever is said of it now.
    eindverslag:
      dossier.eindverslag?.aanwezig === true
        ? dossier.eindverslag
        : gegevens.eindverslag
          ? eersteVersie(op, [])
          : geenEindverslag(null),
    oordeel: "stopgezet" as const,
    nietGelukt: gekozenRedenen(gegevens),
    afgerondOp: op,
    afgesloten: true,
    stopgezet: true as const,
    ...zonderOverdracht(dossier, { op, dag }),
    ...naEinde(dossier, op ?? dag),
    gepauzeerdOp: null,
    plaats: plaatsNaStop(dossier),
  }),
  hoort: {
    ...OP_AFSTAND,
    // With the day, as with the closing: it may be open again before the letter is written.
    aanvrager: { "traject-stopgezet": (_dossier, { op, gegevens }) => ({ op, reden: gegevens.reden }) },
    medeAanvrager: KOPIE,
    partner: {
      "traject-stopgezet": (dossier, { op, gegevens }) => aanAndereDeelnemers(dossier, { op, reden: gegevens.reden }),
      "uitnodiging-evaluatie": (dossier, { id, gegevens }) =>
        aanPartners(dossier, afgezegd(dossier, id), "vervallen", gegevens.reden),
    },
    za: {
      "traject-stopgezet": (dossier, { op, gegevens }) => (dossier.za === null ? null : { op, reden: gegevens.reden }),
      "uitnodiging-evaluatie": (dossier, { id, gegevens }) =>
        // It was in that agenda as well.
        aanZa({ ...dossier, afgesloten: false }, afgezegd(dossier, id), "vervallen", gegevens.reden),
    },
    eerdereZa: { "overdracht-afgebroken": (dossier, { gegevens }) => nietOvernemen(dossier, gegevens) },
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: (dossier) => (dossier.plaats === "geen" ? [meldAanPeriode("vrijgeven")] : []),
});
