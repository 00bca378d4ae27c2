import { alsNaam } from "../tekst/zelfde-naam.ts";
import { isPartnernummer } from "../traject/partnernummer.ts";
import { SCHUILNAMEN, VERGETEN, type Geheim } from "./verzegel.ts";

/**
 * What is kept beside the lines of a traject of which the people are forgotten: nothing that anybody typed, and no salt to try it with. Only what
 * the fold goes by, and so what is counted: which names were the same one, each as "[vergeten 2]" (by its name a partner is known from line to line,
 * domain/gebeurtenissen/aanmelding/aanvragers.ts), the number of a partner where somebody might have been named, and how a chosen reason is called.
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
        : isPartnernummer(waarde) || REDEN.test(plaats)
          ? [[plaats, waarde] as const]
          : NAAM.test(plaats)
            ? [[plaats, schuilnaam(waarde)] as const]
            : [],
    );
    return { [SCHUILNAMEN]: Object.fromEntries(namen) };
  });
}

/** How a reason is called in the list of the period: nobody typed it here, and it is counted. */
const REDEN = /^\/gegevens\/redennamen\/\d+$/;
const NAAM = /\/(?:naam|heette)$/;

/** What nobody knows any more how it was called. */
export const isVergetenNaam = (naam: string): boolean => naam.startsWith(VERGETEN.slice(0, -1));
