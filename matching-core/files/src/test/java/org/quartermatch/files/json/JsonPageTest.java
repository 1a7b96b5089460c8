package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.WeekSchedule;
import tools.jackson.databind.json.JsonMapper;

/** The examples of docs/json.md are this program and what it writes. */
class JsonPageTest {
  private static final Path PAGE = Path.of("../../docs/json.md");
  private static final Path SELF =
      Path.of("src/test/java/org/quartermatch/files/json/JsonPageTest.java");

  private static String block(String language, int number) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
    for (int i = 0; i <= number; i++) {
      assertThat(block.find()).isTrue();
    }
    return block.group(1);
  }

  @Test
  void theExampleIsCompiledAndWritesWhatThePageShows() throws IOException {
    JsonMapper mapper = JsonMapper.builder().addModule(new QuartermatchModule()).build();
    Participant amina =
        Participant.builder("p-17")
            .languages(Listing.of(Language.held("de", CefrLevel.B1)))
            .hours(HoursRange.of(15, 25))
            .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00"))
            .children(List.of(Child.aged(3).needingPlace()))
            .build();
    String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(amina);
    Participant again = mapper.readValue(json, Participant.class); // equals amina

    assertThat(again).isEqualTo(amina);
    assertThat(block("json", 0).strip()).isEqualTo(json.replace("\r\n", "\n"));
    assertThat(Files.readString(SELF).replaceAll("\\s+", " "))
        .contains(block("java", 0).strip().replaceAll("\\s+", " "));
  }

  @Test
  void thePortableFormLooksAsThePageSays() throws IOException {
    String form =
        PortableForm.text(
            JobPotential.of(Position.builder("j-1").build()).withCertaintyPercent(60));
    assertThat(form.replaceAll("\"position\":\\{.*},\"cert", "\"position\":{…},\"cert"))
        .isEqualTo(block("json", 1).strip());
  }
}
