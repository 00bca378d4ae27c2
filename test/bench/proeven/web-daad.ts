import { lees, verzending, vul as vulVeld } from "#test/support/browser.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { alsVerhouding, kwantiel, verhouding } from "../meet.ts";
import { gelukt, lopendTraject, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";
import { geduld, haal, klok, type Vraag } from "../vraag.ts";

/** A booking of hours on a traject of four hundred lines: by form until its page stands there again, by the client, and bare. */
export async function daadEnKaal(
  opstelling: Opstelling,
  {
    wachtrij,
    kaalrij,
    vraag,
    perRonde,
  }: { readonly wachtrij: string; readonly kaalrij: string; readonly vraag: Vraag; readonly perRonde: number },
) {
  const trajecten = opstelling.trajecten(wachtrij);
  const nummer = await lopendTraject(trajecten);
  for (let i = 0; i < 4; i += 1)
    gelukt(
      await trajecten.stuur(
        nummer,
        Array.from({ length: 97 }, (_, j) => ({
          id: `notitie-${i}-${j}`,
          type: "notitie.toegevoegd",
          gegevens: { tekst: "Overleg met de gemeente over de bekostiging." },
          door: { rol: "zorgarrangeur" as const, id: "za-1" },
        })),
      ),
    );
  await totRust(trajecten, nummer);
  const handle = await startKaal(opstelling.client, kaalrij);
  await stuurKaal(handle, urenregel("begin", 0));
  const adres = `/trajecten/${nummer}/doe/uren.geboekt`;
  const doe = {
    async formulier() {
      const scherm = lees(await (await vraag(adres)).text());
      vulVeld(scherm, "uren", "0,25");
      vulVeld(scherm, "activiteit", "gesprek");
      return (await klok(() => verstuur(vraag, adres, verzending(scherm))))[0];
    },
    client: async (i: number) => (await klok(() => trajecten.stuur(nummer, [kwartier(i)]).then(gelukt)))[0],
    kaal: async (i: number) => (await klok(() => stuurKaal(handle, urenregel("x", i))))[0],
  };
  const tijden = { formulier: [] as number[], client: [] as number[], kaal: [] as number[] };
  const p95 = { formulier: [] as number[], client: [] as number[], kaal: [] as number[] };
  let teller = 0;
  return {
    async ronde(telt: boolean) {
      const rij = { formulier: [] as number[], client: [] as number[], kaal: [] as number[] };
      for (let i = 0; i < perRonde; i += 1, teller += 1)
        for (const wijze of ["formulier", "client", "kaal"] as const) rij[wijze].push(await doe[wijze](teller));
      if (!telt) return;
      for (const wijze of ["formulier", "client", "kaal"] as const) {
        tijden[wijze].push(...rij[wijze]);
        p95[wijze].push(kwantiel(rij[wijze], 0.95));
      }
    },
    uitslagen: (naam: string): Uitslag[] => [
      ...(["formulier", "client", "kaal"] as const).map((wijze) =>
        gegeven(
          `${naam}: uren boeken, ${wijze}`,
          `p50 ${kwantiel(tijden[wijze], 0.5).toFixed(1)}, p95 ${kwantiel(tijden[wijze], 0.95).toFixed(1)} ms (n=${tijden[wijze].length})`,
        ),
      ),
      hoogstens(
        `${naam}: formulier tot nieuwe bladzijde tegen kale update, p95`,
        3,
        verhouding(p95.formulier, p95.kaal),
      ),
      gegeven(`${naam}: hetzelfde tegen de update zelf, p95`, alsVerhouding(verhouding(p95.formulier, p95.client))),
    ],
  };
}

const kwartier = (i: number) => ({
  ...urenregel(`client-${i}-${Math.random()}`, i),
  gegevens: { ...urenregel("", i).gegevens, uren: 0.25 },
});

async function verstuur(vraag: Vraag, adres: string, inhoud: string): Promise<string> {
  const antwoord = await vraag(adres, {
    method: "POST",
    signal: geduld(),
    body: inhoud,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  const naar = antwoord.headers.get("location");
  const tekst = await antwoord.text();
  if (antwoord.status !== 303 || naar === null)
    throw new Error(`geen nieuwe bladzijde: ${antwoord.status}\n${tekst.slice(tekst.indexOf("<main"), 3_000)}`);
  return haal(vraag, naar);
}
