import { zinVan } from "#domain/beeld/zin.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefVan, type Proef } from "#domain/wat-als/proef.ts";
import { gelukt, type Uitkomst } from "#domain/weigering.ts";
import type { Store } from "#activities/store/store.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
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
import { NIEUW, type Afzender } from "./inzenden.ts";
import type { Omgeving } from "./opdracht.ts";
import { kalenderVan, metStore, zoekPlek, type Plek } from "./plek.ts";
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
  const [door] = await wieDoet(plek, genoemd, [daad.type], nummer === NIEUW ? null : nummer);
  if (door === undefined) throw onbekendTraject(nummer);
  const inzending: Inzending = { ...daad, door };
  const { gevolgen: gevonden, medewerkers } = await metStore(plek, async (store) => ({
    gevolgen: nummer === NIEUW ? await vanNieuw(store, plek, inzending) : await inTraject(store, nummer, inzending),
    medewerkers: await leesMedewerkers(store),
  }));
  if (gevonden === null) throw onbekendTraject(nummer);
  if (!gevonden.ok) throw dadenGeweigerd(gevonden.weigering, 1);
  if (nummer !== NIEUW) await noteerInzage(plek, [nummer], scherm);
  const { voor, straks: alleRegels, proef, leesbaar } = gevonden.waarde;
  const { regels, orders, na, ...gevolgen } = proef;
  const voorbeelden = (
    await briefvoorbeeldenVan(plek, orders, { dossier: na.dossier, regels: alleRegels }, medewerkers)
  ).map((een) => ("tekst" in een ? { ...een, onderwerp: leesbaar(een.onderwerp), tekst: leesbaar(een.tekst) } : een));
  const zinnen = regels.map((regel) => zinVan(regel, namenIn(na.dossier))).filter((zin) => zin !== "");
  const welk = nummer === NIEUW ? "Nieuwe aanmelding" : nummer;
  scherm.uit(
    alsJson
      ? json({ nummer: nummer === NIEUW ? null : nummer, staat: na.pad, zinnen, ...gevolgen, voorbeelden })
      : [
          [scherm.vet(`${welk}  proef, er is niets vastgelegd`), ...zinnen.flatMap((zin) => alinea(zin, 0))].join("\n"),
          ...gevolgdelen(voor, { ...gevolgen, looptDoor: [] }, scherm),
          ...voorbeelden.map((een, i) => voorbeeldbrief(een, `Brief ${i + 1} van ${voorbeelden.length}`, scherm)),
        ].join("\n\n"),
  );
}

interface Beproefd {
  readonly voor: Dossier;
  /** All lines, with those that it would write. */
  readonly straks: readonly Journaalregel[];
  readonly proef: Proef;
  readonly leesbaar: (tekst: string) => string;
}

/** Null: there is no such traject. */
async function inTraject(store: Store, nummer: string, inzending: Inzending): Promise<Uitkomst<Beproefd> | null> {
  const stand = await standVan(store, nummer);
  if (stand === null) return null;
  const proef = proefVan(
    { ...stand, volgnummer: stand.regels.at(-1)?.volgnummer ?? 0 },
    [inzending],
    new Date().toISOString(),
    await leesBoeken(store, stand.dossier),
  );
  if (!proef.ok) return proef;
  return gelukt({
    voor: stand.dossier,
    straks: [...stand.regels, ...proef.waarde.regels],
    proef: proef.waarde,
    leesbaar: (tekst) => tekst,
  });
}

async function vanNieuw(store: Store, plek: Plek, inzending: Inzending): Promise<Uitkomst<Beproefd>> {
  const { proefNieuw } = await import("#domain/wat-als/nieuw.ts");
  const gevonden = proefNieuw([inzending], {
    perioden: bekendePerioden(await store.perioden()),
    kalender: await kalenderVan(plek, store),
    nu: new Date().toISOString(),
  });
  if (!gevonden.ok) return gevonden;
  const { proef, regels, zonderNummer } = gevonden.waarde;
  return gelukt({ voor: proef.na.dossier, straks: regels, proef, leesbaar: zonderNummer });
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
