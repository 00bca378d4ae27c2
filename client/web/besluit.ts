import { html } from "hono/html";
import { inUren } from "#domain/getal.ts";
import { dagenTeLaat, type Besluit } from "#domain/traject/besluit.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Inhoud } from "./blok.ts";
import { buitenVolgorde } from "./buiten-volgorde.ts";
import { gegevens, type Gegeven } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { laat } from "./te-laat.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** What was decided on the aanvraag and why, and whom it passed over. */
export const besluit = ({ besluit: genomen, vorm, urenToegekend, buitenVolgorde: keuze }: Dossier): Inhoud | null =>
  genomen === null && keuze === null
    ? null
    : {
        kort: genomen === null ? null : `${genomen.soort}${genomen.op === null ? "" : ` op ${dag(genomen.op)}`}`,
        deel: html`${genomen === null ? "" : gegevens(vanAanvraag(genomen, vorm, urenToegekend))}
        ${buitenVolgorde(keuze)}`,
      };

/** What was decided on every verlenging that was asked for. */
export const verlenging = ({ verlengingen }: Dossier): Inhoud | null =>
  verlengingen.length === 0
    ? null
    : {
        kort: verlengingen.at(-1)!.besluit ?? "er is nog geen besluit",
        deel: tabel({
          onder: "verlenging",
          klasse: "termijnen",
          koppen: ["Waarom gevraagd", "Besluit", "Gevraagd op"],
          rijen: verlengingen.map((v) => [
            html`${v.reden}`,
            html`${hoofdletter(v.besluit ?? "nog geen besluit")}${v.uren === null ? "" : `, ${inUren(v.uren)}`}${
              v.beslotenOp === null ? "" : `, op ${dag(v.beslotenOp)}`
            }${v.gekozen === undefined ? "" : `: ${v.gekozen.map(({ naam }) => naam).join("; ")}`}${laat(dagenTeLaat(v.beloofdOp, v.beslotenOp))}`,
            html`${dag(v.gevraagdOp)}`,
          ]),
        }),
      };

const vanAanvraag = (
  { soort, op, redenen, gekozen = [], toelichting, beloofdOp }: Besluit,
  vorm: Dossier["vorm"],
  uren: number | null,
): readonly Gegeven[] => [
  ["Besluit", html`${hoofdletter(soort)}, ${dag(op)}${laat(dagenTeLaat(beloofdOp, op))}`],
  ["Vorm", vorm === null || uren === null ? null : `${hoofdletter(vorm)}, ${inUren(uren)}`],
  [
    "Waarom",
    redenen.length + gekozen.length === 0 ? null : [...redenen, ...gekozen.map(({ naam }) => naam)].join("; "),
  ],
  ["Toelichting", toelichting === "" ? null : toelichting],
];
