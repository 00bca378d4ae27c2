import { alleMedewerkers, medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { gelukt } from "#domain/weigering.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { deurVan, metDeur } from "#client/deur.ts";
import { lees, verzending, type Scherm } from "#test/support/browser.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { maakWeb } from "./hulp.ts";

/** The pages over an organisatie that answers as the real one does, with the door before it. */
export async function webMetMensen(
  mensen: readonly Medewerker[] = MEDEWERKERS,
  anders: Parameters<typeof maakWeb>[0] = {},
) {
  const personeel = personeelVan(mensen);
  let stoort = false;
  const web = await maakWeb({
    medewerkers: () => Promise.resolve(alleMedewerkers(personeel.stand)),
    vraagOrganisatie: (...wat) => vraagOrganisatie(...wat),
    ...anders,
  });
  const schrijf = async () => {
    const bekend = new Set((await web.store.regels("organisatie/eigen")).map(({ volgnummer }) => volgnummer));
    await web.store.schrijf(personeel.regels.filter(({ volgnummer }) => !bekend.has(volgnummer)));
  };
  const { vraagOrganisatie } = metDeur<Pick<Trajecten, "begin" | "meldAan" | "stuur" | "vraagOrganisatie">>(
    {
      begin: () => Promise.reject(new Error("niet hier")),
      meldAan: () => Promise.reject(new Error("niet hier")),
      stuur: () => Promise.reject(new Error("niet hier")),
      async vraagOrganisatie(vraag, door) {
        if (stoort) throw new Error("Temporal is weg");
        const uitkomst = personeel.vraag(vraag, door);
        if (!uitkomst.ok) return uitkomst;
        await schrijf();
        const { medewerker } = uitkomst.waarde;
        return gelukt({
          medewerker,
          uitnodigingTot: medewerkerMet(personeel.stand, medewerker ?? "")?.uitnodiging?.tot ?? null,
          volgnummer: personeel.stand.kop.volgnummer,
        });
      },
    },
    deurVan(web.store),
    () => "2025-05-20T10:00:00.000Z",
  );
  await schrijf();
  const open = async (pad: string, als = "bh-1"): Promise<Scherm> => lees((await web.pagina(pad, als)).html);
  const stuur = async (pad: string, scherm: Scherm, als = "bh-1") => {
    const antwoord = await web.vraag(pad, {
      als,
      method: "POST",
      body: verzending(scherm),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    return {
      status: antwoord.status,
      naar: antwoord.headers.get("location"),
      scherm: lees(await antwoord.text()),
    };
  };
  return { ...web, personeel, schrijf, open, stuur, stoor: () => (stoort = true) };
}
