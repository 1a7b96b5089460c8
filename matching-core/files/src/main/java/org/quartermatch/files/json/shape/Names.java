package org.quartermatch.files.json.shape;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import org.quartermatch.QuarterReplan;
import org.quartermatch.concessions.Concession;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.JobPotential;
import org.quartermatch.placement.Replan;
import org.quartermatch.programme.Measure;

/**
 * The words of JSON: those that files have already, and else small letters with hyphens. A list
 * that is checked in shows when one of them changes.
 */
final class Names {
  /** What files call by another word than the name says. */
  private static final Map<Class<?>, String> TAGS =
      Map.ofEntries(
          Map.entry(JobPotential.class, "potential"),
          Map.entry(Measure.CourseSeats.class, "course"),
          Map.entry(Concession.LanguageTolerance.class, "language"),
          Map.entry(Concession.SplitPlace.class, "split"),
          Map.entry(QuarterReplan.Reason.CausedBy.class, "change"),
          Map.entry(QuarterReplan.Reason.FitIsAnother.class, "fit"),
          Map.entry(QuarterReplan.Reason.GainedFromFreedPlace.class, "freed-place"),
          Map.entry(QuarterReplan.Reason.MovedToMakeRoom.class, "made-room"),
          Map.entry(Replan.Reason.CausedBy.class, "change"),
          Map.entry(Replan.Reason.GainedFromFreedPlace.class, "freed-place"),
          Map.entry(Replan.Reason.MovedToMakeRoom.class, "made-room"));

  private Names() {}

  /** The tag of one of several kinds. */
  static String tag(Class<?> type) {
    return TAGS.getOrDefault(type, hyphened(type.getSimpleName()));
  }

  /** The word of a constant: its code where it has one. */
  static String word(Enum<?> constant) {
    if (constant instanceof CefrLevel) {
      return constant.name();
    }
    try {
      var code = constant.getDeclaringClass().getMethod("code");
      if (Modifier.isPublic(code.getModifiers())) {
        return (String) code.invoke(constant);
      }
    } catch (NoSuchMethodException e) {
      // It has none.
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a type is called in messages and schemas, such as {@code skill.held}. */
  static String of(Type type) {
    if (type instanceof ParameterizedType of) {
      StringBuilder name = new StringBuilder(of(of.getRawType()));
      for (Type argument : of.getActualTypeArguments()) {
        name.append(".of.").append(of(argument));
      }
      return name.toString();
    }
    Class<?> raw = (Class<?>) type;
    Class<?> outer = raw.getEnclosingClass();
    return (outer == null ? "" : of(outer) + ".") + hyphened(raw.getSimpleName());
  }

  private static String hyphened(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
