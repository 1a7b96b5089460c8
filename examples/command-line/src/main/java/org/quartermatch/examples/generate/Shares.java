package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * The shares from which people are drawn, per mille unless the name says otherwise.
 *
 * <p>Published ones are computed from the sums over the statistical districts Sennestadt, Sieker
 * and Baumheide of Bielefeld. Source of the figures: © Stadt Bielefeld, Presseamt/Statistikstelle
 * (CC BY-SA 4.0), {@code haushalte2009bis2020.csv} and {@code
 * bielefeld_bev_struktur_2000bis2019.csv}; only the shares below are taken over. Others name their
 * own source. The rest are assumptions of ours, and say so.
 */
final class Shares {
  /**
   * Adults of working age who have children at home: (598 single parents + 2 x 2,218 couples) of
   * 14,601 people. Households, year 2019: {@code Haushalt_mitKindern_insgesamt} (918 + 688 + 1,210
   * = 2,816) and {@code HH_Alleinerziehende_ohne_weiterePersonen} (211 + 137 + 250 = 598);
   * population at 31 December 2019: {@code einwohnerzahl} of {@code geschlecht} 3, {@code
   * altersgruppen4} 2, aged 18 to 64 (4,479 + 3,450 + 6,672).
   */
  static final int PARENTS = 345;

  /**
   * Single parents among the households with children: 598 of 2,816 (2019, columns as above; by
   * district Baumheide 23.0 %, Sieker 19.9 %, Sennestadt 20.7 %). Taken as the share among parents
   * who take part: offers like part-time training address single parents, so that they come more
   * often than the 119 per mille of all parents that they are.
   */
  static final int SINGLE_PARENTS = 212;

  /**
   * Households with one child: {@code HH_ein_Kind}, 2019: 392 + 293 + 572 = 1,257 of 2,816 with
   * children.
   */
  static final int ONE_CHILD = 446;

  /**
   * Two children: {@code HH_zwei_Kinder}, 2019: 304 + 217 + 415 = 936; the rest (623) have three or
   * more.
   */
  static final int TWO_CHILDREN = 332;

  /**
   * On basic income: programme Quarters state 11 % unemployed and 24 % on basic income. People are
   * drawn from both groups as if they did not overlap: 24 of 35.
   */
  static final int BASIC_INCOME = 686;

  /**
   * Migration background in percent of all who live there: programme Quarters state 37 to 60; each
   * area draws its own.
   */
  static final int MIGRATION_PERCENT_LOW = 37;

  static final int MIGRATION_PERCENT_HIGH = 60;

  /**
   * German is the first language, and it is read and written with effort: 7.3 % of the adults whose
   * first language is German (study LEO 2018, Universität Hamburg).
   */
  static final int LOW_LITERACY = 73;

  /**
   * The day until which the European Union has extended its temporary protection of people from
   * Ukraine (proposal COM(2025) 650, agreed in June 2025): their permission to work ends with it.
   */
  static final LocalDate TEMPORARY_PROTECTION_ENDS = LocalDate.of(2027, 3, 4);

  // from here on: assumptions

  /**
   * Odds of taking part with a migration background against those without, in percent. Who takes
   * part is out of work, and of people out of work more have one than of all who live somewhere: at
   * the end of 2018, 46 % of the unemployed and 57 % of those on basic income had one
   * (Bundesagentur für Arbeit), but one in four of the population: odds of 2.5 and more to one. In
   * a Quarter where many are out of work the difference is smaller: three to two turns 60 % of the
   * residents into 69 % of the participants.
   */
  private static final int TAKING_PART_ODDS_PERCENT = 150;

  /**
   * Born abroad, of adults with a migration background: those born here are, in the mean, still
   * children.
   */
  static final int BORN_ABROAD = 800;

