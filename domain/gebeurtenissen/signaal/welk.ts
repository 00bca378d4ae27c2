import { z } from "zod";
import { nee } from "../definitie.ts";
import { kenmerk, keuze } from "../velden.ts";
import type { Door } from "../../rollen.ts";
import { SIGNAALSOORTEN } from "../../signalen/signaal.ts";
import { signaalkernen } from "../../signalen/signalen.ts";
import { SIGNAALNAMEN } from "../../signalen/woorden.ts";
import type { Dossier, Signaalstand } from "../../traject/dossier.ts";

/**
 * What people do with a signal: see it, and put it aside. Neither touches what it is about: a term whose signal was settled runs on, and a
 * signal whose day moves is another one.
 */

export const WIE = ["projectleider", "zorgarrangeur", "beheerder"] as const;

export const schema = () =>
  z.strictObject({
    sleutel: kenmerk(300),
    /** Made by the traject itself, which knows its signals; there is none when it is left out. */
    soort: keuze(SIGNAALSOORTEN).optional(),
    /** Whose it is; made by the traject itself too. */
    voor: z.strictObject({ rol: kenmerk(40), id: kenmerk(100).nullable() }).optional(),
  });

type Gegevens = z.output<ReturnType<typeof schema>>;

export const vulAan = (dossier: Dossier, staatpad: string, { sleutel }: Gegevens): Gegevens => {
  const signaal = signaalkernen(dossier, staatpad).find((kern) => kern.sleutel === sleutel);
  return signaal === undefined ? { sleutel } : { sleutel, soort: signaal.soort, voor: signaal.voor };
};

export const welk = ({ sleutel, soort }: Gegevens): string =>
  `Het signaal${soort === undefined ? "" : ` over ${SIGNAALNAMEN[soort]}`} (${sleutel})`;

/** Whoever is told about must not be able to silence it: a zorgarrangeur puts aside the own signals only. */
export const vanEenAnder = ({ voor }: Gegevens, { rol, id }: Door) =>
  rol !== "zorgarrangeur" || (voor?.rol === "za" && voor.id === id)
    ? null
    : nee("signaal.niet-van-u", "Dit signaal is niet voor u. De projectleider of de beheerder kan dit doen.");

export const onbekend = nee("signaal.onbekend", "Dit signaal is er niet (meer). Kijk in de lijst welke er nu zijn.");

export const met = (dossier: Dossier, sleutel: string, stand: Signaalstand): Dossier => ({
  ...dossier,
  signaalstanden: { ...dossier.signaalstanden, [sleutel]: { ...dossier.signaalstanden?.[sleutel], ...stand } },
});
