import type { Oordeel } from "../../verantwoording/aanvraag.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Gebeurtenis, nee } from "../definitie.ts";
import { eisRedencodes, gekozenRedenen } from "../redencodes.ts";
import type { Gekozenreden } from "../../verantwoording/gekozenreden.ts";

const ONDER_GOED: ReadonlySet<Oordeel> = new Set(["voldoende", "onvoldoende"]);

type Codes = readonly string[] | undefined;

/** An oordeel below goed says why; those that were given before stay when it is only corrected. */
export function redenenBijOordeel(
  dossier: Dossier,
  { oordeel, redencodes }: { readonly oordeel: Oordeel; readonly redencodes?: Codes },
  gebeurtenis: Pick<Gebeurtenis, "bron">,
) {
  if (oordeel === "goed" && redencodes !== undefined)
    return nee(
      "redencodes.bij-goed",
      "Bij het oordeel goed horen geen redenen waarom het niet lukte. Laat redencodes weg.",
    );
  if (redencodes === undefined && (!ONDER_GOED.has(oordeel) || dossier.nietGelukt.length > 0)) return null;
  return eisRedencodes(dossier, oordeel === "stopgezet" ? "stop" : "oordeel", redencodes, gebeurtenis);
}

export const nietGeluktNa = (
  { nietGelukt }: Dossier,
  gegevens: { readonly oordeel: Oordeel; readonly redencodes?: Codes; readonly redennamen?: Codes },
): readonly Gekozenreden[] =>
  gegevens.redencodes !== undefined
    ? gekozenRedenen(gegevens)
    : gegevens.oordeel === "goed" || gegevens.oordeel === "onbekend"
      ? []
      : nietGelukt;
