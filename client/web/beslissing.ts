import { html } from "hono/html";
import type { Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { geschiedenisVan, trajectInWoorden } from "#domain/organisaties/woorden.ts";
import type { Html } from "./bladzijde.ts";

/** Beside an aanvraag that waits: each criterium, voorrang, the vorm that suits and the spread. Advice: a person decides, and what is not met comes first. */
export const beslissing = ({ oordeel, voorrang, vorm, spreiding, eerder, schooluren }: Beslishulp): Html =>
  html`<section aria-labelledby="beslissen">
    <h2 id="beslissen">Om te beslissen</h2>
    <p>
      <strong>Advies: ${oordeel.advies}.</strong> ${oordeel.criteria.filter(({ voldaan }) => voldaan).length} van de
      ${oordeel.criteria.length} criteria voldaan.
    </p>
    <h3>Criteria</h3>
    <ul class="criteria">
      ${oordeel.criteria
        .toSorted((een, ander) => Number(een.voldaan) - Number(ander.voldaan))
        .map(
          ({ voldaan, titel, reden }) =>
            html`<li><strong>${voldaan ? "✓ Ja" : "✗ Nee"}, ${titel.toLowerCase()}.</strong> ${reden}</li>`,
        )}
    </ul>
    ${
      vorm === null
        ? ""
        : html`<h3>Vorm</h3>
            <p>${vorm.reden}</p>`
    }
    <h3>Voorrang</h3>
    <p>${voorrang.reden}</p>
    <h3>Spreiding</h3>
    <ul class="criteria">
      ${spreiding.map(({ zin }) => html`<li>${zin}</li>`)}
    </ul>
    ${
      schooluren.length === 0
        ? ""
        : html`<h3>Uren per school</h3>
            <ul class="criteria">
              ${schooluren.map(({ zin }) => html`<li>${zin}</li>`)}
            </ul>`
    }
    ${
      eerder.length === 0
        ? ""
        : html`<h3>Eerdere aanvragen</h3>
            <ul class="criteria">
              ${eerder.map(
                (een) =>
                  html`<li>
                    ${geschiedenisVan(een)}
                    <ul>
                      ${een.eerder.map(
                        (traject) =>
                          html`<li>
                            <a href="/trajecten/${traject.nummer}">${traject.nummer}</a>: ${trajectInWoorden(traject)}
                          </li>`,
                      )}
                    </ul>
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
