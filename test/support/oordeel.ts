/** What must be true of a system after faults, held against what its callers were promised. */
import { adresboekVan } from "#activities/mail/adresboek.ts";
import { GEEN_MEDEWERKERS } from "#domain/medewerkers/medewerkers.ts";
import { medewerker } from "./medewerkers.ts";
import { DatabaseSync } from "node:sqlite";
import { expect } from "vitest";
import { isBriefnaam } from "#activities/mail/brieven.ts";
import { ontvangersVan } from "#activities/mail/ontvangers.ts";
import type { Ontvangerrol } from "#activities/mail/brief.ts";
import type { Postvak } from "#activities/mail/postvak.ts";
import type { Store } from "#activities/store/store.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { gaatInKopie } from "#domain/gebeurtenissen/wie-hoort-wat.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { heeftProjectie } from "#domain/journaal/ketens.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Boekhouding } from "#domain/periode/boekhouding.ts";
import { vouw as vouwPeriode } from "#domain/periode/vouw.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import type { Verzondenbericht } from "#domain/traject/briefgevolg.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { periodeId, trajectId, type VolledigeStand } from "#workflows/messages.ts";
import { GEDULD_MS, type Belasting, type Lijn } from "./belasting.ts";
import { gelukt, totWaar } from "./proef.ts";

export interface Oordeelopties {
  readonly lijn: Lijn;
  readonly store: Pick<Store, "alleRegels" | "projectie" | "regels">;
  readonly belasting: Belasting;
  readonly periode: Periode;
  /** Letters that were on their way when a worker was killed come minutes later; a short test does not wait for them. */
  readonly zonderBrieven?: boolean;
}

