/** Quartermatch's files: Quarter directories, results, JSON, policies and job ads, in and out. */
module org.quartermatch.files {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires org.jsoup;
  requires org.slf4j;
  requires transitive org.quartermatch;
  requires static org.jspecify;

  exports org.quartermatch.files;
  exports org.quartermatch.files.ads;
  exports org.quartermatch.files.csv;
  exports org.quartermatch.files.json;
  exports org.quartermatch.files.result;

  // Jackson reads the records that are written.
  opens org.quartermatch.files.json to
      com.fasterxml.jackson.databind;
}
