package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure says of what it is, no more exactly than it may, and sets nobody against others. */
class FigureWordsTest {

  private static Document page(ReportData data, Audience audience, String file, String language)
      throws IOException {
    return Jsoup.parse(
        Objects.requireNonNull(
            ReportTest.files(data, audience, Locale.of(language)).get(file), file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Gesamtwert des Plans höchstens 1,8 % unter dem bestmöglichen"
            + "|Punkte des ganzen Plans, nicht die Menschen",
        "en|Total value of the plan at most 1.8 % below the best possible"
            + "|points of the whole plan, not the people"
      })
  void theGapIsOfTheTotalValue(String language, String gap, String what) throws IOException {
    for (Audience audience : Audience.values()) {
      Document page = page(ReportFixture.quarter(), audience, "report.html", language);
      assertThat(page.select("#overview").text().replace('\u00a0', ' ')).contains(gap, what);
    }
  }

  /** Never "55" beside "about 125": a rounded part says that it is one. */
  @ParameterizedTest
  @CsvSource({
    "de,Davon sind rund 15 Potenziale,Davon sind 13 Potenziale",
    "en,about 15 are potentials,13 are"
  })
  void aRoundedPartSaysThatItIsRounded(String language, String rounded, String exact)
      throws IOException {
    ReportData data = ReportFixture.quarter();
    assertThat(
            page(data, Audience.PUBLIC, "public/public.html", language)
                .select("[data-figure=expected]")
                .text())
        .contains(rounded);
    assertThat(
            page(data, Audience.TEAM, "report.html", language)
                .select("[data-figure=expected]")
                .text())
        .contains(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "de,höchstens rund 45 möglich,mehr als rund 45",
    "en,more than about 45 are,more than about 45"
  })
  void aRoundedBoundSaysThatItIsRounded(String language, String most, String people)
      throws IOException {
    ReportData data = ReportFixture.quarter();
    for (String file : List.of("public/report.html", "public/public.html")) {
      assertThat(page(data, Audience.PUBLIC, file, language).select("#overview").text())
          .contains(most);
    }
    assertThat(
            page(data, Audience.PUBLIC, "public/management.html", language)
                .select("#overview")
                .text())
        .contains(most, people);
    assertThat(page(data, Audience.TEAM, "management.html", language).select("#overview").text())
        .contains("43")
        .doesNotContain("rund 4", "about 4");
  }

  @ParameterizedTest
  @CsvSource({
    "de,Kein Kita-Platz ist knapp,Ob Kita-Plätze knapp sind,Ob weitere Kita-Plätze knapp sind",
    "en,No childcare place is scarce,Whether childcare places are scarce,Whether more childcare"
  })
  void noPlaceIsCalledEnoughWhereANumberIsHidden(
      String language, String none, String hidden, String others) throws IOException {
    assertThat(bottlenecks(kita(new CarePlaces(2, 3, 3, 2, 2)), Audience.PUBLIC, language))
        .contains(hidden)
        .doesNotContain(none, others);
    assertThat(bottlenecks(kita(new CarePlaces(0, 0, 0, 0, 0)), Audience.PUBLIC, language))
        .contains(hidden)
        .doesNotContain(none);
    assertThat(bottlenecks(kita(new CarePlaces(8, 15, 15, 8, 8)), Audience.PUBLIC, language))
        .contains(others)
        .doesNotContain(none, hidden);
    CarePlaces enough = new CarePlaces(20, 10, 10, 5, 5);
    ReportData all = kita(enough, enough, enough);
    assertThat(bottlenecks(all, Audience.PUBLIC, language)).contains(none).doesNotContain(hidden);
    assertThat(bottlenecks(kita(new CarePlaces(2, 1, 1, 1, 1)), Audience.TEAM, language))
        .contains(none)
        .doesNotContain(hidden);
  }

  private static String bottlenecks(ReportData data, Audience audience, String language)
      throws IOException {
    String file = audience == Audience.TEAM ? "management.html" : "public/management.html";
    return page(data, audience, file, language).select("#bottlenecks").text();
  }

  private static ReportData kita(CarePlaces under3) {
    CarePlaces none = new CarePlaces(0, 0, 0, 0, 0);
    return kita(under3, none, none);
  }

  private static ReportData kita(CarePlaces under3, CarePlaces over3, CarePlaces school) {
    GeoPoint here = new GeoPoint(51.5, 7.2);
    return ReportData.builder("Süd", ReportFixture.figures())
        .childcare(new ChildcareEntry("k-1", "Kita Süd", here, under3, over3, school))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "de,3 weitere Einrichtungen haben keinen freien Platz gemeldet,ist hier nicht gezählt,gefragt.",
    "en,3 more providers have reported no free place,is not counted here,wanted there"
  })
  void providersOfOneNameAreCountedEach(
      String language, String count, String notCounted, String wanted) throws IOException {
    ReportData.Builder data = ReportData.builder("Süd", ReportFixture.figures());
    CarePlaces none = new CarePlaces(0, 0, 0, 0, 0);
    GeoPoint here = new GeoPoint(51.5, 7.2);
    for (String id : List.of("k-1", "k-2", "k-3")) {
      data.childcare(new ChildcareEntry(id, "Stadtkinder", here, none, none, none));
    }
    data.childcare(
        new ChildcareEntry("k-4", "Stadtkinder", here, new CarePlaces(2, 1, 1, 1, 1), none, none));
    Document page = page(data.build(), Audience.TEAM, "team.html", language);
    assertThat(page.select("#childcare details.without summary").text())
        .contains(count, notCounted)
        .doesNotContain(wanted);
    assertThat(
            page(data.build(), Audience.PUBLIC, "public/public.html", language)
                .select("#childcare details.without summary")
                .text())
        .startsWith("4 ");
  }

