package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import java.util.List;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;

/** Fits as people read them in a terminal. */
final class PairText {
  private final PrintWriter out;
  private final Texts texts;
  private final Sentences sentences;

  PairText(PrintWriter out, QuarterInput input) {
    this.out = out;
    texts = input.texts();
    sentences = input.sentences();
  }

  void line(String key, Object... arguments) {
    out.println(texts.of(key, arguments));
  }

  void blankLine() {
    out.println();
  }

  /** Every page says that eligible does not mean reasonable in the legal sense. */
  void end() {
    out.println();
    line("notice");
    out.flush();
  }

  /** Title and company of an opportunity. */
  String name(Opportunity opportunity) {
    String title = opportunity.position().title();
    String company =
        opportunity.position().company().map(Company::name).filter(it -> !it.isEmpty()).orElse("");
    String name = title.isEmpty() ? opportunity.id() : title + " (" + opportunity.id() + ")";
    return company.isEmpty() ? name : name + ", " + company;
  }

  /** Points and hours of an eligible fit, and where the children go. */
  String figures(Fit fit) {
    String points = texts.of("fit.points", fit.points());
    return fit.bestOption().map(option -> points + ", " + hours(option)).orElse(points);
  }

  private String hours(Fit.Option option) {
    String hours = texts.of("fit.hours", texts.hours(option.agreedQuarterHours()));
    return option
        .childcareProviderId()
        .map(provider -> hours + ", " + texts.of("fit.childcare", provider))
        .orElse(hours);
  }

  /** One line for each criterion that has something to say. */
  void reasons(Fit fit, String indent) {
    for (Reason reason : fit.reasons()) {
      List<String> lines = sentences.of(reason);
      if (!lines.isEmpty()) {
        String points =
            reason.maximumPoints() == 0
                ? ""
                : " " + texts.of("reason.points", reason.points(), reason.maximumPoints());
        out.println(
            indent
                + sign(reason.verdict())
                + " "
                + sentences.criterion(reason.criterion())
                + points
                + ": "
                + String.join(" ", lines));
      }
    }
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case MET -> "+";
      case PARTLY -> "~";
      case NOT_MET -> "-";
      case UNKNOWN -> "?";
    };
  }

  void bridges(Fit fit, String indent) {
    for (Bridge bridge : fit.bridges()) {
      out.println(indent + "> " + sentences.of(bridge));
    }
  }
}
