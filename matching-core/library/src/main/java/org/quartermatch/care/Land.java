package org.quartermatch.care;

/** One of the Länder of Germany: it decides about public holidays and school holidays. */
public enum Land {
  BADEN_WUERTTEMBERG("BW"),
  BAVARIA("BY"),
  BERLIN("BE"),
  BRANDENBURG("BB"),
  BREMEN("HB"),
  HAMBURG("HH"),
  HESSE("HE"),
  MECKLENBURG_WESTERN_POMERANIA("MV"),
  LOWER_SAXONY("NI"),
  NORTH_RHINE_WESTPHALIA("NW"),
  RHINELAND_PALATINATE("RP"),
  SAARLAND("SL"),
  SAXONY("SN"),
  SAXONY_ANHALT("ST"),
  SCHLESWIG_HOLSTEIN("SH"),
  THURINGIA("TH");

  private final String code;

  Land(String code) {
    this.code = code;
  }

  /** Its two letters in ISO 3166-2, such as {@code BE}; the one used in files. */
  public String code() {
    return code;
  }
}
