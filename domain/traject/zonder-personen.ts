import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Plaatsen } from "../journaal/verzegel.ts";
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

/** Every text of a line that is sealed beside the chain. */
function persoonlijk({ type, gegevens }: Pick<Journaalregel, "type" | "gegevens">): string[] {
  const teksten = (waarde: unknown): string[] =>
    typeof waarde === "string"
      ? [waarde]
      : typeof waarde === "object" && waarde !== null
        ? Object.values(waarde).flatMap(teksten)
        : [];
  const zoek = (waarde: unknown, hier: Plaatsen | undefined): string[] => {
    if (hier === undefined || typeof waarde !== "object" || waarde === null)
      return hier === true ? teksten(waarde) : [];
    if (hier === true) return teksten(waarde);
    return Object.entries(waarde).flatMap(([naam, deel]) =>
      zoek(deel, Object.hasOwn(hier, naam) && !Array.isArray(waarde) ? hier[naam] : hier["*"]),
    );
  };
  return zoek(gegevens, GEBEURTENISSEN.get(type)?.persoonsplaatsen ?? undefined);
}