  /**
   * German at A0, A1, A2, B1, B2, C1, C2 of those born abroad; the rest came as small children. In
   * the tests that close integration courses 52.3 % reach B1, 33.5 % A2, and the others less
   * (Bundesamt für Migration und Flüchtlinge, first three quarters of 2018); besides, some have
   * finished no course, and some have lived here for long.
   */
  static final List<Integer> GERMAN_BORN_ABROAD = List.of(50, 130, 230, 290, 170, 70, 20);

  /** German at C1, C2 of those born here with a migration background; the rest: first language. */
  static final List<Integer> GERMAN_BORN_HERE = List.of(200, 300);

  /** Nobody has asked for the permission to work: of those born here, and of those born abroad. */
  static final int PERMISSION_UNKNOWN_BORN_HERE = 60;

  static final int PERMISSION_UNKNOWN_BORN_ABROAD = 110;

  /** Of those born abroad: each job needs an approval (people with a tolerated stay, for one). */
  static final int PERMISSION_PER_JOB = 100;

  /** Of those born abroad: may not work, or not yet. */
  static final int PERMISSION_NONE = 35;

  /** Of those born abroad: may do any work until their title ends; the rest: for good. */
  static final int PERMISSION_ENDING = 200;

  /** Long enough unemployed for § 16e SGB II (2 years), of those on basic income. */
  static final int ENTITLED_16E = 350;

  /** Long enough on basic income for § 16i SGB II (6 of 7 years), of those on basic income. */
  static final int ENTITLED_16I = 170;

  /** Partner of a couple with children who takes part as well. */
  static final int PARTNER_TAKES_PART = 40;

  /** A school child with a place after school already, and one whose parents look for one. */
  static final int AFTER_SCHOOL = 330;

  static final int WANTS_AFTER_SCHOOL = 400;

  /** A child too old to need care whom the form lists all the same. */
  static final int LISTED_TOO_OLD = 60;

  /** Care after an invented school that has a place free: one. */
  static final int FREE_AFTER_SCHOOL = 500;

  /** A fact that a survey form left empty: cell unknown. */
  static final int UNKNOWN = 45;

  /**
   * The same of a job potential, where a visit to a company has brought no more than an idea: the
   * form of employment, and each demand.
   */
  static final int POTENTIAL_FORM_UNKNOWN = 360;

  static final int POTENTIAL_UNKNOWN = 340;

  /** A list that is known to be incomplete: {@code *}. */
  static final int INCOMPLETE = 130;

  /** A level that nobody asked for: {@code ?}. */
  static final int UNKNOWN_LEVEL = 50;

  /** Vacancies among the opportunities; the others are job potentials. */
  static final int VACANCIES = 600;

  /** The pay is known: of vacancies, and of job potentials. */
  static final int VACANCY_PAY_KNOWN = 620;

  static final int POTENTIAL_PAY_KNOWN = 330;

  /**
   * A known pay that follows the minimum wage of the day of the survey, not of the start; of a
   * vacancy: that of the last table's step.
   */
  static final int VACANCY_PAY_OUTDATED = 40;

  static final int POTENTIAL_PAY_OUTDATED = 350;

  /** An opportunity with a start that says until when it can wait. */
  static final int LATEST_START_KNOWN = 350;

  /** A company that has said how many contacts a month it can take: none said, one, two, three. */
  static final List<Integer> CONTACTS = List.of(350, 90, 170, 170);

  /** Companies for 1,000 opportunities. */
  static final int COMPANIES = 400;

  /** People for whom one invented Quarter is made. */
  static final int PEOPLE_PER_AREA = 1600;

  /** People for whom one invented Kita is made. */
  static final int PEOPLE_PER_KITA = 60;

  /** People for whom one invented school with care after it is made. */
  static final int PEOPLE_PER_SCHOOL = 400;

  /** People with a migration background among the participants of an area, see the odds above. */
  static int migrationAmongParticipants(Area area) {
    int with = area.migrationPercent() * TAKING_PART_ODDS_PERCENT;
    int without = (100 - area.migrationPercent()) * 100;
    return 1000 * with / (with + without);
  }

  private Shares() {}
}
