import { html } from "hono/html";
import type { Zawerk } from "#domain/beslissen/aanvraag.ts";
import { briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { inUren, komma } from "#domain/getal.ts";
import { GEEN_FILTER, GEWONE_VRAAG } from "#domain/lijst/vraag.ts";
import { plaatsenInWoorden } from "#domain/periode/ruimte.ts";
import { GROEPEN, type Groep } from "#domain/signalen/signaal.ts";
import { BESLUITEN, SOORTNAMEN } from "#domain/signalen/soortnamen.ts";
import { balk } from "../balk.ts";
import type { Html, Kader } from "../bladzijde.ts";
import { lijstadres } from "../lijst/adres.ts";
import { trajectnaam, urenstand } from "../lijst/cellen.ts";
import { NIETS_DRINGENDS, signaaladres, signaaltabel } from "../signalen.ts";
import { tabel } from "../tabel.ts";
import { uiterlijk } from "../uiterlijk.ts";
import { losVanStand } from "../verversing.ts";
import { dag, hoofdletter, moment } from "../woorden.ts";
import { inOverzicht } from "./kader.ts";
import { spreiding } from "./spreiding.ts";
import { BIJNA_OP, type Gingbrief, type Overzicht } from "./lees.ts";

/** The first page of the projectleider: what to decide, what can't wait, and how full everything is. Each figure leads to the list that it counts. */

export const overzichtsblad = (o: Overzicht, kader: Kader): Html =>
  inOverzicht(
    o,
    html`${beslissen(o)} ${eerst(o)}
      <div class="panelen">${budgetten(o)} ${perioden(o)} ${zorgarrangeurs(o)} ${brieven(o)}</div>
      ${spreiding(o)}`,
    kader,
  );

/** A figure, and the list that it is of. */
const cijfer = (aantal: number, wat: string, adres: string): Html =>
  html`<li>
    <a href="${adres}">${wat} <strong>${aantal}</strong></a>
  </li>`;

const som = ({ telling }: Overzicht, past: (een: Overzicht["telling"][number]) => boolean): number =>
  telling.reduce((totaal, een) => totaal + (past(een) ? een.aantal : 0), 0);

function beslissen(o: Overzicht): Html {
  const totaal = som(o, ({ soort }) => BESLUITEN.includes(soort));
  const nogMeer = totaal - o.besluiten.length;
  return html`<section aria-labelledby="beslissen">
    <h2 id="beslissen">Om te beslissen</h2>
    <p class="zacht">Wat op ${dag(o.vandaag)} op een besluit wacht, op volgorde van de dag die is beloofd.</p>
    <ul class="staten" aria-label="Besluiten per soort">
      ${BESLUITEN.map((soort) => [soort, som(o, (een) => een.soort === soort)] as const).map(([soort, aantal]) =>
        aantal === 0
          ? ""
          : cijfer(aantal, hoofdletter(SOORTNAMEN[soort]), signaaladres({ soorten: [soort], groep: null })),
      )}
    </ul>
    ${
      totaal === 0
        ? html`<p class="melding goed">
            <span class="teken" aria-hidden="true">✓</span> Er is niets waarover u moet beslissen.
          </p>`
        : tabel({
            onder: "beslissen",
            klasse: "signalen",
            koppen: ["Nummer", "Naam", "Waarover", "Beloofd op"],
            rijen: o.besluiten.map(({ nummer, naam, soort, uiterlijk: op }) => [
              html`<a href="/trajecten/${nummer}/beslissen">${nummer}</a>`,
              html`${trajectnaam({ naam })}`,
              html`${hoofdletter(SOORTNAMEN[soort])}`,
              op === null ? null : uiterlijk(op, o.vandaag),
            ]),
          })
    }
    ${
      nogMeer > 0
        ? html`<p class="verder">
            <a href="${signaaladres({ soorten: BESLUITEN, groep: null })}">Alle ${totaal} besluiten</a>
          </p>`
        : ""
    }
  </section>`;
}

/** Of these nobody sees by a day that they wait. */
const ZONDER_DAG = ["borgingsafspraak", "evaluatieoordeel", "mail", "plaats"] as const;

function eerst(o: Overzicht): Html {
  const inGroep = (groep: Groep): number => som(o, (een) => een.groep === groep);
  return html`<section aria-labelledby="eerst">
    <h2 id="eerst">Te laat en deze week</h2>
    <p class="zacht">Uw signalen op ${dag(o.vandaag)}. In de tabel staan de eerste die geen besluit zijn.</p>
    <ul class="staten" aria-label="Uw signalen">
      ${GROEPEN.map((groep) => cijfer(inGroep(groep), hoofdletter(groep), signaaladres({ soorten: null, groep })))}
      ${ZONDER_DAG.map((soort) => [soort, som(o, (een) => een.soort === soort)] as const).map(([soort, aantal]) =>
        aantal === 0
          ? ""
          : cijfer(aantal, hoofdletter(SOORTNAMEN[soort]), signaaladres({ soorten: [soort], groep: null })),
      )}
    </ul>
    ${o.dringend.length === 0 ? (inGroep("te laat") + inGroep("deze week") === 0 ? NIETS_DRINGENDS : "") : signaaltabel("eerst", o.dringend, o.vandaag)}
    <p class="verder"><a href="/signalen">Alle signalen</a></p>
  </section>`;
}

const budgetten = ({ budgetten: { rijen, totaal }, vandaag }: Overzicht): Html =>
  html`<section aria-labelledby="budgetten">
    <h2 id="budgetten">Budgetten boven 80 %</h2>
    ${
      totaal === 0
        ? html`<p>Van geen traject dat loopt, is op ${dag(vandaag)} 80 % of meer van de uren geboekt.</p>`
        : html`<p>
              <a href="${lijstadres(BIJNA_OP)}"
                ><strong>${totaal}</strong> ${totaal === 1 ? "traject dat loopt" : "trajecten die lopen"}</a
              >
              op ${dag(vandaag)}. De volste eerst:
            </p>
            <ul class="volle">
              ${rijen.map(
                (rij) =>
                  html`<li>
                    <a href="/trajecten/${rij.nummer}">${rij.nummer}</a> ${trajectnaam(rij)} ${urenstand(rij)}
                  </li>`,
              )}
            </ul>`
    }
  </section>`;

const perioden = ({ perioden: alle, vandaag }: Overzicht): Html =>
  html`<section aria-labelledby="plaatsen">
    <h2 id="plaatsen">Plaatsen en wachtlijst</h2>
    ${alle.length === 0 ? html`<p>Op ${dag(vandaag)} loopt er geen subsidieperiode.</p>` : html`<p class="zacht">Stand op ${dag(vandaag)}.</p>`}
    ${alle.map(
      (een) =>
        html`<h3><a href="/perioden#periode-${een.id}">${een.naam}</a></h3>
          <p>${plaatsenInWoorden(een)} ${een.wanneer}</p>
          ${een.plaatsen === null ? "" : balk(een.bezet, een.plaatsen)}`,
    )}
  </section>`;

const zorgarrangeurs = ({ werk, vandaag }: Overzicht): Html =>
  html`<section aria-labelledby="werk">
    <h2 id="werk">Werk per zorgarrangeur</h2>
    ${
      werk.length === 0
        ? html`<p>Er werkt op ${dag(vandaag)} geen zorgarrangeur.</p>`
        : html`<p class="zacht">
              Stand op ${dag(vandaag)}: wat van de uren over is, verdeeld over de weken tot het geplande einde.
            </p>
            <ul class="volle">
              ${werk.map(zorgarrangeur)}
            </ul>`
    }
  </section>`;

const zorgarrangeur = ({ id, trajecten, urenPerWeek, werkt, zonderEinde }: Zawerk): Html =>
  html`<li>
    <a href="${lijstadres({ ...GEWONE_VRAAG, filter: { ...GEEN_FILTER, za: id } })}"
      >${id}: <strong>${trajecten}</strong> ${trajecten === 1 ? "traject" : "trajecten"}</a
    >, ${komma(Math.round(urenPerWeek * 4) / 4)}${werkt === null ? " uur" : ` van ${inUren(werkt)}`} per week
    ${werkt === null ? "" : balk(urenPerWeek, werkt)}
    ${werkt !== null && urenPerWeek > werkt ? html`<span class="label let-op">meer dan de week telt</span>` : ""}
    ${zonderEinde === 0 ? "" : html`<span class="zacht">${zonderEinde} zonder gepland einde, niet meegeteld</span>`}
  </li>`;

const STANDEN: Readonly<Record<Gingbrief["stand"], string>> = {
  begonnen: "onderweg",
  verzonden: "verzonden",
  geweigerd: "niet aangekomen: geweigerd",
  "niet-aangenomen": "nog niet aangenomen",
};

function brieven(o: Overzicht): Html {
  const mis = som(o, ({ soort }) => soort === "mail");
  return html`<section aria-labelledby="brieven">
    <h2 id="brieven">Laatste brieven</h2>
    <p class="zacht">Stand van ${losVanStand(moment(o.nu))}.</p>
    ${
      mis === 0
        ? ""
        : html`<p class="melding let-op">
            <a href="${signaaladres({ soorten: ["mail"], groep: null })}"
              ><strong>${mis}</strong> ${mis === 1 ? "brief kwam" : "brieven kwamen"} niet aan</a
            >
          </p>`
    }
    ${
      o.brieven.length === 0
        ? html`<p>Er is nog geen brief gegaan.</p>`
        : html`<ul class="volle">
            ${o.brieven.map(
              ({ nummer, brief, rol, stand, op, lezers }) =>
                html`<li>
                  <a href="/trajecten/${nummer}#brieven">${nummer}</a> ${hoofdletter(briefnaam(brief))} aan
                  ${lezers === 1 ? `de ${rolnaam(rol)}` : `${lezers} lezers`}:
                  ${stand === "verzonden" ? STANDEN[stand] : html`<span class="label let-op">${STANDEN[stand]}</span>`},
                  <span class="zacht">${moment(op)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
