import { html } from "hono/html";
import type { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { BEREIKT_IN_WOORDEN, type Doel, type Voornemen } from "#domain/traject/plan.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { gegevens } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { uiterlijk } from "./uiterlijk.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** What was agreed about the way and the end of the traject: expectations, end, who does what by when, and who takes over. */
export function plan(dossier: Dossier, vandaag: Datum): Inhoud | null {
  if (!dossier.begonnen) return null;
  const { verwachtingen, stip, einde, kwaliteitsmedewerker, bestuurscontact, doelen, piketpaaltjes, vervolgstappen } =
    dossier.plan;
  return {
    kort: einde === null ? null : `einde gepland op ${dag(einde)}`,
    deel: html`${gegevens([
      ["Gepland einde", einde === null ? "Nog niet afgesproken" : dag(einde)],
      ["Verwachtingen", verwachtingen],
      ["Stip over een jaar", stip],
      ["Kan het in de school overnemen", persoon(kwaliteitsmedewerker)],
      ["Namens het bestuur", persoon(bestuurscontact)],
    ])}
    ${doelentabel(doelen, dossier, vandaag)}
    ${voornemens("piketpaaltjes", "Piketpaaltjes", piketpaaltjes, dossier, vandaag)}
    ${voornemens("vervolgstappen", "Hoe de school verder gaat", vervolgstappen, dossier, vandaag)}`,
  };
}

const persoon = (wie: Contactpersoon | null): string =>
  wie === null
    ? "Nog niet bekend"
    : [wie.naam, wie.functie, wie.email, wie.telefoon].filter((deel) => deel !== undefined).join(", ");

const doelentabel = (doelen: readonly Doel[], dossier: Dossier, vandaag: Datum): Html | string =>
  doelen.length === 0
    ? ""
    : html`<h3 id="doelen">Doelen</h3>
        ${tabel({
          onder: "doelen",
          klasse: "termijnen",
          koppen: ["Doel", "Maat", "Wie", "Uitkomst"],
          rijen: doelen.map(({ doel, maat, wie, uiterlijk: op, bereikt, toelichting }) => [
            html`${doel}`,
            html`${maat}`,
            html`${namenIn(dossier)(wie)}`,
            bereikt === null
              ? uiterlijk(op, vandaag)
              : html`${hoofdletter(BEREIKT_IN_WOORDEN[bereikt])}${toelichting === null ? "" : `: ${toelichting}`}
                  <span class="zacht">(uiterlijk ${dag(op)})</span>`,
          ]),
        })}`;

const voornemens = (
  id: string,
  kop: string,
  lijst: readonly Voornemen[],
  dossier: Dossier,
  vandaag: Datum,
): Html | string =>
  lijst.length === 0
    ? ""
    : html`<h3 id="${id}">${kop}</h3>
        ${tabel({
          onder: id,
          klasse: "termijnen",
          koppen: ["Wat", "Wie", "Uiterlijk"],
          rijen: lijst.map(({ wat, wie, uiterlijk: op, gehaaldOp, gaatNietSinds }) => [
            html`${wat}`,
            html`${namenIn(dossier)(wie)}`,
            gehaaldOp === null
              ? html`${uiterlijk(op, vandaag)}${gaatNietSinds === undefined ? "" : html`, gaat niet (gemeld op ${dag(gaatNietSinds)})`}`
              : html`<time datetime="${gehaaldOp}">gehaald op ${dag(gehaaldOp)}</time>`,
          ]),
        })}`;