  private static ReportView.CareState state(Audience audience, int free, int demanded, int given) {
    ReportData data =
        ReportData.builder("Süd", ReportFixture.figures())
            .childcare(
                new ChildcareEntry(
                    "k-1",
                    "Kita Süd",
                    new GeoPoint(51.5, 7.2),
                    new CarePlaces(free, demanded, demanded, given, given),
                    new CarePlaces(0, 0, 0, 0, 0),
                    new CarePlaces(0, 0, 0, 0, 0)))
            .build();
    return ReportViews.of(data, audience).childcare().rows().getFirst().state();
  }

  @Test
  void aPlaceIsScarceOnlyWhereThePlanUsesAllOfThem() {
    assertThat(state(Audience.TEAM, 6, 12, 6)).isEqualTo(ReportView.CareState.SCARCE);
    assertThat(state(Audience.TEAM, 6, 12, 5)).isEqualTo(ReportView.CareState.LEFT);
    assertThat(state(Audience.TEAM, 0, 1, 0)).isEqualTo(ReportView.CareState.SCARCE);
    assertThat(state(Audience.TEAM, 6, 6, 6)).isEqualTo(ReportView.CareState.ENOUGH);
  }

  /** Shown are 10 for 8 to 12, and 5 for 5 to 7: what is told must be true of each of them. */
  @Test
  void ofRoundedNumbersOnlyWhatIsCertainIsTold() {
    assertThat(state(Audience.PUBLIC, 8, 15, 8)).isEqualTo(ReportView.CareState.SCARCE);
    assertThat(state(Audience.PUBLIC, 9, 15, 9)).isEqualTo(ReportView.CareState.UNCLEAR);
    assertThat(state(Audience.PUBLIC, 9, 15, 6)).isEqualTo(ReportView.CareState.LEFT);
    assertThat(state(Audience.PUBLIC, 9, 15, 1)).isEqualTo(ReportView.CareState.UNCLEAR);
    assertThat(state(Audience.PUBLIC, 12, 12, 6)).isEqualTo(ReportView.CareState.ENOUGH);
    assertThat(state(Audience.PUBLIC, 11, 12, 6)).isEqualTo(ReportView.CareState.UNCLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "de,knapp,in diesem Plan noch frei,dieser Plan braucht alle",
    "en,scarce,still free in this plan,this plan needs all of them"
  })
  void whatIsLeftIsNotCalledScarce(String language, String scarce, String left, String meaning)
      throws IOException {
    ReportData data = ReportFixture.quarter();
    Document team = page(data, Audience.TEAM, "team.html", language);
    Element table = Objects.requireNonNull(team.selectFirst("#childcare-table"));
    assertThat(table.select(".badge.LEFT").eachText()).isNotEmpty().containsOnly(left);
    assertThat(table.select(".badge.SCARCE").eachText()).isNotEmpty().containsOnly(scarce);
    assertThat(team.select("#childcare .lead").text()).contains(meaning);
    assertThat(
            page(data, Audience.TEAM, "management.html", language)
                .select("#scarce-table .badge")
                .eachText())
        .containsOnly(scarce);
  }

