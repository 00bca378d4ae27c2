import type { Journaalregel } from "../journaal/lijn.ts";
import type { Dossier } from "./dossier.ts";

/** A dossier for who may see a traject only without personal data: partners go by their number, and what anybody typed is left out. */
export function zonderPersonen(dossier: Dossier, regels: readonly Journaalregel[]): Dossier {
  const geheim = new Set(regels.flatMap(persoonlijk));
  const laat = <T>(waarde: T): T => {
    if (typeof waarde === "string") return (geheim.has(waarde) ? WEGGELATEN : waarde) as T;
    if (Array.isArray(waarde)) return waarde.map(laat) as T;
    if (typeof waarde !== "object" || waarde === null) return waarde;
    return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, laat(deel)])) as T;
  };
  const { naam, regels: periode, partners, ...rest } = dossier;
  return {
    ...laat(rest),
    // In every list it stands by its name; the rules of a period are nobody's.
    naam,
    regels: periode,
    partners: laat(partners).map((partner) => ({ ...partner, naam: partner.nummer })),
  };
}

const WEGGELATEN = "…";

/** Every text of the gegevens of a line that is sealed beside the chain. */
const persoonlijk = ({ geheim }: Pick<Journaalregel, "geheim">): readonly string[] =>
  Object.entries(geheim ?? {}).flatMap(([plek, waarde]) => (plek.startsWith("/gegevens/") ? teksten(waarde) : []));

const teksten = (waarde: unknown): readonly string[] => {
  if (typeof waarde === "string") return [waarde];
  return typeof waarde === "object" && waarde !== null ? Object.values(waarde).flatMap(teksten) : [];
};
