import { describe, expect, it } from "vitest";
import { OMLIJSTING } from "#test/activities/mail/hulp.ts";
import { maakBrief } from "#activities/mail/brieven.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { MENSEN, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const [SCHOOL, GEMEENTE] = ["partner-1", "partner-3"];
const gegeven = (partner = GEMEENTE) =>
  verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven", { partner, wijze: "gesprek" });
const vragen = ({ dossier, pad, dag }: Verloop) =>
  signalen(dossier, pad, dag).filter(({ soort }) => soort === "terugkoppelvraag");
const partner = { door: MENSEN.partner };

describe("wat een partner op de terugkoppeling laat weten", () => {
  it("dat het is gelezen, één keer en alleen voor de eigen organisatie", () => {
    const verloop = gegeven().later(2).gebeurt("terugkoppeling.gelezen", { partner: GEMEENTE }, partner);
    expect(verloop.dossier.terugkoppelreacties).toEqual([{ partner: GEMEENTE, gelezenOp: "2026-03-04", vragen: [] }]);
    expect(verloop.weigert("terugkoppeling.gelezen", { partner: GEMEENTE })).toBe("terugkoppeling.gelezen");
    const beide = gegeven(SCHOOL).gebeurt("terugkoppeling.gegeven", { partner: GEMEENTE, wijze: "gesprek" });
    expect(beide.weigert("terugkoppeling.gelezen", { partner: SCHOOL }, partner)).toBe("partner.ander");
    expect(gegeven(SCHOOL).weigert("terugkoppeling.gelezen", { partner: SCHOOL }, partner)).toBe(
      "terugkoppeling.niet-gegeven",
    );
    expect(gegeven().weigert("terugkoppeling.gelezen", { partner: SCHOOL })).toBe("terugkoppeling.niet-gegeven");
    expect(gegeven().weigert("terugkoppeling.gelezen", { partner: "partner-9" })).toBe("partner.onbekend");
  });

  it("een vraag, die een signaal voor de zorgarrangeur is tot zij is beantwoord", () => {
    const verloop = gegeven().gebeurt("terugkoppeling.vraag", { partner: GEMEENTE, vraag: "Wie belt ons?" }, partner);
    expect(vragen(verloop)).toMatchObject([
      {
        voor: { rol: "za", id: "za-03" },
        wat: "Er is een vraag over de terugkoppeling, van Gemeente Breda. Beantwoord hem en leg dat vast.",
      },
    ]);
    const antwoord = { partner: GEMEENTE, antwoord: "De school." };
    expect(verloop.weigert("terugkoppeling.beantwoord", { ...antwoord, partner: SCHOOL })).toBe(
      "terugkoppeling.geen-vraag",
    );
    verloop.gebeurt("terugkoppeling.beantwoord", antwoord);
    expect(vragen(verloop)).toEqual([]);
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "antwoord-terugkoppeling", ...antwoord }]);
    expect(verloop.weigert("terugkoppeling.beantwoord", antwoord)).toBe("terugkoppeling.geen-vraag");
  });

  it("kan ook na het sluiten; dan is de vraag voor de projectleider", () => {
    const verloop = verloopTot("gesloten").gebeurt("terugkoppeling.vraag", { partner: GEMEENTE, vraag: "Wie belt?" });
    expect(vragen(verloop)).toMatchObject([{ voor: { rol: "projectleider" } }]);
  });
});

it("de brief vertelt per stap wat het opleverde, welke doelen zijn bereikt, wie wat blijft doen en hoe het verder gaat", () => {
  const { dossier } = verloopTot("terugkoppeling")
    .gebeurt("doel.beoordeeld", { doel: "doel-1", bereikt: "deels", toelichting: "Twee klassen." })
    .gebeurt("vervolgstap.toegevoegd", { wat: "Evalueren", wie: SCHOOL, uiterlijk: "2027-03-01" })
    .gebeurt("terugkoppeling.gegeven", { partner: GEMEENTE, wijze: "gesprek" });
  const brief = maakBrief("terugkoppeling", dossier, { partner: GEMEENTE, wijze: "gesprek" }, OMLIJSTING);
  if (!brief.ok) throw new Error(brief.weigering.reden);
  for (const tekst of [
    "Stap 1, data inventariseren: Eén gemeente",
    "Eén aanbieder voor de zorg in de klas (Er is een contract): voor een deel bereikt. Twee klassen.",
    "De Wissel Breda: Zorg in de klas: Jaarlijks contract",
    "goed (zorg in onderwijstijd is stabiel, met enkele aandachtspunten)",
    "Evalueren (De Wissel Breda, uiterlijk 1 maart 2027)",
  ])
    expect(brief.waarde.tekst.replaceAll(/\s+/g, " ")).toContain(tekst);
});
