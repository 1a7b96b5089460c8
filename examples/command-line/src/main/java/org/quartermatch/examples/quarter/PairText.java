package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.result.FitRows;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.report.Reporting;
import org.quartermatch.taxonomy.Taxonomy;

/** Fits as people read them in a terminal, and later on a page. */
final class PairText {
  private final PrintWriter out;
  private final List<String> lines = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Texts texts;
  private final Sentences sentences;
  private final Reporting reporting;
  private final Map<String, String> providerNames;

  PairText(PrintWriter out, QuarterInput input, MatchingEngine engine) {
    this.out = out;
    texts = input.texts();
    sentences = input.sentences();
    reporting = input.reporting(engine);
    providerNames =
        input.data().childcareProviders().stream()
            .filter(provider -> !provider.name().isEmpty())
            .collect(Collectors.toMap(ChildcareProvider::id, ChildcareProvider::name));
  }

  void line(String key, Object... arguments) {
    print(texts.of(key, arguments));
  }

  /** A line whose end names options: a page has none, and so not that end. */
  void lineWithOptions(String key, String endKey, Object... arguments) {
    String line = texts.of(key, arguments);
    lines.add(line);
    out.println(line + texts.of(endKey));
  }

  void blankLine() {
    print("");
  }

  private void print(String line) {
    lines.add(line);
    out.println(line);
  }

  /** What has been printed so far, without {@link #notices}. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** What stands at the end. */
  List<String> notices() {
    return List.copyOf(notices);
  }

  /** Every page says that eligible does not mean reasonable in the legal sense. */
  void end() {
    notice("notice");
    flush();
  }

  /** Something to know at the end. */
  void notice(String key) {
    String notice = texts.of(key);
    notices.add(notice);
    out.println();
    out.println(notice);
  }

  /** Without the notice. */
  void flush() {
    out.flush();
  }

  /** Title and company of an opportunity, and whether its pay is below the minimum wage. */
  String name(Opportunity opportunity) {
    String company =
        opportunity.position().company().map(Company::name).filter(it -> !it.isEmpty()).orElse("");
    String name = titleAndId(opportunity);
    return withPay(opportunity, company.isEmpty() ? name : name + ", " + company);
  }

  /** Title and id of an opportunity, and whether its pay is below the minimum wage. */
  String title(Opportunity opportunity) {
    return withPay(opportunity, titleAndId(opportunity));
  }

  private static String titleAndId(Opportunity opportunity) {
    String title = opportunity.position().title();
    return title.isEmpty() ? opportunity.id() : title + " (" + opportunity.id() + ")";
  }

  private String withPay(Opportunity opportunity, String name) {
    String note = reporting.payNote(opportunity);
    return note.isEmpty() ? name : name + " [" + note + "]";
  }

  /** Points and hours of an eligible fit, where the children could go, and how much is open. */
  String figures(Fit fit) {
    String points = texts.of("fit.points", fit.points());
    String figures =
        fit.bestOption().map(option -> points + ", " + hours(fit, option)).orElse(points);
    int open = reporting.questions(fit).size();
    return open == 0 ? figures : figures + ", " + texts.of("fit.open", open);
  }

  private String hours(Fit fit, Fit.Option option) {
    String hours = texts.of("fit.hours", texts.hours(option.agreedQuarterHours()));
    List<String> providers = FitRows.childcareProviderIds(fit.options());
    return switch (providers.size()) {
      case 0 -> hours;
      case 1 -> hours + ", " + texts.of("fit.childcare", providerName(providers.getFirst()));
      // Which of several it is, a plan says.
      default -> hours + ", " + texts.of("fit.childcare.several");
    };
  }

  /** The name of a childcare provider; its id where it has none. */
  private String providerName(String id) {
    return providerNames.getOrDefault(id, id);
  }

  /** Where the children of an eligible fit could get their new places. */
  String providers(Fit fit) {
    return FitRows.childcareProviderIds(fit.options()).stream()
        .map(this::providerName)
        .collect(Collectors.joining(", "));
  }

