import { z } from "zod";
import type { Door } from "../rollen.ts";
import { SIGNAALSOORTEN } from "../signalen/signaal.ts";
import { signaalkernen } from "../signalen/signalen.ts";
import { SIGNAALNAMEN } from "../signalen/woorden.ts";
import type { Dossier, Signaalstand } from "../traject/dossier.ts";
import { definieer, nee } from "./definitie.ts";
import { keuze, regel } from "./velden.ts";

/**
 * What people do with a signal: see it, and put it aside. Neither touches what it is about: a term whose signal was settled runs on, and a
 * signal whose day moves is another one.
 */

const WIE = ["projectleider", "zorgarrangeur", "beheerder"] as const;

const schema = () =>
  z.strictObject({
    sleutel: regel(300),
    /** Made by the traject itself, which knows its signals; there is none when it is left out. */
    soort: keuze(SIGNAALSOORTEN).optional(),
    /** Whose it is; made by the traject itself too. */
    voor: z.strictObject({ rol: regel(40), id: regel(100).nullable() }).optional(),
  });
type Gegevens = z.output<ReturnType<typeof schema>>;

const vulAan = (dossier: Dossier, staatpad: string, { sleutel }: Gegevens): Gegevens => {
  const signaal = signaalkernen(dossier, staatpad).find((kern) => kern.sleutel === sleutel);
  return signaal === undefined ? { sleutel } : { sleutel, soort: signaal.soort, voor: signaal.voor };
};

const welk = ({ sleutel, soort }: Gegevens): string =>
  `Het signaal${soort === undefined ? "" : ` over ${SIGNAALNAMEN[soort]}`} (${sleutel})`;

/** Whoever is told about must not be able to silence it: a zorgarrangeur puts aside the own signals only. */
const vanEenAnder = ({ voor }: Gegevens, { rol, id }: Door) =>
  rol !== "zorgarrangeur" || (voor?.rol === "za" && voor.id === id)
    ? null
    : nee("signaal.niet-van-u", "Dit signaal is niet voor u. De projectleider of de beheerder kan dit doen.");

const onbekend = nee("signaal.onbekend", "Dit signaal is er niet (meer). Kijk in de lijst welke er nu zijn.");

const met = (dossier: Dossier, sleutel: string, stand: Signaalstand): Dossier => ({
  ...dossier,
  signaalstanden: { ...dossier.signaalstanden, [sleutel]: { ...dossier.signaalstanden?.[sleutel], ...stand } },
});

export const signaalGeopend = definieer({
  type: "signaal.geopend",
  titel: "Signaal geopend",
  schema,
  wie: WIE,
  geenDaad: true,
  voorbeeld: { sleutel: "beslissing/2025-04-08" },
  zin: (g) => `${welk(g)} is gezien.`,
  vulAan,
  eis: (dossier, { gegevens, door }) => {
    const { sleutel, soort } = gegevens;
    if (soort === undefined) return onbekend;
    const ander = vanEenAnder(gegevens, door);
    if (ander !== null) return ander;
    return dossier.signaalstanden?.[sleutel]?.geopendOp === undefined
      ? null
      : nee("signaal.al-geopend", "Dit signaal is al eerder geopend.");
  },
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { geopendOp: op ?? dag }),
});

export const signaalAfgehandeld = definieer({
  type: "signaal.afgehandeld",
  titel: "Signaal afgehandeld",
  schema,
  wie: WIE,
  geenDaad: true,
  voorbeeld: { sleutel: "beslissing/2025-04-08" },
  zin: (g) => `${welk(g)} is afgehandeld.`,
  vulAan,
  eis: (dossier, { gegevens, door }) => {
    const { sleutel, soort } = gegevens;
    if (soort === undefined) return onbekend;
    const ander = vanEenAnder(gegevens, door);
    if (ander !== null) return ander;
    return dossier.signaalstanden?.[sleutel]?.afgehandeldOp === undefined
      ? null
      : nee("signaal.al-afgehandeld", "Dit signaal is al afgehandeld.");
  },
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { afgehandeldOp: op ?? dag }),
});
