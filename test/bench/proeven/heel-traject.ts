import { randomUUID } from "node:crypto";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { alsVerhouding, kosten, meting, verhouding } from "../meet.ts";
import { kaalTotRust, startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { gelukt, historyEvents, onzeEvents, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { verloop } from "../verloop.ts";

/**
 * A whole traject of 150 gebeurtenissen: ours in the 60 acts that people do, letters included; the bare one with an update each. And beside a
 * bare one that sends as many mails, in an activity for each letter.
 */
export async function heleTrajecten(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const { client, serverPid } = opstelling;
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const kaal = await opstelling.arbeider("kaal", "kaal", 1000);
  const trajecten = opstelling.trajecten("ons");
  const bak = {
    onsCpu: [] as number[],
    kaalCpu: [] as number[],
    onsWand: [] as number[],
    kaalWand: [] as number[],
    onsEvents: [] as number[],
    kaalEvents: [] as number[],
    metBrievenCpu: [] as number[],
    metBrievenEvents: [] as number[],
    mails: [] as number[],
  };
  try {
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      const gebeurtenissen = verloop(randomUUID());
      const [eerste, ...acts] = gebeurtenissen;
      const a = await kosten([serverPid, ons.pid], async () => {
        const { nummer } = gelukt(await trajecten.meldAan(eerste ?? []));
        for (const act of acts) gelukt(await trajecten.stuur(nummer, act));
        await totRust(trajecten, nummer);
        return nummer;
      });
      const brieven = brievenBij(await opstelling.store.regels(a.uit));
      const kaleGang = (mails: ReadonlyMap<string, readonly number[]>) =>
        kosten([serverPid, kaal.pid], async () => {
          const handle = await startKaal(client, "kaal");
          for (const inzending of gebeurtenissen.flat()) await stuurKaal(handle, inzending, mails.get(inzending.id));
          if (mails.size > 0) await kaalTotRust(handle);
          return handle.workflowId;
        });
      const b = await kaleGang(new Map());
      const c = await kaleGang(brieven);
      if (ronde === 0) continue;
      bak.onsCpu.push(a.cpu);
      bak.kaalCpu.push(b.cpu);
      bak.onsWand.push(a.wand);
      bak.kaalWand.push(b.wand);
      bak.onsEvents.push(await onzeEvents(client, a.uit));
      bak.kaalEvents.push(await historyEvents(client, b.uit));
      bak.metBrievenCpu.push(c.cpu);
      bak.metBrievenEvents.push(await historyEvents(client, c.uit));
      bak.mails.push([...brieven.values()].flat().reduce((som, aantal) => som + aantal, 0));
    }
  } finally {
    await Promise.all([ons.stop(), kaal.stop()]);
  }
  return [
    gegeven(
      "heel traject, history-events",
      `${meting(bak.onsEvents).mediaan} tegen ${meting(bak.kaalEvents).mediaan} kaal`,
    ),
    gegeven(
      "heel traject, CPU server + worker",
      `${meting(bak.onsCpu).mediaan.toFixed(0)} ms tegen ${meting(bak.kaalCpu).mediaan.toFixed(0)} ms kaal`,
    ),
    hoogstens("heel traject: CPU", 0.45, verhouding(bak.onsCpu, bak.kaalCpu)),
    hoogstens("heel traject: history-events", 0.4, verhouding(bak.onsEvents, bak.kaalEvents)),
    gegeven(
      "heel traject: CPU, tegen kaal met evenveel mails",
      alsVerhouding(verhouding(bak.onsCpu, bak.metBrievenCpu)),
    ),
    gegeven(
      "heel traject: history-events, tegen kaal met evenveel mails",
      `${alsVerhouding(verhouding(bak.onsEvents, bak.metBrievenEvents))}; ${meting(bak.mails).mediaan} mails`,
    ),
    gegeven(
      "heel traject, wandtijd",
      `${meting(bak.onsWand).mediaan.toFixed(0)} ms tegen ${meting(bak.kaalWand).mediaan.toFixed(0)} ms kaal`,
    ),
  ];
}

/** The letters that each gebeurtenis brought, as their numbers of mails: by the id of the gebeurtenis. */
function brievenBij(regels: readonly Journaalregel[]): ReadonlyMap<string, readonly number[]> {
  const idVan = new Map(regels.map(({ volgnummer, id }) => [volgnummer, id]));
  const verzonden = regels.filter(({ type }) => type === "mail.verzonden");
  const per = Map.groupBy(verzonden, ({ gegevens }) => idVan.get(Number(gegevens["bij"])) ?? "");
  // Letters that go in one mail are one mail.
  const geteld = new Set<unknown>();
  const nieuwe = (berichten: unknown): number => {
    const ids = ((berichten ?? []) as readonly { readonly bericht: string }[]).map(({ bericht }) => bericht);
    const nieuw = ids.filter((id) => !geteld.has(id));
    for (const id of nieuw) geteld.add(id);
    return nieuw.length;
  };
  return new Map(
    [...per].map(([id, brieven]) => [
      id,
      brieven.map(({ gegevens }) => nieuwe(gegevens["berichten"])).filter((aantal) => aantal > 0),
    ]),
  );
}
