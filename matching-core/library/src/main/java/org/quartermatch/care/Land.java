package org.quartermatch.care;

import java.time.LocalDate;

/** One of the Länder of Germany: it decides about public holidays and school holidays. */
public enum Land {
  BADEN_WUERTTEMBERG("BW", 6, 30),
  BAVARIA("BY", 9, 30),
  BERLIN("BE", 9, 30),
  BRANDENBURG("BB", 9, 30),
  BREMEN("HB", 6, 30),
  HAMBURG("HH", 6, 30),
  HESSE("HE", 7, 1),
  MECKLENBURG_WESTERN_POMERANIA("MV", 6, 30),
  LOWER_SAXONY("NI", 9, 30),
  NORTH_RHINE_WESTPHALIA("NW", 9, 30),
  RHINELAND_PALATINATE("RP", 8, 31),
  SAARLAND("SL", 6, 30),
  SAXONY("SN", 6, 30),
  SAXONY_ANHALT("ST", 6, 30),
  SCHLESWIG_HOLSTEIN("SH", 6, 30),
  THURINGIA("TH", 8, 1);

  private final String code;
  private final int schoolMonth;
  private final int schoolDay;

  Land(String code, int schoolMonth, int schoolDay) {
    this.code = code;
    this.schoolMonth = schoolMonth;
    this.schoolDay = schoolDay;
  }

  /** Its two letters in ISO 3166-2, such as {@code BE}; the one used in files. */
  public String code() {
    return code;
  }

  /**
   * The day by which a child must be six to start school in the summer of a year, by the school act
   * in 2026; which acts these are stands in {@code docs/care-year.md}.
   */
  public LocalDate sixBy(int year) {
    return LocalDate.of(year, schoolMonth, schoolDay);
  }
}
