import { expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { lees, verzending } from "#test/support/browser.ts";
import { maakWeb } from "../hulp.ts";
import { vulIn } from "./hulp.ts";

const PAD = "/aanmelding/nieuw";

test("een nieuwe aanmelding in de browser is dezelfde als die van de opdrachtregel", async () => {
  const gestuurd: unknown[] = [];
  const meldAan: Trajecten["meldAan"] = (inzendingen) => {
    gestuurd.push(...inzendingen.map(({ gegevens }) => gegevens));
    return Promise.resolve({ ok: true, waarde: { nummer: "ZA-2025-077" } } as Awaited<
      ReturnType<Trajecten["meldAan"]>
    >);
  };
  const { vraag, pagina } = await maakWeb({ leeg: true, meldAan });
  const post = async (_type: string, body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const antwoord = await vraag(PAD, { method: "POST", body, headers });
    return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  expect((await pagina("/")).html).toContain(`href="${PAD}"`);
  const begin = lees((await pagina(PAD)).html);
  const { scherm, nietGevonden } = await vulIn(
    post,
    "",
    begin,
    VOORBEELD_AANMELDING as unknown as Record<string, unknown>,
  );
  expect(nietGevonden).toEqual([]);
  const { status, antwoord } = await post("", verzending(scherm));
  expect([status, antwoord.headers.get("location")?.split("?")[0]]).toEqual([303, "/trajecten/ZA-2025-077"]);
  expect(gestuurd).toEqual([VOORBEELD_AANMELDING]);
  const leeg = await post("", "_op=vandaag");
  expect(leeg.status).toBe(422);
  expect(leeg.scherm.html.match(/<li><a href="#veld-/g)?.length).toBeGreaterThan(12);
});
