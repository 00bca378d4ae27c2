import { describe, expect, it } from "vitest";
import { leesEnvelop } from "#domain/traject/envelop.ts";
import { NUMMER, verloopTot } from "#test/support/gebeurtenissen.ts";

const envelop = () => {
  const { zaak, opdrachten } = verloopTot("stap5");
  return { schema: 1, zaak, opdrachten, journaal: { regels: [], botst: false } };
};

describe("wat een run aan de volgende geeft", () => {
  it("komt er na JSON ongeschonden uit", () => {
    const gegeven = envelop();
    expect(leesEnvelop(JSON.parse(JSON.stringify(gegeven)), NUMMER)).toEqual({ ok: true, waarde: gegeven });
  });

  it("is van het traject zelf", () => {
    expect(leesEnvelop(envelop(), "ZA-2026-002")).toMatchObject({ ok: false, weigering: { code: "envelop.ongeldig" } });
  });

  it.each([
    ["een ander schema", { schema: 2 }],
    ["een andere machine", { zaak: { ...envelop().zaak, machineversie: "0.9.0" } }],
    ["ids zonder vingerafdruk", { zaak: { ...envelop().zaak, gezien: ["a-1"] } }],
    ["geen kop", { zaak: { ...envelop().zaak, kop: null } }],
    ["een vals uiterlijk van een hash", { zaak: { ...envelop().zaak, kop: { volgnummer: 1, hash: "x" } } }],
    ["opdrachten zonder regel", { opdrachten: [{ type: "mail", params: {} }] }],
    ["een veld te veel", { extra: 1 }],
  ])("wordt geweigerd met %s", (_wat, deel) => {
    const uitkomst = leesEnvelop({ ...envelop(), ...deel }, NUMMER);
    expect(uitkomst).toMatchObject({
      ok: false,
      weigering: { code: "envelop.ongeldig", reden: expect.stringContaining(NUMMER) },
    });
  });
});
