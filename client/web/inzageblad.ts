import type { Context } from "hono";
import { html } from "hono/html";
import type { Inzage } from "../inlog/inzage.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import type { Web } from "./werker.ts";
import { moment } from "./woorden.ts";

/** Who looked at the personal data of one traject. */
export const maakInzageblad =
  ({ inzage, kader }: { readonly inzage: Pick<Inzage, "van">; readonly kader: (c: Context<Web>) => Promise<Kader> }) =>
  async (c: Context<Web>): Promise<Response> => {
    const nummer = c.req.param("nummer") ?? "";
    const gezien = (await inzage.van(nummer)).map(({ medewerker, op }) => ({ wie: medewerker, op }));
    return c.html(inzageblad({ nummer, gezien }, await kader(c)));
  };

const inzageblad = (
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
