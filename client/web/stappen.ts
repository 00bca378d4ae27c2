import { html } from "hono/html";
import type { Bezoek, Levensloop } from "#domain/beeld/levensloop.ts";
import { isAlleenRegister } from "#domain/beeld/alleen-register.ts";
import { opzoeken, type Deel } from "#domain/beeld/opzoeken.ts";
import { FASEN, STAPPEN, type Stapbeschrijving } from "#domain/fasen.ts";
import { omschrijvingInWoorden } from "#domain/gebeurtenissen/stap/omschrijving.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { staatbeeld } from "#domain/traject/staat.ts";
import { afwijkingen } from "./afwijkingen.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { gegevens } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { veldenlijst } from "./velden.ts";
import { dag } from "./woorden.ts";

/** The six stappen: who leads each, when it was in hand, how it was gone about and what came of it. */
export function stappen(dossier: Dossier, regels: readonly Journaalregel[], { bezoeken }: Levensloop): Inhoud | null {
  if (!dossier.begonnen) return null;
  const delen = opzoeken(dossier, regels);
  const voltooid = Object.values(dossier.stappen).filter(({ status }) => status === "voltooid").length;
  return {
    kort: isAlleenRegister(dossier) ? "niet bekend; het register zegt er niets over" : `${voltooid} van de 6 voltooid`,
    deel: html`${tabel({
      onder: "stappen",
      klasse: "stappen",
      koppen: ["Stap", "Stand", "Regiehouder", "Wanneer", "Resultaat"],
      rijen: FASEN.flatMap(({ stappen: nummers }) => nummers).map((nummer) => {
        const { status, regiehouder } = dossier.stappen[nummer];
        const keren = bezoeken.filter(({ pad }) => staatbeeld(pad).stap === nummer);
        const inHand = keren.some(({ nu }) => nu);
        return [
          html`${nummer}. ${STAPPEN[nummer].titel}`,
          html`${inHand ? html`<strong>in hand</strong>` : status === "open" ? html`<span class="zacht">nog niet</span>` : status}`,
          regiehouder === null ? null : html`${regiehouder}`,
          wanneer(keren),
          resultaat(
            STAPPEN[nummer],
            dossier,
            delen.find(({ stap }) => stap === nummer),
          ),
        ];
      }),
    })}
    ${afwijkingen(dossier)}`,
  };
}

/** From the first day it was in hand to the last. */
function wanneer(keren: readonly Bezoek[]): Html | null {
  const [eerste, laatste] = [keren[0], keren.at(-1)];
  if (eerste === undefined || laatste === undefined) return null;
  if (laatste.nu) return html`sinds ${dag(eerste.van)}`;
  return eerste.van === laatste.tot ? html`${dag(laatste.tot)}` : html`${dag(eerste.van)} tot ${dag(laatste.tot)}`;
}

function resultaat({ nummer, resultaat: nodig }: Stapbeschrijving, { stappen: alle }: Dossier, deel: Deel | undefined) {
  const { status, overgeslagenOm } = alle[nummer];
  const omschrijving = omschrijvingInWoorden(alle[nummer]);
  return html`${
    status === "overgeslagen"
      ? html`Overgeslagen${overgeslagenOm === undefined ? "" : `: ${overgeslagenOm}`}`
      : status === "voltooid"
        ? ""
        : html`<span class="zacht">Nodig: ${nodig}</span>`
  }${
    deel === undefined && omschrijving.length === 0
      ? ""
      : html`<details class="uitleg">
          <summary>${status === "voltooid" ? "Wat eruit kwam" : "Wat er is vastgelegd"}</summary>
          ${omschrijving.length === 0 ? "" : gegevens(omschrijving)}
          ${deel === undefined ? "" : veldenlijst(deel.velden)}
        </details>`
  }`;
}
