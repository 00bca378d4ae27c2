import { geweigerd, type Weigering } from "../weigering.ts";

/**
 * What not every reader reads the same. One that copies an object loses `__proto__`, another keeps it, and of one inzending there are two
 * lines; half a character has no bytes in UTF-8. So nothing that comes in may hold them, at any depth, whoever sends it.
 */

/** What every object has already, and what copying one would set instead of copy. */
const VREEMDE_SLEUTELS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Far above what any form asks; much deeper ends a reader that goes down by calling itself. */
const DIEPSTE = 40;

export interface Bezwaar {
  readonly code: string;
  readonly reden: string;
}

export const bezwaarTegenSleutel = (sleutel: string): Bezwaar | null =>
  VREEMDE_SLEUTELS.has(sleutel)
    ? {
        code: "sleutel.verboden",
        reden: `Een veld mag niet '${sleutel}' heten, want niet ieder programma leest dat hetzelfde.`,
      }
    : bezwaarTegenTekst(sleutel);

export const bezwaarTegenDiepte = (diepte: number): Bezwaar | null =>
  diepte < DIEPSTE
    ? null
    : { code: "gegevens.te-diep", reden: `Dit zit te diep: hoogstens ${DIEPSTE} lagen in elkaar.` };

const bezwaarTegenTekst = (tekst: string): Bezwaar | null =>
  tekst.isWellFormed()
    ? null
    : { code: "tekst.half-teken", reden: "Deze tekst bevat een half teken. Haal het weg of schrijf het opnieuw." };

const bezwaarTegenGetal = (getal: number): Bezwaar | null =>
  Number.isFinite(getal) ? null : { code: "getal.onmogelijk", reden: "Dit is geen getal waarmee te rekenen valt." };

/** The first thing in `waarde` (JSON) that another program would read otherwise, at its place; null when there is none. */
export function nietEenduidig(waarde: unknown): Weigering | null {
  const gevonden = zoek(waarde, 0);
  return gevonden === null ? null : opPlek(gevonden.bezwaar, gevonden.omhoog.toReversed().join("."));
}

export const opPlek = ({ code, reden }: Bezwaar, veld: string): Weigering =>
  geweigerd(code, veld === "" ? reden : `${veld}: ${reden}`, veld).weigering;

/** Where it was found, from the inside out. */
interface Vondst {
  readonly bezwaar: Bezwaar;
  readonly omhoog: string[];
}

function zoek(waarde: unknown, diepte: number): Vondst | null {
  if (typeof waarde === "string") return hier(bezwaarTegenTekst(waarde));
  if (typeof waarde === "number") return hier(bezwaarTegenGetal(waarde));
  if (typeof waarde !== "object" || waarde === null) return null;
  const teDiep = hier(bezwaarTegenDiepte(diepte));
  if (teDiep !== null) return teDiep;
  for (const sleutel of Object.keys(waarde)) {
    const vreemd = hier(bezwaarTegenSleutel(sleutel));
    if (vreemd !== null) return vreemd;
    const erin = zoek((waarde as Readonly<Record<string, unknown>>)[sleutel], diepte + 1);
    if (erin === null) continue;
    erin.omhoog.push(sleutel);
    return erin;
  }
  return null;
}

const hier = (bezwaar: Bezwaar | null): Vondst | null => (bezwaar === null ? null : { bezwaar, omhoog: [] });