  /** The names of the criteria that block: what speaks against it, then what is only open. */
  String blockers(Fit fit) {
    return blockers(fit, texts);
  }

  /** The same in the language of errors, which need not be that of results. */
  static String blockers(Fit fit, Texts texts) {
    // Criteria have their names without a taxonomy.
    Sentences sentences = Sentences.in(texts.locale(), Taxonomy.none());
    return Stream.of(
            blockers(texts, "blockers.against", sentences, fit, false),
            blockers(texts, "blockers.open", sentences, fit, true))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String blockers(
      Texts texts, String key, Sentences sentences, Fit fit, boolean open) {
    String names =
        fit.reasons().stream()
            .filter(Reason::blocks)
            .filter(reason -> (reason.verdict() == Verdict.UNKNOWN) == open)
            .map(reason -> sentences.criterion(reason.criterion()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : texts.of(key, names);
  }

  /** The names of criteria. */
  String names(Collection<String> criteria) {
    return criteria.stream().map(sentences::criterion).collect(Collectors.joining(", "));
  }

  /**
   * The most decisive open question of an eligible fit, then one line for each criterion that has
   * something to say, what blocks first. Points mean nothing where something blocks.
   */
  void reasons(Fit fit, String indent) {
    boolean eligible = fit.blockedBy().isEmpty();
    if (eligible) {
      reporting.questions(fit).stream()
          .findFirst()
          .ifPresent(question -> print(indent + texts.of("fit.first", question)));
    }
    reasons(fit.reasons(), eligible, indent);
  }

  /** That the last day is near, as the end of a line; empty where it is not. */
  String deadline(Opportunity opportunity) {
    String deadline = reporting.deadline(opportunity);
    return deadline.isEmpty() ? "" : " " + deadline;
  }

  /** What the work is like, and whether to ask the person about it. */
  void work(Participant participant, Opportunity opportunity, String indent) {
    String note = reporting.workNote(participant, opportunity);
    if (!note.isEmpty()) {
      print(indent + note);
    }
  }

  /** One line for each reason that has something to say, what blocks first. */
  void reasons(List<Reason> reasons, boolean withPoints, String indent) {
    reasons(reasons, Reason::blocks, withPoints, indent);
    reasons(reasons, reason -> !reason.blocks(), withPoints, indent);
  }

  private void reasons(
      List<Reason> reasons, Predicate<Reason> which, boolean withPoints, String indent) {
    for (Reason reason : reasons.stream().filter(which).toList()) {
      List<String> lines = sentences.of(reason);
      if (!lines.isEmpty()) {
        String points =
            !withPoints || reason.maximumPoints() == 0
                ? ""
                : " " + texts.of("reason.points", reason.points(), reason.maximumPoints());
        print(
            indent
                + sign(reason)
                + " "
                + sentences.criterion(reason.criterion())
                + points
                + ": "
                + String.join(" ", lines));
      }
    }
  }

  private static String sign(Reason reason) {
    return switch (reason.verdict()) {
      // What is met may still raise a question.
      case MET ->
          reason.findings().stream().anyMatch(it -> it.verdict() == Verdict.UNKNOWN) ? "?" : "+";
      case PARTLY -> "~";
      case NOT_MET -> "-";
      case UNKNOWN -> "?";
    };
  }

  /** What would open it: single changes, else pairs of them; what only a company changes, last. */
  void changes(Fit fit, List<BridgePair> pairs, int most, String indent) {
    List<String> lines =
        Stream.concat(
                fit.bridges().stream()
                    .sorted(Comparator.comparing(Bridge::isAskedOfCompany))
                    .map(sentences::of),
                pairs.stream()
                    .sorted(Comparator.comparing(BridgePair::isAskedOfCompany))
                    .map(sentences::of))
            .toList();
    lines.stream().limit(most).forEach(line -> print(indent + "> " + line));
    if (lines.size() > most) {
      print(indent + texts.of("near.more", lines.size() - most));
    }
  }
}
