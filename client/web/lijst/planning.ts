import { html } from "hono/html";
import { metPunten } from "#domain/getal.ts";
import { plusMaanden, type Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Html } from "../bladzijde.ts";
import { tabel } from "../tabel.ts";
import { asregels, tijdas, type Tijdas } from "../tijdas.ts";
import { dag, tel } from "../woorden.ts";
import { cel, trajectnaam } from "./cellen.ts";

/** Who has what to do until when: of each zorgarrangeur the trajecten along a year, and the same as a table. */
export function planning(rijen: readonly Trajectregel[], totaal: number, vandaag: Datum): Html {
  const groepen = [...Map.groupBy(rijen, ({ za }) => za)].toSorted(
    ([een], [ander]) => Number(een === null) - Number(ander === null),
  );
  return html`<p class="zacht legenda" aria-hidden="true">
      <span class="staal gepland"></span> tot het geplande einde <span class="staal laat"></span> geplande einde voorbij
      <span class="staal echt"></span> loopt zonder gepland einde <span class="ruit">◆</span> eerste termijn
      <span class="streep vandaag"></span> vandaag
    </p>
    ${
      totaal > rijen.length
        ? html`<p class="melding let-op">
            Hier staan de eerste ${metPunten(rijen.length)} van ${metPunten(totaal)} trajecten. Kies een zorgarrangeur
            of een ander filter om de rest te zien.
          </p>`
        : ""
    }
    ${groepen.map(([za, van], i) => groep(za, van, `za-${i}`, vandaag))}`;
}

const groep = (za: string | null, rijen: readonly Trajectregel[], id: string, vandaag: Datum): Html =>
  html`<section class="planning" aria-labelledby="${id}">
    <h2 id="${id}">${za ?? "Nog zonder zorgarrangeur"}</h2>
    <p class="zacht">${inWoorden(rijen, vandaag)}</p>
    ${tekening(rijen, "breed", id, vandaag)} ${tekening(rijen, "smal", id, vandaag)}
    <details>
      <summary>Als tabel (${rijen.length})</summary>
      ${tabel({
        onder: id,
        koppen: ["Nummer", "Naam", "Gestart", "Gepland einde", "Eerste termijn"],
        rijen: rijen.map((rij) =>
          (["nummer", "naam", "gestart", "einde", "termijn"] as const).map((naam) => cel(naam, rij, vandaag)),
        ),
      })}
    </details>
  </section>`;

function inWoorden(rijen: readonly Trajectregel[], vandaag: Datum): string {
  const kwartaal = plusMaanden(vandaag, 3);
  const eindes = rijen.flatMap(({ eindeGepland }) => eindeGepland ?? []);
  const delen = [
    tel(rijen.length, "traject", "trajecten"),
    `${eindes.filter((op) => op >= vandaag && op <= kwartaal).length} met een gepland einde binnen drie maanden`,
    `${eindes.filter((op) => op < vandaag).length} waarvan het geplande einde voorbij is`,
    `${rijen.filter(({ termijnOp }) => termijnOp !== null && termijnOp < vandaag).length} met een termijn die te laat is`,
  ];
  return `${delen.filter((deel) => !deel.startsWith("0 ")).join(", ")}.`;
}

const MAAT = {
  /** The name before its bar. */
  breed: { breedte: 1200, links: 360, rechts: 1190, rij: 26, naam: 17, balk: 8, hoogstens: 14, letters: 46 },
  /** The name above it. */
  smal: { breedte: 328, links: 2, rechts: 322, rij: 40, naam: 12, balk: 20, hoogstens: 5, letters: 46 },
} as const;

function tekening(rijen: readonly Trajectregel[], ligging: "breed" | "smal", id: string, vandaag: Datum): Html {
  const maat = MAAT[ligging];
  const onder = rijen.length * maat.rij + 4;
  const maand = `${vandaag.slice(0, 7)}-01`;
  const [van, tot] = [plusMaanden(maand, -2), plusMaanden(maand, 12)];
  const as = tijdas(van, tot, maat);
  const vormen = rijen.flatMap((rij, i) => vormenVan(rij, as, i * maat.rij + maat.balk, vandaag));
  return html`<svg
    class="tekening tijdpad ${ligging}"
    viewBox="0 0 ${maat.breedte} ${onder + 20}"
    role="img"
    aria-labelledby="${id}-${ligging}-titel ${id}-${ligging}-uitleg"
  >
    <title id="${id}-${ligging}-titel">Geplande eindes en termijnen, langs de tijd</title>
    <desc id="${id}-${ligging}-uitleg">Van ${dag(van)} tot ${dag(tot)}. Alle dagen staan in de tabel eronder.</desc>
    ${asregels(as, 0, onder, maat.breedte)}
    <path class="vandaag" d="${streepVandaag(as.x(vandaag), rijen.length, maat)}" />
    <g>
      ${rijen.map((rij, i) => html`<text x="0" y="${i * maat.rij + maat.naam}">${ingekort(`${rij.nummer} ${trajectnaam(rij)}`, maat.letters)}</text>`)}
    </g>
    ${[...Map.groupBy(vormen, ({ klasse }) => klasse)].map(
      ([klasse, deel]) => html`<path class="${klasse}" d="${deel.map(({ vorm }) => vorm).join("")}" />`,
    )}
  </svg>`;
}

/** Along the bars only: names stand above them where they have no room beside them. */
const streepVandaag = (x: number, rijen: number, { rij, balk: hoog }: (typeof MAAT)[keyof typeof MAAT]): string =>
  Array.from({ length: rijen }, (_, i) => `M${x},${i * rij + hoog - 3}v16`).join("");

/** What lies outside the year stands at its edge: that it is there is what counts. */
function vormenVan({ gestartOp, eindeGepland, termijnOp }: Trajectregel, as: Tijdas, y: number, vandaag: Datum) {
  const tot = eindeGepland ?? (gestartOp === null ? null : vandaag);
  const klasse = eindeGepland === null ? "echt" : eindeGepland < vandaag ? "laat" : "gepland";
  return [
    ...(tot === null ? [] : [{ klasse, vorm: balk(as.x(gestartOp ?? tot), as.x(tot), y) }]),
    ...(termijnOp === null ? [] : [{ klasse: "ruit", vorm: `M${as.x(termijnOp) - 6},${y + 5}l6-6 6,6-6,6z` }]),
  ];
}

const balk = (van: number, tot: number, y: number): string => `M${van},${y}h${Math.max(4, tot - van)}v10H${van}z`;

const ingekort = (tekst: string, letters: number): string =>
  tekst.length <= letters ? tekst : `${tekst.slice(0, letters - 1).trimEnd()}…`;
