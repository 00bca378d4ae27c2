import { z } from "zod";
import { definieer } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { zonderOverdracht } from "./eerdere-za.ts";
import { GEEN_OVERDRACHT } from "./geen-overdracht.ts";
import { reden, za } from "../velden.ts";

export const overdrachtAfgebroken = definieer({
  type: "overdracht.afgebroken",
  nietNu: ({ overdracht }) => (overdracht === null ? GEEN_OVERDRACHT.reden : null),
  titel: "Overdracht afgebroken",
  schema: () => z.strictObject({ reden }),
  /** Who would take over. */
  aangevuld: () => z.strictObject({ naar: za.optional() }),
  wie: ["projectleider"],
  voorbeeld: { reden: "Het verlof gaat niet door." },
  zin: (g) => `De overdracht${g.naar === undefined ? "" : ` aan ${g.naar}`} gaat niet door: ${g.reden}`,
  vulAan: ({ overdracht }) => (overdracht === null ? {} : { naar: overdracht.naar }),
  mag: ({ overdracht }) => (overdracht === null ? GEEN_OVERDRACHT : null),
  verwerk: (dossier, gebeurtenis) => ({ ...dossier, ...zonderOverdracht(dossier, gebeurtenis) }),
  hoort: {
    plaatsvervanger: OP_AFSTAND.plaatsvervanger,
    beheerder: OP_AFSTAND.beheerder,
    // Whoever was told of it would go on waiting for the other one.
    aanvrager: {
      "overdracht-afgebroken": ({ za: van }, { gegevens: { naar } }) => (naar === undefined ? null : { van, naar }),
    },
    medeAanvrager: KOPIE,
    partner: {
      "overdracht-afgebroken": (dossier, { gegevens: { naar } }) =>
        naar === undefined ? null : aanAndereDeelnemers(dossier, { van: dossier.za, naar }),
    },
    za: {
      "overdracht-afgebroken": ({ za: van }, { gegevens: { naar } }) =>
        naar === undefined ? null : { van, naar, za: van },
    },
    eerdereZa: {
      "overdracht-afgebroken": ({ za: van }, { gegevens: { naar } }) =>
        naar === undefined ? null : { van, naar, za: naar },
    },
    projectleider: niets("beslist dit zelf"),
  },
});
