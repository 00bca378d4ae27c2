import { html } from "hono/html";
import { inUren, komma } from "#domain/getal.ts";
import { dagenTussen, eersteDag, laatsteDag, type Datum } from "#domain/kalender/datum.ts";
import type { Budgetprognose } from "#domain/uren/budgetprognose.ts";
import { urenverloopInWoorden, type Urenverloop } from "#domain/uren/verloop.ts";
import type { Html } from "./bladzijde.ts";
import { laatste, type Gekozen } from "./tijdlijn.ts";
import { tabel } from "./tabel.ts";
import { asregels, tijdas } from "./tijdas.ts";
import { dag } from "./woorden.ts";

/** What is left of the hours, day by day, with what was planned and when they run out; the same as a table under it. */
export const urenverloop = (een: Urenverloop, bij: Erbij): Html | string =>
  een.weken.length === 0 ? "" : verloop(een, bij);

interface Erbij extends Pick<Gekozen, "heel"> {
  readonly einde: Datum | null;
  readonly vandaag: Datum;
}

function verloop(een: Urenverloop, { einde, vandaag, heel }: Erbij): Html {
  const { deel, rest } = laatste(een.weken, { id: "uren", meer: "weken", heel });
  const id = `urenverloop-${een.pot}`;
  return html`<h3 id="${id}">${een.pot === "nazorg" ? "Hoe de uren van de nazorg lopen" : "Hoe de uren lopen"}</h3>
    <p>${urenverloopInWoorden(een)}</p>
    ${een.over.length === 0 ? "" : tekening(een, id, einde, vandaag)}
    <details ${heel === "uren" ? "open" : ""}>
      <summary>Per week (${een.weken.length})</summary>
      ${tabel({
        onder: id,
        klasse: "termijnen",
        koppen: ["Week van", "Geboekt", "Nog over"],
        rijen: deel.map(({ week, uren, over }) => [html`${dag(week)}`, html`${inUren(uren)}`, html`${inUren(over)}`]),
      })}
      ${rest}
      <ul>
        ${een.toegekend.map(({ op, uren, wat }) => html`<li>${wat}, ${dag(op)}: ${inUren(uren)}</li>`)}
        ${een.plan.map(({ titel, uren, over }) => html`<li>Gepland voor ${titel.toLowerCase()}: ${inUren(uren)}; daarna nog ${inUren(over)}</li>`)}
      </ul>
    </details>`;
}

const MAAT = { breedte: 360, hoogte: 216, links: 34, rechts: 352, boven: 14, onder: 184 };

function tekening(
  { over, weken, plan, prognose, budget, toegekend }: Urenverloop,
  id: string,
  einde: Datum | null,
  vandaag: Datum,
): Html {
  const { breedte, hoogte, links, rechts, boven, onder } = MAAT;
  const begin = eersteDag([over[0]?.dag, weken[0]?.week]) ?? vandaag;
  const eind =
    laatsteDag([
      over.at(-1)?.dag,
      prognose === null ? null : vandaag,
      opBinnenEenJaar(prognose?.opOp, vandaag),
      einde,
    ]) ?? vandaag;
  const as = tijdas(begin, eind, { links, rechts, hoogstens: 5 });
  const hoogst = Math.max(budget, ...over.map(({ uren }) => uren), 1);
  const laagst = Math.min(0, ...over.map(({ uren }) => uren));
  const y = (uren: number): number => Math.round(onder - ((uren - laagst) / (hoogst - laagst)) * (onder - boven));
  // Hours stay what they are until the day on which they change.
  const trap = over.flatMap(({ dag: op, uren }, i) =>
    i === 0 ? [`${as.x(op)},${y(uren)}`] : [`${as.x(op)},${y(over[i - 1]!.uren)}`, `${as.x(op)},${y(uren)}`],
  );
  const laatst = over.at(-1)!;
  const nu = prognose === null ? laatst.dag : vandaag;
  return html`<svg
      class="verloop"
      viewBox="0 0 ${breedte} ${hoogte}"
      role="img"
      aria-labelledby="${id}-titel ${id}-uitleg"
    >
      <title id="${id}-titel">Wat er van de uren over is</title>
      <desc id="${id}-uitleg">
        Een lijn die daalt met wat er geboekt is en stijgt met wat erbij kwam. De getallen staan in de tabel eronder.
      </desc>
      ${asregels(as, boven, onder, breedte)}
      ${[hoogst, 0].map((uren) => html`<text class="maat" x="${links - 4}" y="${y(uren) + 4}">${komma(uren)}</text>`)}
      <line class="nul" x1="${links}" y1="${y(0)}" x2="${rechts}" y2="${y(0)}" />
      ${plan
        .filter((fase) => fase.over > 0)
        .map(
          ({ titel, over: rest }) =>
            html`<line class="plan" x1="${links}" y1="${y(rest)}" x2="${rechts}" y2="${y(rest)}" />
              <text class="plannaam" x="${rechts}" y="${y(rest) - 3}"
                >gepland na ${titel.toLowerCase()}: ${komma(rest)}</text
              >`,
        )}
      <path
        class="week"
        d="${weken.map(({ week, uren }) => (uren <= 0 ? "" : `M${as.x(week)},${y(0)}V${y(uren)}h3V${y(0)}z`)).join("")}"
      />
      <polyline class="over" points="${[...trap, `${as.x(nu)},${y(laatst.uren)}`].join(" ")}" />
      ${toegekend
        .slice(1)
        .map(({ op, uren }) =>
          op === null ? "" : html`<text class="erbij" x="${as.x(op)}" y="${boven - 3}">+${komma(uren)}</text>`,
        )}
      ${
        prognose?.opOp == null || prognose.over <= 0
          ? ""
          : html`<line
              class="prognose"
              x1="${as.x(vandaag)}"
              y1="${y(laatst.uren)}"
              x2="${as.x(prognose.opOp)}"
              y2="${y(overOp(eind, prognose, vandaag))}"
            />`
      }
      ${prognose === null ? "" : html`<line class="vandaag" x1="${as.x(vandaag)}" y1="${boven}" x2="${as.x(vandaag)}" y2="${onder}" />`}
    </svg>
    <p class="zacht legenda" aria-hidden="true">
      <span class="streep over"></span> nog over <span class="staal week"></span> geboekt in die week
      ${prognose === null ? "" : html`<span class="streep prognose"></span> als het zo doorgaat <span class="streep vandaag"></span> vandaag`}
      ${plan.length === 0 ? "" : html`<span class="streep plan"></span> plan`}
    </p>`;
}

/** What is left by then at this pace; nothing once they run out. */
const overOp = (dag: Datum, { over, opOp }: Budgetprognose, vandaag: Datum): number =>
  opOp === null || opOp <= dag ? 0 : over * (1 - dagenTussen(vandaag, dag) / dagenTussen(vandaag, opOp));

/** A day further off would press all that was into a corner. */
const opBinnenEenJaar = (op: Datum | null | undefined, vandaag: Datum): Datum | null =>
  op == null || dagenTussen(vandaag, op) > 365 ? null : op;
