package cn.changxiao.property.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.ballot.CastBallot;
import cn.changxiao.property.ballot.CorrectBallot;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.VoteFlow;
import cn.changxiao.property.decision.VotingEstate;
import cn.changxiao.property.recount.MakeRecountBundle;
import cn.changxiao.property.recount.NotPublishedYet;
import cn.changxiao.property.recount.RecountBundle;
import cn.changxiao.property.result.PublishResult;
import cn.changxiao.property.result.TallyDecision;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class DecisionPapersIT implements DatabaseTest {

    @Inject
    VotingEstate estates;

    @Inject
    VoteFlow flow;

    @Inject
    MovableClock clock;

    @Inject
    CastBallot castBallot;

    @Inject
    CorrectBallot correctBallot;

    @Inject
    TallyDecision tallyDecision;

    @Inject
    PublishResult publishResult;

    @Inject
    PrintBallotPapers printBallotPapers;

    @Inject
    PrintResult printResult;

    @Inject
    MakeRecountBundle makeRecountBundle;

    @Inject
    Sql sql;

    @BeforeEach
    void moveBeforeEverything() {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void printsOnePageForEachUnitInDeliveryOrderWithItsToken() throws IOException {
        VotingEstate.Built built = estates.build("paper-ballots", List.of("0", "1+2", "0"));
        DecisionId id = flow.opened("paper-ballots-1", built);

        byte[] file = printed(out -> printBallotPapers.print(flow.clerk(), id, out));

        Files.write(Path.of("target", "ballot-papers.pdf"), file);
        try (PdfReader reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                String text = new PdfTextExtractor(reader).getTextFromPage(page);
                assertThat(text)
                        .contains("业主表决票", "赞同", "反对", "弃权", "业主签字", "10" + page, "89.50")
                        .contains(token(id, built, page - 1))
                        .doesNotContain("从众", "业主0");
            }
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("业**、业**");
        }
        byte[] again = printed(out -> printBallotPapers.print(flow.clerk(), id, out));
        try (PdfReader reader = new PdfReader(again)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains(token(id, built, 0));
        }
    }

    @Test
    void printsTheResultWithItsArithmeticAndTheSealOfTheBundle() throws IOException {
        VotingEstate.Built built = estates.build("paper-result", List.of("0", "1", "2", "-"));
        DecisionId id = flow.opened("paper-result-1", built);
        cast(built, id, 0, Choice.FOR);
        cast(built, id, 1, Choice.AGAINST);
        cast(built, id, 2, Choice.FOR);
        correct(built, id, 1, Choice.FOR);
        flow.close(id);
        tallyDecision.tally(flow.clerk(), id);
        assertThatThrownBy(() -> makeRecountBundle.make(flow.clerk(), id)).isInstanceOf(NotPublishedYet.class);
        publishResult.publish(estates.clerk(4), id);

        byte[] file = printed(out -> printResult.print(estates.owner(built.owner(2)), id, out));

        Files.write(Path.of("target", "decision-result.pdf"), file);
        RecountBundle bundle = makeRecountBundle.make(flow.clerk(), id);
        String text = text(file);
        assertThat(text.replaceAll("\\s", ""))
                .contains("业主共同决定结果公告", "3×3≥2×4", "成立", "民法典第278条第2款", "未参与", "赞同")
                .contains(bundle.seal())
                .doesNotContain("业主1");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        bundle.write(zip);
        Files.write(Path.of("target", "recount.zip"), zip.toByteArray());
        assertThat(makeRecountBundle.make(flow.clerk(), id).seal()).isEqualTo(bundle.seal());
        VotingEstate.Built elsewhere = estates.build("paper-elsewhere", List.of("0"));
        assertThatThrownBy(() -> makeRecountBundle.make(estates.owner(elsewhere.owner(0)), id))
                .isInstanceOf(NotFound.class);
    }

    private void cast(VotingEstate.Built built, DecisionId id, int unit, Choice choice) {
        castBallot.cast(
                estates.owner(built.owner(unit)),
                new CastBallot.Command(new BusinessKey("papers:" + id + ":" + unit), id, built.unit(unit), choice));
    }

    private void correct(VotingEstate.Built built, DecisionId id, int unit, Choice choice) {
        correctBallot.correct(
                estates.owner(built.owner(unit)),
                new CorrectBallot.Command(
                        new BusinessKey("papers:" + id + ":" + unit + ":again"),
                        id,
                        built.unit(unit),
                        Optional.of(choice),
                        Optional.empty(),
                        ""));
    }

    private String token(DecisionId id, VotingEstate.Built built, int unit) {
        return sql.first(
                        "SELECT token FROM decision_paper WHERE decision_id = ? AND unit_id = ?",
                        row -> row.getString(1),
                        id.value(),
                        built.unit(unit).value())
                .orElseThrow();
    }

    private static byte[] printed(Printing printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printing.to(out);
        return out.toByteArray();
    }

    private static String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(file)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Printing {
        void to(OutputStream out);
    }
}
