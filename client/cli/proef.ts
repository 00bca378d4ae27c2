import { zinVan } from "#domain/beeld/zin.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { maakLinkVoor } from "#activities/mail/antwoordlink.ts";
import type { Straks, Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { Order } from "#domain/traject/order.ts";
import { leesBoeken } from "../boeken.ts";
import { alinea } from "./alinea.ts";
import { dadenGeweigerd, onbekendTraject } from "./fouten.ts";
import { noteerInzage } from "./inzage.ts";
import type { Afzender } from "./inzenden.ts";
import type { Omgeving } from "./opdracht.ts";
import { metStore, zoekPlek, type Plek } from "./plek.ts";
import { inRegels, json, opEenRegel, type Scherm } from "./scherm.ts";
import { standVan } from "#activities/store/standin.ts";
import { gevolgdelen } from "./wat-als/leesbaar.ts";
import { wieDoet } from "./wie.ts";

/** A dry run of any act: what would follow from it. Nothing is recorded and nothing is sent. */
export async function toonProef(
  { scherm, env }: Omgeving,
  { json: alsJson, data, ...genoemd }: Afzender,
  nummer: string,
  daad: Omit<Inzending, "door">,
): Promise<void> {
  const plek = zoekPlek(data, env);
  const [door] = await wieDoet(plek, genoemd, [daad.type], nummer);
  const { stand, boeken, medewerkers } = await metStore(plek, async (store) => {
    const gelezen = await standVan(store, nummer);
    return {
      stand: gelezen,
      boeken: gelezen === null ? null : await leesBoeken(store, gelezen.dossier),
      medewerkers: await leesMedewerkers(store),
    };
  });
  if (stand === null || door === undefined) throw onbekendTraject(nummer);
  const nu = { ...stand, volgnummer: stand.regels.at(-1)?.volgnummer ?? 0 };
  const proef = proefVan(nu, [{ ...daad, door }], new Date().toISOString(), boeken);
  if (!proef.ok) throw dadenGeweigerd(proef.weigering, 1);
  await noteerInzage(plek, [nummer], scherm);
  const { regels, orders, na, ...gevolgen } = proef.waarde;
  const straks = { dossier: na.dossier, regels: [...stand.regels, ...regels] };
  const voorbeelden = await briefvoorbeeldenVan(plek, orders, straks, medewerkers);
  const zinnen = regels.map((regel) => zinVan(regel, namenIn(na.dossier))).filter((zin) => zin !== "");
  scherm.uit(
    alsJson
      ? json({ nummer, staat: na.pad, zinnen, ...gevolgen, voorbeelden })
      : [
          [scherm.vet(`${nummer}  proef, er is niets vastgelegd`), ...zinnen.flatMap((zin) => alinea(zin, 0))].join(
            "\n",
          ),
          ...gevolgdelen(stand.dossier, { ...gevolgen, looptDoor: [] }, scherm),
          ...voorbeelden.map((een, i) => voorbeeldbrief(een, `Brief ${i + 1} van ${voorbeelden.length}`, scherm)),
        ].join("\n\n"),
  );
}

/** As they will go; nothing is made that anybody could answer by. */
async function briefvoorbeeldenVan(
  { instellingen: { mail, webadres } }: Plek,
  orders: readonly Order[],
  straks: Straks,
  medewerkers: Medewerkers,
): Promise<readonly Voorbeeldbrief[]> {
  const { briefvoorbeelden } = await import("#activities/mail/voorbeeld.ts");
  return briefvoorbeelden(
    { instellingen: { ...mail, webadres }, linkVoor: maakLinkVoor({ sleutel: "voorbeeld", webadres }) },
    orders,
    straks,
    { medewerkers, dag: datumOp(new Date().toISOString()) },
  );
}

const voorbeeldbrief = (een: Voorbeeldbrief, welke: string, { vet }: Scherm): string =>
  "reden" in een
    ? [
        vet(welke),
        ...alinea(`‘${briefnaam(een.brief)}’ aan de ${rolnaam(een.aan)} kan niet gaan: ${een.reden}`, 2),
      ].join("\n")
    : [
        vet(`${welke}, aan ${opEenRegel(een.aan)} <${opEenRegel(een.adres)}>`),
        `  Onderwerp: ${opEenRegel(een.onderwerp)}${een.agenda ? " (met een agendapunt)" : ""}`,
        "",
        ...inRegels(een.tekst).map((regel) => (regel === "" ? "" : `  ${regel}`)),
      ].join("\n");
