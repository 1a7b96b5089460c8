package org.quartermatch.report.page;

import java.util.ArrayList;
import java.util.List;

/** The pages of a report: one for each kind of reader, and the one that leads to them. */
public enum ReaderPage {
  /** What there is, and for whom. */
  START("report.html"),
  /** What to do this week, for and with single people; only for the team. */
  TEAM("team.html"),
  /** Figures, coverage and bottlenecks, without single people. */
  MANAGEMENT("management.html"),
  /** What anyone may see: proposals in groups, vacancies, childcare and the map. */
  PUBLIC("public.html");

  private final String fileName;

  ReaderPage(String fileName) {
    this.fileName = fileName;
  }

  /** Under which name the other pages link to it. */
  public String fileName() {
    return fileName;
  }

  String template() {
    return fileName.replace("report.html", "start.html").replace(".html", ".peb");
  }

  /** Ids of the page's sections, in their order. */
  List<String> sections(ReportView view) {
    List<String> sections =
        new ArrayList<>(
            switch (this) {
              case START -> List.of("overview");
              case TEAM ->
                  List.of(
                      "week",
                      "companies",
                      "changes",
                      "unplaced",
                      "questions",
                      "contacts",
                      "warnings",
                      "vacancies",
                      "potentials",
                      "childcare",
                      "care-year",
                      "map");
              case MANAGEMENT ->
                  List.of("overview", "coverage", "bottlenecks", "charts", "appendix");
              case PUBLIC ->
                  List.of("overview", "coverage", "vacancies", "potentials", "childcare", "map");
            });
    if (view.people().changes().isEmpty()) {
      sections.remove("changes");
    }
    if (view.people().careYears().isEmpty()) {
      sections.remove("care-year");
    }
    if (view.course().size() < 2) {
      sections.remove("appendix");
    }
    return sections;
  }

  /** What of the libraries the page runs. */
  List<Pages.Library> libraries() {
    return switch (this) {
      case START -> List.of();
      case TEAM, PUBLIC -> List.of(Pages.Library.JQUERY, Pages.Library.DATATABLES);
      case MANAGEMENT -> List.of(Pages.Library.values());
    };
  }
}
