package org.quartermatch.examples.generate;

import java.util.List;
import java.util.Locale;
import org.quartermatch.examples.generate.Catalogue.Sector;

/** Draws companies. Each can be drawn on its own and again. */
final class Companies {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "kind",
          "quarter",
          "sector",
          "size",
          "latitude",
          "longitude",
          "contactsPerMonth");

  // plainly invented, and none twice: the list is walked through, then numbered
  private static final List<String> NAMES =
      List.of(
          "Wolkenkuckuck",
          "Siebenschläfer",
          "Zaunkönig",
          "Federstrich",
          "Morgenröte",
          "Pusteblume",
          "Rosenkäfer",
          "Sternschnuppe",
          "Drachenflug",
          "Kieselstein",
          "Nordwind",
          "Haselmaus",
          "Blaubeere",
          "Tausendschön",
          "Irrlicht",
          "Purzelbaum",
          "Regenpfeifer",
          "Silberdistel",
          "Maulwurf",
          "Windspiel",
          "Quittengelb",
          "Ohrwurm",
          "Eisvogel",
          "Zimtstern",
          "Nachtigall",
          "Bachstelze",
          "Mondkalb",
          "Kranichzug",
          "Glückskäfer",
          "Übermut",
          "Sauseschritt",
          "Fliegenpilz",
          "Honigtau",
          "Schneckenpost",
          "Abendstern",
          "Heupferd");

  /** A company, as far as its opportunities have to know it. */
  record Company(
      int index, Sector sector, boolean carrier, Area area, Point place, boolean located) {}

  private final World world;

  Companies(World world) {
    this.world = world;
  }

  Company company(int index) {
    return company(world.draw(Draw.Stream.COMPANY, index), index);
  }

  private Company company(Draw draw, int index) {
    Sector sector = draw.pickWeighted(world.catalogue().sectors(), Sector::weight);
    Area area = draw.pick(world.areas());
    return new Company(
        index,
        sector,
        draw.perMille(sector.carrierPerMille()),
        area,
        draw.near(area.centre(), area.radiusMetres() * 5 / 4),
        !draw.perMille(30));
  }

  String[] row(int index) {
    Draw draw = world.draw(Draw.Stream.COMPANY, index);
    Company company = company(draw, index);
    int round = index / NAMES.size();
    String name =
        String.format(
                Locale.ROOT, draw.pick(company.sector().names()), NAMES.get(index % NAMES.size()))
            + (round == 0 ? "" : " " + (round + 1));
    int contacts = draw.share(Shares.CONTACTS);
    return new String[] {
      world.companyId(index),
      name,
      company.carrier() ? "carrier" : "business",
      draw.perMille(50) ? "" : company.area().name(),
      company.sector().name(),
      draw.perMille(200)
          ? ""
          : Integer.toString(Math.min(draw.between(2, 60), draw.between(2, 300))),
      company.located() ? company.place().latitude() : "",
      company.located() ? company.place().longitude() : "",
      contacts == 0
          ? ""
          : Integer.toString(contacts < Shares.CONTACTS.size() ? contacts : draw.between(4, 8))
    };
  }
}
