package org.quartermatch.concessions;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.quartermatch.concessions.Concession.AnotherPlace;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.fit.Sentences;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * Writes concessions in plain words, in German or English; any other language gets English. Says
 * what changes, never whom or why it suits. Immutable.
 */
public final class ConcessionSentences {
  private static final String BUNDLE = "org.quartermatch.concessions.sentences";

  private final Sentences labels;
  private final Locale locale;
  private final ResourceBundle texts;

  private ConcessionSentences(Locale locale, Taxonomy taxonomy) {
    labels = Sentences.in(locale, taxonomy);
    boolean german = locale.getLanguage().equals("de");
    this.locale = german ? Locale.GERMAN : Locale.ENGLISH;
    // The root bundle is English; asking for ENGLISH could fall back to the machine's language.
    texts = ResourceBundle.getBundle(BUNDLE, german ? Locale.GERMAN : Locale.ROOT);
  }

  /**
   * Sentences in this language.
   *
   * @param taxonomy names the codes of skills
   */
  public static ConcessionSentences in(Locale locale, Taxonomy taxonomy) {
    return new ConcessionSentences(locale, taxonomy);
  }

  /** What the company would change, without a full stop. */
  public String of(Concession concession) {
    return switch (concession) {
      case TrialFirst it -> format("trial");
      case LanguageTolerance it -> format("language", language(it.languageCode()), it.levels());
      case NiceSkill it -> format("skill", labels.label(it.skillCode()));
      case Times it -> times(it);
      case WeeklyHours it -> hours(it);
      case SupportPlace it -> format("support");
      case SplitPlace it -> format("split." + it.way());
      case AnotherPlace it -> format("place");
    };
  }

  private String times(Times times) {
    int begin = times.beginMinutes();
    int end = times.endMinutes();
    if (times.isMoved()) {
      return format(begin > 0 ? "times.later" : "times.earlier", span(Math.abs(begin)));
    }
    if (end == 0) {
      return format(begin > 0 ? "begin.later" : "begin.earlier", span(Math.abs(begin)));
    }
    if (begin == 0) {
      return format(end > 0 ? "end.later" : "end.earlier", span(Math.abs(end)));
    }
    return format(
        "times.both",
        format(begin > 0 ? "begin.later" : "begin.earlier", span(Math.abs(begin))),
        format(end > 0 ? "end.later" : "end.earlier", span(Math.abs(end))));
  }

  private String hours(WeeklyHours hours) {
    String less = format("hours.less", hours.lessQuarterHours() / 4.0);
    String more = format("hours.more", hours.moreQuarterHours() / 4.0);
    if (hours.moreQuarterHours() == 0) {
      return less;
    }
    return hours.lessQuarterHours() == 0 ? more : format("times.both", less, more);
  }

  private String span(int minutes) {
    return minutes < 60 ? format("minutes", minutes) : format("hours", minutes / 60.0);
  }

  private String language(String code) {
    String name = Locale.of(code).getDisplayLanguage(locale);
    return name.isEmpty() ? code : name;
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }
}
