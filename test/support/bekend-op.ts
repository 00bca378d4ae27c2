/** What the verantwoording knew on a day, beside a store that got only the lines that were recorded by then, over random acts. */
import { expect } from "vitest";
import type { Store } from "#activities/store/store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { type Datum, datumOp, plusDagen } from "#domain/kalender/datum.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { LATER, type Later, type Latertellingen, latertellingen } from "#domain/verantwoording/later-vastgelegd.ts";
import { SEED } from "../domain/traject/wandeling.ts";
import { type Mijlpaal, verloopTot, type Verloop } from "./gebeurtenissen.ts";
import { kandidaten } from "./kandidaten.ts";
import { maakToeval, type Toeval } from "./toeval.ts";

const VANAF: readonly Mijlpaal[] = ["nieuw", "ingediend", "beoordeling", "gestart", "stap6", "afronding", "gesloten"];
const ZETTEN = 40;

/** On how many of the days more than the day before was known, and on how many something of each kind was recorded later. */
export interface Vergeleken {
  readonly anders: number;
  readonly later: Readonly<Record<Later, number>>;
}

/** `maak` gives an empty store. */
export async function vergelijkBekendOp(maak: () => Promise<Store>, dagen: number): Promise<Vergeleken> {
  const toeval = maakToeval(SEED);
  const regels = VANAF.flatMap(
    (vanaf, i) => loopVerder(verloopTot(vanaf, { nummer: `ZA-2026-${String(i + 1).padStart(3, "0")}` }), toeval).regels,
  );
  const opTijd = regels.toSorted((a, b) =>
    a.vastgelegdOp < b.vastgelegdOp ? -1 : a.vastgelegdOp > b.vastgelegdOp ? 1 : 0,
  );
  const store = await maak();
  // In parts of any size, as workers write them: a day in several of them, and several days in one.
  for (let begin = 0; begin < opTijd.length;) {
    const einde = begin + 1 + toeval.tussen(0, 29);
    await store.schrijf(opTijd.slice(begin, einde));
    begin = einde;
  }
  const eerste = datumOp(opTijd[0]!.vastgelegdOp);
  const gekozen = Array.from({ length: dagen }, () => plusDagen(eerste, toeval.tussen(-2, 397))).toSorted();
  let anders = 0;
  const later = { gecorrigeerd: 0, "laat vastgelegd": 0, "later gebeurd": 0 };
  let vorige = "";
  for (const herbouwd of [false, true]) {
    if (herbouwd) await store.herbouw();
    const tweeling = await maak();
    let tot = 0;
    for (const dag of gekozen) {
      const erbij: Journaalregel[] = [];
      while (tot < opTijd.length && datumOp(opTijd[tot]!.vastgelegdOp) <= dag) erbij.push(opTijd[tot++]!);
      await tweeling.schrijf(erbij);
      const toen = await store.aanvragen(dag);
      expect(toen).toEqual(await tweeling.aanvragen());
      if (JSON.stringify(toen) !== vorige) anders += 1;
      vorige = JSON.stringify(toen);
      const geteld = latertellingen(await store.laterVastgelegd(dag));
      expect(geteld).toEqual(naiefLater(regels, dag));
      for (const soort of LATER) if (geteld[soort].keer > 0) later[soort] += 1;
    }
  }
  expect(await store.aanvragen("2999-01-01")).toEqual(await store.aanvragen());
  return { anders: anders / 2, later };
}

/** What was recorded since, line by line: of the trajecten of which at the end of some day since something else counts than before it. */
function naiefLater(regels: readonly Journaalregel[], dag: Datum): Latertellingen {
  const leeg = () => ({ keer: 0, uren: 0, trajecten: [] as string[] });
  const tellingen = { gecorrigeerd: leeg(), "laat vastgelegd": leeg(), "later gebeurd": leeg() };
  for (const [nummer, eigen] of [...Map.groupBy(regels, (regel) => regel.nummer)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const perDag = new Map<Datum, string>([["", "null"]]);
    let projectie: Projectie | null = null;
    for (const regel of eigen) {
      projectie = projecteer(projectie, regel);
      perDag.set(datumOp(regel.vastgelegdOp), JSON.stringify(projectie.aanvraag));
    }
    const standen = [...perDag];
    if (!standen.some(([op, stand], i) => op > dag && stand !== standen[i - 1]![1])) continue;
    for (const { type, gegevens, gebeurdOp, vastgelegdOp } of eigen) {
      const vastgelegd = datumOp(vastgelegdOp);
      if (vastgelegd <= dag || /^(mail|termijn|signaal|notitie|periode)\./.test(type)) continue;
      const datum = (type.startsWith("uren.") ? (gegevens["datum"] as string | undefined) : undefined) ?? gebeurdOp;
      const soort =
        type.endsWith(".gecorrigeerd") || ["eindverslag.nagekomen", "terugkoppeling.ingetrokken"].includes(type)
          ? "gecorrigeerd"
          : (datum ?? vastgelegd) <= dag
            ? "laat vastgelegd"
            : "later gebeurd";
      const telling = tellingen[soort];
      telling.keer += 1;
      const uren = (gegevens["uren"] as number | undefined) ?? 0;
      telling.uren += type === "uren.geboekt" ? uren : type === "uren.gecorrigeerd" ? -uren : 0;
      if (!telling.trajecten.includes(nummer)) telling.trajecten.push(nummer);
    }
  }
  return tellingen;
}

/** What people might do next, days later or the same day; what is refused does not happen. */
export function loopVerder(verloop: Verloop, toeval: Toeval): Verloop {
  for (let zet = 0; zet < ZETTEN; zet += 1) {
    verloop.later(toeval.tussen(0, 2) === 0 ? 0 : toeval.tussen(0, 19));
    const kan = toegestaan(verloop.zaak.staat);
    const alle = kandidaten(verloop.zaak, verloop.dag).filter(({ type }) => kan.has(type));
    if (alle.length > 0) verloop.probeer({ ...alle[toeval.tussen(0, alle.length - 1)]!, id: `zet-${zet}` });
    // Hours that were worked weeks ago, and hours that were not.
    const [laat, terug] = ["uren.geboekt", "uren.gecorrigeerd"].map((type) => alle.find((een) => een.type === type));
    const datum = plusDagen(verloop.dag, -toeval.tussen(1, 40));
    const [geboekt, gecorrigeerd] = [laat, terug].map(
      (een, i) => een && { ...een, id: `laat-${zet}-${i}`, gegevens: { ...een.gegevens, datum } },
    );
    if (geboekt !== undefined && toeval.tussen(0, 2) === 0) verloop.probeer(geboekt);
    if (gecorrigeerd !== undefined && toeval.tussen(0, 5) === 0) verloop.probeer(gecorrigeerd);
  }
  return verloop;
}