export interface Oordeel {
  readonly verloren: readonly string[];
  readonly dubbel: readonly string[];
  readonly regels: ReadonlyMap<string, readonly Journaalregel[]>;
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

export async function oordeel({
  lijn,
  store,
  belasting,
  periode,
  zonderBrieven = false,
}: Oordeelopties): Promise<Oordeel> {
  const nummers = [...new Set(belasting.aanvaard.map(({ nummer }) => nummer))].toSorted();
  await totWaar(() => inRust(lijn, periodeId(periode.id), false), GEDULD_MS);
  const standen = new Map<string, VolledigeStand>();
  for (const nummer of nummers) {
    const stand = await totRust(lijn, nummer, zonderBrieven);
    standen.set(nummer, stand);
    // A store that is slow may still hold what a killed worker wrote: the lines follow the answer, and then stand in its place.
    await totWaar(async () => (await hashOp(store, nummer, stand.volgnummer)) === stand.hash, GEDULD_MS).catch(
      () => null,
    );
  }
  // Before the lines: letters that come meanwhile then only make the journaal longer than what it is held against.
  const projecties = new Map<string, Projectie | null>();
  for (const nummer of nummers) projecties.set(nummer, await store.projectie(nummer));

  const alle: Journaalregel[] = [];
  for await (const regel of store.alleRegels()) alle.push(regel);
  const regels = Map.groupBy(alle, ({ nummer }) => nummer);
  const plekken = Map.groupBy(
    alle.filter(({ nummer }) => heeftProjectie(nummer)),
    ({ id }) => id,
  );
  const verloren = belasting.aanvaard
    .filter(
      ({ nummer, id, type }) =>
        !(plekken.get(id) ?? []).some((regel) => regel.nummer === nummer && regel.type === type),
    )
    .map(({ nummer, id, type }) => `${nummer} ${type} ${id}`);
  const dubbel = [...plekken].filter(([, lijst]) => lijst.length > 1).map(([id, lijst]) => `${id} × ${lijst.length}`);
  expect(verloren, "aanvaard, maar niet in het journaal").toEqual([]);
  expect(dubbel, "meer dan één keer in het journaal").toEqual([]);
  expect(belasting.onverwacht, "geweigerd zonder reden").toEqual([]);
  const aanvaard = new Set(belasting.aanvaard.map(({ id }) => id));
  const vreemd = [...plekken.keys()].filter(
    (id) => belasting.geweigerd.has(id) || (belasting.gestuurd.has(id) && !aanvaard.has(id)),
  );
  expect(vreemd, "in het journaal, maar niet toegezegd").toEqual([]);

  const dossiers = new Map<string, Dossier>();
  for (const [nummer, lijst] of regels) {
    expect(ketenfout(lijst), `keten van ${nummer}`).toBeNull();
    if (!heeftProjectie(nummer)) continue;
    const [stand, projectie] = [standen.get(nummer), projecties.get(nummer)];
    const gelijk = lijst.find(({ volgnummer }) => volgnummer === stand?.volgnummer);
    expect(gelijk?.hash, `kop van ${nummer}`).toBe(stand?.hash);
    // Its signals are rows of their own.
    const {
      signalen: _signalen,
      zoektekst: _zoektekst,
      ...verwacht
    } = { signalen: [], zoektekst: null, ...vouw(lijst.slice(0, projectie?.volgnummer ?? -1)) };
    expect(projectie, `projectie van ${nummer}`).toEqual(verwacht);
    expect(projectie?.volgnummer, `projectie van ${nummer}`).toBeGreaterThanOrEqual(stand?.volgnummer ?? Infinity);
    if (!zonderBrieven) expect(lijst, `lengte van ${nummer}`).toHaveLength(stand?.volgnummer ?? -1);
    const uren = belasting.aanvaard.filter((daad) => daad.nummer === nummer).reduce((som, daad) => som + daad.uren, 0);
    expect(stand?.dossier.uren.geboekt, `uren van ${nummer}`).toBe(uren);
    expect(projectie?.dossier.uren.geboekt, `uren in de projectie van ${nummer}`).toBe(uren);
    const gevouwen = vouw(lijst);
    if (gevouwen !== null) dossiers.set(nummer, gevouwen.dossier);
  }
  expect([...dossiers.keys()].toSorted(), "trajecten in het journaal").toEqual(nummers);
  await oordeelPeriode(lijn, periode, regels.get(`periode/${periode.id}`) ?? [], dossiers);
  return { verloren, dubbel, regels, dossiers };
}

const hashOp = async (store: Pick<Store, "regels">, nummer: string, plek: number): Promise<string | undefined> =>
  (await store.regels(nummer)).find(({ volgnummer }) => volgnummer === plek)?.hash;

const vouw = (regels: readonly Journaalregel[]): Projectie | null => regels.reduce<Projectie | null>(projecteer, null);

/** No more places than there are, at no moment; and the books agree with the trajecten. */
async function oordeelPeriode(
  lijn: Lijn,
  { id, capaciteit }: Periode,
  regels: readonly Journaalregel[],
  dossiers: ReadonlyMap<string, Dossier>,
): Promise<void> {
  const boeken = gelukt(await lijn.vraag((trajecten) => trajecten.boekhouding(id)));
  expect(regels.at(-1)?.hash, "kop van de periode").toBe(boeken.kop.hash);
  let uitJournaal: Boekhouding | null = null;
  for (const regel of regels) {
    uitJournaal = vouwPeriode(uitJournaal, regel);
    expect(Object.keys(uitJournaal.plaatsen).length, "plaatsen volgens het journaal").toBeLessThanOrEqual(
      capaciteit ?? Infinity,
    );
  }
  expect(uitJournaal, "de boeken volgens het journaal").toEqual(boeken);
  const volgensTrajecten = [...dossiers].filter(([, { plaats }]) => plaats !== "geen").map(([nummer]) => nummer);
  expect(Object.keys(boeken.plaatsen).toSorted(), "plaatsen in de boeken").toEqual(volgensTrajecten.toSorted());
}

/** Nothing that waits for the store, and no order that is still to be carried out. */
const totRust = (lijn: Lijn, nummer: string, zonderBrieven: boolean): Promise<VolledigeStand> =>
  totWaar(async () => {
    const stand = gelukt(await lijn.vraag((trajecten) => trajecten.stand(nummer)));
    if (stand.ongeschreven > 0) return null;
    if (stand.openOpdrachten === 0) return stand;
    return zonderBrieven && (await inRust(lijn, trajectId(nummer), true)) ? stand : null;
  }, GEDULD_MS);

async function inRust(lijn: Lijn, workflowId: string, zonderBrieven: boolean): Promise<boolean> {
  const { raw } = await lijn.vraag((_, client) => client.workflow.getHandle(workflowId).describe());
  return (raw.pendingActivities ?? []).every(
    ({ activityType }) => zonderBrieven && activityType?.name === "verstuurSamen",
  );
}

/**
 * Every letter that a line of the journaal ordered lies in the postvak once, to everyone who should have it, and nothing else does; and
 * one later line says so. Answers with the number of letters.
 */
export async function toetsBrieven(
  wat: string,
  { regels, dossiers }: Oordeel,
  postvak: Postvak,
  meer: Readonly<Record<string, number>> = {},
): Promise<number> {
  /** By the Message-ID of the mail that they went in. */
  const verwacht = new Map<string, string[]>();
  const achterhaald: string[] = [];
  for (const [nummer, dossier] of dossiers) {
    const lijst = regels.get(nummer) ?? [];
    const gevolgen = Map.groupBy(
      lijst.filter(({ type }) => type === "mail.verzonden" || type === "mail.mislukt"),
      ({ gegevens: { bij, brief, aan } }) => [bij, brief, aan].join(" "),
    );
    for (const { volgnummer, opdrachten } of lijst)
      for (const { params } of opdrachten.filter(({ type }) => type === "mail")) {
        const { brief, aan } = params;
        const opdracht = [volgnummer, brief, aan].join(" ");
        const gevolg = gevolgen.get(opdracht) ?? [];
        expect(gevolg.map(({ type }) => type).length, `wat er kwam van ${nummer} ${opdracht}`).toBe(1);
        gevolgen.delete(opdracht);
        // An offer that was taken up while the mail server was away needs no letter any more.
        const aanvaard = lijst.some(
          (regel) => regel.type === "plaats.aanvaard" && regel.volgnummer < gevolg[0]!.volgnummer,
        );
        if (gevolg[0]?.type === "mail.mislukt" && brief === "plaats-aangeboden" && aanvaard)
          achterhaald.push(`${nummer} ${opdracht}`);
        else {
          // None of what goes to nobody: a zorgarrangeur of the load is no medewerker, and the line says so.
          const berichten = (gevolg[0]!.gegevens["berichten"] ?? []) as readonly Verzondenbericht[];
          const ids = berichten.map(({ bericht }) => bericht);
          expect(ids.length, `mails van ${nummer} ${opdracht}`).toBe(lezers(dossier, params));
          for (const id of ids) verwacht.set(id, [...(verwacht.get(id) ?? []), String(brief)]);
        }
      }
    expect([...gevolgen.keys()], `brieven van ${nummer} waar niemand om vroeg`).toEqual([]);
  }
  const keer = Map.groupBy(await postvak.lijst(), ({ messageId }) => messageId ?? "zonder Message-ID");
  const verloren = [...verwacht].filter(
    ([id, brieven]) => keer.get(id)?.[0]?.brieven.toSorted().join() !== brieven.toSorted().join(),
  );
  const teveel = [...keer.keys()].filter((id) => !verwacht.has(id));
  const dubbel = [...keer].filter(([, lijst]) => lijst.length > 1).map(([id]) => id);
  vat(wat, {
    brieven: verwacht.size,
    verloren: verloren.length,
    teveel: teveel.length,
    "dubbel in het postvak": dubbel.length,
    achterhaald: achterhaald.length,
    ...meer,
  });
  expect({ verloren, teveel, dubbel }).toEqual({ verloren: [], teveel: [], dubbel: [] });
  return verwacht.size;
}

/** The first medewerkers of an embedded system. */
const { eersteMedewerkers } = gelukt(leesInstellingen({}));
const ADRESBOEK = adresboekVan(
  {
    ...GEEN_MEDEWERKERS,
    medewerkers: Object.fromEntries(
      eersteMedewerkers.map(({ id, ...een }) => [
        id,
        { ...medewerker(id, een.rollen, een), uitnodiging: null, account: null, volgnummer: 1 },
      ]),
    ),
  },
  "2020-01-01",
);

/** How many should have it. */
function lezers(
  dossier: Dossier,
  { brief, aan, ...params }: Readonly<Record<string, string | number | boolean | null>>,
): number {
  if (typeof brief !== "string" || !isBriefnaam(brief)) throw new Error(`onbekende brief ${String(brief)}`);
  return ontvangersVan(aan as Ontvangerrol, dossier, ADRESBOEK, params, gaatInKopie(brief)).length;
}

/** One line for whoever reads the output of the run. */
const vat = (wat: string, telling: Readonly<Record<string, number>>): void =>
  console.log(
    `${wat}: ${Object.entries(telling)
      .map(([naam, aantal]) => `${naam} ${aantal}`)
      .join(", ")}`,
  );

export const vatSamen = (
  wat: string,
  {
    belasting,
    uitslag,
    ...rest
  }: { readonly belasting: Belasting; readonly uitslag: Oordeel; readonly kills: number; readonly vervallen?: number },
): void =>
  vat(wat, {
    bevestigd: belasting.aanvaard.length,
    verloren: uitslag.verloren.length,
    dubbel: uitslag.dubbel.length,
    ...rest,
    geweigerd: belasting.geweigerd.size,
    handelingen: belasting.handelingen,
    "opnieuw gevraagd": belasting.storingen,
    trajecten: uitslag.dossiers.size,
  });

/** Lines that a worker wrote just before it died and that made way for others: how often a kill hit that very moment. */
export function vervallenIn(pad: string): number {
  const db = new DatabaseSync(pad, { readOnly: true });
  try {
    return Number(db.prepare("select count(*) as aantal from vervallen").get()?.["aantal"]);
  } finally {
    db.close();
  }
}
