import { html } from "hono/html";
import { inMailto } from "#domain/tekst/mailadres.ts";
import type { Borgingsafspraak } from "#domain/traject/borgingsafspraak.ts";
import type { Voornemen } from "#domain/traject/plan.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Instellingen } from "#omgeving/config.ts";
import { vel, type Html } from "./bladzijde.ts";

/** What a partner sees who follows the link in a letter: the question, a word of thanks, or why there is no question. */

/** Whom the reader can call or write to. */
export type Contact = Instellingen["mail"]["contact"];

/** The pages are the same for whoever looks; only this differs. */
export interface Omgeving {
  readonly contact: Contact;
  readonly stijl: string;
}

export interface Borgingsblad {
  readonly nummer: string;
  /** Of the traject. */
  readonly naam: string;
  readonly partner: string;
  readonly afspraken: readonly Borgingsafspraak[];
  readonly vervolg: readonly Voornemen[];
}

/** The form as it was filled in. */
export interface Invoer {
  readonly nagekomen: string;
  readonly toelichting: string;
  /** The vervolgstappen that are done, by number. */
  readonly gedaan: readonly string[];
}

export const LEEG: Invoer = { nagekomen: "", toelichting: "", gedaan: [] };

/** What is wrong with the answer: the message by field, or by "" when it is about none of them. */
export type Fouten = Readonly<Partial<Record<keyof Invoer | "", string>>>;

type Vragen = Readonly<Record<"nagekomen" | "toelichting", string>>;

const vragenAan = ({ afspraken }: Borgingsblad): Vragen => ({
  nagekomen: afspraken.length === 0 ? "Lukt het met deze stappen?" : "Worden deze afspraken nagekomen?",
  toelichting: "Hoe gaat het?",
});

export const vraagblad = (blad: Borgingsblad, invoer: Invoer, fouten: Fouten, omgeving: Omgeving): Html =>
  rondom(
    `${Object.keys(fouten).length > 0 ? "Let op: " : ""}Lukt het met de afspraken?`,
    html`${samenvatting(fouten, vragenAan(blad))}
      <h1>Lukt het met de afspraken?</h1>
      <p>
        In dit traject is afgesproken
        ${blad.afspraken.length === 0 ? "hoe het verdergaat" : "wat uw organisatie blijft doen"}. Wij willen graag weten
        of dat lukt. Antwoorden kost een paar minuten.
      </p>
      <dl class="gegevens">
        <div>
          <dt>Uw organisatie</dt>
          <dd>${blad.partner}</dd>
        </div>
        <div>
          <dt>Traject</dt>
          <dd>${blad.naam}</dd>
        </div>
        <div>
          <dt>Nummer</dt>
          <dd>${blad.nummer}</dd>
        </div>
      </dl>
      ${afgesproken(blad.afspraken)}
      <form method="post" class="antwoord" accept-charset="utf-8">
        <fieldset role="radiogroup" ${beschreven("nagekomen", fouten)}>
          <legend>${vragenAan(blad).nagekomen}</legend>
          ${foutregel("nagekomen", fouten)}
          ${(["ja", "nee"] as const).map(
            (keuze) =>
              html`<label class="keuze">
                <input
                  type="radio"
                  name="nagekomen"
                  id="nagekomen${keuze === "ja" ? "" : "-nee"}"
                  value="${keuze}"
                  ${invoer.nagekomen === keuze ? "checked" : ""}
                />
                ${keuze === "ja" ? "Ja" : "Nee"}
              </label>`,
          )}
        </fieldset>
        ${gedaan(blad.vervolg, invoer)}
        <div>
          <label class="vraag" for="toelichting">${vragenAan(blad).toelichting}</label>
          <p class="zacht" id="toelichting-hulp">
            Vertel het kort. Lukt het niet? Schrijf dan wat er nodig is. Noem geen namen of andere gegevens van
            leerlingen.
          </p>
          ${foutregel("toelichting", fouten)}
          <textarea
            name="toelichting"
            id="toelichting"
            rows="7"
            ${beschreven("toelichting", fouten, "toelichting-hulp")}
          >
${invoer.toelichting}</textarea>
        </div>
        <p><button type="submit">Verstuur uw antwoord</button></p>
      </form>`,
    omgeving,
    blad.nummer,
  );

