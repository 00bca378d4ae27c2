import { z } from "zod";
import { lang, regel } from "../velden.ts";
import type { Stap, Stapomschrijving } from "../../traject/stap.ts";

/** What the stappenplan asks of every stap, for who wants to write it down [S, "Bekijk per stap"]. None of it is needed. */

export const betrokkenen = () =>
  z
    .array(z.strictObject({ wie: regel(120), rol: regel(300).optional() }))
    .max(20, "Noem hoogstens 20 betrokkenen.")
    .optional();

export const omschrijving = () => ({
  /** Who takes part, and in which role. */
  betrokkenen: betrokkenen(),
  /** What is there already: information, agreements, ways of working. */
  aanwezig: lang(2000).optional(),
  /** What lacks, and has to be found or made. */
  ontbreekt: lang(2000).optional(),
  inzichten: lang(2000).optional(),
  /** Tools that were used, and to whom they were handed over. */
  instrumenten: z
    .array(z.strictObject({ naam: regel(200), overgedragenAan: regel(200).optional() }))
    .max(20, "Noem hoogstens 20 instrumenten.")
    .optional(),
});

/** What is said anew takes the place of what was said before. */
export const metOmschrijving = (stap: Stap, gegevens: Stapomschrijving): Stapomschrijving =>
  Object.fromEntries(
    VELDEN.flatMap((veld) => {
      const waarde = gegevens[veld] ?? stap[veld];
      return waarde === undefined ? [] : [[veld, waarde]];
    }),
  );

const VELDEN = [
  "betrokkenen",
  "aanwezig",
  "ontbreekt",
  "inzichten",
  "instrumenten",
] as const satisfies readonly (keyof Stapomschrijving)[];

/** Each with its name, as people read it; what nobody said is not there. */
export const omschrijvingInWoorden = (stap: Stapomschrijving): readonly (readonly [string, string])[] =>
  (
    [
      ["Betrokken", stap.betrokkenen?.map(({ wie, rol }) => (rol === undefined ? wie : `${wie} (${rol})`)).join("; ")],
      ["Is er al", stap.aanwezig],
      ["Ontbreekt nog", stap.ontbreekt],
      ["Inzichten", stap.inzichten],
      [
        "Instrumenten",
        stap.instrumenten
          ?.map(({ naam, overgedragenAan }) =>
            overgedragenAan === undefined ? naam : `${naam} (overgedragen aan ${overgedragenAan})`,
          )
          .join("; "),
      ],
    ] as const
  ).flatMap(([naam, tekst]) => (tekst === undefined || tekst === "" ? [] : [[naam, tekst] as const]));

/** In the tijdlijn: after what was done. */
export const omschrijvingInZin = (gegevens: Stapomschrijving): string =>
  omschrijvingInWoorden(gegevens)
    .map(([naam, tekst]) => ` ${naam}: ${tekst}.`)
    .join("");
