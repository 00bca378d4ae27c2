import { z } from "zod";
import type { Termijnsoort } from "../../aanmelding/regels.ts";
import { termijnnaam } from "../../termijnen/namen.ts";
import { vorm, type Periodedeel } from "./deel.ts";

/** Of one kind of term. */
export const termijn = (soort: Termijnsoort): Periodedeel => ({
  daad: `Wijzig de termijn voor ${termijnnaam({ soort }, String)}`,
  uitleg: "Trajecten die al lopen houden de termijnen waarmee zij begonnen. Alle aantallen zijn in dagen.",
  schema: kernVan(vorm.termijnen.shape[soort]),
  velduitleg: {
    dagen: { label: "Hoe lang" },
    herinnering: { label: "Herinnering, dagen voor de laatste dag", niets: "Geen herinnering" },
    laatsteDag: { label: "Ook bericht op de laatste dag" },
    escalatie: { label: "Nog een bericht, dagen na de laatste dag", niets: "Geen" },
    tweedeEscalatie: { label: "En nog een, dagen daarna" },
    herhaling: { label: "Daarna steeds opnieuw, na zoveel dagen" },
    aan: {
      label: "Wie bericht krijgt",
      hint: "Leeg: de projectleider, en bij de latere berichten de plaatsvervanger.",
    },
    "aan.herinnering": { label: "Bij de herinnering" },
    "aan.verstreken": { label: "Als de laatste dag voorbij is" },
    "aan.escalatie": { label: "Bij het volgende bericht" },
    "aan.tweedeEscalatie": { label: "Bij het bericht daarna" },
    grondslag: { label: "Soort termijn" },
    bron: { label: "Waar dit staat" },
  },
  begin: (nu) => ({ ...nu.termijnen[soort] }),
  met: (nu, regelVan: object) => ({ ...nu, termijnen: { ...nu.termijnen, [soort]: regelVan } }),
  pad: ([, , ...rest]) => (rest.length === 0 ? null : rest.join(".")),
});

const kernVan = (schema: z.ZodType): z.ZodObject =>
  (schema instanceof z.ZodExactOptional ? schema.unwrap() : schema) as z.ZodObject;
