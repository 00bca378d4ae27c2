import { z } from "zod";
import type { Dossier } from "../traject/dossier.ts";
import type { Gekozenreden, Redensoort } from "../verantwoording/gekozenreden.ts";
import type { Weigering } from "../weigering.ts";
import { type Gebeurtenis, nee } from "./definitie.ts";
import { redencode, regel, vanMensen } from "./velden.ts";

/** Why something was not granted or did not succeed, from the list of the period: chosen, so that it can be counted, beside the words of who decides. */

const UIT_DE_LIJST = "codes van de periode, te zien met: trajecten periode toon ID";

/** A register has no such list, so who sends it may leave it out; people may not (`eisRedencodes`). */
export function gevraagdeRedencodes() {
  const veld = codes(UIT_DE_LIJST);
  vanMensen.add(veld, { gevraagd: true });
  return veld;
}

/** Where it depends on what else is filled in whether people have to say why: when they do. */
export const redencodes = (wanneer: string) => codes(`Nodig ${wanneer}; ${UIT_DE_LIJST}`);

const codes = (uitleg: string) =>
  z
    .array(redencode)
    .min(1, "Kies ten minste één reden.")
    .max(6, "Kies hoogstens 6 redenen.")
    .refine((codes) => new Set(codes).size === codes.length, "Een reden staat twee keer in de lijst.")
    .meta({ description: uitleg })
    .optional();

/** How the chosen reasons are called in this period; the line keeps it, for the list may change. */
export const redennamen = () => z.array(regel(120)).optional();

const lijstVan = ({ regels }: Pick<Dossier, "regels">, bij: Redensoort) =>
  regels.redenen.filter((reden) => reden.bij.includes(bij));

/** People say why, with one or more codes of the list. */
export function eisRedencodes(
  dossier: Dossier,
  bij: Redensoort,
  codes: readonly string[] | undefined,
  { bron }: Pick<Gebeurtenis, "bron">,
): Weigering | null {
  if (codes === undefined) return bron === null ? weiger(dossier, bij, "Kies ten minste één reden uit de lijst") : null;
  const lijst = lijstVan(dossier, bij);
  const vreemd = codes.filter((code) => lijst.every((een) => een.code !== code));
  return vreemd.length === 0 ? null : weiger(dossier, bij, `${vreemd.join(", ")} past hier niet. Kies uit de lijst`);
}

const weiger = (dossier: Dossier, bij: Redensoort, wat: string): Weigering => ({
  ...nee(
    "redencodes.kies",
    `${wat} van ${dossier.regels.naam}, in redencodes: ${lijstVan(dossier, bij)
      .map(({ code, naam }) => `${code} (${naam})`)
      .join("; ")}.`,
  ),
  veld: "redencodes",
});

/** Of a line; none where a register tells of it. */
export const gekozenRedenen = ({
  redencodes: codes,
  redennamen: namen,
}: {
  readonly redencodes?: readonly string[] | undefined;
  readonly redennamen?: readonly string[] | undefined;
}): readonly Gekozenreden[] => (codes ?? []).map((code, i) => ({ code, naam: namen?.[i] ?? code }));

/** For where it is left out when there is none. */
export const metGekozen = (
  gegevens: Parameters<typeof gekozenRedenen>[0],
): { readonly gekozen?: readonly Gekozenreden[] } =>
  gegevens.redencodes === undefined ? {} : { gekozen: gekozenRedenen(gegevens) };

export function metRedennamen(
  { regels }: Dossier,
  codes: readonly string[] | undefined,
): { readonly redennamen?: string[] } {
  return codes === undefined
    ? {}
    : { redennamen: codes.map((code) => regels.redenen.find((een) => een.code === code)?.naam ?? code) };
}

/** " Redenen: De vraag is niet collectief; …", or nothing. */
export const redenenInWoorden = (namen: readonly string[] | undefined): string =>
  namen === undefined || namen.length === 0 ? "" : ` ${namen.length === 1 ? "Reden" : "Redenen"}: ${namen.join("; ")}.`;
