package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.testkit.Translations;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Help and errors, in German and English. */
class LanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --otu x --lang de",
        "run --lang de --otu x",
        "--lang de run --otu x",
        "run --lang=DE --otu=x",
        "run --otu x -lang de",
        "run --lang en --otu x --lang de"
      })
  void whatIsUnknownComesFirstInTheLanguageAskedFor(String line) {
    Cli run = Cli.run((Object[]) line.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().toList())
        .first()
        .asString()
        .matches("quarter: unbekannte Option: --otu(=x)?; ähnlich: --out");
    assertThat(run.err()).endsWith("Siehe: quarter run --help\n").doesNotContain("nknown");
  }

  @Test
  void otherwiseInThatOfTheMachine() {
    StringWriter err = new StringWriter();
    PrintWriter nowhere = new PrintWriter(StringWriter.nullWriter());
    QuarterMain.run(nowhere, new PrintWriter(err, true), Locale.GERMANY, "run", "--data");
    assertThat(err.toString()).startsWith("quarter: es fehlt der Wert: --data=DIR");
    assertThat(Cli.run("run", "--data").err()).startsWith("quarter: the value is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --lang fr --out x|--lang ist fr, erlaubt: de, en",
        "run --out x --seed y|--seed ist y, erlaubt: eine ganze Zahl",
        "run --out x --date 1.12.2026|--date ist 1.12.2026, erlaubt: ein Datum von 2000 bis 2099 als",
        "run --out x --audience all|--audience ist all, erlaubt: public, team",
        "run --out x --seconds 0 --data y|--seconds ist 0, erlaubt: 1 bis 1000000",
        "run --out x --steps -1 --data y|--steps ist -1, erlaubt: 0 oder mehr",
        "run --data x --out=|--out ist \"\", erlaubt: ein Pfad",
        "run --out x --out y|mehr als einmal angegeben: --out",
        "run --out x --json=y|--json ist y, erlaubt: kein Wert",
        "run --out x|es fehlt: --data=DIR",
        "run --out x --data nowhere|nowhere: nicht gefunden; erwartet: ein Ordner",
        "match --data x|es fehlt: --participant=ID",
        "import-ads --out x|es fehlt: FILE",
        "import-ads no.json --out x|no.json nicht gefunden",
        "policy --policy no.json|no.json nicht gefunden",
        "macth|unbekannter Befehl: macth; ähnlich: match",
        "run --out x y|hier nicht erwartet: y",
        "generate --seed 1 --participants 2 --opportunities 3 --out src|--out=src kann nicht geschrieben werden",
        "|es fehlt ein Befehl"
      })
  void mistakesAreSaidInGerman(String line) {
    String[] parts = line.split("\\|", -1);
    String[] words = parts[0].isEmpty() ? new String[0] : parts[0].split(" ", -1);
    StringWriter written = new StringWriter();
    int status =
        QuarterMain.run(
            new PrintWriter(StringWriter.nullWriter()),
            new PrintWriter(written, true),
            Locale.GERMAN,
            words);
    assertThat(written.toString()).contains(parts[1]).doesNotContain("Exception", "allowed");
    assertThat(status).isEqualTo(2);
  }

  @Test
  void everyCommandAndOptionIsDescribedInBoth() {
    Deque<CommandLine> german = new ArrayDeque<>(List.of(QuarterMain.commandLine(Locale.GERMAN)));
    Deque<CommandLine> english = new ArrayDeque<>(List.of(QuarterMain.commandLine(Locale.ENGLISH)));
    int described = 0;
    while (!german.isEmpty()) {
      CommandLine a = german.remove();
      CommandLine b = english.remove();
      assertDiffer(
          a.getCommandName(),
          a.getCommandSpec().usageMessage().description(),
          b.getCommandSpec().usageMessage().description());
      List<ArgSpec> options = b.getCommandSpec().args();
      for (int i = 0; i < options.size(); i++) {
        assertDiffer(
            a.getCommandName() + " " + options.get(i),
            a.getCommandSpec().args().get(i).description(),
            options.get(i).description());
        described++;
      }
      german.addAll(a.getSubcommands().values());
      english.addAll(b.getSubcommands().values());
    }
    assertThat(described).isGreaterThan(60);
  }

  private static void assertDiffer(String what, String[] german, String[] english) {
    assertThat(german).as(what).isNotEmpty().doesNotContain("").isNotEqualTo(english);
    assertThat(english).as(what).isNotEmpty().doesNotContain("");
  }

  @Test
  void helpNamesTheExitStatus() {
    assertThat(Cli.run("place", "--help", "--lang", "de").out())
        .startsWith("Aufruf: quarter place")
        .contains("Optionen:", "Status am Ende:", "fehlerhafte Daten")
        .doesNotContain("Usage", "Default");
    assertThat(Cli.run("--help").out()).contains("Commands:", "Exit status:", "completion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "usage"})
  void bothLanguagesHaveTheSameSentences(String bundle) {
    assertThat(Translations.of(QuarterMain.class, bundle).differences()).isEmpty();
  }
}
