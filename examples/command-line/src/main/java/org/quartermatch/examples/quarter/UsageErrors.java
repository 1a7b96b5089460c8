package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quartermatch.model.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line: in the words of the bundle, since those of the parser are
 * English, and what was mistyped before what is missing because of it.
 */
final class UsageErrors {
  private UsageErrors() {}

  /**
   * One message for each mistake.
   *
   * @param arguments the whole command line
   */
  static List<Message> of(ParameterException e, String... arguments) {
    CommandLine command = e.getCommandLine();
    List<Message> messages = new ArrayList<>(unknown(command));
    switch (e) {
      case UnmatchedArgumentException unmatched when !messages.isEmpty() -> {
        // Said.
      }
      case MissingParameterException missing -> {
        for (ArgSpec each : missing.getMissing()) {
          messages.add(missing(each, arguments));
        }
      }
      case OverwrittenOptionException twice ->
          messages.add(message("usage.twice", name(twice.getOverwritten())));
      default -> messages.add(badValue(e));
    }
    return messages;
  }

  private static List<Message> unknown(CommandLine command) {
    List<String> unmatched = command.getUnmatchedArguments();
    List<Message> messages = new ArrayList<>();
    boolean afterOption = false;
    for (String argument : unmatched) {
      boolean option = argument.startsWith("-") && argument.length() > 1;
      if (option) {
        messages.add(unknown("usage.unknown-option", argument, optionNames(command)));
      } else if (!afterOption) {
        // What stands after an unknown option is most likely its value.
        messages.add(
            command.getSubcommands().isEmpty()
                ? message("usage.unknown-argument", argument)
                : unknown("usage.unknown-command", argument, command.getSubcommands().keySet()));
      }
      afterOption = option;
    }
    return messages;
  }

  private static Message unknown(String key, String argument, Iterable<String> names) {
    int equals = argument.indexOf('=');
    List<String> similar =
        SimilarIds.of(
            equals < 0 ? argument : argument.substring(0, equals),
            StreamSupport.stream(names.spliterator(), false).toList());
    return similar.isEmpty()
        ? message(key, argument)
        : message("usage.similar", message(key, argument), String.join(", ", similar));
  }

  private static List<String> optionNames(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .toList();
  }

  private static Message missing(ArgSpec argument, String... arguments) {
    return argument instanceof OptionSpec option
        ? message(
            isGiven(option, arguments) ? "usage.no-value" : "usage.missing",
            option.longestName() + "=" + option.paramLabel())
        : message("usage.missing", argument.paramLabel());
  }

  private static boolean isGiven(OptionSpec option, String... arguments) {
    return Arrays.stream(option.names()).anyMatch(Arrays.asList(arguments)::contains);
  }

  /** Nothing at all must be seen to be there. */
  static String shown(String value) {
    return value.isEmpty() ? "\"\"" : value;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Message badValue(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    if (argument == null || e.getValue() == null) {
      return Message.verbatim(String.valueOf(e.getMessage()));
    }
    Class<?> type =
        argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
    Object allowed =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            : type == LocalDate.class
                ? message("allowed.date")
                : type == int.class || type == long.class || type == Long.class
                    ? message("allowed.whole-number")
                    : message(type == boolean.class ? "allowed.nothing" : "allowed.path");
    return message("error.value", name(argument), shown(e.getValue()), allowed);
  }
}
