import { html } from "hono/html";
import type { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import { meerVan, waaromNiemand } from "#domain/beeld/partner.ts";
import { opzoeken } from "#domain/beeld/opzoeken.ts";
import { inMailto } from "#domain/tekst/mailadres.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Niveaucontact, Partnerschap } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { veldenlijst } from "./velden.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** Whom to call, also on each level. */
export const contact = ({ partners, aanvrager, wissels }: Dossier): Inhoud | null =>
  partners.length === 0
    ? null
    : {
        kort: tel(partners.filter(({ uitgetredenOp }) => uitgetredenOp === undefined).length, "partner", "partners"),
        deel: html`${tabel({
          onder: "partners",
          klasse: "contact",
          koppen: ["Organisatie", "Contactpersoon", "E-mail", "Telefoon"],
          rijen: partners.flatMap((wie) => [
            partner(wie, wie.nummer === aanvrager),
            ...Object.entries(wie.niveaus ?? {}).map(([niveau, persoon]) => opNiveau(wie, niveau, persoon)),
          ]),
        })}
        ${
          Object.keys(wissels).length === 0
            ? ""
            : html`<p class="zacht">
                Nieuwe contactpersonen:
                ${Object.entries(wissels)
                  .map(([partij, keren]) => `${partij} ${keren} keer`)
                  .join(", ")}.
              </p>`
        }`,
      };

/** The answers of the form, with what was completed since. */
export function aanmeldingsblok(dossier: Dossier, regels: readonly Journaalregel[]): Inhoud | null {
  const deel = opzoeken(dossier, regels).find(({ kop }) => kop === "Aanmelding");
  return deel === undefined
    ? null
    : { kort: deel.op === null ? null : `ontvangen op ${dag(deel.op)}`, deel: veldenlijst(deel.velden) };
}

const opNiveau = (
  { naam }: Partnerschap,
  niveau: string,
  { mandaat, tijd, ...persoon }: Niveaucontact,
): readonly (Html | null)[] => [
  html`<span class="zacht">${naam}, ${NIVEAU[niveau] ?? niveau}</span>`,
  html`${wie(persoon)}${overgedragen(mandaat, tijd)}`,
  mailto(persoon.email),
  belt(persoon.telefoon),
];

const NIVEAU: Readonly<Record<string, string>> = {
  uitvoerend: "uitvoerend niveau",
  beleid: "beleidsniveau",
  bestuur: "bestuurlijk niveau",
};

/** What was asked again at the handover. */
function overgedragen(mandaat: boolean | undefined, tijd: boolean | undefined): Html | string {
  const ja = [
    mandaat === undefined ? null : `${mandaat ? "" : "geen "}mandaat`,
    tijd === undefined ? null : `${tijd ? "" : "geen "}tijd`,
  ];
  const gezegd = ja.filter((deel) => deel !== null);
  return gezegd.length === 0 ? "" : html`<br /><span class="zacht">Overgedragen: ${gezegd.join(", ")}</span>`;
}

const wie = ({ naam, functie }: Contactpersoon): Html =>
  html`${naam}${functie === undefined ? "" : html`<br /><span class="zacht">${functie}</span>`}`;

export const mailto = (mail: string): Html => html`<a class="adres" href="mailto:${inMailto(mail)}">${mail}</a>`;

export const belt = (nummer: string | null | undefined): Html | null =>
  nummer == null ? null : html`<a class="heel" href="tel:${nummer.replaceAll(" ", "")}">${nummer}</a>`;

function partner(deelnemer: Partnerschap, aanvrager: boolean): readonly (Html | null)[] {
  const { niveaus: _, ...rest } = deelnemer;
  const { partij, naam, contactpersoon } = rest;
  const niemand = waaromNiemand(rest);
  const meer = meerVan(rest);
  return [
    html`<strong>${naam}</strong><br /><span class="zacht">${hoofdletter(partij)}${aanvrager ? ", aanvrager" : ""}</span
      >${meer.length === 0 ? "" : veldenlijst(meer)}`,
    contactpersoon === null || niemand !== null ? html`${niemand}` : wie(contactpersoon),
    contactpersoon === null ? null : mailto(contactpersoon.email),
    belt(contactpersoon?.telefoon),
  ];
}
