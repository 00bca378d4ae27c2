import { expect, test } from "vitest";
import { verlengingblokken } from "#domain/beslissen/verlenging.ts";
import { waaromNiets, watTeBeslissen } from "#domain/beslissen/wat.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const blok = (verloop: ReturnType<typeof verloopTot>, welk: string, vandaag = verloop.dag): string[] =>
  verlengingblokken(verloop.dossier, { vandaag, regels: verloop.regels, werk: [] })
    .find(({ id }) => id === welk)!
    .regels.map(({ tekst }) => tekst);

test("wat er is gevraagd, met de uren die alleen in de regel staan", () => {
  const verloop = verloopTot("gestart").gebeurt("verlenging.gevraagd", {
    reden: "doelen nog niet volledig bereikt",
    uren: 40,
    toelichting: "De pilot loopt nog.",
  });
  const [gevraagd, toelichting] = blok(verloop, "vraag");
  expect(gevraagd).toMatch(/^Op .* is verlenging gevraagd van 40 uur: doelen nog niet volledig bereikt\.$/);
  expect(toelichting).toBe("De pilot loopt nog.");
});

test("de uren, het plafond en waar het heen gaat", () => {
  const verloop = verloopTot("gestart");
  for (let week = 0; week < 4; week++)
    verloop.later(7).gebeurt("uren.geboekt", { datum: verloop.dag, uren: 8, activiteit: "gesprek" });
  verloop.gebeurt("verlenging.gevraagd");
  const over = 100 - verloop.dossier.uren.geboekt;
  const [uren, plafond] = blok(verloop, "uren");
  expect(uren).toBe(`Van 100 uur is ${verloop.dossier.uren.geboekt} uur geboekt; er is nog ${over} uur over.`);
  expect(plafond).toMatch(/^Met verlenging is een middellang traject hoogstens \d+ uur: er kan nog \d+ uur bij\.$/);
  const einde = plusDagen(verloop.dag, 7);
  const met = { ...verloop.dossier, plan: { ...verloop.dossier.plan, einde } };
  const prognose = verlengingblokken(met, { vandaag: verloop.dag, regels: verloop.regels, werk: [] })[2]!.regels;
  expect(prognose[0]!.tekst).toMatch(/^Het traject eindigt volgens plan op .*, over een week\.$/);
  expect(prognose[1]!.tekst).toMatch(/In dat tempo zijn de uren op .* op\.$/);
  expect(prognose[2]!.tekst).toBe("Dat is na het geplande einde: in dit tempo zijn de uren genoeg.");
});

test("zonder boekingen, einde en doelen staat dat er", () => {
  const verloop = verloopTot("gestart").gebeurt("verlenging.gevraagd");
  expect(blok(verloop, "doelen")).toEqual(["Er zijn geen doelen vastgelegd."]);
  expect(blok(verloop, "eerder")).toEqual(["Er is niet eerder verlengd."]);
  expect(blok(verloop, "prognose")).toContain(
    "In de laatste weken is niets geboekt. Er is geen tempo om vooruit te kijken.",
  );
});

test("wat er wacht, en waarom er niets wacht", () => {
  const wat = ({ dossier, regels }: ReturnType<typeof verloopTot>) => watTeBeslissen(dossier, regels.at(-1)!.naar);
  expect(wat(verloopTot("ingediend"))).toBe("aanvraag");
  expect(wat(verloopTot("gestart"))).toBeNull();
  expect(wat(verloopTot("gestart").gebeurt("verlenging.gevraagd"))).toBe("verlenging");
  const { dossier, regels } = verloopTot("gestart");
  expect(waaromNiets(dossier, regels.at(-1)!.naar)).toMatch(/^Over de aanvraag is op .* beslist: toegekend\./);
});
