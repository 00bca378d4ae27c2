import { html } from "hono/html";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { moment } from "./woorden.ts";

/** Who looked at the personal data of one traject. */
export const inzageblad = (
  {
    nummer,
    gezien,
  }: { readonly nummer: string; readonly gezien: readonly { readonly wie: string; readonly op: string }[] },
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: `Wie ${nummer} bekeek`,
      menu: "/trajecten",
      inhoud: html`<p class="verder"><a href="/trajecten/${nummer}">Terug naar ${nummer}</a></p>
        <h1 id="inzage">Wie de persoonsgegevens van <span class="nummer">${nummer}</span> bekeek</h1>
        ${
          gezien.length === 0
            ? html`<p>Nog niemand.</p>`
            : tabel({
                onder: "inzage",
                koppen: ["Wie", "Wanneer"],
                rijen: gezien.map(({ wie, op }) => [html`${wie}`, html`${moment(op)}`]),
              })
        }`,
    },
    kader,
  );
