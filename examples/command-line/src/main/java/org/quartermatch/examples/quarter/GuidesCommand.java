package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.GuidingData;
import org.quartermatch.files.json.GuidesAsJson;
import org.quartermatch.fit.Reason;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideFit;
import org.quartermatch.guides.GuidePlan;
import org.quartermatch.guides.GuidePlan.Guided;
import org.quartermatch.guides.GuidePlan.Unguided;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.guides.GuideRules;
import org.quartermatch.model.Participant;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who should go with whom; the sheet of one guide if one is named. */
@Command(name = "guides")
final class GuidesCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--guide", paramLabel = "ID")
  private Optional<String> guideId = Optional.empty();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  /** What tells why a guide has nobody. */
  private record Idle(
      MatchingEngine engine, List<Participant> cohort, Collection<GuideRequest.Pair> vetoes) {}

  @Override
  public Integer call() throws IOException {
    shown.check();
    if (shown.json() && guideId.isPresent()) {
      throw new InputException("error.json-whole", "--guide");
    }
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    GuidingData guiding = input.data().guiding();
    if (guiding.guides().isEmpty()) {
      throw new InputException("error.no-guides");
    }
    List<String> ids = guiding.guides().stream().map(Guide::id).toList();
    guideId.ifPresent(id -> QuarterInput.require("--guide", id, message("allowed.guide"), ids));
    try (MatchingEngine engine = input.engine()) {
      GuidePlan plan =
          engine.guides(
              GuideRequest.of(input.cohort(), guiding.guides())
                  .kept(guiding.kept())
                  .vetoes(guiding.vetoes())
                  .build());
      if (shown.json()) {
        out.print(GuidesAsJson.plan(plan, input.sentences()));
      }
      PairText text = shown.text(out, input, engine);
      print(text, input, new Idle(engine, input.cohort(), guiding.vetoes()), plan);
      out.flush();
      shown.writePage(
          text,
          input,
          engine,
          guideId.isEmpty() ? "guides.title" : "guides.title.one",
          Audience.TEAM);
    }
    return 0;
  }

  private void print(PairText text, QuarterInput input, Idle idle, GuidePlan plan) {
    if (guideId.isEmpty()) {
      text.line("guides.head", plan.guided().size(), input.cohort().size());
      if (plan.isOptimal()) {
        text.line("guides.optimal");
      }
    }
    for (Guide guide : input.data().guiding().guides()) {
      if (guideId.isEmpty() || guideId.get().equals(guide.id())) {
        print(text, idle, guide, plan);
      }
    }
    if (guideId.isEmpty() && !plan.unguided().isEmpty()) {
      text.blankLine();
      text.line("guides.unguided", plan.unguided().size());
      plan.unguided().forEach(each -> print(text, each));
    }
    text.notice("guides.notice");
  }

  /** Why a guide has nobody: others have those who would do, or nobody would. */
  private static void printIdle(PairText text, Idle idle, Guide guide) {
    List<GuideFit> fits =
        idle.cohort().stream()
            .map(person -> idle.engine().explain(person, guide, GuideRules.DEFAULT))
            .filter(
                fit ->
                    !idle.vetoes().contains(new GuideRequest.Pair(fit.participantId(), guide.id())))
            .toList();
    List<String> eligible =
        fits.stream().filter(GuideFit::isEligible).map(GuideFit::participantId).toList();
    if (guide.mostParticipants() == 0) {
      text.line("guides.idle.full");
    } else if (!eligible.isEmpty()) {
      text.line("guides.idle.elsewhere", String.join(", ", eligible));
    } else {
      fits.stream()
          .flatMap(fit -> fit.blockedBy().stream())
          .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()))
          .entrySet()
          .stream()
          .max(Map.Entry.comparingByValue())
          .ifPresentOrElse(
              most -> text.line("guides.idle.none", text.names(List.of(most.getKey()))),
              () -> text.line("guides.idle.nobody"));
    }
  }

  private void print(PairText text, Idle idle, Guide guide, GuidePlan plan) {
    List<Guided> guided =
        plan.guided().stream().filter(it -> it.fit().guideId().equals(guide.id())).toList();
    text.blankLine();
    text.line("guides.guide", guide.id(), guided.size(), guide.mostParticipants());
    if (guided.isEmpty() && guideId.isEmpty()) {
      printIdle(text, idle, guide);
    }
    for (Guided each : guided) {
      // a guide's own sheet has no points: they are a measure of people
      String fresh = guideId.isEmpty() ? "guides.new" : "guides.new.sheet";
      text.line(
          each.kept() ? "guides.kept" : fresh, each.fit().participantId(), each.fit().points());
      text.reasons(each.fit().reasons(), each.fit().isEligible(), "      ");
    }
  }

  private static void print(PairText text, Unguided unguided) {
    if (!unguided.takenGuideIds().isEmpty()) {
      text.line(
          "guides.taken", unguided.participantId(), String.join(", ", unguided.takenGuideIds()));
    } else if (unguided.nearest().isPresent()) {
      text.line("guides.nearest", unguided.participantId(), unguided.nearest().get().guideId());
      text.reasons(
          unguided.nearest().get().reasons().stream().filter(Reason::blocks).toList(),
          false,
          "      ");
    } else {
      text.line("guides.none", unguided.participantId());
    }
  }
}
