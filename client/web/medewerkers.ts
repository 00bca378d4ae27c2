import { html } from "hono/html";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import { inUren } from "#domain/getal.ts";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { waar } from "#domain/medewerkers/beleid.ts";
import { werktOp } from "#domain/medewerkers/medewerker.ts";
import {
  MEDEWERKERDADEN,
  MEDEWERKERVORMEN,
  NIEUW,
  rolVoorVraag,
  type Medewerkervorm,
} from "#domain/medewerkers/formulier.ts";
import { medewerkerMet, ORGANISATIE_NUMMER, type BekendeMedewerker } from "#domain/medewerkers/medewerkers.ts";
import { beeldVan, overzichtVan, type Medewerkerbeeld } from "#domain/medewerkers/overzicht.ts";
import { POSTROLLEN, postVoor, type Postrol } from "#domain/medewerkers/post-voor.ts";
import { verhaalVan } from "#domain/medewerkers/verhaal.ts";
import { opsomming } from "#domain/tekst/opsomming.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { bijgewerkt } from "./formulier/bijgewerkt.ts";
import { gegevens, type Gegeven } from "./gegevens.ts";
import { belt, mailto } from "./opzoeken.ts";
import { tabel } from "./tabel.ts";
import { vastgelegd } from "./vastgelegd.ts";
import type { Werker } from "./werker.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** Who works here: a list, and one of them with the trajecten in hand. */

type Lezer = Pick<Store, "stand" | "rijen" | "regels">;

/** Of a day who works here then; null: also who left, or is to come. */
export const leesLijst = async (store: Lezer, vandaag: Datum, allen: boolean): Promise<Lijstbeeld> => {
  const [stand, trajecten] = await Promise.all([leesMedewerkers(store), store.rijen()]);
  return {
    rijen: overzichtVan(stand, trajecten).filter((een) => allen || werktOp(een, vandaag)),
    post: POSTROLLEN.map((rol) => [rol, postVoor(stand, rol, vandaag)?.naam ?? null]),
  };
};

interface Lijstbeeld {
  readonly rijen: readonly Medewerkerbeeld[];
  /** Who gets the letters for a role; null: nobody has it. */
  readonly post: readonly (readonly [Postrol, string | null])[];
}

export const medewerkerlijst = (
  {
    allen,
    rijen,
    post,
    vastgelegd,
  }: Lijstbeeld & {
    readonly allen: boolean;
    readonly vastgelegd: string | undefined;
  },
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: "Medewerkers",
      menu: "/medewerkers",
      inhoud: html`${bijgewerkt(vastgelegd, [])}
        <h1 id="medewerkers">Medewerkers (${rijen.length})</h1>
        ${
          mag(kader, NIEUW)
            ? html`<p class="knoppen"><a class="knop" href="/medewerkers/nieuw">${NIEUW.daad}</a></p>`
            : ""
        }
        <p class="verder">
          ${
            allen
              ? html`<a href="/medewerkers">Alleen wie hier nu werkt</a>`
              : html`<a href="/medewerkers?allen=ja">Ook wie vertrokken is of nog begint</a>`
          }
        </p>
        ${
          rijen.length === 0
            ? html`<p>Er zijn nog geen medewerkers.</p>`
            : tabel({
                onder: "medewerkers",
                klasse: "medewerkers",
                koppen: ["Naam", "Aanduiding", "Rollen", "Uren per week", "Trajecten in handen"],
                rijen: rijen.map(({ id, naam, rollen, urenPerWeek, inHand, tot }) => [
                  html`<a href="/medewerkers/${id}">${naam}</a>${
                      tot === null ? "" : html`<br /><span class="zacht">tot en met ${dag(tot)}</span>`
                    }`,
                  html`<code>${id}</code>`,
                  html`${hoofdletter(rollen.join(", "))}`,
                  urenPerWeek === null ? null : html`${inUren(urenPerWeek)}`,
                  rollen.includes("zorgarrangeur") || inHand.length > 0 ? html`${inHand.length}` : null,
                ]),
              })
        }
        ${rijen.length === 0 ? "" : brievenVoor(post)}`,
    },
    kader,
  );

/** To whom letters "to the projectleider" go, where more than one can have a role. */
const brievenVoor = (post: Lijstbeeld["post"]): Html =>
  html`<section aria-labelledby="post">
    <h2 id="post">Wie krijgt de brieven</h2>
    <p>
      Brieven en het weekoverzicht voor een rol gaan naar één persoon: wie die rol heeft en hier het eerst kwam. Gaat
      die weg, dan is de volgende aan de beurt. Wat er openstaat, zien alle projectleiders onder
      <a href="/signalen">Signalen</a>.
    </p>
    ${gegevens(post.map(([rol, naam]) => [hoofdletter(rol), naam ?? NIEMAND[rol]]))}
  </section>`;

const NIEMAND: Readonly<Record<Postrol, string>> = {
  projectleider: "Niemand",
  plaatsvervanger: "Niemand: de brieven gaan naar de projectleider",
  beheerder: "Niemand",
};

interface Gelezenblad {
  readonly bekend: BekendeMedewerker;
  readonly medewerker: Medewerkerbeeld;
  readonly verhaal: readonly Verhaalregel[];
  readonly vandaag: Datum;
  /** The roles of which this one gets the letters. */
  readonly post: readonly Postrol[];
}

interface Bladbeeld extends Gelezenblad {
  /** Null where nobody logs in by an account. */
  readonly nodigtUit: boolean;
  /** What was just recorded. */
  readonly vastgelegd: string | undefined;
}

