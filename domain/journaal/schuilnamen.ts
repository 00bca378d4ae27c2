import { alsNaam } from "../tekst/zelfde-naam.ts";
import { isPartnernummer } from "../traject/partnernummer.ts";
import { SCHUILNAMEN, VERGETEN, type Geheim } from "./verzegel.ts";

/**
 * What is kept beside the lines of a traject of which the people are forgotten: nothing that anybody typed, and no salt to try it with. Only which names
 * were the same one, each as "[vergeten 2]", and the number of a partner where somebody might have been named: by its name a partner is known from line to line (domain/gebeurtenissen/aanmelding/aanvragers.ts), and so
 * it is by what is counted.
 */
export function zonderPersonen(geheimen: readonly (Geheim | null)[]): readonly (Geheim | null)[] {
  const nummers = new Map<string, number>();
  const schuilnaam = (naam: string): string => {
    const sleutel = alsNaam(naam);
    if (!nummers.has(sleutel)) nummers.set(sleutel, nummers.size + 1);
    return `${VERGETEN.slice(0, -1)} ${nummers.get(sleutel)}]`;
  };
  return geheimen.map((geheim) => {
    // Forgotten before.
    if (geheim === null || Object.hasOwn(geheim, SCHUILNAMEN)) return geheim;
    const namen = Object.entries(geheim).flatMap(([plaats, waarde]) =>
      typeof waarde !== "string"
        ? []
        : isPartnernummer(waarde)
          ? [[plaats, waarde] as const]
          : NAAM.test(plaats)
            ? [[plaats, schuilnaam(waarde)] as const]
            : [],
    );
    return { [SCHUILNAMEN]: Object.fromEntries(namen) };
  });
}

const NAAM = /\/(?:naam|heette)$/;

/** What nobody knows any more how it was called. */
export const isVergetenNaam = (naam: string): boolean => naam.startsWith(VERGETEN.slice(0, -1));
