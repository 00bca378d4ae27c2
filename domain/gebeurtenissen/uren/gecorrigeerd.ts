import { z } from "zod";
import { definieer, meldAanPeriode, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { plaatsNaUren } from "./plaats-na-uren.ts";
import { boekTegen, inVak, vak, vakkenVoor } from "./vak.ts";
import { vanEenAnder, wieWerkte } from "./van-wie.ts";
import { datum, kwartieren, reden, za } from "../velden.ts";
import { inUren } from "../../getal.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { alsPlek } from "../../uren/plek.ts";

export const urenGecorrigeerd = definieer({
  type: "uren.gecorrigeerd",
  titel: "Uren tegengeboekt",
  schema: () =>
    z.strictObject({
      za: za.optional(),
      datum,
      uren: kwartieren(24),
      /** Left out: first from where work of that day belongs, the rest from the others. */
      fase: vak.optional(),
      reden,
    }),
  wie: UITVOERDERS,
  voorbeeld: { datum: "2025-03-12", uren: 0.5, reden: "Dubbel geboekt" },
  zin: (g) => `${inUren(g.uren)} van ${inWoorden(g.datum)} tegengeboekt: ${g.reden}`,
  mag: ({ uren, nazorg }, { door }) =>
    [uren, nazorg]
      .flatMap((stand) => Object.keys(stand?.perDag ?? {}))
      .some((plek) => vanEenAnder(alsPlek(plek).za, door) === null)
      ? null
      : nee("uren.niet-geboekt", "Er staan geen uren geboekt; er kan niets af."),
  eis: (dossier, { gegevens, door }) => {
    const wie = wieWerkte(dossier, gegevens.za, door);
    const ander = vanEenAnder(wie, door);
    if (ander !== null) return ander;
    const staat =
      wie === null
        ? 0
        : vakkenVoor(dossier, gegevens).reduce((som, deel) => som + inVak(dossier, wie, gegevens.datum, deel), 0);
    return gegevens.uren > staat
      ? nee("uren.niet-geboekt", `Op ${inWoorden(gegevens.datum)} staat ${inUren(staat)} geboekt; meer kan er niet af.`)
      : null;
  },
  verwerk: (dossier, { gegevens, door }) => {
    const wie = wieWerkte(dossier, gegevens.za, door) ?? "onbekend";
    const na = boekTegen(dossier, wie, gegevens.datum, vakkenVoor(dossier, gegevens), gegevens.uren);
    return { ...na, plaats: plaatsNaUren(na) };
  },
  hoort: niemand("de administratie wordt gelijk aan wat er was; uren staan in het dossier"),
  meldingen: (dossier) =>
    dossier.stopgezet === true && dossier.plaats === "geen" ? [meldAanPeriode("vrijgeven")] : [],
});
