import { utf8ToBytes } from "@noble/hashes/utils.js";
import { metPunten } from "./getal.ts";
import { geweigerd, type Weigering } from "./weigering.ts";

/**
 * How much fits in one act. Temporal takes two million bytes in one message and loses what is larger half-way: lines would stand in the journaal of
 * an act that was never answered. So it is refused before, with room to spare for what is made of it.
 */
export const HOOGSTENS = {
  /** Of gebeurtenissen in one act, and of keys or nummers in one question to a subsidieperiode. */
  aantal: 500,
  /** Of what is sent, as JSON. */
  bytes: 1_000_000,
  /** Of what a run hands over to the next one: dossier, what was seen, open orders. */
  overdracht: 1_000_000,
} as const;

/** Of `waarde` as JSON in UTF-8. */
export const bytesVan = (waarde: unknown): number => utf8ToBytes(JSON.stringify(waarde) ?? "").length;

/** Why this is too much for one act; null when it fits. */
export function teVeelTegelijk(inzendingen: readonly unknown[]): Weigering | null {
  if (inzendingen.length > HOOGSTENS.aantal)
    return teGroot(
      `Dit zijn ${metPunten(inzendingen.length)} gebeurtenissen in één handeling`,
      metPunten(HOOGSTENS.aantal),
    );
  const bytes = bytesVan(inzendingen);
  return bytes > HOOGSTENS.bytes ? teGroot(`Deze handeling is ${inKb(bytes)} groot`, inKb(HOOGSTENS.bytes)) : null;
}

/** The same of a question to a subsidieperiode. */
export function teVeelGevraagd(vraag: object): Weigering | null {
  const langste = Math.max(0, ...Object.values(vraag).map((deel: unknown) => (Array.isArray(deel) ? deel.length : 0)));
  if (langste > HOOGSTENS.aantal)
    return teGroot(`Dit zijn er ${metPunten(langste)} in één vraag`, metPunten(HOOGSTENS.aantal));
  const bytes = bytesVan(vraag);
  return bytes > HOOGSTENS.bytes ? teGroot(`Deze vraag is ${inKb(bytes)} groot`, inKb(HOOGSTENS.bytes)) : null;
}

const teGroot = (wat: string, grens: string): Weigering =>
  geweigerd("handeling.te-groot", `${wat}; hoogstens ${grens} kan tegelijk. Verdeel het over meer handelingen.`)
    .weigering;

/** Why this would leave more than a run can hand over; null when it fits. */
export const teVeelOver = (overdracht: unknown): Weigering | null =>
  bytesVan(overdracht) > HOOGSTENS.overdracht
    ? geweigerd(
        "dossier.te-groot",
        `Hiermee wordt het dossier groter dan ${inKb(HOOGSTENS.overdracht)}; meer kan niet worden bijgehouden. Schrijf korter, en bewaar lange stukken elders met een verwijzing.`,
      ).weigering
    : null;

const inKb = (bytes: number): string => `${metPunten(Math.ceil(bytes / 1000))} kB`;