  @ParameterizedTest
  @CsvSource({
    "de,'7 Menschen, für die dieser Plan noch keinen Weg zu einem freien Platz lässt'",
    "en,7 people for whom this plan leaves no way to a free place yet"
  })
  void whoIsNearAFreePlaceComesFirst(String language, String others) throws IOException {
    Document page = page(ReportFixture.quarter(), Audience.TEAM, "team.html", language);
    List<String> near = page.select("#unplaced-table tbody th").eachText();
    List<String> far = page.select("#unplaced details #unplaced-others-table tbody th").eachText();
    assertThat(near).isNotEmpty().doesNotContainAnyElementsOf(far);
    assertThat(near.size() + far.size())
        .isEqualTo(ReportFixture.PARTICIPANTS - ReportFixture.PROPOSALS);
    assertThat(page.select("#unplaced-table tbody td:last-child").eachText())
        .noneMatch(text -> text.contains("(0 Plätze"));
    assertThat(page.select("#unplaced summary").getLast().text()).isEqualTo(others);
  }

  @ParameterizedTest
  @CsvSource({
    "de,niemand,niemand: Die Plätze dort sind schon verplant,im letzten Plan dort steht",
    "en,nobody,nobody: the places there are already planned,was there in the last plan"
  })
  void whereNobodyWouldGetAPlaceItSaysWhy(String language, String nobody, String full, String stays)
      throws IOException {
    ReportData data =
        ReportData.builder("Süd", ReportFixture.figures())
            .company(company("c-1", new CompanyContacts(2, 2, true, List.of())))
            .company(company("c-2", new CompanyContacts(2, 2, false, List.of())))
            .build();
    Document page = page(data, Audience.TEAM, "team.html", language);
    assertThat(page.select("#contacts-table tbody tr").eachText())
        .allSatisfy(row -> assertThat(row).endsWith(row.contains("c-2") ? full : " " + nobody));
    assertThat(page.select("#contacts .lead").text()).contains(stays);
  }

  private static CompanyEntry company(String id, CompanyContacts contacts) {
    return new CompanyEntry(id, "Bäckerei " + id, null, false, contacts);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Hätte mit einem weiteren Kontakt einen freien Platz,5 Menschen: teiln-1000,2 weitere,kennenlernen kann",
    "en,Would have a free place with one more contact,5 people: teiln-1000,2 more,can meet more people"
  })
  void whoWouldFitTooIsNoQueue(
      String language, String head, String count, String more, String askTheCompany)
      throws IOException {
    ReportData.Builder data = ReportData.builder("Süd", ReportFixture.figures());
    List<String> ids = IntStream.range(0, 5).mapToObj(ReportFixture::personId).toList();
    ids.forEach(
        id ->
            data.participant(
                new ParticipantEntry(id, null, HourRange.UNKNOWN, Map.of(), List.of(), 0)));
    data.company(
        new CompanyEntry("c-1", "Bäckerei", null, false, new CompanyContacts(2, 2, true, ids)));
    Document page = page(data.build(), Audience.TEAM, "team.html", language);
    Element contacts = Objects.requireNonNull(page.selectFirst("#contacts"));
    assertThat(contacts.select("thead").text()).contains(head);
    assertThat(contacts.select("tbody").text()).contains(count);
    assertThat(contacts.select("tbody td > .id").eachText()).isEqualTo(ids.subList(0, 3));
    assertThat(contacts.select("td details summary").text()).isEqualTo(more);
    assertThat(contacts.select("td details .id").eachText()).isEqualTo(ids.subList(3, 5));
    assertThat(contacts.text()).contains(askTheCompany).doesNotContainPattern("(?i)warten|waiting");
  }
}
