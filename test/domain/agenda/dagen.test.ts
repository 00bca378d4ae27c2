import { expect, test } from "vitest";
import { agendadagen, tussen } from "#domain/agenda/dagen.ts";
import { termijnen } from "#domain/termijnen.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const dagen = (verloop: ReturnType<typeof verloopTot>) => agendadagen(verloop.dossier, verloop.pad);

test("in de agenda staat wat er op een dag moet, en niet hoelang iets wordt bewaard of dat het stil is", () => {
  const verloop = verloopTot("stap6");
  const soorten = new Set(termijnen(verloop.dossier, verloop.pad).map(({ soort }) => soort));
  expect(soorten).toContain("voortgang");
  expect(new Set(dagen(verloop).map(({ soort }) => soort))).toEqual(
    soorten.difference(new Set(["voortgang", "bewaren"])),
  );
  expect(dagen(verloopTot("gestart")).find(({ soort }) => soort === "evaluatiemoment")).toBeUndefined();
});

test("een evaluatiemoment houdt zijn naam als de dag verandert, en heeft die van niemand", () => {
  const verloop = verloopTot("stap6");
  const [eerst] = dagen(verloop).filter(({ soort }) => soort === "evaluatiemoment");
  expect(eerst?.wat).toMatch(/^Evaluatiemoment \((uitvoerend|beleid|bestuur)\)$/);
  const id = eerst!.sleutel.slice("evaluatiemoment/".length);
  verloop.gebeurt("evaluatiemoment.verzet", {
    id,
    datum: "2099-01-05",
    reden: "Ziekte van Noor de Vries",
    afwijking: "Dat kan niet anders.",
  });
  const straks = dagen(verloop).find(({ sleutel }) => sleutel === eerst!.sleutel);
  expect(straks).toEqual({ ...eerst, dag: "2099-01-05" });
});

test("van en tot en met, op volgorde van dag, met een tijd voor wat de hele dag duurt", () => {
  const [een] = dagen(verloopTot("gestart"));
  const op = (dag: string, tijd: string | null, nummer = "ZA-2026-001") => ({
    ...een!,
    nummer,
    dag,
    tijd: tijd === null ? null : { van: tijd, tot: "23:00" },
  });
  const alle = [
    op("2026-06-03", null),
    op("2026-06-01", null),
    op("2026-06-03", "09:00"),
    op("2026-05-31", null),
    op("2026-06-04", null),
  ];
  expect(tussen(alle, { van: "2026-06-01", tot: "2026-06-03" })).toEqual([alle[1], alle[2], alle[0]]);
});
