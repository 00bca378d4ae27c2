import { z } from "zod";
import { type Gebeurtenis, type Vooraf, nee } from "../definitie.ts";
import { inWoorden, isDatum } from "../../kalender/datum.ts";
import { isPartnernummer } from "../../traject/partnernummer.ts";
import { kenmerk, keuze } from "../velden.ts";
import type { Door } from "../../rollen.ts";
import { SIGNAALSOORTEN, type Signaalkern, type Signaalsoort } from "../../signalen/signaal.ts";
import { signaalkernen } from "../../signalen/signalen.ts";
import { SIGNAALNAMEN } from "../../signalen/woorden.ts";
import type { Dossier, Signaalstand } from "../../traject/dossier.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/**
 * What people do with a signal: see it, and put it aside. Neither touches what it is about: a term whose signal was settled runs on, and a
 * signal whose day moves is another one.
 */

export const WIE = ["projectleider", "zorgarrangeur", "beheerder"] as const;

export const schema = () => z.strictObject({ sleutel: kenmerk(300) });

/** What it is about, and whose it is. */
export const aangevuld = () =>
  z.strictObject({
    soort: keuze(SIGNAALSOORTEN).optional(),
    voor: z.strictObject({ rol: kenmerk(40), id: kenmerk(100).nullable() }).optional(),
  });

type Gestuurd = Gebeurtenis<z.output<ReturnType<typeof schema>>>;

const bedoeld = (dossier: Dossier, { gegevens, van }: Pick<Gestuurd, "gegevens" | "van">): Signaalkern | undefined =>
  signaalkernen(dossier, van).find((kern) => kern.sleutel === gegevens.sleutel);

export const vulAan = (dossier: Dossier, gebeurtenis: Gestuurd) => {
  const signaal = bedoeld(dossier, gebeurtenis);
  return signaal === undefined ? {} : { soort: signaal.soort, voor: signaal.voor };
};

/** By what people know it: nobody chose its sleutel to be read. */
export function welk(
  { sleutel, soort }: { sleutel: string; soort?: Signaalsoort | undefined },
  naam: Partnernaam,
): string {
  const delen = sleutel.split(/[:/]/);
  const waarvan = [...delen.filter(isPartnernummer).map(naam), ...delen.filter(isDatum).map(inWoorden)].join(", ");
  return `Het signaal${soort === undefined ? "" : ` over ${SIGNAALNAMEN[soort]}`}${waarvan === "" ? "" : ` (${waarvan})`}`;
}

const ONBEKEND = nee("signaal.onbekend", "Dit signaal is er niet (meer). Kijk in de lijst welke er nu zijn.");
const NIET_VAN_U = nee(
  "signaal.niet-van-u",
  "Dit signaal is niet voor u. De projectleider of de beheerder kan dit doen.",
);

/** Whoever is told about must not be able to silence it: a zorgarrangeur puts aside the own signals only. */
export const isVoor = ({ voor }: Pick<Signaalkern, "voor">, { rol, id }: Door): boolean =>
  rol !== "zorgarrangeur" || (voor.rol === "za" && voor.id === id);

export function nietVanU(dossier: Dossier, gebeurtenis: Gestuurd): Weigering | null {
  const signaal = bedoeld(dossier, gebeurtenis);
  if (signaal === undefined) return ONBEKEND;
  return isVoor(signaal, gebeurtenis.door) ? null : NIET_VAN_U;
}

/** There is no signal of whoever asks with which this was not done. */
export function allesGedaan(
  dossier: Dossier,
  { door, van }: Vooraf,
  gedaan: "geopendOp" | "afgehandeldOp",
  al: Weigering,
): Weigering | null {
  const kernen = signaalkernen(dossier, van);
  if (kernen.length === 0) return ONBEKEND;
  const eigen = kernen.filter((kern) => isVoor(kern, door));
  if (eigen.length === 0) return NIET_VAN_U;
  return eigen.every((kern) => kern[gedaan] !== null) ? al : null;
}

export const met = (dossier: Dossier, sleutel: string, stand: Signaalstand): Dossier => ({
  ...dossier,
  signaalstanden: { ...dossier.signaalstanden, [sleutel]: { ...dossier.signaalstanden[sleutel], ...stand } },
});
