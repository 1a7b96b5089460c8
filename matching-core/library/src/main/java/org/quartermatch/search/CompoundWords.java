package org.quartermatch.search;

/**
 * Words that German compounds of titles and workplaces are made of, chosen for the fields of
 * neighbourhood work: care, cleaning, catering, gardening, retail, crafts, logistics, offices,
 * schools. Parts must be words that keep their meaning inside a compound; a compound that has a
 * meaning of its own ({@code Kindergarten}) is listed whole.
 */
final class CompoundWords {
  private CompoundWords() {}

  /**
   * Ends of compounds that say who or what it is, so that an unknown first part does not matter.
   */
  static final String HEADS =
      """
      arbeiter assistent assistenz aushilfe bauer bediener begleiter begleitung berater beratung
      betreuer betreuung bäcker bäckerei dienst fachkraft fachmann fahrer führer gehilfe gärtner
      händler handwerker helfer hilfe hilfskraft installateur ingenieur kaufmann kellner kraft
      küche lehrer leiter leitung lotse mechaniker mechatroniker meister mitarbeiter monteur
      packer pfleger pflege pädagoge reiniger reinigung schlosser techniker therapeut verkäufer
      verkauf verwalter verwaltung wart werker
      """;

  static final String PARTS =
      HEADS
          + """
          abend abteilung akten alltag alten alt ambulanz anlagen apotheke arbeit arbeitsplatz
          archiv arzt asyl aufsicht auszubildende auto baby bad bahn bahnhof bank bau baum
          baustelle bedienung behinderten behörde bereich beruf besuch betrieb bett bibliothek
          blumen boden bote brot bus bäder büro catering computer dach daten demenz druck einkauf
          einrichtung einzelhandel eisen eltern energie entsorgung ergo ernährung erzieher
          erziehung essen event fabrik fach fahrdienst fahrrad fahrzeug familien farbe feinkost
          fenster fertigung feuerwehr film fisch fleisch fleischer fliesen flug flüchtling forst
          frauen freizeit friedhof friseur frisör fuhrpark fuß ganztag garten gas gast gastro
          gastronomie gebäude geflügel gemeinde gemüse geräte gericht getränke gesundheit glas
          großhandel grund grundschule grün handel handwerk haupt haus haushalt hausmeister
          hauswirtschaft heil heim heizung hof holz hort hotel hygiene industrie integration
          jugend kantine kasse kassen kassierer kauf kind kinder kindergarten kindergärtner kirche
          kita klima klinik koch konditor kosmetik kraftfahrer kraftfahrzeug krankenhaus kranken
          kultur kunden kunst kurier labor lack lackierer laden lager land landschaft landwirt
          landwirtschaft leder lebensmittel lern licht liefer logistik maler markt maschinen
          maurer material medien medizin menü metall metzger metzgerei migration milch miet mittag
          mobil montage museum musik mutter möbel müll nacht nachbarschaft nachhilfe natur obst
          objekt offset paket park parkett pensions personal pflanzen pferde physio platz post
          praxis produktion projekt prüfer qualität quartier rad raum recht recycling regal
          rettung reise restaurant sach sachbearbeiter sanitär sauna schicht schneider schreiner
          schuh schul schule schulung schwimm schweißer senioren service sicherheit sozial
          sozialarbeiter spiel spielplatz sport sprach sprache spül stadt stadtteil stahl station
          straße straßenbahn strom system süßwaren tages tank tankstelle tanz taxi technik teil
          telefon textil theater tier tisch tischler tourismus trainer transport treppen trocken
          umwelt umzug unterhalt unterricht verein verkehr verlag verpackung versand versicherung
          versorgung vertrieb veranstaltung vieh wach wald waren wartung wasch wasser weber wein
          werbung werk werkstatt werkzeug winter wirt wirtschaft wohn wohnbereich wohngruppe
          wohnung wäsche wäscherei zahn zahnarzt zeitung zelt zentrum zimmer zug zustell zusteller
          """;
}
