import { z } from "zod";
import { datum, keuze, kwartieren, reden } from "../../gebeurtenissen/velden.ts";
import { inUren } from "../../getal.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { eenPunt } from "../../tekst/een-punt.ts";
import { BUITEN_TRAJECTEN, metBuiten } from "../../uren/buiten.ts";
import { medewerkerId } from "../medewerker.ts";
import { definieer } from "./definitie.ts";

/** Hours outside trajecten, as those of a traject: what was booked is never changed, a correction is a counter-booking. */

const velden = () => ({
  medewerker: medewerkerId(),
  dag: datum,
  wat: keuze(BUITEN_TRAJECTEN),
  uren: kwartieren(24),
});

export const buitenurenGeboekt = definieer({
  type: "buitenuren.geboekt",
  titel: "Uren buiten trajecten geboekt",
  schema: () => z.strictObject({ ...velden(), reden: reden.optional() }),
  voorbeeld: { medewerker: "za-03", dag: "2026-06-30", wat: "kennisdeling", uren: 2.5 },
  zin: ({ medewerker, dag, wat, uren, reden: waarom }) =>
    eenPunt(`${medewerker}: ${inUren(uren)} ${wat} op ${inWoorden(dag)}${waarom === undefined ? "" : `: ${waarom}`}.`),
  vouw: (stand, { uren, ...plek }) => ({ ...stand, buitenuren: metBuiten(stand.buitenuren, plek, uren) }),
});

export const buitenurenGecorrigeerd = definieer({
  type: "buitenuren.gecorrigeerd",
  titel: "Uren buiten trajecten tegengeboekt",
  schema: () => z.strictObject({ ...velden(), reden }),
  voorbeeld: { medewerker: "za-03", dag: "2026-06-30", wat: "kennisdeling", uren: 0.5, reden: "Dubbel geboekt" },
  zin: ({ medewerker, dag, wat, uren, reden: waarom }) =>
    eenPunt(`${medewerker}: ${inUren(uren)} ${wat} van ${inWoorden(dag)} tegengeboekt: ${waarom}.`),
  vouw: (stand, { uren, ...plek }) => ({ ...stand, buitenuren: metBuiten(stand.buitenuren, plek, -uren) }),
});
