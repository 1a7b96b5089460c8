package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who read the answers must not misunderstand, in the terminal. */
class ReadersWordsTest {
  @TempDir Path quarter;

  @BeforeEach
  void aSmallQuarter() throws IOException {
    write(
        "participants",
        "id,hoursMin,hoursMax,languages,skills,availability,workPermission,exclusions",
        "p-1,5,20,de:B1,none,24/7,unrestricted,",
        "p-2,5,20,de:B1,none,24/7,unrestricted,heavy-lifting");
    write("companies", "id,name", "c-1,Bäckerei");
    write(
        "opportunities",
        "id,kind,companyId,title,hoursMin,hoursMax,workingHours,pattern,languages,conditions,start",
        "v-1,vacancy,c-1,Lager,10,20,Mo-Fr"
            + " 08:00-12:00,fixed,none,heavy-lifting;outdoor,2027-01-04");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file + ".csv"), String.join("\n", rows) + "\n");
  }

  private String run(String command, Object... more) {
    Cli run =
        Cli.run(
            Stream.concat(
                    Stream.of(command, "--data", quarter, "--date", Cli.DATE), Stream.of(more))
                .toArray());
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void aShortListSaysWhatTheWorkIsLike() {
    assertThat(run("shortlist", "--participant", "p-1"))
        .contains(
            "   So ist die Arbeit: schweres Heben, Arbeit im Freien."
                + " Die Person fragen, ob das für sie geht.");
    assertThat(run("shortlist", "--participant", "p-1", "--lang", "en"))
        .contains("   The work is like this: heavy lifting, work outdoors. Ask the person whether");
  }
}
