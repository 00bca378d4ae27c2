import { html } from "hono/html";
import type { Dossier } from "#domain/traject/dossier.ts";
import { stilgestaan } from "#domain/traject/stilstand.ts";
import type { Html } from "./bladzijde.ts";
import { gegevens } from "./gegevens.ts";
import { hoofdletter } from "./woorden.ts";

/** Why it was not granted, not extended, or did not succeed, as it was chosen; and what held it up. */
export function nietGelukt(dossier: Dossier): Html | string {
  const regels = waarom(dossier);
  return regels.length === 0
    ? ""
    : html`<section aria-labelledby="niet-gelukt">
        <h2 id="niet-gelukt">Redenen en oponthoud</h2>
        ${gegevens(regels.map(([kop, waarden]) => [kop, waarden.join("; ")]))}
      </section>`;
}

function waarom({
  besluit,
  verlengingen,
  oordeel,
  nietGelukt: redenen,
  stilstand,
  wissels,
}: Dossier): (readonly [string, readonly string[]])[] {
  const namen = (gekozen: readonly { readonly naam: string }[] = []): string[] => gekozen.map(({ naam }) => naam);
  const dagen = stilgestaan(stilstand);
  return (
    [
      ["Waarom afgewezen", namen(besluit?.gekozen)],
      ...verlengingen.map((v) => ["Waarom niet verlengd", namen(v.gekozen)] as const),
      [oordeel === "stopgezet" ? "Waarom stopgezet" : "Waarom niet goed", namen(redenen)],
      ["Stilgestaan", dagen === 0 ? [] : [`${dagen} ${dagen === 1 ? "dag" : "dagen"}`]],
      ["Nieuwe contactpersonen", Object.entries(wissels).map(([partij, n]) => `${hoofdletter(partij)}: ${n}`)],
    ] as const
  ).filter(([, waarden]) => waarden.length > 0);
}