export async function leesMedewerkerblad(store: Lezer, id: string, vandaag: Datum): Promise<Gelezenblad | null> {
  const stand = await leesMedewerkers(store);
  const gevonden = medewerkerMet(stand, id);
  if (gevonden === undefined) return null;
  const [rijen, regels] = await Promise.all([store.rijen({ za: id }), store.regels(ORGANISATIE_NUMMER)]);
  return {
    bekend: gevonden,
    medewerker: beeldVan(gevonden, rijen),
    verhaal: verhaalVan(regels, id),
    vandaag,
    post: POSTROLLEN.filter((rol) => postVoor(stand, rol, vandaag)?.id === id),
  };
}

const mag = ({ werker }: Kader, { soort }: Pick<Medewerkervorm, "soort">): boolean =>
  werker !== null && rolVoorVraag(werker.rollen, soort) !== null;

/** What whoever looks can record of this medewerker. */
function daden(
  { bekend, vandaag, nodigtUit }: Pick<Bladbeeld, "bekend" | "vandaag" | "nodigtUit">,
  kader: Kader,
): Html | string {
  const hier = MEDEWERKERDADEN.filter(
    (daad) =>
      (daad !== "uitnodiging" || nodigtUit) &&
      mag(kader, MEDEWERKERVORMEN[daad]) &&
      MEDEWERKERVORMEN[daad].kan(bekend, vandaag),
  );
  return hier.length === 0
    ? ""
    : html`<p class="knoppen">
        ${hier.map(
          (daad) =>
            html`<a class="knop klein" href="/medewerkers/${bekend.id}/doe/${daad}">${MEDEWERKERVORMEN[daad].daad}</a>`,
        )}
      </p>`;
}

export const medewerkerblad = (
  { bekend, medewerker, verhaal, vandaag, post, nodigtUit, vastgelegd: nu }: Bladbeeld,
  kader: Kader,
): Html => {
  const draagtOver = magOverdragen(kader.werker);
  return bladzijde(
    {
      titel: medewerker.naam,
      menu: "/medewerkers",
      inhoud: html`<p class="verder"><a href="/medewerkers">Alle medewerkers</a></p>
        ${bijgewerkt(nu, verhaal)}
        <h1>${medewerker.naam}</h1>
        ${gegevens(kenmerken(medewerker, post, nodigtUit ? inloggen(bekend) : "Niet nodig: in dit systeem kiest u wie u bent"), { kort: true })}
        ${daden({ bekend, vandaag, nodigtUit }, kader)}
        <section aria-labelledby="trajecten">
          <h2 id="trajecten">Trajecten in handen (${medewerker.inHand.length})</h2>
          ${
            medewerker.inHand.length === 0
              ? html`<p>Geen.</p>`
              : tabel({
                  onder: "trajecten",
                  koppen: ["Nummer", "Naam", "Staat", "Eerstvolgende termijn", ...(draagtOver ? ["Overdragen"] : [])],
                  rijen: medewerker.inHand.map((een) => [
                    html`<a href="/trajecten/${een.nummer}">${een.nummer}</a>`,
                    html`${een.naam}`,
                    html`${hoofdletter(een.staat)}`,
                    een.termijnOp === null ? null : html`${dag(een.termijnOp)}`,
                    ...(draagtOver ? [overdraaglink(een.nummer)] : []),
                  ]),
                })
          }
        </section>
        ${vastgelegd(verhaal)}`,
    },
    kader,
  );
};

/** Whoever may do so in any traject; a zorgarrangeur does it on the page of the own traject. */
export const magOverdragen = (werker: Werker | null): boolean =>
  werker?.rollen.some((rol) => waar(rol, "overdracht.gestart") === "in elk traject") === true;

export const overdraaglink = (nummer: string): Html =>
  html`<a href="/trajecten/${nummer}/doe/overdracht.gestart"
    >Draag over<span class="alleen-voorlezen"> ${nummer}</span></a
  >`;

const GEMAILD = {
  onderweg: "de mail met de link is onderweg",
  verzonden: "de mail met de link is verzonden",
  mislukt: "de mail met de link kwam niet aan",
} as const;

/** With an account, or what became of the link to bind one. */
function inloggen({ account, uitnodiging }: BekendeMedewerker): string {
  if (account !== null) return "Met een eigen account";
  if (uitnodiging === null) return "Nog geen account, en geen uitnodiging";
  const hoe = uitnodiging.mail === undefined ? "de link is gemaakt" : GEMAILD[uitnodiging.mail];
  return `Uitgenodigd: ${hoe}, en werkt tot en met ${dag(uitnodiging.tot)}`;
}

const kenmerken = (
  { id, rollen, mail, telefoon, urenPerWeek, van, tot }: Medewerkerbeeld,
  post: readonly Postrol[],
  inlog: string,
): readonly Gegeven[] => [
  ["Aanduiding", html`<code>${id}</code>`],
  ["Rollen", hoofdletter(rollen.join(", "))],
  ["Mail", mail === "" ? null : mailto(mail)],
  ["Telefoon", belt(telefoon)],
  ["Uren per week", urenPerWeek === null ? null : inUren(urenPerWeek)],
  ["Krijgt de brieven voor", post.length === 0 ? null : opsomming(post.map((rol) => `de ${rol}`))],
  ["Vanaf", dag(van)],
  ["Tot en met", tot === null ? null : dag(tot)],
  ["Inloggen", inlog],
];
