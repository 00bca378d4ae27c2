import type { Tabellen } from "./tabellen.ts";

/** What a reader must know before adding up: which aanvragen and trajecten are missing from which column. */
export function kanttekeningen({
  "3.1": { totaal, "per periode": perioden },
  "3.3": { onderwijs },
  "3.6": resultaten,
}: Tabellen): string[] {
  const zonderJaar = totaal["toegekend zonder jaar"];
  const zonderPeriode = totaal.aanvragen - zonderJaar - som(Object.values(perioden).map((p) => p.aanvragen));
  const zonderBesluit = totaal.aanvragen - totaal.toegekend - zonderJaar - totaal.afgewezen;
  const lopend = onderwijs - som(Object.values(resultaten).map((r) => r.n));
  return [
    zonderJaar > 0 &&
      `Toegekend, maar jaar niet bekend: ${zonderJaar}. Deze trajecten tellen wel mee in tabel 3.3 tot en met 3.6, niet in de jaren van tabel 3.2; in tabel 3.1 staan ze bij Onbekend.`,
    zonderPeriode > 0 &&
      `Niet toegekend, dag van ontvangst niet bekend: ${zonderPeriode}. Deze aanvragen staan in tabel 3.1 bij Onbekend.`,
    zonderBesluit > 0 &&
      `Toegekend noch afgewezen: ${zonderBesluit}. Deze aanvragen wachten nog op een besluit of zijn afgedaan met een consultatie; ze tellen mee bij de aanvragen.`,
    lopend > 0 &&
      `Nog geen oordeel: ${lopend}. Deze trajecten tellen in tabel 3.6 mee in het geheel, maar hebben geen rij.`,
  ].filter((notitie) => notitie !== false);
}

const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
