/** Every file in which a gebeurtenis is defined, or what several share. Made by `npm run registers`; not by hand. */
import * as aanmeldingAanvragerGewijzigd from "./aanmelding/aanvrager-gewijzigd.ts";
import * as aanmeldingAanvragers from "./aanmelding/aanvragers.ts";
import * as aanmeldingBeoordelingGestart from "./aanmelding/beoordeling-gestart.ts";
import * as aanmeldingDubbeleNaam from "./aanmelding/dubbele-naam.ts";
import * as aanmeldingInDossier from "./aanmelding/in-dossier.ts";
import * as aanmeldingIndieners from "./aanmelding/indieners.ts";
import * as aanmeldingIngediend from "./aanmelding/ingediend.ts";
import * as aanmeldingIngetrokken from "./aanmelding/ingetrokken.ts";
import * as aanmeldingOpgeslagen from "./aanmelding/opgeslagen.ts";
import * as aanmeldingOvergenomen from "./aanmelding/overgenomen.ts";
import * as aanmeldingVoorrang from "./aanmelding/voorrang.ts";
import * as aanvullingGevraagd from "./aanvulling/gevraagd.ts";
import * as aanvullingOntvangen from "./aanvulling/ontvangen.ts";
import * as aanvullingOpen from "./aanvulling/open.ts";
import * as aanvullingVerstreken from "./aanvulling/verstreken.ts";
import * as afrondingAanIederePartner from "./afronding/aan-iedere-partner.ts";
import * as afrondingAfgebroken from "./afronding/afgebroken.ts";
import * as afrondingEindverslagOntbreekt from "./afronding/eindverslag-ontbreekt.ts";
import * as afrondingEindverslagVastgesteld from "./afronding/eindverslag-vastgesteld.ts";
import * as afrondingGestart from "./afronding/gestart.ts";
import * as afrondingOordeelGegeven from "./afronding/oordeel-gegeven.ts";
import * as afrondingReactie from "./afronding/reactie.ts";
import * as afrondingRedenenBijOordeel from "./afronding/redenen-bij-oordeel.ts";
import * as afrondingTerugNaarStappen from "./afronding/terug-naar-stappen.ts";
import * as afrondingTerugkoppelingBeantwoord from "./afronding/terugkoppeling-beantwoord.ts";
import * as afrondingTerugkoppelingGegeven from "./afronding/terugkoppeling-gegeven.ts";
import * as afrondingTerugkoppelingGelezen from "./afronding/terugkoppeling-gelezen.ts";
import * as afrondingTerugkoppelingVraag from "./afronding/terugkoppeling-vraag.ts";
import * as afrondingVerslag from "./afronding/verslag.ts";
import * as afrondingVolgorde from "./afronding/volgorde.ts";
import * as afrondingZonderDag from "./afronding/zonder-dag.ts";
import * as besluitAfgewezen from "./besluit/afgewezen.ts";
import * as besluitBeloofdeDag from "./besluit/beloofde-dag.ts";
import * as besluitGeconsulteerd from "./besluit/geconsulteerd.ts";
import * as besluitGeenTraject from "./besluit/geen-traject.ts";
import * as besluitHeropend from "./besluit/heropend.ts";
import * as besluitInDossier from "./besluit/in-dossier.ts";
import * as besluitNieuweBeslistermijn from "./besluit/nieuwe-beslistermijn.ts";
import * as besluitOpWachtlijst from "./besluit/op-wachtlijst.ts";
import * as besluitToegekend from "./besluit/toegekend.ts";
import * as besluitUitgesteld from "./besluit/uitgesteld.ts";
import * as besluitVerwezen from "./besluit/verwezen.ts";
import * as besluitVolgorde from "./besluit/volgorde.ts";
import * as besluitVoorgetrokken from "./besluit/voorgetrokken.ts";
import * as borgingAfspraak from "./borging/afspraak.ts";
import * as borgingAfspraakvelden from "./borging/afspraakvelden.ts";
import * as borgingGecontroleerd from "./borging/gecontroleerd.ts";
import * as borgingGeenAfspraak from "./borging/geen-afspraak.ts";
import * as borgingGevraagd from "./borging/gevraagd.ts";
import * as borgingVastgelegd from "./borging/vastgelegd.ts";
import * as borgingVervallen from "./borging/vervallen.ts";
import * as borgingVervallenVraag from "./borging/vervallen-vraag.ts";
import * as borgingVraag from "./borging/vraag.ts";
import * as contactpersoonAfvaller from "./contactpersoon/afvaller.ts";
import * as contactpersoonBestuur from "./contactpersoon/bestuur.ts";
import * as contactpersoonGeenNiveaucontact from "./contactpersoon/geen-niveaucontact.ts";
import * as contactpersoonGewijzigd from "./contactpersoon/gewijzigd.ts";
import * as contactpersoonMandaatEnTijd from "./contactpersoon/mandaat-en-tijd.ts";
import * as contactpersoonNiveau from "./contactpersoon/niveau.ts";
import * as contactpersoonNiveauBenoemd from "./contactpersoon/niveau-benoemd.ts";
import * as contactpersoonNiveauOvergedragen from "./contactpersoon/niveau-overgedragen.ts";
import * as contactpersoonNiveauVervangen from "./contactpersoon/niveau-vervangen.ts";
import * as contactpersoonVertrekt from "./contactpersoon/vertrekt.ts";
import * as correctieDatum from "./correctie/datum.ts";
import * as correctieEindverslag from "./correctie/eindverslag.ts";
import * as correctieEindverslagNagekomen from "./correctie/eindverslag-nagekomen.ts";
import * as correctieGegevens from "./correctie/gegevens.ts";
import * as correctieOordeel from "./correctie/oordeel.ts";
import * as correctieTerugkoppelingIngetrokken from "./correctie/terugkoppeling-ingetrokken.ts";
import * as correctieToekenning from "./correctie/toekenning.ts";
import * as correctieVerlenging from "./correctie/verlenging.ts";
import * as correctieVerlengingsuren from "./correctie/verlengingsuren.ts";
import * as dossierGeopend from "./dossier/geopend.ts";
import * as evaluatieAanwezig from "./evaluatie/aanwezig.ts";
import * as evaluatieAfspraak from "./evaluatie/afspraak.ts";
import * as evaluatieGecorrigeerd from "./evaluatie/gecorrigeerd.ts";
import * as evaluatieGehouden from "./evaluatie/gehouden.ts";
import * as evaluatieGepland from "./evaluatie/gepland.ts";
import * as evaluatieMoment from "./evaluatie/moment.ts";
import * as evaluatieNiveaus from "./evaluatie/niveaus.ts";
import * as evaluatieOordeel from "./evaluatie/oordeel.ts";
import * as evaluatieOvername from "./evaluatie/overname.ts";
import * as evaluatieSamenhang from "./evaluatie/samenhang.ts";
import * as evaluatieUitnodiging from "./evaluatie/uitnodiging.ts";
import * as evaluatieVervallen from "./evaluatie/vervallen.ts";
import * as evaluatieVerzet from "./evaluatie/verzet.ts";
import * as mailGericht from "./mail/gericht.ts";
import * as mailMislukt from "./mail/mislukt.ts";
import * as mailOpenstaand from "./mail/openstaand.ts";
import * as mailOpnieuw from "./mail/opnieuw.ts";
import * as mailVertraagd from "./mail/vertraagd.ts";
import * as mailVerzonden from "./mail/verzonden.ts";
import * as nazorgAfgerond from "./nazorg/afgerond.ts";
import * as nazorgAfgewezen from "./nazorg/afgewezen.ts";
import * as nazorgGestart from "./nazorg/gestart.ts";
import * as nazorgGevraagd from "./nazorg/gevraagd.ts";
import * as nazorgIngetrokken from "./nazorg/ingetrokken.ts";
import * as nazorgRuimte from "./nazorg/ruimte.ts";
import * as nazorgVraag from "./nazorg/vraag.ts";
import * as notitieToegevoegd from "./notitie/toegevoegd.ts";
import * as overdrachtAfgebroken from "./overdracht/afgebroken.ts";
import * as overdrachtEerdereZa from "./overdracht/eerdere-za.ts";
import * as overdrachtGeenOverdracht from "./overdracht/geen-overdracht.ts";
import * as overdrachtGestart from "./overdracht/gestart.ts";
import * as overdrachtOvernemer from "./overdracht/overnemer.ts";
import * as overdrachtVoltooid from "./overdracht/voltooid.ts";
import * as partnerAndereDeelnemers from "./partner/andere-deelnemers.ts";
import * as partnerDoetMee from "./partner/doet-mee.ts";
import * as partnerHernoemd from "./partner/hernoemd.ts";
import * as partnerLoopt from "./partner/loopt.ts";
import * as partnerToegevoegd from "./partner/toegevoegd.ts";
import * as partnerVertrokken from "./partner/vertrokken.ts";
import * as periodeGemeld from "./periode/gemeld.ts";
import * as plaatsAangeboden from "./plaats/aangeboden.ts";
import * as plaatsAanvaard from "./plaats/aanvaard.ts";
import * as plaatsGereserveerd from "./plaats/gereserveerd.ts";
import * as plaatsGeweigerd from "./plaats/geweigerd.ts";
import * as plaatsVerlopen from "./plaats/verlopen.ts";
import * as plaatsVolgorde from "./plaats/volgorde.ts";
import * as plaatsVoorbij from "./plaats/voorbij.ts";
import * as plaatsZonderPlaats from "./plaats/zonder-plaats.ts";
import * as planBesproken from "./plan/besproken.ts";
import * as planBestuurscontactGenoemd from "./plan/bestuurscontact-genoemd.ts";
import * as planDoel from "./plan/doel.ts";
import * as planDoelBeoordeeld from "./plan/doel-beoordeeld.ts";
import * as planDoelVerzet from "./plan/doel-verzet.ts";
import * as planEindeGepland from "./plan/einde-gepland.ts";
import * as planKwaliteitsmedewerkerGenoemd from "./plan/kwaliteitsmedewerker-genoemd.ts";
import * as planPiketpaaltjeGehaald from "./plan/piketpaaltje-gehaald.ts";
import * as planPiketpaaltjeToegevoegd from "./plan/piketpaaltje-toegevoegd.ts";
import * as planPiketpaaltjeVerzet from "./plan/piketpaaltje-verzet.ts";
import * as planVeranderd from "./plan/veranderd.ts";
import * as planVervolgVan from "./plan/vervolg-van.ts";
import * as planVervolgstapGedaan from "./plan/vervolgstap-gedaan.ts";
import * as planVervolgstapToegevoegd from "./plan/vervolgstap-toegevoegd.ts";
import * as planVervolgstapVerzet from "./plan/vervolgstap-verzet.ts";
import * as planVoornemen from "./plan/voornemen.ts";
import * as planWie from "./plan/wie.ts";
import * as signaalAfgehandeld from "./signaal/afgehandeld.ts";
import * as signaalGeopend from "./signaal/geopend.ts";
import * as signaalWelk from "./signaal/welk.ts";
import * as stapBegonnen from "./stap/begonnen.ts";
import * as stapInDossier from "./stap/in-dossier.ts";
import * as stapOmschrijving from "./stap/omschrijving.ts";
import * as stapOvergeslagen from "./stap/overgeslagen.ts";
import * as stapProjectgroep from "./stap/projectgroep.ts";
import * as stapRegiehouderAangewezen from "./stap/regiehouder-aangewezen.ts";
import * as stapResultaat from "./stap/resultaat.ts";
import * as stapVolgorde from "./stap/volgorde.ts";
import * as stapVoltooid from "./stap/voltooid.ts";
import * as termijnGeescaleerd from "./termijn/geescaleerd.ts";
import * as termijnKalenderBijgewerkt from "./termijn/kalender-bijgewerkt.ts";
import * as termijnNadert from "./termijn/nadert.ts";
import * as termijnTrede from "./termijn/trede.ts";
import * as termijnVerschuiving from "./termijn/verschuiving.ts";
import * as termijnVerstreken from "./termijn/verstreken.ts";
import * as trajectGepauzeerd from "./traject/gepauzeerd.ts";
import * as trajectGesloten from "./traject/gesloten.ts";
import * as trajectGestart from "./traject/gestart.ts";
import * as trajectHeropend from "./traject/heropend.ts";
import * as trajectHervat from "./traject/hervat.ts";
import * as trajectNaHetEinde from "./traject/na-het-einde.ts";
import * as trajectPlaatsNaStop from "./traject/plaats-na-stop.ts";
import * as trajectStopgezet from "./traject/stopgezet.ts";
import * as trajectVergeten from "./traject/vergeten.ts";
import * as urenActiviteiten from "./uren/activiteiten.ts";
import * as urenBudgetsignaal from "./uren/budgetsignaal.ts";
import * as urenGeboekt from "./uren/geboekt.ts";
import * as urenGecorrigeerd from "./uren/gecorrigeerd.ts";
import * as urenGepland from "./uren/gepland.ts";
import * as urenPlaatsNaUren from "./uren/plaats-na-uren.ts";
import * as urenVak from "./uren/vak.ts";
import * as urenVanWie from "./uren/van-wie.ts";
import * as verlengingAfgewezen from "./verlenging/afgewezen.ts";
import * as verlengingGevraagd from "./verlenging/gevraagd.ts";
import * as verlengingIngetrokken from "./verlenging/ingetrokken.ts";
import * as verlengingOpTijd from "./verlenging/op-tijd.ts";
import * as verlengingPlafond from "./verlenging/plafond.ts";
import * as verlengingRedenen from "./verlenging/redenen.ts";
import * as verlengingToegekend from "./verlenging/toegekend.ts";
import * as verlengingVraag from "./verlenging/vraag.ts";
import * as zaToegewezen from "./za/toegewezen.ts";

