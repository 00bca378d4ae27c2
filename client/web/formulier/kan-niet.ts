import { html } from "hono/html";
import { daadVan } from "#domain/formulier/daden.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Weigering } from "#domain/weigering.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { getypt } from "./getypt.ts";

/** Why an act can't be done now, whatever is filled in. */
export const kanNietBlad = (
  { nummer, naam }: Dossier,
  type: string,
  { weigering: { reden }, invoer }: { readonly weigering: Weigering; readonly invoer: Invoer },
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: `Dit kan nu niet – ${nummer}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder"><a href="/trajecten/${nummer}">Terug naar ${nummer} ${naam}</a></p>
        <h1>${daadVan(type)}</h1>
        <p class="melding let-op"><strong>Dit kan nu niet.</strong> ${reden}</p>
        ${getypt(invoer)}`,
    },
    kader,
  );
