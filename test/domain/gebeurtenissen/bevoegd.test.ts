import { describe, expect, it } from "vitest";
import { borgingVastgelegd } from "#domain/gebeurtenissen/borging/vastgelegd.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { ROLLEN, type Door, type Rol } from "#domain/rollen.ts";
import { step } from "#domain/traject/step.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import { type Zaak } from "#domain/traject/zaak.ts";
import { DAG, MENSEN, verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { paden } from "#test/support/paden.ts";

/** Who may do what. Written out, so that a change in who may shows up in review (design §9). A zorgarrangeur: in the own trajecten. */
const TABEL = `
                         projectleider zorgarrangeur aanvrager partner auditor beheerder systeem
aanmelding.ingediend     ja            -             ja        -       -       ja        -
aanmelding.opgeslagen    ja            -             ja        -       -       ja        -
aanmelding.overgenomen   ja            -             -         -       -       ja        -
aanvraag.ingetrokken     ja            -             ja        -       -       -         -
aanvrager.gewijzigd      ja            -             -         -       -       -         -
aanvulling.gevraagd      ja            -             -         -       -       -         -
aanvulling.ontvangen     ja            -             ja        -       -       ja        -
aanvulling.verstreken    -             -             -         -       -       -         ja
beoordeling.gestart      ja            -             -         -       -       -         -
notitie.toegevoegd       ja            ja            -         -       -       ja        -
partner.toegevoegd       ja            ja            -         -       -       -         -
aanvraag.afgewezen       ja            -             -         -       -       -         -
aanvraag.geconsulteerd   ja            -             -         -       -       -         -
aanvraag.heropend        ja            -             -         -       -       -         -
aanvraag.op-wachtlijst   ja            -             -         -       -       -         -
aanvraag.toegekend       ja            -             -         -       -       -         -
aanvraag.verwezen        ja            -             -         -       -       -         -
aanvraag.voorgetrokken   ja            -             -         -       -       -         -
plaats.aangeboden        -             -             -         -       -       -         ja
plaats.aanvaard          ja            -             ja        -       -       -         -
plaats.gereserveerd      -             -             -         -       -       -         ja
plaats.geweigerd         ja            -             ja        -       -       -         -
plaats.verlopen          -             -             -         -       -       -         ja
regiehouder.aangewezen   ja            ja            -         -       -       -         -
stap.begonnen            ja            ja            -         -       -       -         -
stap.overgeslagen        ja            ja            -         -       -       -         -
stap.voltooid            ja            ja            -         -       -       -         -
traject.gestart          ja            ja            -         -       -       -         -
doel.beoordeeld          ja            ja            -         -       -       -         -
doel.verzet              ja            ja            -         -       -       -         -
einde.gepland            ja            ja            -         -       -       -         -
piketpaaltje.gehaald     ja            ja            -         -       -       -         -
piketpaaltje.toegevoegd  ja            ja            -         -       -       -         -
piketpaaltje.verzet      ja            ja            -         -       -       -         -
vervolgstap.gedaan       ja            ja            -         -       -       -         -
vervolgstap.toegevoegd   ja            ja            -         -       -       -         -
vervolgstap.verzet       ja            ja            -         -       -       -         -
kwaliteitsmedewerker.genoemd ja            ja            -         -       -       -         -
bestuurscontact.genoemd  ja            ja            -         -       -       -         -
contactpersoon.gewijzigd ja            ja            -         -       -       -         -
contactpersoon.vertrekt  ja            ja            -         -       -       -         -
contactpersoon.niveau-benoemd ja            ja            -         -       -       -         -
contactpersoon.niveau-overgedragen ja            ja            -         -       -       -         -
contactpersoon.niveau-vervangen ja            ja            -         -       -       -         -
partner.hernoemd         ja            ja            -         -       -       -         -
partner.vertrokken       ja            ja            -         -       -       -         -
overdracht.afgebroken    ja            -             -         -       -       -         -
overdracht.gestart       ja            ja            -         -       -       -         -
overdracht.voltooid      ja            ja            -         -       -       -         -
za.toegewezen            ja            -             -         -       -       -         -
uren.geboekt             ja            ja            -         -       -       -         -
uren.gecorrigeerd        ja            ja            -         -       -       -         -
uren.gepland             ja            ja            -         -       -       -         -
verlenging.afgewezen     ja            -             -         -       -       -         -
verlenging.gecorrigeerd  ja            -             -         -       -       -         -
verlenging.gevraagd      ja            ja            ja        -       -       -         -
verlenging.ingetrokken   ja            ja            ja        -       -       -         -
verlenging.toegekend     ja            -             -         -       -       -         -
borging.gecontroleerd    ja            ja            ja        ja      -       -         -
borging.gevraagd         -             -             -         -       -       -         ja
borging.vastgelegd       ja            ja            -         -       -       -         -
borging.vervallen        ja            ja            -         -       -       -         -
evaluatiemoment.gecorrigeerd ja            -             -         -       -       -         -
evaluatiemoment.gehouden ja            ja            -         -       -       -         -
evaluatiemoment.gepland  ja            ja            -         -       -       -         -
evaluatiemoment.vervallen ja            ja            -         -       -       -         -
evaluatiemoment.verzet   ja            ja            -         -       -       -         -
afronding.afgebroken     ja            ja            -         -       -       -         -
afronding.gestart        ja            ja            -         -       -       -         -
eindverslag.ontbreekt    ja            -             -         -       -       -         -
eindverslag.vastgesteld  ja            ja            -         -       -       -         -
nazorg.afgerond          ja            ja            -         -       -       -         -
nazorg.afgewezen         ja            -             -         -       -       -         -
nazorg.gestart           ja            -             -         -       -       -         -
nazorg.gevraagd          ja            ja            ja        -       -       -         -
nazorg.ingetrokken       ja            ja            ja        -       -       -         -
oordeel.gegeven          ja            ja            -         -       -       -         -
terugkoppeling.gelezen   ja            ja            ja        ja      -       -         -
terugkoppeling.vraag     ja            ja            ja        ja      -       -         -
terugkoppeling.beantwoord ja            ja            -         -       -       -         -
terugkoppeling.gegeven   ja            ja            -         -       -       -         -
terugkoppeling.ingetrokken ja            ja            -         -       -       -         -
traject.gepauzeerd       ja            ja            -         -       -       -         -
traject.gesloten         ja            -             -         -       -       -         -
traject.heropend         ja            -             -         -       -       -         -
traject.hervat           ja            ja            -         -       -       -         -
traject.stopgezet        ja            -             -         -       -       -         -
traject.vergeten         -             -             -         -       -       ja        -
datum.gecorrigeerd       ja            -             -         -       -       ja        -
eindverslag.gecorrigeerd ja            ja            -         -       -       -         -
eindverslag.nagekomen    ja            ja            -         -       -       -         -
gegevens.gecorrigeerd    ja            -             -         -       -       ja        -
oordeel.gecorrigeerd     ja            -             -         -       -       -         -
toekenning.gecorrigeerd  ja            -             -         -       -       -         -
dossier.geopend          -             -             -         -       -       -         ja
brief.opnieuw            ja            ja            -         -       -       ja        -
mail.mislukt             -             -             -         -       -       -         ja
mail.verzonden           -             -             -         -       -       -         ja
mail.vertraagd           -             -             -         -       -       -         ja
periode.gemeld           -             -             -         -       -       -         ja
termijn.geescaleerd      -             -             -         -       -       -         ja
termijn.nadert           -             -             -         -       -       -         ja
termijn.verstreken       -             -             -         -       -       -         ja
besluit.uitgesteld       ja            -             -         -       -       -         -
kalender.bijgewerkt      -             -             -         -       -       ja        ja
signaal.afgehandeld      ja            ja            -         -       -       ja        -
signaal.geopend          ja            ja            -         -       -       ja        -
`;

const [kop = "", ...rijen] = TABEL.trim().split("\n");
const kolommen = kop.trim().split(/\s+/);
const verwacht = new Map(
  rijen.map((rij) => {
    const [type = "", ...cellen] = rij.trim().split(/\s+/);
    return [type, new Set(kolommen.filter((_, i) => cellen[i] === "ja"))] as const;
  }),
);

/** For every type a moment at which it is accepted, if possible in a traject with a zorgarrangeur. */
const momenten = (() => {
  const verlopen = [
    verloopTot("stap6")
      .gebeurt("uren.geboekt", { datum: DAG, uren: 2, activiteit: "gesprek" })
      // With who applied, so that both an aanvrager and a partner may answer for it.
      .gebeurt("borging.vastgelegd", { ...borgingVastgelegd.voorbeeld, partner: "partner-1" })
      .gebeurt("mail.mislukt"),
    verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven"),
    verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven").gebeurt("terugkoppeling.vraag"),
    verloopTot("stap6").gebeurt("contactpersoon.niveau-benoemd"),
    // Kept as long as it must be.
    verloopTot("beoordeling").gebeurt("aanvraag.afgewezen").opDag("2045-01-02"),
    ...paden().map(({ inzendingen }) => new Verloop().doe(...inzendingen.slice(1))),
  ].toSorted((a, b) => Number(a.dossier.za === null) - Number(b.dossier.za === null));
  const gevonden = new Map<string, { zaak: Zaak; nu: string; kandidaat: Inzending }>();
  for (const { zaak, nu } of verlopen) {
    if (gevonden.size === GEBEURTENISSEN.size) break;
    for (const kandidaat of kandidaten(zaak, DAG))
      if (!gevonden.has(kandidaat.type) && step(zaak, [kandidaat], nu).ok)
        gevonden.set(kandidaat.type, { zaak, nu, kandidaat });
  }
  return gevonden;
})();

function alsWie(rol: Rol, { dossier }: Zaak, { gegevens }: Inzending): Door {
  if (rol === "zorgarrangeur") return { rol, id: dossier.overdracht?.naar ?? dossier.za ?? "za-03" };
  return rol === "partner" ? { rol, id: String(gegevens["partner"]) } : MENSEN[rol];
}

it("de tabel noemt iedere rol en iedere gebeurtenis één keer", () => {
  expect(kolommen.toSorted()).toEqual(ROLLEN.toSorted());
  expect(new Set(verwacht.keys())).toEqual(new Set(GEBEURTENISSEN.keys()));
  expect(verwacht.size).toBe(rijen.length);
  expect(rijen.filter((rij) => rij.trim().split(/\s+/).length !== ROLLEN.length + 1)).toEqual([]);
});

it("een auditor verandert niets, en alleen het systeem is de klok, de post en de periode", () => {
  const van = (rol: Rol) => [...verwacht].filter(([, rollen]) => rollen.has(rol)).map(([type]) => type);
  expect(van("auditor")).toEqual([]);
  // A new calendar is the beheerder's; the system passes it on to every traject.
  for (const type of van("systeem"))
    expect([...(verwacht.get(type) ?? [])]).toEqual(
      type === "kalender.bijgewerkt" ? ["beheerder", "systeem"] : ["systeem"],
    );
});

describe.each([...GEBEURTENISSEN.keys()])("%s", (type) => {
  it.each(ROLLEN)("door de rol %s", (rol) => {
    const moment = momenten.get(type);
    expect(moment, `${type} wordt nergens aangenomen`).toBeDefined();
    const { zaak, nu, kandidaat } = moment!;
    const uitkomst = step(zaak, [{ ...kandidaat, door: alsWie(rol, zaak, kandidaat) }], nu);
    expect(uitkomst.ok ? "ja" : uitkomst.weigering.code).toBe(
      verwacht.get(type)?.has(rol) === true ? "ja" : "rol.mag-niet",
    );
  });
});