export const MODULES: readonly object[] = [
  aanmeldingAanvragerGewijzigd,
  aanmeldingAanvragers,
  aanmeldingBeoordelingGestart,
  aanmeldingDubbeleNaam,
  aanmeldingInDossier,
  aanmeldingIndieners,
  aanmeldingIngediend,
  aanmeldingIngetrokken,
  aanmeldingOpgeslagen,
  aanmeldingOvergenomen,
  aanmeldingVoorrang,
  aanvullingGevraagd,
  aanvullingOntvangen,
  aanvullingOpen,
  aanvullingVerstreken,
  afrondingAanIederePartner,
  afrondingAfgebroken,
  afrondingEindverslagOntbreekt,
  afrondingEindverslagVastgesteld,
  afrondingGestart,
  afrondingOordeelGegeven,
  afrondingReactie,
  afrondingRedenenBijOordeel,
  afrondingTerugNaarStappen,
  afrondingTerugkoppelingBeantwoord,
  afrondingTerugkoppelingGegeven,
  afrondingTerugkoppelingGelezen,
  afrondingTerugkoppelingVraag,
  afrondingVerslag,
  afrondingVolgorde,
  afrondingZonderDag,
  besluitAfgewezen,
  besluitBeloofdeDag,
  besluitGeconsulteerd,
  besluitGeenTraject,
  besluitHeropend,
  besluitInDossier,
  besluitNieuweBeslistermijn,
  besluitOpWachtlijst,
  besluitToegekend,
  besluitUitgesteld,
  besluitVerwezen,
  besluitVolgorde,
  besluitVoorgetrokken,
  borgingAfspraak,
  borgingAfspraakvelden,
  borgingGecontroleerd,
  borgingGeenAfspraak,
  borgingGevraagd,
  borgingVastgelegd,
  borgingVervallen,
  borgingVervallenVraag,
  borgingVraag,
  contactpersoonAfvaller,
  contactpersoonBestuur,
  contactpersoonGeenNiveaucontact,
  contactpersoonGewijzigd,
  contactpersoonMandaatEnTijd,
  contactpersoonNiveau,
  contactpersoonNiveauBenoemd,
  contactpersoonNiveauOvergedragen,
  contactpersoonNiveauVervangen,
  contactpersoonVertrekt,
  correctieDatum,
  correctieEindverslag,
  correctieEindverslagNagekomen,
  correctieGegevens,
  correctieOordeel,
  correctieTerugkoppelingIngetrokken,
  correctieToekenning,
  correctieVerlenging,
  correctieVerlengingsuren,
  dossierGeopend,
  evaluatieAanwezig,
  evaluatieAfspraak,
  evaluatieGecorrigeerd,
  evaluatieGehouden,
  evaluatieGepland,
  evaluatieMoment,
  evaluatieNiveaus,
  evaluatieOordeel,
  evaluatieOvername,
  evaluatieSamenhang,
  evaluatieUitnodiging,
  evaluatieVervallen,
  evaluatieVerzet,
  mailGericht,
  mailMislukt,
  mailOpenstaand,
  mailOpnieuw,
  mailVertraagd,
  mailVerzonden,
  nazorgAfgerond,
  nazorgAfgewezen,
  nazorgGestart,
  nazorgGevraagd,
  nazorgIngetrokken,
  nazorgRuimte,
  nazorgVraag,
  notitieToegevoegd,
  overdrachtAfgebroken,
  overdrachtEerdereZa,
  overdrachtGeenOverdracht,
  overdrachtGestart,
  overdrachtOvernemer,
  overdrachtVoltooid,
  partnerAndereDeelnemers,
  partnerDoetMee,
  partnerHernoemd,
  partnerLoopt,
  partnerToegevoegd,
  partnerVertrokken,
  periodeGemeld,
  plaatsAangeboden,
  plaatsAanvaard,
  plaatsGereserveerd,
  plaatsGeweigerd,
  plaatsVerlopen,
  plaatsVolgorde,
  plaatsVoorbij,
  plaatsZonderPlaats,
  planBesproken,
  planBestuurscontactGenoemd,
  planDoel,
  planDoelBeoordeeld,
  planDoelVerzet,
  planEindeGepland,
  planKwaliteitsmedewerkerGenoemd,
  planPiketpaaltjeGehaald,
  planPiketpaaltjeToegevoegd,
  planPiketpaaltjeVerzet,
  planVeranderd,
  planVervolgVan,
  planVervolgstapGedaan,
  planVervolgstapToegevoegd,
  planVervolgstapVerzet,
  planVoornemen,
  planWie,
  signaalAfgehandeld,
  signaalGeopend,
  signaalWelk,
  stapBegonnen,
  stapInDossier,
  stapOmschrijving,
  stapOvergeslagen,
  stapProjectgroep,
  stapRegiehouderAangewezen,
  stapResultaat,
  stapVolgorde,
  stapVoltooid,
  termijnGeescaleerd,
  termijnKalenderBijgewerkt,
  termijnNadert,
  termijnTrede,
  termijnVerschuiving,
  termijnVerstreken,
  trajectGepauzeerd,
  trajectGesloten,
  trajectGestart,
  trajectHeropend,
  trajectHervat,
  trajectNaHetEinde,
  trajectPlaatsNaStop,
  trajectStopgezet,
  trajectVergeten,
  urenActiviteiten,
  urenBudgetsignaal,
  urenGeboekt,
  urenGecorrigeerd,
  urenGepland,
  urenPlaatsNaUren,
  urenVak,
  urenVanWie,
  verlengingAfgewezen,
  verlengingGevraagd,
  verlengingIngetrokken,
  verlengingOpTijd,
  verlengingPlafond,
  verlengingRedenen,
  verlengingToegekend,
  verlengingVraag,
  zaToegewezen,
];