const afgesproken = (afspraken: readonly Borgingsafspraak[]): Html | string =>
  afspraken.length === 0
    ? ""
    : html`<h2>Wat is er afgesproken?</h2>
        <ul class="afspraken">
          ${afspraken.map(
            ({ verantwoordelijkheid, afspraak }) =>
              html`<li>
                <h3>${verantwoordelijkheid}</h3>
                <p>${afspraak}</p>
              </li>`,
          )}
        </ul>`;

const gedaan = (vervolg: readonly Voornemen[], invoer: Invoer): Html | string =>
  vervolg.length === 0
    ? ""
    : html`<fieldset>
        <legend>Welke stappen zijn gedaan?</legend>
        ${vervolg.map(
          ({ nummer, wat, uiterlijk }) =>
            html`<label class="keuze">
              <input
                type="checkbox"
                name="gedaan"
                value="${nummer}"
                ${invoer.gedaan.includes(nummer) ? "checked" : ""}
              />
              ${wat} (uiterlijk ${inWoorden(uiterlijk)})
            </label>`,
        )}
      </fieldset>`;

export const bedankblad = (nagekomen: boolean, omgeving: Omgeving, nummer: string): Html =>
  rondom(
    "Dank u wel",
    html`<h1>Dank u wel</h1>
      <p class="melding goed" role="status">
        <span class="teken" aria-hidden="true">✓</span> Wij hebben uw antwoord ontvangen. U hoeft niets meer te doen.
      </p>
      <p>
        ${
          nagekomen
            ? "Fijn dat het lukt."
            : "Jammer dat het niet lukt. De projectleider krijgt nu bericht en denkt met u mee over wat er nodig is."
        }
      </p>
      <p>U kunt deze pagina sluiten.</p>`,
    omgeving,
    nummer,
  );

export const meldblad = (titel: string, { code, reden }: Weigering, omgeving: Omgeving, nummer?: string): Html =>
  rondom(
    titel,
    html`<h1>${titel}</h1>
      <p>${reden}</p>
      <p class="zacht">Code: ${code}</p>`,
    omgeving,
    nummer,
  );

const rondom = (titel: string, inhoud: Html, { contact, stijl }: Omgeving, nummer?: string): Html =>
  vel(
    {
      titel,
      kop: html`<p class="merk">${contact.organisatie}</p>`,
      inhoud,
      voet: html`<p>
        Hebt u vragen? Bel ${contact.telefoon} of mail naar
        <a href="mailto:${inMailto(contact.email)}">${contact.email}</a>.${
          nummer === undefined ? "" : ` Noem daarbij het nummer ${nummer}.`
        }
      </p>`,
    },
    stijl,
  );

/** Everything that is wrong, above the form: who listens hears it first, and each line leads to its field. */
function samenvatting(fouten: Fouten, vragen: Vragen): Html | string {
  if (Object.keys(fouten).length === 0) return "";
  const velden = (["nagekomen", "toelichting"] as const).filter((veld) => fouten[veld] !== undefined);
  return html`<div class="melding let-op" role="alert" tabindex="-1" autofocus>
    <p><strong>Uw antwoord is nog niet verzonden.</strong></p>
    ${fouten[""] === undefined ? "" : html`<p>${fouten[""]}</p>`}
    ${
      velden.length === 0
        ? ""
        : html`<ul>
            ${velden.map((veld) => html`<li><a href="#${veld}">${vragen[veld]}</a> ${fouten[veld]}</li>`)}
          </ul>`
    }
  </div>`;
}

const foutregel = (veld: keyof Invoer, fouten: Fouten): Html | string =>
  fouten[veld] === undefined ? "" : html`<p class="fout" id="${veld}-fout">${fouten[veld]}</p>`;

const beschreven = (veld: keyof Invoer, fouten: Fouten, ...hulp: readonly string[]): Html | string => {
  const ids = [...hulp, ...(fouten[veld] === undefined ? [] : [`${veld}-fout`])];
  return ids.length === 0
    ? ""
    : html`aria-describedby="${ids.join(" ")}" ${fouten[veld] === undefined ? "" : html`aria-invalid="true"`}`;
};
