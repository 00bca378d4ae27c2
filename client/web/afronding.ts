import { html } from "hono/html";
import { opzoeken } from "#domain/beeld/opzoeken.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier, Terugkoppelreactie } from "#domain/traject/dossier.ts";
import type { Eindverslag } from "#domain/traject/eindverslag.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { zonderInWoorden } from "#domain/traject/sluiting.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { gegevens, type Gegeven } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { veldenlijst } from "./velden.ts";
import { dag } from "./woorden.ts";

/** How it ended: eindverslag, oordeel, what each partner was told and let know of it, and why it did not go as it should. */
export function afronding(dossier: Dossier, regels: readonly Journaalregel[]): Inhoud | null {
  const { oordeel, afgerondOp, slotafwijking, eindverslag, terugkoppeling, terugkoppelreacties, nietGelukt } = dossier;
  const delen = opzoeken(dossier, regels).filter(({ kop, stap }) => stap === undefined && kop !== "Aanmelding");
  const naam = namenIn(dossier);
  const paren: readonly Gegeven[] = [
    ["Oordeel", oordeel],
    ["Afgerond op", afgerondOp === null ? null : dag(afgerondOp)],
    ["Eindverslag", eindverslag === null ? null : verslag(eindverslag)],
    [
      "Gesloten zonder",
      slotafwijking === null ? null : `${zonderInWoorden(slotafwijking.zonder)}. Reden: ${slotafwijking.reden}`,
    ],
    ["Terugkoppeling aan", terugkoppeling.length === 0 ? null : terugkoppeling.map((wie) => naam(wie)).join("; ")],
    [
      oordeel === "stopgezet" ? "Waarom stopgezet" : "Waarom niet goed",
      nietGelukt.length === 0 ? null : nietGelukt.map((reden) => reden.naam).join("; "),
    ],
  ];
  const nietsBekend = paren.every(([, waarde]) => waarde === null);
  if (nietsBekend && delen.length === 0) return null;
  return {
    kort: oordeel === null ? null : `oordeel ${oordeel}`,
    deel: html`${nietsBekend ? "" : gegevens(paren)}
    ${delen.map(
      ({ kop, op, velden }) =>
        html`<h3 class="deel">${kop}${op === null ? "" : html` <span class="zacht">(${dag(op)})</span>`}</h3>
          ${veldenlijst(velden)}`,
    )}
    ${reacties(terugkoppelreacties, naam)}`,
  };
}

const verslag = ({ aanwezig, op, correctie }: Eindverslag): string =>
  aanwezig
    ? `Vastgesteld op ${dag(op)}${correctie === null ? "" : `; versie ${correctie.versie} van ${dag(correctie.op)}`}`
    : "Er is geen eindverslag";

const reacties = (alle: readonly Terugkoppelreactie[], naam: (wie: string) => string): Html | string =>
  alle.length === 0
    ? ""
    : html`<h3 id="reacties" class="deel">Wat partners van de terugkoppeling lieten weten</h3>
        ${tabel({
          onder: "reacties",
          klasse: "termijnen",
          koppen: ["Partner", "Vragen", "Gelezen op"],
          rijen: alle.map(({ partner, gelezenOp, vragen }) => [
            html`${naam(partner)}`,
            vragen.length === 0
              ? null
              : html`${vragen.map(
                  ({ vraag, op, antwoord }) =>
                    html`<p>
                      ${vraag} <span class="zacht">(${dag(op)})</span><br />${
                        antwoord === null ? html`<span class="label let-op">nog geen antwoord</span>` : antwoord
                      }
                    </p>`,
                )}`,
            html`${dag(gelezenOp)}`,
          ]),
        })}`;
