import { z } from "zod";
import { laatVervallen, metVervallenVragen, vervallenInWoorden, vervallenVragen } from "../borging/vervallen-vraag.ts";
import { overgenomen } from "../borging/vervallen.ts";
import { afvaller, valtAf } from "../contactpersoon/afvaller.ts";
import {
  afgewekenInWoorden,
  afwijking,
  metAfwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { wieRoeptBijeen } from "../evaluatie/overname.ts";
import { afmeldingen, deelnemers, telAfmelding } from "../evaluatie/uitnodiging.ts";
import { NIVEAUS } from "../evaluatie/niveaus.ts";
import { doetNietMee } from "./doet-mee.ts";
import { mistInProjectgroep } from "../stap/projectgroep.ts";
import { jaNee, partnerveld, reden } from "../velden.ts";
import { nietVoorToekenning } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { openEvaluaties } from "../../traject/evaluatiemoment.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { type Partnerschap, meedoend, uitgetreden } from "../../traject/partnerschap.ts";
import { naVertrek } from "../../traject/stilstand.ts";
import type { Weigering } from "../../weigering.ts";

/** Who applied carries the traject: when that one stops, so does the traject. */
const onmisbaar = ({ aanvrager }: Dossier, { nummer, naam }: Partnerschap): Weigering | null =>
  nummer === aanvrager
    ? nee(
        "partner.aanvrager",
        `${naam} is de aanvrager. Leg eerst vast wie de aanvrager wordt. Gaat niemand verder, zet dan het traject stop.`,
      )
    : null;

const bezwaren = (dossier: Dossier, { gegevens }: { gegevens: { partner: string } }): (Weigering | null)[] =>
  meedoend(dossier)
    .filter(({ nummer }) => nummer === gegevens.partner)
    .map((partner) => mistInProjectgroep(dossier, partner));

const metOpvolger = (
  evaluaties: Dossier["evaluaties"],
  partner: Partnernummer,
  overnemer: Partnernummer | undefined,
): Dossier["evaluaties"] =>
  evaluaties.map((e) =>
    e.roept === partner && e.oordeel === null && overnemer !== undefined ? { ...e, roept: overnemer } : e,
  );

/** Somebody who speaks for it, on whichever level, has an evaluatiemoment in an agenda where nobody needs it any more. */
const weg = (dossier: Dossier, partner: Partnernummer): boolean =>
  [undefined, ...NIVEAUS].some((niveau) => afvaller(dossier, partner, null, niveau).valtAf === true);

export const partnerVertrokken = definieer({
  type: "partner.vertrokken",
  titel: "Partner doet niet meer mee",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      reden,
      /** Who keeps the responsibilities that were agreed with this partner [E 4.4], and calls the evaluatiemomenten that it called. */
      overnemer: partnerveld.optional(),
      afwijking: afwijking(),
    }),
  aangevuld: () =>
    z.strictObject({
      valtAf: valtAf(),
      vervallenVragen: vervallenVragen(),
      /** It called an evaluatiemoment that is still open; now the overnemer does. */
      roeptOver: jaNee.optional(),
      /** It had agreements; now the overnemer has. */
      borgingOver: jaNee.optional(),
      voorbijAan: voorbijAan(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partner: "partner-2", reden: "Het samenwerkingsverband gaat op in een ander." },
  zin: (g, naam) =>
    `${naam(g.partner)} doet niet meer mee: ${g.reden}${g.overnemer === undefined ? "" : ` ${naam(g.overnemer)} neemt over wat is afgesproken.`}${vervallenInWoorden(g.vervallenVragen, naam)}${afgewekenInWoorden(g)}`,
  vulAan: (dossier, { gegevens, gegevens: { partner } }) => ({
    ...metVoorbijAan(bezwaren(dossier, { gegevens }), { gegevens }),
    ...(weg(dossier, partner) ? { valtAf: true as const } : {}),
    ...metVervallenVragen(dossier, partner),
    ...(openEvaluaties(dossier).some(({ roept }) => roept === partner) ? { roeptOver: true } : {}),
    ...(gegevens.overnemer !== undefined && dossier.borging.some((b) => b.partner === partner)
      ? { borgingOver: true }
      : {}),
  }),
  mag: (dossier) => {
    const redenen = meedoend(dossier).map((partner) => onmisbaar(dossier, partner));
    return redenen.every((een) => een !== null) ? (redenen.at(-1) ?? null) : null;
  },
  eis: (dossier, gebeurtenis) => {
    const { partner, overnemer } = gebeurtenis.gegevens;
    const weg = meedoend(dossier).find((p) => p.nummer === partner);
    if (weg === undefined) return doetNietMee(dossier, partner);
    const nodig = onmisbaar(dossier, weg) ?? tenzijAfgeweken(bezwaren(dossier, gebeurtenis), gebeurtenis);
    if (nodig !== null) return nodig;
    if (overnemer === undefined && dossier.borging.some((b) => b.partner === partner))
      return nee("borging.overnemer", `Zeg welke partner de borgingsafspraken van ${weg.naam} overneemt.`);
    if (overnemer === undefined && openEvaluaties(dossier).some(({ roept }) => roept === partner))
      return nee(
        "evaluatie.overnemer",
        `Zeg welke partner de evaluatiemomenten overneemt die ${weg.naam} bijeenroept.`,
      );
    if (overnemer === partner) return nee("partner.zelf", `${weg.naam} gaat zelf weg. Noem een andere partner.`);
    return (
      (overnemer === undefined ? null : doetNietMee(dossier, overnemer)) ??
      nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis)
    );
  },
  verwerk: (
    dossier,
    { gegevens, gegevens: { partner, overnemer, valtAf: was, vervallenVragen: zonderAntwoord }, op, dag },
  ) => ({
    ...dossier,
    ...metAfwijking(dossier, "projectgroep", { gegevens, op, dag }),
    ...laatVervallen(dossier, zonderAntwoord),
    ...naVertrek(dossier, partner, op ?? dag),
    partners: dossier.partners.map((p) => (p.nummer === partner ? uitgetreden(p, op ?? dag) : p)),
    evaluaties: metOpvolger(was === true ? telAfmelding(dossier).evaluaties : dossier.evaluaties, partner, overnemer),
    borging: dossier.borging.map((b) =>
      b.partner === partner && overnemer !== undefined ? overgenomen(b, overnemer, op) : b,
    ),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { gegevens: { partner, valtAf }, dag }) =>
        valtAf === true ? afmeldingen(dossier, { partner }, dag, openEvaluaties(dossier)) : [],
      "afspraken-overgenomen": (dossier, { gegevens: { partner: van, overnemer, borgingOver } }) =>
        borgingOver === true
          ? deelnemers(dossier)
              .filter((partner) => partner === overnemer)
              .map((partner) => ({ partner, van }))
          : [],
      "evaluaties-overgenomen": (dossier, { gegevens }) => (gegevens.roeptOver === true ? wieRoeptBijeen(dossier) : []),
    },
    za: niets("legt dit vast, of ziet het in het dossier"),
    projectleider: niets("ziet in het dossier wie er meedoet"),
  },
});
