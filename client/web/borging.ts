import { html } from "hono/html";
import { wachtOpAntwoord, type Borgingsafspraak, type Borgingsvraag } from "#domain/traject/borgingsafspraak.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { dag, tel } from "./woorden.ts";

/** What each partner agreed to keep up, and whether it does. */
export const borging = ({ borging: afspraken, borgingsvragen, partners }: Dossier): Inhoud | null =>
  afspraken.length === 0
    ? null
    : {
        kort: tel(afspraken.length, "afspraak", "afspraken"),
        deel: html`${tabel({
          onder: "borging",
          klasse: "termijnen",
          koppen: ["Afspraak", "Partner", "Wordt het nagekomen"],
          rijen: perPartner(afspraken, partners).map((afspraak) => [
            html`<strong>${afspraak.verantwoordelijkheid}:</strong> ${afspraak.afspraak}`,
            html`${namenIn({ partners })(afspraak.partner)}`,
            html`${nagekomen(afspraak)}${wachtOp(
              borgingsvragen.findLast(
                (vraag) =>
                  vraag.partner === afspraak.partner &&
                  wachtOpAntwoord(vraag) &&
                  vraag.op > (afspraak.gecontroleerdOp ?? ""),
              ),
            )}`,
          ]),
        })}
        ${zonder(afspraken, partners)}`,
      };

/** In the order of the partners, so that those of one stand together. */
const perPartner = (afspraken: readonly Borgingsafspraak[], partners: Dossier["partners"]) =>
  partners.flatMap(({ nummer }) => afspraken.filter(({ partner }) => partner === nummer));

function zonder(afspraken: readonly Borgingsafspraak[], partners: Dossier["partners"]): Html | string {
  const leeg = partners.filter(
    ({ nummer, uitgetredenOp }) => uitgetredenOp === undefined && !afspraken.some(({ partner }) => partner === nummer),
  );
  return leeg.length === 0
    ? ""
    : html`<p class="zacht">Nog zonder afspraak: ${leeg.map(({ naam }) => naam).join(", ")}</p>`;
}

const nagekomen = ({ nagekomen: ja, gecontroleerdOp }: Borgingsafspraak): Html =>
  ja === null
    ? html`Nog niet bekend.`
    : html`${ja ? "Ja" : html`<span class="label let-op">nee</span>`}${
        gecontroleerdOp === undefined ? "" : html`, op ${dag(gecontroleerdOp)}`
      }.`;

const wachtOp = (vraag: Borgingsvraag | undefined): Html | string =>
  vraag === undefined ? "" : html`<br /><span class="zacht">Gevraagd op ${dag(vraag.op)}, nog geen antwoord.</span>`;
