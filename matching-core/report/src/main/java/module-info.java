/** Quartermatch's report: the pages for people. */
module org.quartermatch.report {
  // Written into the page; on the module path they are there only if somebody requires them.
  requires chart.js;
  requires datatables.net;
  requires io.pebbletemplates;
  requires jquery;
  requires transitive org.quartermatch.files;
  requires static org.jspecify;

  exports org.quartermatch.report;
  exports org.quartermatch.report.page;

  // The templates read the views.
  opens org.quartermatch.report.page to
      io.pebbletemplates;
}
