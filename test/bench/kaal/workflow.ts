import { condition, continueAsNew, defineUpdate, proxyActivities, setHandler, sleep } from "@temporalio/workflow";
import type { Kaal, Kaalactiviteiten, KaleGebeurtenis } from "./messages.ts";

export const kaalUpdate = defineUpdate<Kaal, [KaleGebeurtenis]>("kaal");

const LEEG: Kaal = { fase: 0, uren: 0, stappen: 0, evaluaties: 0, besluit: null, gebeurtenissen: 0 };

const { herinner, verstuur } = proxyActivities<Kaalactiviteiten>({ startToCloseTimeout: "1m" });

/** What a traject costs on Temporal when nothing is kept of it but its sums. A letter is an activity beside it. */
export async function kaal(stand: Kaal = { ...LEEG }, perRun = Infinity): Promise<void> {
  const vanaf = stand.gebeurtenissen;
  setHandler(kaalUpdate, ({ type, gegevens, brieven }) => {
    stand.gebeurtenissen += 1;
    for (const mails of brieven) void verstuur(mails);
    switch (type) {
      case "uren.geboekt":
        stand.uren += Number(gegevens["uren"]);
        break;
      case "stap.voltooid":
        stand.stappen += 1;
        stand.fase = stand.stappen > 4 ? 3 : stand.stappen > 3 ? 2 : 1;
        break;
      case "evaluatiemoment.gehouden":
        stand.evaluaties += 1;
        break;
      case "aanvraag.toegekend":
        stand.besluit = "toegekend";
        break;
      default:
        break;
    }
    return { ...stand };
  });
  await condition(() => stand.gebeurtenissen - vanaf >= perRun);
  await continueAsNew<typeof kaal>(stand, perRun);
}

/** A timer, an activity, and the next timer: the least that a reminder can cost. */
export async function kaleHerinnering(): Promise<void> {
  for (let dagen = 0; ; dagen += 7) {
    await sleep(dagen === 0 ? 1 : dagen * 86_400_000);
    await herinner();
  }
}
